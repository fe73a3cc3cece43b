import type { ActorRef } from '@app/auth';
import {
  DATASET_LIMITS,
  DATASET_STATES,
  type DatasetDetails,
  REPLACED_KINDS,
  SKIPPED,
} from '@app/model-ops';
import { z } from 'zod';
import { ActorView, toActorView } from '../http/actors.dto.js';

const KEEP_DAYS = 90;

export const DatasetId = z.uuid().meta({ description: 'Data set id' });

export const DatasetRequest = z
  .strictObject({
    profile: z.string().min(1).max(100).meta({ description: 'Id of the summaries’ profile.' }),
    purpose: z.string().trim().min(3).max(500).meta({
      description: 'What the rows are for. Stored in the audit trail; no patient data.',
    }),
    keepDays: z.int().min(1).max(DATASET_LIMITS.keepDays).default(KEEP_DAYS).meta({
      description: 'How many days after approval the rows are kept.',
    }),
    maxSummaries: z
      .int()
      .min(1)
      .max(DATASET_LIMITS.summaries)
      .default(DATASET_LIMITS.summaries)
      .meta({ description: 'Maximum number of signed summaries to use, newest first.' }),
  })
  .meta({ id: 'DatasetRequest' });
export type DatasetRequest = z.infer<typeof DatasetRequest>;

const Counts = z.record(z.string(), z.int());

export const DatasetView = z
  .object({
    id: DatasetId,
    profile: z.string(),
    purpose: z.string(),
    state: z.enum(DATASET_STATES),
    stateReason: z.string().nullable(),
    keepDays: z.int(),
    maxSummaries: z.int(),
    requestedBy: ActorView,
    requestedAt: z.iso.datetime(),
    approvedBy: ActorView.nullable(),
    approvedAt: z.iso.datetime().nullable(),
    producedAt: z.iso.datetime().nullable(),
    exportedAt: z.iso.datetime().nullable().meta({ description: 'The most recent time.' }),
    endedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().meta({
      description: 'When the request expires or, once approved, the rows are destroyed.',
    }),
    rows: z.int().meta({ description: 'The current number.' }),
    report: z
      .object({
        available: z
          .int()
          .meta({ description: 'Signed summaries of the profile that were available.' }),
        taken: z.int(),
        skipped: Counts.meta({ description: `By reason: ${SKIPPED.join(', ')}.` }),
        replaced: Counts.meta({
          description: `What was replaced, by kind: ${REPLACED_KINDS.join(', ')}. What was not recognized remains in the rows.`,
        }),
      })
      .nullable(),
  })
  .meta({ id: 'Dataset' });
export type DatasetView = z.infer<typeof DatasetView>;

export const DatasetList = z.object({ items: z.array(DatasetView) }).meta({ id: 'DatasetList' });
export type DatasetList = z.infer<typeof DatasetList>;

export const TrainingUseView = z
  .strictObject({
    allowed: z.boolean().meta({
      description: 'Whether signed summaries of the organization may be used as training rows.',
    }),
  })
  .meta({ id: 'TrainingUse' });
export type TrainingUseView = z.infer<typeof TrainingUseView>;

/** Whom the views name. */
export function peopleOf(details: readonly DatasetDetails[]): readonly ActorRef[] {
  return details
    .flatMap(({ dataset }) => [dataset.requestedBy, dataset.approvedBy])
    .filter((id) => id !== null)
    .map((id) => ({ kind: 'person', id }));
}

export function toDatasetView(
  { dataset, purpose }: DatasetDetails,
  names: ReadonlyMap<string, string>,
): DatasetView {
  const { approvedBy, report } = dataset;
  const person = (id: string): ActorView => toActorView({ kind: 'person', id }, names);
  return {
    id: dataset.id,
    profile: dataset.profileId,
    purpose,
    state: dataset.state,
    stateReason: dataset.stateReason,
    keepDays: dataset.keepDays,
    maxSummaries: dataset.maxSummaries,
    requestedBy: person(dataset.requestedBy),
    requestedAt: dataset.requestedAt.toISOString(),
    approvedBy: approvedBy === null ? null : person(approvedBy),
    approvedAt: dataset.approvedAt?.toISOString() ?? null,
    producedAt: dataset.producedAt?.toISOString() ?? null,
    exportedAt: dataset.exportedAt?.toISOString() ?? null,
    endedAt: dataset.endedAt?.toISOString() ?? null,
    expiresAt: dataset.expiresAt.toISOString(),
    rows: dataset.rowCount,
    report: report && {
      available: report.available,
      taken: report.taken,
      skipped: { ...report.skipped },
      replaced: { ...report.replaced },
    },
  };
}
