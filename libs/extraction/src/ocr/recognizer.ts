import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import load, { type Pix } from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { z } from 'zod';
import { dataFileOf, type OcrLanguage } from './languages.js';
import { type GreyPicture, pgmOf } from './picture/grey-picture.js';

type Tesseract = Awaited<ReturnType<typeof load>>;
type Api = InstanceType<Tesseract['TessBaseAPI']>;

const NEURAL = 1;

/** How a picture is laid out, by the numbers that Tesseract has for it. */
const MODES = { page: 3, block: 6, line: 7 } as const;
export type LayoutMode = keyof typeof MODES;

const Box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });
const Symbol = z.object({ text: z.string(), bbox: Box });
const Word = z.object({
  text: z.string(),
  confidence: z.number(),
  bbox: Box,
  symbols: z.array(Symbol),
});
const Line = z.object({
  baseline: z.object({ y0: z.number(), y1: z.number() }).nullish(),
  words: z.array(Word),
});
const Paragraph = z.object({ lines: z.array(Line) });
const Block = z.object({ paragraphs: z.array(Paragraph).nullable() });
const Page = z.object({ blocks: z.array(Block).nullable() });

export interface RecognizedSymbol {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A word as it was read, in pixels of the picture that it was read from. */
export interface RecognizedWord {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where letters without descenders stand, in the middle of the line. */
  readonly base: number;
  readonly symbols: readonly RecognizedSymbol[];
}

/** A picture of one page as a file: PNG, JPEG or TIFF. */
export interface PictureFile {
  readonly file: Uint8Array;
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

  /** The pixels of a picture, turned as it is to be shown. Null for one that cannot be opened. */
  greyOf({ file, orientation = 1 }: PictureFile): GreyPicture | null {
    return this.withInput(file, orientation, () => this.pixelsOf(this.api.GetInputImage()));
  }

  /** Its words, line by line. `dpi` is what letters of a usual size would have. */
  read(picture: GreyPicture, mode: LayoutMode, dpi: number): readonly RecognizedWord[] {
    this.api.SetVariable('user_defined_dpi', String(Math.round(dpi)));
    this.api.SetPageSegMode(MODES[mode]);
    const words = this.withInput(pgmOf(picture), 1, () => {
      this.api.Recognize(null);
      return wordsOf(this.api.GetJSONText());
    });
    return words ?? [];
  }

  private withInput<T>(file: Uint8Array, orientation: number, use: () => T): T | null {
    this.tesseract.FS.writeFile('/input', file);
    try {
      return this.api.SetImageFile(orientation, 0) === 0 ? use() : null;
    } finally {
      this.tesseract.FS.unlink('/input');
      this.api.Clear();
    }
  }

  /** Leptonica keeps a row in words of 32 bits, the leftmost pixel in the highest bits: black and white, grey, or colours. */
  private pixelsOf(pix: Pix): GreyPicture {
    const [width, height, depth, wordsARow] = [
      pix.get_w(),
      pix.get_h(),
      pix.get_d(),
      pix.get_wpl(),
    ];
    const data = pix.get_data();
    const pixels = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1) {
      const row = data + 4 * y * wordsARow;
      let word = 0;
      for (let x = 0; x < width; x += 1) {
        const bit = x * depth;
        if (bit % 32 === 0) word = this.tesseract.getValue(row + bit / 8, 'i32');
        pixels[y * width + x] = greyOf(word, depth, bit % 32);
      }
    }
    return { width, height, pixels };
  }
}

function greyOf(word: number, depth: number, bit: number): number {
  if (depth === 1) return ((word >>> (31 - bit)) & 1) === 1 ? 0 : 255;
  if (depth === 8) return (word >>> (24 - bit)) & 255;
  // Weights of colours as the eye sees them (ITU-R BT.601).
  const [red, green, blue] = [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255];
  return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
}

function wordsOf(json: string): RecognizedWord[] {
  const { blocks } = Page.parse(JSON.parse(json));
  return (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs ?? [])
    .flatMap(({ lines }) =>
      lines.flatMap(({ words, baseline }) =>
        words.map((word) =>
          wordOf(word, baseline ? (baseline.y0 + baseline.y1) / 2 : word.bbox.y1),
        ),
      ),
    );
}

function wordOf(
  { text, confidence, bbox, symbols }: z.infer<typeof Word>,
  base: number,
): RecognizedWord {
  return {
    base,
    text: text.trim(),
    confidence: Math.min(1, Math.max(0, confidence / 100)),
    left: bbox.x0,
    right: bbox.x1,
    top: bbox.y0,
    bottom: bbox.y1,
    symbols: symbols.map((symbol) => ({
      text: symbol.text,
      left: symbol.bbox.x0,
      right: symbol.bbox.x1,
    })),
  };
}

/** What it prints may be words of the document. */
function drop(): void {}
