import {
  ABSENCE_LIMITS,
  CONFLICT_CODES,
  EVIDENCE_STATUSES,
  FINDING_CODES,
  TOPICS,
} from '@app/faithfulness';
import { type ConflictTrace, type SentenceTrace, type TracedSpan } from '@app/summaries';
import { z } from 'zod';

export const SpanView = z
  .object({
    source: z.int().meta({ description: 'Which document of the summary, from 0.' }),
    start: z.int(),
    end: z.int(),
    places: z
      .array(
        z.object({
          page: z.int(),
          box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
        }),
      )
      .meta({
        description:
          'Line by line: left, top, width and height in points from the top left corner of the page as it is shown. Empty without pages.',
      }),
  })
  .meta({
    id: 'SourceSpan',
    description: 'A stretch of a document’s text, as UTF-16 offsets.',
  });

export const SentenceView = z
  .object({
    start: z.int(),
    end: z.int(),
    status: z.enum(EVIDENCE_STATUSES),
    spans: z.array(SpanView).meta({ description: 'What of the documents supports it.' }),
    findings: z
      .array(z.object({ code: z.enum(FINDING_CODES), start: z.int(), end: z.int() }))
      .meta({ description: 'In what it differs, and where those words are in the text.' }),
    absence: z
      .object({
        topic: z.enum(TOPICS).nullable(),
        terms: z.array(z.string()),
        limit: z.enum(ABSENCE_LIMITS).nullable(),
      })
      .nullable()
      .meta({ description: 'What was searched for, where it says that nothing is there.' }),
  })
  .meta({ id: 'SentenceEvidence' });

export const ConflictView = z
  .object({
    code: z.enum(CONFLICT_CODES),
    places: z.array(SpanView).meta({ description: 'The older document’s first.' }),
  })
  .meta({ id: 'SourceConflict', description: 'What two documents of a summary say differently.' });

export function toConflictView({ code, places }: ConflictTrace): z.infer<typeof ConflictView> {
  return { code, places: places.map(toSpanView) };
}

export function toSentenceView({
  spans,
  findings,
  absence,
  ...sentence
}: SentenceTrace): z.infer<typeof SentenceView> {
  return {
    ...sentence,
    spans: spans.map(toSpanView),
    findings: [...findings],
    absence: absence && { ...absence, terms: [...absence.terms] },
  };
}

export function toSpanView({ places, ...span }: TracedSpan): z.infer<typeof SpanView> {
  return { ...span, places: places.map(({ page, box = null }) => ({ page, box })) };
}
