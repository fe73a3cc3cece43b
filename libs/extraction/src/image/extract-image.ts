import { imageSize } from 'image-size';
import type { Extracted } from '../model/extracted.js';
import type { LeftOut } from '../model/left-out.js';
import type { ExtractionContext } from '../extraction-context.js';
import { DocumentRejected } from '../rejection.js';
import { OCR_LIBRARIES, pagesWarnings } from '../ocr/ocr-report.js';
import { packageOf } from '../ocr/languages.js';
import { appendRecognized, confidenceOf, LEAST_CONFIDENCE } from '../ocr/recognized-page.js';
import { tiffPages } from '../ocr/tiff-pages.js';
import { TextBuilder } from '../rendering/text-builder.js';

interface Size {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

/** The text that is recognized on a picture, or on each page of a TIFF file. */
export async function extractImage(
  bytes: Buffer,
  { limits, ocr }: ExtractionContext,
): Promise<Extracted> {
  const isTiff = /^(II\*\0|MM\0\*)/.test(bytes.toString('latin1', 0, 4));
  if (!ocr.isOn) throw new DocumentRejected('no-text', { found: 'image' });
  const builder = new TextBuilder();
  const recognized: number[] = [];
  const unreadable: number[] = [];
  const leftOut: LeftOut[] = [];
  let pages = 0;
  for (const file of isTiff ? tiffPages(bytes, limits.maxPages) : [bytes]) {
    pages += 1;
    const { orientation } = requireSmall(file, limits.maxPixels);
    const read = await ocr.read({ file, orientation });
    if (read === null) throw new DocumentRejected('broken');
    if (confidenceOf(read) < LEAST_CONFIDENCE) {
      unreadable.push(pages);
      leftOut.push({ kind: 'page', count: 1, pages: [pages] });
      continue;
    }
    recognized.push(pages);
    builder.separate('\n\n');
    const illegible = appendRecognized(read, pages, 1, builder);
    if (illegible > 0) leftOut.push({ kind: 'value', count: illegible, pages: [pages] });
  }
  if (recognized.length === 0)
    throw new DocumentRejected('nothing-recognized', { languages: ocr.languages.join(', ') });
  return {
    ...builder.build(),
    pages,
    leftOut,
    warnings: pagesWarnings({ recognized, unreadable }),
    name: 'image',
    libraries: [...OCR_LIBRARIES, ...ocr.languages.map(packageOf)],
  };
}

/** What the file says of its size, before anything of it is unpacked. */
function requireSmall(file: Uint8Array, maxPixels: number): Size {
  const { width, height, orientation = 1 } = sizeOf(file);
  if (width * height > maxPixels)
    throw new DocumentRejected('too-many-pixels', { limit: maxPixels });
  return { width, height, orientation };
}

function sizeOf(file: Uint8Array): ReturnType<typeof imageSize> {
  try {
    return imageSize(file);
  } catch (error) {
    throw new DocumentRejected('broken', {}, { cause: error });
  }
}
