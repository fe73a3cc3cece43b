import type { PageVisibility } from './page-visibility.js';
import type { Viewport } from '../layout/geometry.js';
import { visibilityOf } from './pdf-visibility.js';
import type { PdfiumFile } from './pdfium-file.js';

/** Looks at the pages of a file, as long as there is time for it. */
export class PageVisibilityCheck {
  private spentMs = 0;

  constructor(
    private readonly file: PdfiumFile | null,
    private readonly limits: { readonly maxPixels: number; readonly maxLookMs: number },
  ) {}

  /** Null where it cannot be told what is seen: PDFium does not draw the page, or has taken too long. */
  look(page: number, viewport: Viewport): PageVisibility | null {
    const { maxPixels, maxLookMs } = this.limits;
    if (this.file === null || this.spentMs >= maxLookMs) return null;
    const startedAt = performance.now();
    try {
      return visibilityOf(this.file, page, viewport, maxPixels);
    } catch {
      return null; // PDFium gave up: that costs the check of the page and not its text
    } finally {
      this.spentMs += performance.now() - startedAt;
    }
  }
}
