import { z } from 'zod';
import { Extraction } from '../model/extraction-format.js';
import { ExtractionLimits } from '../limits.js';
import { OcrLanguage } from '../ocr/languages.js';
import { RejectionCode, RejectionDetails } from '../rejection.js';

/** What the child is told before the bytes. */
export const ExtractionJob = z.object({
  claim: z.object({ extension: z.string(), mediaType: z.string() }),
  limits: ExtractionLimits,
  depth: z.int().min(0),
  password: z.string().optional(),
  languages: z.array(OcrLanguage),
});
export type ExtractionJob = z.infer<typeof ExtractionJob>;

/** No claim and no password that the service takes makes the job longer. */
export const JOB_MAX_BYTES = 16 * 1024;

/** What the child says before it recognizes the text of a page, which has a time limit of its own. */
export const PageBegun = z.object({ kind: z.literal('page') });
export type PageBegun = z.infer<typeof PageBegun>;

/** What the child answers; the bytes of the attachments follow in their order. */
export const ExtractionAnswer = z.object({
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('extracted'), extraction: Extraction }),
    z.object({
      kind: z.literal('rejected'),
      reason: z.object({ code: RejectionCode, details: RejectionDetails }),
    }),
  ]),
  attachments: z.array(
    z.object({
      fileName: z.string().max(1000),
      mediaType: z.string().max(200),
      sizeBytes: z.int().min(1),
    }),
  ),
});
export type ExtractionAnswer = z.infer<typeof ExtractionAnswer>;
