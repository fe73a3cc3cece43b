import { PageBox } from '@app/extraction';
import { z } from 'zod';
import {
  ABSENCE_LIMITS,
  CONFLICT_CODES,
  EVIDENCE_STATUSES,
  FACT_CLASSES,
  FINDING_CODES,
  LANGUAGES,
  OMISSION_REASONS,
  OMISSION_TIERS,
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

/** A fact of the documents that a summary does not state. */
export const OmissionTrace = z.object({
  /** Null of a summary that says nearly nothing. */
  class: z.enum(FACT_CLASSES).nullable(),
  tier: z.enum(OMISSION_TIERS),
  /** Why it must be answered; null where it is only listed. */
  reason: z.enum(OMISSION_REASONS).nullable(),
  /** The id of the section where it belongs, by what the sections ask for; null where none does. */
  section: z.string().nullable(),
  spans: z.array(TracedSpan).readonly(),
  /** What of them names the fact. */
  name: TracedSpan.nullable(),
});
export type OmissionTrace = z.infer<typeof OmissionTrace>;

/** A class of findings that was not made, because a text has a language without rules for it. */
export const NotMadeTrace = z.object({
  class: z.enum(FINDING_CODES),
  language: z.enum(LANGUAGES),
});

/** Up to format 4 of a version findings had another name. */
function withFindings(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('doubts' in value)) return value;
  const { doubts, ...rest } = value;
  return { findings: doubts, ...rest };
}
