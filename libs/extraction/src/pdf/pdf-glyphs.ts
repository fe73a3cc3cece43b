import type { PageBox } from '../model/extraction-format.js';
import { boxOfRectangle, type Viewport } from './layout/geometry.js';
import type { PdfiumModule } from './visibility/pdfium-module.js';

const DOUBLE = 8;
// Of one object: longer ones, as of Chinese, are judged in parts.
const LONGEST_WORD = 12;
// A glyph that is smaller than this in points has no outline that its font tells of.
const FLAT = 0.05;

/** One drawn character. */
export interface Glyph {
  readonly letter: string;
  readonly box: PageBox;
  /** PDFium's number for the text object that draws it. */
  readonly object: number;
  /** Glyphs with the same number are one word of one object. */
  readonly word: number;
  /** Of the first and the last of a word: by the measures of the font, from which gaps are told. */
  advance?: PageBox;
}

/** The characters of a page but for spaces, in PDFium's reading order. */
export function glyphsOf(module: PdfiumModule, page: number, viewport: Viewport): readonly Glyph[] {
  const text = module._FPDFText_LoadPage(page);
  if (text === 0) return [];
  const corners = module.wasmExports.malloc(4 * DOUBLE);
  const boxAt = (at: number): PageBox | undefined => {
    const tight = boxOfRectangle(tightCorners(module, text, at, corners), viewport);
    if (tight && tight[2] > FLAT && tight[3] > FLAT) return tight;
    return boxOfRectangle(looseCorners(module, text, at, corners), viewport);
  };
  const setAdvance = (glyph: Glyph, at: number): void => {
    const loose = boxOfRectangle(looseCorners(module, text, at, corners), viewport);
    if (loose) glyph.advance = loose;
  };
  try {
    const glyphs: Glyph[] = [];
    let last: { readonly glyph: Glyph; readonly at: number } | null = null;
    let [word, length, before] = [0, 0, 0];
    const count = module._FPDFText_CountChars(text);
    for (let at = 0; at < count; at += 1) {
      const letter = codePoint(module._FPDFText_GetUnicode(text, at));
      const object = module._FPDFText_GetTextObject(text, at);
      const isLetter = /\S/u.test(letter) && module._FPDFText_IsGenerated(text, at) !== 1;
      if (last && (!isLetter || object !== before)) setAdvance(last.glyph, last.at);
      if (!isLetter) last = null;
      if (!isLetter || object !== before || length >= LONGEST_WORD) [word, length] = [word + 1, 0];
      before = object;
      if (!isLetter) continue;
      length += 1;
      const box = boxAt(at);
      if (!box) continue;
      const glyph = { letter, box, object, word };
      glyphs.push(glyph);
      if (last === null) setAdvance(glyph, at);
      last = { glyph, at };
    }
    if (last) setAdvance(last.glyph, last.at);
    return glyphs;
  } finally {
    module.wasmExports.free(corners);
    module._FPDFText_ClosePage(text);
  }
}

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** `[x1, y1, x2, y2]` of the outline. */
function tightCorners(module: PdfiumModule, text: number, at: number, into: number): number[] {
  const [left, right, bottom, top] = [0, 1, 2, 3].map((index) => into + index * DOUBLE);
  module._FPDFText_GetCharBox(text, at, left ?? 0, right ?? 0, bottom ?? 0, top ?? 0);
  const [x1 = NaN, x2 = NaN, y1 = NaN, y2 = NaN] = new Float64Array(module.HEAPU8.buffer, into, 4);
  return [x1, y1, x2, y2];
}

/** The same by the measures of the font and of the advance. */
function looseCorners(module: PdfiumModule, text: number, at: number, into: number): number[] {
  module._FPDFText_GetLooseCharBox(text, at, into);
  const [x1 = NaN, y2 = NaN, x2 = NaN, y1 = NaN] = new Float32Array(module.HEAPU8.buffer, into, 4);
  return [x1, y1, x2, y2];
}
