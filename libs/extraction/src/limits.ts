import { z } from 'zod';

/** What reading one document may cost beside time and memory. A refusal names the limit. */
export const ExtractionLimits = z.object({
  /** Of everything that is packed into the file, once unpacked. */
  maxUnpackedBytes: z.int().min(1),
  /** A document in a document in a document: how far in. */
  maxNesting: z.int().min(0),
  /** Of one e-mail. */
  maxAttachments: z.int().min(0),
  maxPages: z.int().min(1),
  /** Pages whose text is recognized from their picture, of a document and all that lies in it. */
  maxScannedPages: z.int().min(0),
  /** Of a picture, width times height. A page of a PDF is drawn so that it stays below. */
  maxPixels: z.int().min(1),
  /** Milliseconds for drawing the pages of a PDF to see which text is seen. Later pages are not checked, and named. */
  maxLookMs: z.int().min(0),
});
export type ExtractionLimits = z.infer<typeof ExtractionLimits>;

const MIB = 1024 * 1024;

export const DEFAULT_EXTRACTION_LIMITS: ExtractionLimits = {
  maxUnpackedBytes: 512 * MIB,
  maxNesting: 4,
  maxAttachments: 100,
  maxPages: 2000,
  maxScannedPages: 100,
  maxPixels: 40_000_000,
  // A third of the time for a document; a page takes about 20 ms.
  maxLookMs: 10_000,
};

/** UTF-16 code units of canonical text: about 2,500 dense pages. */
export const MAX_TEXT_LENGTH = 8_000_000;
