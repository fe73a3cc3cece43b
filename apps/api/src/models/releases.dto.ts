import {
  APPROVALS_NEEDED,
  EvaluatedWeights,
  EvaluationRecord,
  RELEASE_STATES,
  type ReleaseDetails,
  type ReleaseStatus,
  weightsOf,
} from '@app/model-ops';
import { z } from 'zod';
import { ActorView, toActorView } from '../http/actors.dto.js';

type Names = ReadonlyMap<string, string>;

/** Of one adapter: more are a mistake. */
const DATASETS_MAX = 50;

const Reason = z
  .string()
  .trim()
  .min(3)
  .max(500)
  .refine((text) => text.isWellFormed(), 'must be well-formed Unicode')
  .meta({ description: 'Reason for the audit trail; no patient data.' });

export const ReleaseId = z.uuid().meta({ description: 'Release id' });

const Evaluation = EvaluationRecord.meta({ id: 'EvaluationRecord' });
const Weights = EvaluatedWeights.meta({ id: 'Weights' });

export const ReleaseProposal = z
  .strictObject({
    evaluation: Evaluation,
    datasetIds: z
      .array(z.uuid())
      .max(DATASETS_MAX)
      .default([])
      .meta({ description: 'Kept data sets that the adapter was trained on.' }),
    reason: Reason.optional(),
  })
  .meta({ id: 'ReleaseProposal' });
export type ReleaseProposal = z.infer<typeof ReleaseProposal>;

export const RetirementRuleView = z
  .strictObject({
    retires: z.boolean().meta({
      description:
        'Whether an adapter is permanently deactivated once rows that it was trained on are erased. If not, it is only listed.',
    }),
  })
  .meta({ id: 'AdapterRetirement' });
export type RetirementRuleView = z.infer<typeof RetirementRuleView>;

export const ReleaseDecision = z.strictObject({ reason: Reason }).meta({ id: 'ReleaseDecision' });
export type ReleaseDecision = z.infer<typeof ReleaseDecision>;

const Approval = z.object({ by: ActorView, at: z.iso.datetime() });

export const ReleaseView = z
  .object({
    id: ReleaseId,
    state: z.enum(RELEASE_STATES).meta({
      description:
        '`approved` is active, unless `active` shows that it may serve only one of several organizations.',
    }),
    active: z.boolean().meta({ description: 'Whether workers load it.' }),
    model: z.object({ id: z.string(), sha256: z.string() }),
    adapter: z.object({ id: z.string(), sha256: z.string() }).nullable(),
    ofOneTenant: z.boolean().meta({
      description: 'Trained on data of this tenant: active only while there is no other tenant.',
    }),
    datasetIds: z.array(z.uuid()),
    rowsErasedAt: z.iso.datetime().nullable().meta({
      description: 'When rows that its adapter was trained on were last erased.',
    }),
    replaces: ReleaseId.nullable().meta({
      description: 'What was active before; null: the model in the settings.',
    }),
    proposedBy: ActorView,
    proposedAt: z.iso.datetime(),
    approvals: z.array(Approval),
    approvalsNeeded: z.int(),
    activatedAt: z.iso.datetime().nullable(),
    endedBy: ActorView.nullable(),
    endedAt: z.iso.datetime().nullable(),
    evaluationSha256: z.string(),
  })
  .meta({ id: 'ModelRelease' });
export type ReleaseView = z.infer<typeof ReleaseView>;

export const ReleaseDetailsView = ReleaseView.extend({ evaluation: Evaluation }).meta({
  id: 'ModelReleaseDetails',
});
export type ReleaseDetailsView = z.infer<typeof ReleaseDetailsView>;

export const ReleaseList = z
  .object({
    items: z.array(ReleaseView),
    active: ReleaseId.nullable().meta({
      description: 'What workers load; null: the model in the settings.',
    }),
    ofAnother: z.boolean().meta({
      description: 'Another organization activated what workers load.',
    }),
    configured: Weights.nullable().meta({
      description: 'The model in the settings; null if a remote server is used.',
    }),
    languages: z
      .record(z.string(), z.union([z.literal('every'), z.array(z.string()).readonly()]))
      .nullable()
      .meta({
        description:
          'Languages (RFC 5646) that the adapter in use was trained to write: under every profile, or under those with these ids. Documents in other languages are copied in parts. null: not stated; then the model gets documents in any language.',
      }),
    pinnedBy: z.array(z.string()).meta({
      description:
        'Settings that determine the model regardless of the active release. Empty: releases determine it.',
    }),
    modelList: z.enum(['release', 'development']).meta({
      description:
        'How the list of model files that comes with this version was signed. Files that are only on a development list are not loaded if an organization processes real patient data.',
    }),
  })
  .meta({ id: 'ModelReleaseList' });
export type ReleaseList = z.infer<typeof ReleaseList>;

export function actorsOf({
  release,
  approvals,
}: ReleaseDetails): Parameters<typeof toActorView>[0][] {
  const { proposedByKind, proposedById, endedByKind, endedById } = release;
  return [
    { kind: proposedByKind, id: proposedById },
    ...approvals.map(({ personId }) => ({ kind: 'person' as const, id: personId })),
    ...(endedByKind !== null && endedById !== null ? [{ kind: endedByKind, id: endedById }] : []),
  ];
}

export function toReleaseView(
  { release, approvals, active, rowsErasedAt }: ReleaseDetails,
  names: Names,
): ReleaseView {
  const { model, adapter } = weightsOf(release);
  const { proposedByKind, proposedById, endedByKind, endedById } = release;
  return {
    id: release.id,
    state: release.state,
    active,
    model: model ?? { id: release.modelId, sha256: release.modelSha256 },
    adapter,
    ofOneTenant: release.belongsTo !== null,
    datasetIds: [...release.datasetIds],
    rowsErasedAt: rowsErasedAt?.toISOString() ?? null,
    replaces: release.replaces,
    proposedBy: toActorView({ kind: proposedByKind, id: proposedById }, names),
    proposedAt: release.proposedAt.toISOString(),
    approvals: approvals.map(({ personId, approvedAt }) => ({
      by: toActorView({ kind: 'person', id: personId }, names),
      at: approvedAt.toISOString(),
    })),
    approvalsNeeded: APPROVALS_NEEDED,
    activatedAt: release.activatedAt?.toISOString() ?? null,
    endedBy:
      endedByKind !== null && endedById !== null
        ? toActorView({ kind: endedByKind, id: endedById }, names)
        : null,
    endedAt: release.endedAt?.toISOString() ?? null,
    evaluationSha256: release.evaluationSha256,
  };
}

export function toReleaseDetailsView(details: ReleaseDetails, names: Names): ReleaseDetailsView {
  const evaluation = EvaluationRecord.parse(JSON.parse(details.release.evaluation));
  return { ...toReleaseView(details, names), evaluation };
}

export function toReleaseList(
  { releases, active, ofAnother, configured, languages, pinnedBy, modelList }: ReleaseStatus,
  names: Names,
): ReleaseList {
  return {
    items: releases.map((details) => toReleaseView(details, names)),
    active,
    ofAnother,
    configured,
    languages,
    pinnedBy: [...pinnedBy],
    modelList,
  };
}
