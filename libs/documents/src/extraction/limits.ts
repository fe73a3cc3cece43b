import { z } from 'zod';

/** What reading one document may cost beside time and memory. A refusal names the limit. */
export const ReadingLimits = z.object({
  /** Of everything that is packed into the file, once unpacked. */
  maxUnpackedBytes: z.int().min(1),
  /** A document in a document in a document: how far in. */
  maxNesting: z.int().min(0),
  /** Of one e-mail. */
  maxAttachments: z.int().min(0),
});
export type ReadingLimits = z.infer<typeof ReadingLimits>;

const MIB = 1024 * 1024;

export const DEFAULT_READING_LIMITS: ReadingLimits = {
  maxUnpackedBytes: 512 * MIB,
  maxNesting: 4,
  maxAttachments: 100,
};

/** UTF-16 code units of canonical text: about 2,500 dense pages. */
export const MAX_TEXT_LENGTH = 8_000_000;
