import { DocumentRejected } from '../rejection.js';
import type { OcrLanguage } from './languages.js';
import type { GreyPicture } from './picture/grey-picture.js';
import type { ReadPage } from './read-page.js';
import type { PictureFile, Recognizer } from './recognizer.js';

export interface OcrOptions {
  /** None: pictures are not read. */
  readonly languages: readonly OcrLanguage[];
  readonly maxPages: number;
  /** Called before each page, which may take its own time. */
  readonly onPage: () => void;
}

// In these a square is a letter.
const SQUARE_LETTERS = /^(?:chi|jpn|kor)/;

/** Recognition of text for one document and all that lies in it; loaded when its first page comes. */
export class Ocr {
  readonly languages: readonly OcrLanguage[];
  private recognizer: Recognizer | null = null;
  private pages = 0;

  constructor(private readonly options: OcrOptions) {
    this.languages = options.languages;
  }

  get isOn(): boolean {
    return this.languages.length > 0;
  }

  /** Pages that may still be read. */
  get left(): number {
    return this.options.maxPages - this.pages;
  }

  /** Throws `too-many-scanned-pages` when so many more would be too many. */
  require(pages: number): void {
    const { maxPages } = this.options;
    if (this.pages + pages > maxPages) {
      throw new DocumentRejected('too-many-scanned-pages', { limit: maxPages });
    }
  }

  /** Null for a picture that cannot be opened. Throws `too-many-scanned-pages`. */
  async read(given: GreyPicture | PictureFile): Promise<ReadPage | null> {
    this.require(1);
    this.pages += 1;
    this.options.onPage();
    if (this.recognizer === null) {
      const library = await import('./recognizer.js');
      this.recognizer = await library.Recognizer.open(this.languages);
    }
    const { readPage } = await import('./read-page.js');
    const picture = 'file' in given ? this.recognizer.greyOf(given) : given;
    if (picture === null) return null;
    const hasSquareLetters = this.languages.some((language) => SQUARE_LETTERS.test(language));
    return readPage(this.recognizer, { picture, hasSquareLetters });
  }
}
