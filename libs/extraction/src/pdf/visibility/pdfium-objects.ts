import type { PdfiumModule } from './pdfium-module.js';

const TEXT = 1;
const IMAGE = 3;
const FORM = 5;
// Text render modes, ISO 32000-1, 9.3.6: neither filled nor stroked, and so too but added to what clips.
const UNPAINTED = 3;
const SHAPE = 7;
// Content in content in content: PDFium itself stops earlier.
const DEEPEST = 32;

const ACTUAL_TEXT = Buffer.from('ActualText\0');

/** The things on a page that matter here, by PDFium's numbers for them, those in form XObjects too. */
export interface PageObjects {
  readonly texts: readonly number[];
  readonly images: readonly number[];
}

export function objectsOf(module: PdfiumModule, page: number): PageObjects {
  const texts: number[] = [];
  const images: number[] = [];
  const collect = (count: number, get: (at: number) => number, depth: number): void => {
    for (let at = 0; at < count; at += 1) {
      const object = get(at);
      const type = module._FPDFPageObj_GetType(object);
      if (type === TEXT) texts.push(object);
      else if (type === IMAGE) images.push(object);
      else if (type === FORM && depth < DEEPEST) {
        const inner = module._FPDFFormObj_CountObjects(object);
        collect(inner, (one) => module._FPDFFormObj_GetObject(object, one), depth + 1);
      }
    }
  };
  collect(module._FPDFPage_CountObjects(page), (at) => module._FPDFPage_GetObject(page, at), 0);
  return { texts, images };
}

/** By the text render mode: painted in some way, only a shape through which other things show, or nothing. */
export function paintOf(module: PdfiumModule, text: number): 'paint' | 'shape' | 'none' {
  const mode = module._FPDFTextObj_GetTextRenderMode(text);
  if (mode === SHAPE) return 'shape';
  return mode === UNPAINTED ? 'none' : 'paint';
}

export function hasOwnFont(module: PdfiumModule, text: number): boolean {
  return module._FPDFFont_GetIsEmbedded(module._FPDFTextObj_GetFont(text)) === 1;
}

/**
 * Takes from the texts what the file says to be read in their place (`ActualText`, as for ligatures): PDFium
 * would give those letters, which nobody draws, for the ones that are drawn.
 */
export function readAsDrawn(module: PdfiumModule, texts: readonly number[]): void {
  const key = module.wasmExports.malloc(ACTUAL_TEXT.length);
  module.HEAPU8.set(ACTUAL_TEXT, key);
  for (const text of texts) {
    for (let at = module._FPDFPageObj_CountMarks(text) - 1; at >= 0; at -= 1) {
      const mark = module._FPDFPageObj_GetMark(text, at);
      if (module._FPDFPageObjMark_GetParamValueType(mark, key) !== 0)
        module._FPDFPageObj_RemoveMark(text, mark);
    }
  }
  module.wasmExports.free(key);
}
