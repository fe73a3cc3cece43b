import type { ExtractionWarning } from '../model/extraction-format.js';

export const OCR_LIBRARIES: readonly string[] = ['tesseract.js-core'];

/** Numbers of the pages that were read from their picture, and of those that could not be. */
export interface OcrReport {
  readonly recognized: readonly number[];
  readonly unreadable: readonly number[];
}

export function pagesWarnings({ recognized, unreadable }: OcrReport): ExtractionWarning[] {
  const warnings: ExtractionWarning[] = [];
  if (recognized.length > 0) {
    warnings.push({
      code: 'pages-recognized',
      message:
        'The text of some pages was recognized from their picture. Single letters and numbers may be wrong.',
      detail: { pages: [...recognized] },
    });
  }
  if (unreadable.length > 0) {
    warnings.push({
      code: 'pages-unreadable',
      message:
        'On some pages no text could be recognized with enough certainty, such as handwriting or photographs. They were left out.',
      detail: { pages: [...unreadable] },
    });
  }
  return warnings;
}
