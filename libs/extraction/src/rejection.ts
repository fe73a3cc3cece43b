import { z } from 'zod';
import { TYPE_NAME } from './detection/type-names.js';

export const RejectionCode = z.enum([
  'empty',
  'no-text',
  'nothing-recognized',
  'encrypted',
  'wrong-password',
  'broken',
  'type-mismatch',
  'unsupported-type',
  'legacy-word',
  'legacy-excel',
  'legacy-powerpoint',
  // given by earlier versions, which could not read these messages
  'outlook-message',
  'winmail-dat',
  'declares-entities',
  'nested-unreadable',
  'nested-too-deep',
  'elements-too-deep',
  'too-many-attachments',
  'too-many-pages',
  'too-many-scanned-pages',
  'too-many-pixels',
  'too-much-unpacked',
  'too-much-text',
  'too-slow',
  'page-too-slow',
  'too-much-memory',
  'too-much-output',
  'crashed',
]);
export type RejectionCode = z.infer<typeof RejectionCode>;

/** Types of file by their names here, and limits by their numbers; never words of the document. */
export const RejectionDetails = z
  .object({
    found: z.string().regex(TYPE_NAME),
    stated: z.string().regex(TYPE_NAME),
    limit: z.number(),
    /** Those that recognition tried, such as `eng, deu`. */
    languages: z.string().regex(/^[a-z_]{3,20}(, [a-z_]{3,20})*$/),
  })
  .partial();
export type RejectionDetails = z.infer<typeof RejectionDetails>;

export interface Rejection {
  readonly code: RejectionCode;
  readonly details: RejectionDetails;
}

/** Thrown by the readers for a document that gives no text; never leaves the child process as an error. */
export class DocumentRejected extends Error {
  override readonly name = 'DocumentRejected';

  constructor(
    readonly code: RejectionCode,
    readonly details: RejectionDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
