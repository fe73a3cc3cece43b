import { PageBox } from '@app/extraction';
import { z } from 'zod';
import {
  ABSENCE_LIMITS,
  CONFLICT_CODES,
  EVIDENCE_STATUSES,
  FINDING_CODES,
  TOPICS,
} from '@app/faithfulness';

/** A stretch of a document. Offsets are UTF-16 code units of its extraction. */
export const TracedSpan = z.object({
  /** Which document of the summary, counted from 0. */
  source: z.int(),
  start: z.int(),
  end: z.int(),
  /** Where it stands on pages, line by line; none where the document has no pages. */
  places: z.array(z.object({ page: z.int(), box: PageBox.optional() })).readonly(),
});
export type TracedSpan = z.infer<typeof TracedSpan>;

/** A sentence of a summary, what of the documents supports it, and what is in doubt. */
export const SentenceTrace = z.preprocess(
  withFindings,
  z.object({
    start: z.int(),
    end: z.int(),
    status: z.enum(EVIDENCE_STATUSES),
    spans: z.array(TracedSpan).readonly(),
    /** Offsets of the words in the summary. */
    findings: z
      .array(z.object({ code: z.enum(FINDING_CODES), start: z.int(), end: z.int() }))
      .readonly(),
    /** Of a sentence that says that nothing is there; null of others, and in earlier formats. */
    absence: z
      .object({
        topic: z.enum(TOPICS).nullable(),
        terms: z.array(z.string()).readonly(),
        limit: z.enum(ABSENCE_LIMITS).nullable(),
      })
      .nullable()
      .default(null),
  }),
);
export type SentenceTrace = z.infer<typeof SentenceTrace>;

/** What two documents of a summary say differently. */
export const ConflictTrace = z.object({
  code: z.enum(CONFLICT_CODES),
  /** The older document's place first; a place with hidden text in its midst is several. */
  places: z.array(TracedSpan).readonly(),
});
export type ConflictTrace = z.infer<typeof ConflictTrace>;

/** Up to format 4 of a version findings had another name. */
function withFindings(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('doubts' in value)) return value;
  const { doubts, ...rest } = value;
  return { findings: doubts, ...rest };
}
