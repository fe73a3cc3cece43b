import {
  type JudgedCopy,
  changeOf,
  type DiffSentence,
  type ListedVersion,
  OPEN_EDITS_MAX,
  type ReadVersion,
} from '@app/review';
import { sentenceId } from '@app/summaries';
import { z } from 'zod';
import { ActorView } from '../http/actors.dto.js';
import { toActorView } from '../http/actors.dto.js';
import {
  SentenceView,
  toOmissionView,
  toSentenceView,
  toSpanView,
} from '../summaries/evidence.dto.js';
import {
  FoundView,
  SourceChangeView,
  SummaryId,
  SummarySectionView,
  SummaryVersionView,
  toComparisonView,
  toSourceChangeView,
  toSummaryVersionView,
} from '../summaries/summaries.dto.js';
import { Revision, SentenceId } from './review.dto.js';

const SENTENCE_MAX = 10_000;
const SENTENCES_MAX = 2_000;
const VERSION_MAX = 2 ** 31 - 1;

export const VersionNumber = z.coerce
  .number()
  .int()
  .min(1)
  .max(VERSION_MAX)
  .meta({ description: 'Number of a version, from 1' });

const Kind = SummaryVersionView.shape.kind;
const SectionId = z.string().max(200).nullable().meta({
  description: 'Id of the section; null in a text without sections.',
});

const VersionSentenceView = z
  .object({
    id: SentenceId,
    section: SectionId,
    lead: z.string().meta({ description: 'The white space before it.' }),
    text: z.string(),
    start: z.int(),
    end: z.int(),
    evidence: z.array(SentenceView).meta({
      description:
        'Empty for a heading, and if nothing was checked; several if two sentences are written as one.',
    }),
    from: SentenceId.nullable().meta({
      description: 'Which sentence of the parent version it was.',
    }),
  })
  .meta({ id: 'VersionSentence' });

export const VersionDetailsView = SummaryVersionView.extend({
  sourceChange: SourceChangeView.nullable(),
  sentences: z.array(VersionSentenceView),
}).meta({ id: 'VersionDetails' });
export type VersionDetailsView = z.infer<typeof VersionDetailsView>;

const VersionListItem = z
  .object({
    number: z.int(),
    kind: Kind,
    parent: z.int().nullable(),
    by: ActorView,
    createdAt: z.iso.datetime(),
    versionSha256: z.string().nullable().meta({ description: 'Null once it is erased.' }),
    signatures: z.int().meta({ description: 'How many people signed it.' }),
  })
  .meta({ id: 'VersionListItem' });

export const VersionList = z
  .object({ items: z.array(VersionListItem) })
  .meta({ id: 'VersionList' });
export type VersionList = z.infer<typeof VersionList>;

const DiffPart = z.object({ id: SentenceId, text: z.string() }).nullable();

export const VersionDiffView = z
  .object({
    from: z.int(),
    to: z.int(),
    sentences: z
      .array(
        z
          .object({
            kind: z.enum(['same', 'changed', 'inserted', 'removed']),
            section: SectionId,
            before: DiffPart,
            after: DiffPart,
          })
          .meta({ id: 'DiffSentence' }),
      )
      .meta({
        description:
          'In the order of the newer version, with removed sentences at their old position.',
      }),
  })
  .meta({ id: 'VersionDiff' });
export type VersionDiffView = z.infer<typeof VersionDiffView>;

export const WorkingCopyRequest = z
  .strictObject({
    revision: z.int().min(0).meta({
      description: 'The revision of the working copy that the caller saw; 0 if there is none.',
    }),
    baseVersion: z.int().min(1),
    sentences: z
      .array(
        z.strictObject({
          from: SentenceId.nullable().meta({
            description: 'The sentence of the base version; null for a new one.',
          }),
          section: SectionId,
          text: z
            .string()
            .trim()
            .min(1)
            .max(SENTENCE_MAX)
            .refine((text) => text.isWellFormed(), 'must be well-formed Unicode'),
        }),
      )
      .max(SENTENCES_MAX)
      .meta({ description: 'The whole text, in order. Sentences that are omitted are removed.' }),
  })
  .meta({ id: 'WorkingCopyRequest' });
export type WorkingCopyRequest = z.infer<typeof WorkingCopyRequest>;

const OpenEditView = z
  .strictObject({
    from: SentenceId.nullable().meta({
      description:
        'The sentence of the base version that is rewritten; null for a new one or a rewritten new one.',
    }),
    section: SectionId,
    was: z.string().max(SENTENCE_MAX).nullable().meta({
      description: 'The current text of an added sentence that is rewritten; null for all others.',
    }),
    behind: SentenceId.nullable().meta({
      description:
        'The sentence of the base version that a new one follows; null: it is the first.',
    }),
    text: z
      .string()
      .max(SENTENCE_MAX)
      .refine((text) => text.isWellFormed(), 'must be well-formed Unicode')
      .meta({ description: 'As typed so far; may be empty.' }),
  })
  .meta({ id: 'OpenEdit' });

const OpenEdits = z.array(OpenEditView).max(OPEN_EDITS_MAX).meta({
  description: 'Text in editors that was neither applied nor cancelled: not part of the text.',
});

export const OpenEditsRequest = z
  .strictObject({
    revision: z.int().min(0).meta({
      description: 'The `openRevision` that the caller saw; 0 if there is no working copy.',
    }),
    baseVersion: z.int().min(1),
    edits: OpenEdits,
  })
  .meta({ id: 'OpenEditsRequest' });
export type OpenEditsRequest = z.infer<typeof OpenEditsRequest>;

export const KeptOpenEditsView = z
  .object({ revision: z.int(), savedAt: z.iso.datetime() })
  .meta({ id: 'KeptOpenEdits' });
export type KeptOpenEditsView = z.infer<typeof KeptOpenEditsView>;

export const WorkingCopyView = z
  .object({
    summaryId: SummaryId,
    baseVersion: z.int(),
    revision: z.int(),
    savedAt: z.iso.datetime(),
    text: z.string(),
    sections: z.array(SummarySectionView),
    sentences: z.array(
      z
        .object({
          from: SentenceId.nullable(),
          section: SectionId,
          text: z.string(),
          change: z.enum(['same', 'changed', 'inserted']),
          start: z.int(),
          end: z.int(),
          evidence: z.array(SentenceView),
        })
        .meta({ id: 'WorkingSentence' }),
    ),
    ...FoundView,
    openEdits: OpenEdits,
    openRevision: z.int(),
  })
  .meta({ id: 'WorkingCopy' });
export type WorkingCopyView = z.infer<typeof WorkingCopyView>;

export const VersionRequest = z
  .strictObject({ revision: Revision, workingCopyRevision: z.int().min(1) })
  .meta({ id: 'VersionRequest' });
export type VersionRequest = z.infer<typeof VersionRequest>;

export function toVersionDetailsView(
  { summary, version, findings }: ReadVersion,
  names: ReadonlyMap<string, string>,
): VersionDetailsView {
  const { row, sentences } = version;
  return {
    ...toSummaryVersionView({ ...version, findings }, names),
    sourceChange: toSourceChangeView(summary),
    sentences: sentences.map((sentence, index) => ({
      id: sentenceId(row.number, index + 1),
      section: sentence.section,
      lead: sentence.lead,
      text: sentence.text,
      start: sentence.start,
      end: sentence.end,
      evidence: sentence.evidence.map(toSentenceView),
      from:
        row.parent === null || sentence.from === null
          ? null
          : sentenceId(row.parent, sentence.from),
    })),
  };
}

export function toVersionList(
  versions: readonly ListedVersion[],
  names: ReadonlyMap<string, string>,
): VersionList {
  return {
    items: versions.map(({ row, signatures }) => ({
      number: row.number,
      kind: row.kind,
      parent: row.parent,
      by: toActorView(writerOf(row), names),
      createdAt: row.createdAt.toISOString(),
      versionSha256: row.contentSha256?.toString('hex') ?? null,
      signatures,
    })),
  };
}

export function writerOf({
  actorKind,
  actorId,
}: ListedVersion['row']): Parameters<typeof toActorView>[0] {
  return { kind: ActorView.shape.kind.parse(actorKind), id: actorId };
}

export function toVersionDiffView({
  from,
  to,
  sentences,
}: {
  readonly from: number;
  readonly to: number;
  readonly sentences: readonly DiffSentence[];
}): VersionDiffView {
  return {
    from,
    to,
    sentences: sentences.map(({ kind, section, before, after }) => ({
      kind,
      section,
      before: toDiffPart(from, before),
      after: toDiffPart(to, after),
    })),
  };
}

function toDiffPart(version: number, part: DiffSentence['before']): z.infer<typeof DiffPart> {
  return part && { id: sentenceId(version, part.number), text: part.text };
}

export function toWorkingCopyView(
  summaryId: string,
  { row, base, edited, openEdits, traced, findings }: JudgedCopy,
  names: ReadonlyMap<string, string>,
): WorkingCopyView {
  const idOf = (number: number | null): string | null =>
    number === null ? null : sentenceId(row.baseVersion, number);
  return {
    summaryId,
    baseVersion: row.baseVersion,
    revision: row.revision,
    savedAt: row.savedAt.toISOString(),
    text: edited.text,
    sections: edited.sections.map(({ id, title, start, end }) => ({ id, title, start, end })),
    sentences: edited.sentences.map((sentence) => ({
      from: idOf(sentence.from),
      section: sentence.section,
      text: sentence.text,
      change: changeOf(base.sentences, sentence),
      start: sentence.start,
      end: sentence.end,
      evidence: (traced.evidence ?? [])
        .filter(({ start, end }) => start < sentence.end && end > sentence.start)
        .map(toSentenceView),
    })),
    headline: findings.headline && { ...findings.headline },
    omissions: findings.omissions.map((omission) => toOmissionView(omission, names)),
    instructions: traced.instructions.map(toSpanView),
    notMade: traced.notMade.map((one) => ({ ...one })),
    checkVersion: traced.checkVersion,
    comparison: toComparisonView({
      comparison: base.content.comparison,
      compared: traced.compared,
    }),
    unchecked: traced.unchecked && { ...traced.unchecked },
    openEdits: openEdits.map(({ from, section, was, behind, text }) => ({
      from: idOf(from),
      section,
      was,
      behind: idOf(behind),
      text,
    })),
    openRevision: row.openRevision,
  };
}
