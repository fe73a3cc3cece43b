import {
  ABSENCE_LIMITS,
  CONFLICT_CODES,
  EVIDENCE_STATUSES,
  FACT_CLASSES,
  FINDING_CODES,
  OMISSION_REASONS,
  OMISSION_TIERS,
  TOPICS,
} from '@app/faithfulness';
import type { OmissionDetails } from '@app/review';
import type { ConflictTrace, SentenceTrace, TracedSpan } from '@app/summaries';
import { z } from 'zod';
import { ActorView, toActorView } from '../http/actors.dto.js';

export const HeadlineView = z
  .object({
    leftOut: z.int().meta({
      description:
        'Facts in the documents that must be answered and are left out without a reason.',
    }),
    listed: z.int().meta({ description: 'Facts that are left out and only listed.' }),
    toCheck: z.int().meta({
      description:
        'Sentences that the documents contradict or do not support, and that have no reason.',
    }),
    unchecked: z.int().meta({
      description: 'Sentences that the check could not judge: compare them with the documents.',
    }),
    supported: z.int().meta({ description: 'Sentences that the documents support.' }),
    statements: z
      .int()
      .meta({ description: 'All sentences, including those that could not be judged.' }),
  })
  .meta({
    id: 'Headline',
    description:
      'What a reader must know before relying on a text; show left out, to check and unchecked first.',
  });
export type HeadlineView = z.infer<typeof HeadlineView>;

export const OmissionId = z
  .string()
  .regex(/^\d{1,9}-o\d{1,9}$/)
  .meta({
    description:
      'Version and number of an omission: `2-o3` is omission 3 of version 2. In unsaved edits, `0-o3` is one that their base does not have.',
  });

export const SpanView = z
  .object({
    source: z.int().meta({ description: 'Which document of the summary, starting at 0.' }),
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
          'Line by line: left, top, width and height in points, from the top left corner of the displayed page. Empty without pages.',
      }),
  })
  .meta({
    id: 'SourceSpan',
    description: 'A span of a document’s text, as UTF-16 offsets.',
  });

export const SentenceView = z
  .object({
    start: z.int(),
    end: z.int(),
    status: z.enum(EVIDENCE_STATUSES),
    spans: z.array(SpanView).meta({ description: 'The parts of the documents that support it.' }),
    findings: z
      .array(z.object({ code: z.enum(FINDING_CODES), start: z.int(), end: z.int() }))
      .meta({ description: 'How it differs, and where those words are in the text.' }),
    absence: z
      .object({
        topic: z.enum(TOPICS).nullable(),
        terms: z.array(z.string()),
        limit: z.enum(ABSENCE_LIMITS).nullable(),
      })
      .nullable()
      .meta({ description: 'What was searched for, if it states that something is absent.' }),
  })
  .meta({ id: 'SentenceEvidence' });

export const OmissionView = z
  .object({
    id: OmissionId,
    class: z.enum(FACT_CLASSES).nullable().meta({
      description: 'Null for a text that reflects almost none of its documents.',
    }),
    tier: z.enum(OMISSION_TIERS).meta({
      description: 'Each one that must be answered blocks signing until it is.',
    }),
    reason: z.enum(OMISSION_REASONS).nullable().meta({ description: 'Why it must be answered.' }),
    sectionId: z.string().nullable().meta({
      description: 'The section of the text where it belongs; null if no section covers it.',
    }),
    spans: z.array(SpanView).meta({ description: 'The part of the documents that states it.' }),
    name: SpanView.nullable().meta({ description: 'The part of that span that names it.' }),
    answer: z
      .object({
        by: ActorView,
        at: z.iso.datetime(),
        reason: z.string().nullable().meta({ description: 'Null once the summary is erased.' }),
      })
      .nullable()
      .meta({ description: 'Why it is left out.' }),
  })
  .meta({ id: 'Omission', description: 'A fact in the documents that a text does not state.' });
export type OmissionView = z.infer<typeof OmissionView>;

export const ConflictView = z
  .object({
    code: z.enum(CONFLICT_CODES),
    places: z.array(SpanView).meta({ description: 'The older document first.' }),
  })
  .meta({
    id: 'SourceConflict',
    description: 'Facts that two documents of a summary state differently.',
  });

export function toConflictView({ code, places }: ConflictTrace): z.infer<typeof ConflictView> {
  return { code, places: places.map(toSpanView) };
}

/** @param names of people; without them an answer has the id alone */
export function toOmissionView(
  { id, omission, answer }: OmissionDetails,
  names: ReadonlyMap<string, string> = new Map(),
): OmissionView {
  return {
    id,
    class: omission.class,
    tier: omission.tier,
    reason: omission.reason,
    sectionId: omission.section,
    spans: omission.spans.map(toSpanView),
    name: omission.name && toSpanView(omission.name),
    answer: answer && {
      by: toActorView({ kind: 'person', id: answer.personId }, names),
      at: answer.at.toISOString(),
      reason: answer.reason,
    },
  };
}

/** Who answered. */
export function answerersOf(
  omissions: readonly OmissionDetails[],
): readonly { readonly kind: 'person'; readonly id: string }[] {
  return omissions.flatMap(({ answer }) =>
    answer ? [{ kind: 'person' as const, id: answer.personId }] : [],
  );
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
