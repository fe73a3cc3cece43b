import type { Ocr } from '../ocr/ocr.js';
import type { GreyPicture } from '../ocr/picture/grey-picture.js';
import type { ReadPage } from '../ocr/read-page.js';
import type { PdfiumFile } from './visibility/pdfium-file.js';
import { objectsOf } from './visibility/pdfium-objects.js';

// What Tesseract was trained for. A larger page gets fewer, so that it stays below the limit on pixels.
const DPI = 300;
const POINTS_PER_INCH = 72;

/** A page that may be a picture of text. */
export interface Suspect {
  readonly number: number;
  /**
   * It shows a picture and has text that nobody sees; or it has little text of its own, such as a stamp, so that
   * only a picture on it makes it suspicious; or it has none.
   */
  readonly kind: 'layered' | 'stamped' | 'bare';
}

/** What was recognized on one page; `scale` is how many points a pixel is. */
export interface ScannedPage {
  readonly read: ReadPage;
  readonly scale: number;
}

/** By their numbers. */
export interface ScannedPages {
  readonly pages: ReadonlyMap<number, ScannedPage>;
  /** Why the text layers of scans were not compared with their pictures, where they were not. */
  readonly uncompared?: 'off' | 'limit';
}

export interface ScanOptions {
  readonly maxPixels: number;
  readonly ocr: Ocr;
}

/**
 * Draws the pages that are scans and recognizes their text. Pages that show nothing are passed over. Scans that have a
 * text layer are left alone where they are too many. Throws `too-many-scanned-pages` before the first page is read.
 */
export async function recognizePages(
  file: PdfiumFile,
  suspects: readonly Suspect[],
  { maxPixels, ocr }: ScanOptions,
): Promise<ScannedPages> {
  const bare = suspects.filter((suspect) => suspect.kind !== 'layered' && isScan(file, suspect));
  const layered = suspects.filter(({ kind }) => kind === 'layered');
  ocr.require(bare.length);
  const fits = bare.length + layered.length <= ocr.left;
  const pages = new Map<number, ScannedPage>();
  for (const { number } of [...bare, ...(fits ? layered : [])]) {
    const page = await draw(file, number, maxPixels).catch(() => null); // PDFium gave up on it
    const read = page && (await ocr.read(page.picture));
    if (read) pages.set(number, { read, scale: POINTS_PER_INCH / page.dpi });
  }
  return { pages, ...(!fits && { uncompared: 'limit' }) };
}

function isScan({ module, handle }: PdfiumFile, { number, kind }: Suspect): boolean {
  const page = module._FPDF_LoadPage(handle, number - 1);
  if (page === 0) return false; // a page that only another reader could open
  try {
    if (kind === 'bare') return module._FPDFPage_CountObjects(page) > 0;
    return objectsOf(module, page).images.length > 0;
  } finally {
    module._FPDF_ClosePage(page);
  }
}

async function draw(
  { document }: PdfiumFile,
  number: number,
  maxPixels: number,
): Promise<{ readonly picture: GreyPicture; readonly dpi: number } | null> {
  const page = document.getPage(number - 1);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const area = originalWidth * originalHeight;
  if (!(area > 0)) return null;
  const scale = Math.min(DPI / POINTS_PER_INCH, Math.sqrt(maxPixels / area));
  const { data, width, height } = await page.render({
    scale,
    colorSpace: 'Gray',
    // Its memory is used again.
    render: async ({ data: pixels }) => Buffer.from(pixels),
  });
  return { picture: { width, height, pixels: data }, dpi: scale * POINTS_PER_INCH };
}
