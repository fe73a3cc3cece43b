import { z } from 'zod';

const FUNCTIONS = [
  '_FPDF_LoadPage',
  '_FPDF_ClosePage',
  '_FPDF_GetPageWidth',
  '_FPDF_GetPageHeight',
  '_FPDF_RenderPageBitmap',
  '_FPDFBitmap_CreateEx',
  '_FPDFBitmap_Destroy',
  '_FPDFPage_GetAnnotCount',
  '_FPDFPage_GetAnnot',
  '_FPDFPage_CloseAnnot',
  '_FPDFAnnot_GetRect',
  '_FPDFAnnot_GetStringValue',
  '_FPDFPage_CountObjects',
  '_FPDFPage_GetObject',
  '_FPDFFormObj_CountObjects',
  '_FPDFFormObj_GetObject',
  '_FPDFPageObj_GetType',
  '_FPDFPageObj_SetIsActive',
  '_FPDFPageObj_CountMarks',
  '_FPDFPageObj_GetMark',
  '_FPDFPageObj_RemoveMark',
  '_FPDFPageObjMark_GetParamValueType',
  '_FPDFPageObj_GetMatrix',
  '_FPDFPageObj_GetFillColor',
  '_FPDFPageObj_GetStrokeColor',
  '_FPDFPath_CountSegments',
  '_FPDFPath_GetPathSegment',
  '_FPDFPath_GetDrawMode',
  '_FPDFPathSegment_GetPoint',
  '_FPDFPathSegment_GetType',
  '_FPDFPathSegment_GetClose',
  '_FPDFImageObj_GetImagePixelSize',
  '_FPDFTextObj_GetTextRenderMode',
  '_FPDFTextObj_GetFont',
  '_FPDFFont_GetIsEmbedded',
  '_FPDFText_LoadPage',
  '_FPDFText_ClosePage',
  '_FPDFText_CountChars',
  '_FPDFText_GetUnicode',
  '_FPDFText_IsGenerated',
  '_FPDFText_GetCharBox',
  '_FPDFText_GetLooseCharBox',
  '_FPDFText_GetTextObject',
] as const;

type Call = (...parameters: number[]) => number;

/** PDFium's own functions as they lie in the module; its package wraps and types a few of them only. */
export type PdfiumModule = Readonly<Record<(typeof FUNCTIONS)[number], Call>> & {
  readonly wasmExports: { malloc(bytes: number): number; free(pointer: number): void };
  /** Another array each time the memory has grown. */
  readonly HEAPU8: Uint8Array;
};

/** Throws where a function is missing, so that another version of the package is noticed at once. */
export const PdfiumModule = z.custom<PdfiumModule>(
  (found) =>
    typeof found === 'object' &&
    found !== null &&
    FUNCTIONS.every((name) => typeof Reflect.get(found, name) === 'function'),
  'This PDFium lacks a function that is needed.',
);
