import type { Task, TaskOutput } from '@medplum/fhirtypes';
import { subjectOf } from '../documents/document-reference.js';
import type { KnownSummary } from './known-summary.js';
import { PROFILE_SYSTEM } from './profile-type.js';

export type TaskState =
  | 'queued'
  | 'running'
  | 'draft'
  | 'in_review'
  | 'signed'
  | 'amended'
  | 'withdrawn'
  | 'failed'
  | 'cancelled'
  | 'rejected'
  | 'superseded'
  | 'erased';

/** The model's work alone: whoever reviews the text then has no task of it. */
const STATUS: Readonly<Record<TaskState, Task['status']>> = {
  queued: 'accepted',
  running: 'in-progress',
  draft: 'completed',
  in_review: 'completed',
  signed: 'completed',
  amended: 'completed',
  withdrawn: 'completed',
  rejected: 'completed',
  superseded: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
  erased: 'entered-in-error',
};

/** The order of a summary. */
export function toSummaryTask(
  summary: KnownSummary,
  order: { readonly state: TaskState; readonly reason: string | null; readonly createdAt: Date },
): Task {
  const { id, patient, profile, sourceIds, changedAt } = summary;
  return {
    resourceType: 'Task',
    id,
    meta: { lastUpdated: changedAt.toISOString() },
    status: STATUS[order.state],
    ...(order.reason !== null && { statusReason: { text: order.reason } }),
    businessStatus: { text: order.state },
    intent: 'order',
    code: { coding: [{ system: 'urn:cloister:operation', code: 'summarize' }] },
    ...(patient && { for: subjectOf(patient) }),
    authoredOn: order.createdAt.toISOString(),
    lastModified: changedAt.toISOString(),
    input: [
      ...sourceIds.map((source) => ({
        type: { text: 'document' },
        valueReference: { reference: `DocumentReference/${source}` },
      })),
      {
        type: { text: 'profile' },
        valueCoding: { system: PROFILE_SYSTEM, version: String(profile.version), code: profile.id },
      },
    ],
    ...outputOf(summary),
  };
}

/** The DocumentReference of what is in force, and its document. */
function outputOf({ versions }: KnownSummary): { readonly output?: TaskOutput[] } {
  const newest = versions.at(-1);
  if (!newest) return {};
  const { referenceId, documentId } = newest;
  return {
    output: [
      {
        type: { text: 'summary' },
        valueReference: { reference: `DocumentReference/${referenceId}` },
      },
      { type: { text: 'document' }, valueReference: { reference: `Bundle/${documentId}` } },
    ],
  };
}
