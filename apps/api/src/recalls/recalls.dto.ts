import type { Recipient } from '@app/delivery';
import type { Difference, RecallOfSummary } from '@app/review';
import {
  type MakersInUse,
  RECALL_ITEM_STATES,
  type RecallDetails,
  type RecalledSummary,
  type RecallScope,
  SUMMARY_STATES,
} from '@app/summaries';
import { z } from 'zod';
import { ActorView } from '../http/actors.dto.js';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal');
const Version = z.int().min(0).max(1_000_000);

export const RecallId = z.uuid().meta({ description: 'Recall id' });

const ReaderScope = z.strictObject({
  kind: z.literal('reader'),
  reader: z.string().trim().min(1).max(40).nullable().meta({ description: 'Null: all readers.' }),
  fromVersion: Version.meta({
    description: '0: includes what was read before versions were recorded.',
  }),
  throughVersion: Version,
});
const ModelScope = z.strictObject({
  kind: z.literal('model'),
  modelSha256: Sha256,
  adapterSha256: Sha256.nullable().meta({
    description: 'Null: with any adapter.',
  }),
});

const ModelNameScope = z.strictObject({
  kind: z.literal('model-name'),
  modelId: z.string().min(1).max(200).meta({
    description:
      'For a model without a hash: its name on its server; for an engine without a model: the engine.',
  }),
});

const isOrdered = (
  scope: z.infer<typeof ReaderScope | typeof ModelScope | typeof ModelNameScope>,
): boolean => scope.kind !== 'reader' || scope.fromVersion <= scope.throughVersion;

export const RecallScopeView = z
  .discriminatedUnion('kind', [ReaderScope, ModelScope, ModelNameScope])
  .refine(isOrdered, 'the first version must come before the last')
  .meta({ id: 'RecallScope' });
export type RecallScopeView = z.infer<typeof RecallScopeView>;

export const RecallRequest = z
  .strictObject({
    scope: RecallScopeView,
    reason: z.string().trim().min(3).max(500),
  })
  .meta({ id: 'RecallRequest' });
export type RecallRequest = z.infer<typeof RecallRequest>;

export const RecallReason = z
  .strictObject({ reason: z.string().trim().min(3).max(500) })
  .meta({ id: 'RecallReason' });
export type RecallReason = z.infer<typeof RecallReason>;

export const RecallPreviewView = z
  .object({
    documents: z
      .int()
      .meta({ description: 'Documents whose newest text was made with it; 0 for a model.' }),
    drafts: z.int(),
    signed: z.int(),
    recipients: z.int().meta({ description: 'Destinations that received one of them.' }),
  })
  .meta({ id: 'RecallPreview' });
export type RecallPreviewView = z.infer<typeof RecallPreviewView>;

export const MakersView = z
  .object({
    currentVersion: z
      .int()
      .meta({ description: 'Version of the readers in this version of Cloister.' }),
    readers: z.array(
      z.object({
        reader: z.string().nullable().meta({ description: 'Null: not recorded.' }),
        version: z.int().nullable(),
        documents: z.int(),
        drafts: z.int(),
        signed: z.int(),
        recalled: z.boolean(),
      }),
    ),
    models: z.array(
      z.object({
        engine: z.string().nullable(),
        modelId: z.string().nullable(),
        adapterId: z.string().nullable(),
        modelSha256: z.string().nullable().meta({
          description: 'Null: it has no hash and is recalled by its `modelId`.',
        }),
        adapterSha256: z.string().nullable(),
        adapterKnown: z.boolean().meta({
          description: 'False for older drafts, until a recall determines it from their records.',
        }),
        drafts: z.int(),
        signed: z.int(),
        recalled: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'MakersInUse' });
export type MakersView = z.infer<typeof MakersView>;

export const RecallView = z
  .object({
    id: z.uuid(),
    scope: RecallScopeView,
    reason: z.string().nullable(),
    by: ActorView,
    begunAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable().meta({
      description: 'Nothing is left to be written; people may still have to answer.',
    }),
    liftedAt: z.iso.datetime().nullable(),
    drafts: z.int(),
    remade: z.int().meta({ description: 'Drafts that have been replaced.' }),
    signed: z.int(),
    unanswered: z.int().meta({ description: 'Signed summaries that nobody has answered yet.' }),
    waiting: z.int(),
    failed: z.int().meta({ description: 'They stay locked until their documents are read again.' }),
  })
  .meta({ id: 'Recall' });
export type RecallView = z.infer<typeof RecallView>;

export const RecallList = z.object({ items: z.array(RecallView) }).meta({ id: 'RecallList' });
export type RecallList = z.infer<typeof RecallList>;

export const RecallDetailsView = RecallView.extend({
  items: z
    .array(
      z.object({
        summaryId: z.uuid(),
        documentId: z.uuid(),
        was: z.enum(['draft', 'signed']),
        state: z.enum(RECALL_ITEM_STATES),
        reason: z.string().nullable(),
        newerId: z.uuid().nullable(),
        open: z.boolean(),
        summaryState: z.string(),
        profile: z.string(),
        signedVersion: z.int().nullable(),
        signers: z.array(ActorView),
        recipients: z.array(
          z.object({
            destinationId: z.uuid(),
            name: z.string().nullable(),
            kind: z.string().nullable(),
            what: z.string(),
            state: z.string(),
            at: z.iso.datetime(),
          }),
        ),
      }),
    )
    .meta({ description: 'Those the caller has access to, signed ones first; at most 1,000.' }),
}).meta({ id: 'RecallDetails' });
export type RecallDetailsView = z.infer<typeof RecallDetailsView>;

const DifferenceView = z.object({
  lines: z.array(z.object({ kind: z.enum(['added', 'removed']), text: z.string() })),
  more: z.int().meta({ description: 'Number of lines not shown.' }),
});
const ReaderView = z.object({ name: z.string(), version: z.int() });

export const RecallOfSummaryView = z
  .object({
    id: z.uuid(),
    scope: RecallScopeView,
    reason: z.string().nullable(),
    begunAt: z.iso.datetime(),
    open: z.boolean(),
    was: z.enum(['draft', 'signed']),
    state: z.enum(RECALL_ITEM_STATES),
    stateReason: z.string().nullable(),
    newerId: z
      .uuid()
      .nullable()
      .meta({ description: 'For a draft: the summary that replaces it.' }),
    sources: z.array(
      z.object({
        documentId: z.uuid(),
        readerBefore: ReaderView,
        readerNow: ReaderView.nullable().meta({ description: 'Null: not read again.' }),
        difference: DifferenceView,
      }),
    ),
    draft: z
      .object({ state: z.enum(SUMMARY_STATES), difference: DifferenceView.nullable() })
      .nullable()
      .meta({ description: 'The text written now, compared with the signed one.' }),
  })
  .meta({ id: 'RecallOfSummary' });
export type RecallOfSummaryView = z.infer<typeof RecallOfSummaryView>;

export function toRecallView(
  { recall, reason, progress }: RecallDetails,
  scope: RecallScope,
  by: RecallView['by'],
): RecallView {
  return {
    id: recall.id,
    scope,
    reason,
    by,
    begunAt: recall.begunAt.toISOString(),
    endedAt: recall.endedAt?.toISOString() ?? null,
    liftedAt: recall.liftedAt?.toISOString() ?? null,
    ...progress,
  };
}

export function toItemView(
  { profileId, signerIds, ...item }: RecalledSummary,
  recipients: readonly Recipient[],
  personOf: (id: string) => RecallView['by'],
): RecallDetailsView['items'][number] {
  return {
    ...item,
    profile: profileId,
    signers: signerIds.map(personOf),
    recipients: recipients
      .filter(({ summaryId }) => summaryId === item.summaryId)
      .map(({ summaryId: _summary, at, ...recipient }) => ({ ...recipient, at: at.toISOString() })),
  };
}

export function toMakersView({ readers, models, currentVersion }: MakersInUse): MakersView {
  return { currentVersion, readers: [...readers], models: [...models] };
}

export function toRecallOfSummaryView(
  { recall, reason, open, item, sources, draft }: RecallOfSummary,
  scope: RecallScope,
): RecallOfSummaryView {
  return {
    id: recall.id,
    scope,
    reason,
    begunAt: recall.begunAt.toISOString(),
    open,
    was: item.was,
    state: item.state,
    stateReason: item.reason,
    newerId: item.was === 'draft' ? item.newerId : null,
    sources: sources.map(({ difference, ...source }) => ({
      ...source,
      difference: toDifferenceView(difference),
    })),
    draft: draft && {
      state: draft.state,
      difference: draft.difference && toDifferenceView(draft.difference),
    },
  };
}

function toDifferenceView({ lines, more }: Difference): z.infer<typeof DifferenceView> {
  return { lines: [...lines], more };
}
