import type { PdfiumFile } from '../visibility/pdfium-file.js';
import type { PdfiumModule } from '../visibility/pdfium-module.js';

const TEXT_BYTES = 512;
// Of a point, between the numbers of two readers.
const NEAR = 0.01;

/** What a box to tick says twice: which of its looks is shown (`AS`), and its value (`V`); empty where it does not. */
export interface BoxState {
  /** `[x1, y1, x2, y2]` in the units of the page. */
  readonly rectangle: readonly number[];
  readonly shown: string;
  readonly value: string;
}

/** Of all annotations of a page; none where PDFium gives up on it. */
export function boxStates(file: PdfiumFile | null, number: number): readonly BoxState[] {
  try {
    return file === null ? [] : statesOn(file, number);
  } catch {
    return []; // that costs the comparison of the page and not its text
  }
}

function statesOn({ module, handle }: PdfiumFile, number: number): readonly BoxState[] {
  const page = module._FPDF_LoadPage(handle, number - 1);
  if (page === 0) return [];
  const memory = module.wasmExports.malloc(TEXT_BYTES);
  try {
    return Array.from({ length: module._FPDFPage_GetAnnotCount(page) }, (_, at) => {
      const annotation = module._FPDFPage_GetAnnot(page, at);
      const state = {
        rectangle: rectangleOf(module, annotation, memory),
        shown: textOf(module, annotation, 'AS', memory),
        value: textOf(module, annotation, 'V', memory),
      };
      module._FPDFPage_CloseAnnot(annotation);
      return state;
    });
  } finally {
    module.wasmExports.free(memory);
    module._FPDF_ClosePage(page);
  }
}

export function stateAt(
  states: readonly BoxState[],
  rectangle: readonly number[],
): BoxState | undefined {
  return states.find((state) =>
    state.rectangle.every((value, at) => Math.abs(value - (rectangle[at] ?? NaN)) <= NEAR),
  );
}

function rectangleOf(module: PdfiumModule, annotation: number, memory: number): readonly number[] {
  if (module._FPDFAnnot_GetRect(annotation, memory) === 0) return [NaN];
  const [left = NaN, top = NaN, right = NaN, bottom = NaN] = new Float32Array(
    module.HEAPU8.buffer,
    memory,
    4,
  );
  return [left, bottom, right, top];
}

/** An entry of its dictionary, a name or a text. */
function textOf(module: PdfiumModule, annotation: number, key: string, memory: number): string {
  const name = Buffer.from(`${key}\0`);
  module.HEAPU8.set(name, memory);
  const into = memory + name.length + (name.length % 2);
  const room = TEXT_BYTES - (into - memory);
  // With the two bytes of its end; more than there is room for, and nothing is written.
  const length = module._FPDFAnnot_GetStringValue(annotation, memory, into, room);
  if (length <= 2 || length > room) return '';
  return Buffer.from(module.HEAPU8.slice(into, into + length - 2)).toString('utf16le');
}
