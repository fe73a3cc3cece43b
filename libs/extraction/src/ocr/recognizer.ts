import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import load from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { z } from 'zod';
import { dataFileOf, type OcrLanguage } from './languages.js';

type Tesseract = Awaited<ReturnType<typeof load>>;
type Api = InstanceType<Tesseract['TessBaseAPI']>;

const NEURAL = 1;

const Box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });
const Word = z.object({ text: z.string(), confidence: z.number(), bbox: Box });
const Line = z.object({ words: z.array(Word) });
const Paragraph = z.object({ lines: z.array(Line) });
const Block = z.object({ paragraphs: z.array(Paragraph).nullable() });
const Page = z.object({ blocks: z.array(Block).nullable() });

export interface RecognizedWord {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Left, top, width, height in pixels of the picture as it is shown. */
  readonly box: readonly [number, number, number, number];
}
/** Paragraphs of lines of words, in the order in which they are read. */
export type RecognizedParagraph = readonly (readonly RecognizedWord[])[];

/** A picture of one page, as a file: PNG, JPEG, TIFF or PGM. */
export interface Picture {
  readonly file: Uint8Array;
  /** Dots per inch, where they are known. */
  readonly dpi?: number;
  /** How it is to be turned, 1 to 8 as Exif counts. @default 1: not at all */
  readonly orientation?: number;
}

/**
 * Tesseract in this thread. Its own package runs it in a worker thread, which stands outside Node's
 * permission model, and brings functions that fetch.
 */
export class Recognizer {
  private constructor(
    private readonly tesseract: Tesseract,
    private readonly api: Api,
  ) {}

  static async open(languages: readonly OcrLanguage[]): Promise<Recognizer> {
    const tesseract = await load({ TesseractProgress: drop, print: drop, printErr: drop });
    for (const language of languages) {
      const data = gunzipSync(readFileSync(dataFileOf(language)));
      tesseract.FS.writeFile(`./${language}.traineddata`, data);
    }
    const api = new tesseract.TessBaseAPI();
    if (api.Init(null, languages.join('+'), NEURAL) !== 0) {
      throw new Error(`Text recognition cannot be set up for ${languages.join(', ')}.`);
    }
    return new Recognizer(tesseract, api);
  }

  /** Null for a picture that cannot be opened. */
  read({ file, dpi, orientation = 1 }: Picture): readonly RecognizedParagraph[] | null {
    this.tesseract.FS.writeFile('/input', file);
    try {
      this.api.SetVariable('user_defined_dpi', dpi === undefined ? '0' : String(Math.round(dpi)));
      if (this.api.SetImageFile(orientation, 0) !== 0) return null;
      this.api.Recognize(null);
      return paragraphsOf(this.api.GetJSONText());
    } finally {
      this.tesseract.FS.unlink('/input');
      this.api.Clear();
    }
  }
}

function paragraphsOf(json: string): RecognizedParagraph[] {
  const { blocks } = Page.parse(JSON.parse(json));
  return (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs ?? [])
    .map(({ lines }) => lines.map(({ words }) => words.map(wordOf)));
}

function wordOf({ text, confidence, bbox }: z.infer<typeof Word>): RecognizedWord {
  const { x0, y0, x1, y1 } = bbox;
  return {
    text: text.trim(),
    confidence: Math.min(1, Math.max(0, confidence / 100)),
    box: [x0, y0, x1 - x0, y1 - y0],
  };
}

/** What it prints may be words of the document. */
function drop(): void {}
