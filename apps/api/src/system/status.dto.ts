import type { FeedStatus, StoreStatus } from '@app/audit';
import type { SeenWorker } from '@app/database';
import { VERSION, type WorkerRole } from '@app/platform';
import { type QueueName, QUEUES } from '@app/queue';
import { z } from 'zod';
import { IntegrityState } from '../audit/integrity.dto.js';
import { CheckView } from './health.dto.js';
import type { InstallationStatus } from './system.service.js';

export const CheckpointStoreView = z
  .object({
    name: z.string(),
    kind: z.string(),
    state: z.enum(['ok', 'failing', 'inconsistent']),
    reason: z.string().nullable().meta({ description: 'Reason if it is not ok.' }),
    sentSize: z.int().meta({ description: 'Number of entries that its newest checkpoint covers.' }),
    sentAt: z.iso.datetime().nullable(),
    behindSince: z.iso.datetime().nullable().meta({
      description: 'Since when a checkpoint is missing there.',
    }),
    stopsNewWork: z.boolean(),
  })
  .meta({ id: 'CheckpointStore' });
type CheckpointStoreView = z.infer<typeof CheckpointStoreView>;

export const AuditFeedView = z
  .object({
    name: z.string(),
    kind: z.enum(['syslog', 'fhir']),
    state: z.enum(['ok', 'behind', 'failing']),
    reason: z.string().nullable().meta({ description: 'Reason if it is not ok.' }),
    deliveredTo: z.int().meta({
      description:
        'The number of the first entry of the trail, of all tenants, that is not delivered yet.',
    }),
    deliveredAt: z.iso.datetime().nullable(),
    behindSince: z.iso.datetime().nullable().meta({
      description: 'Since when an entry has not been delivered.',
    }),
  })
  .meta({ id: 'AuditFeed' });
type AuditFeedView = z.infer<typeof AuditFeedView>;

const QueueView = z
  .object({
    name: z.enum(QUEUES),
    waiting: z.int(),
    active: z.int(),
    delayed: z.int().meta({ description: 'Failed before, and waiting for the next attempt.' }),
    workers: z.int().meta({
      description: 'Number of online workers that take its jobs. 0: nothing is processed.',
    }),
  })
  .meta({ id: 'QueueStatus' });

const Sandbox = z.enum(['full', 'landlock', 'reduced']).nullable();

const WorkerView = z
  .object({
    name: z.string().meta({ description: 'Its machine and process.' }),
    roles: z.array(z.string()),
    notRunning: z
      .array(
        z.object({
          role: z.string(),
          state: z.enum(['starting', 'failed']),
          reason: z
            .string()
            .nullable()
            .meta({ description: 'Why it failed, or what it is waiting for, in one sentence.' }),
        }),
      )
      .meta({
        description:
          'Roles that are not running yet: what they need is being opened, or is tried again.',
      }),
    version: z.string(),
    engine: z.string().nullable(),
    model: z
      .string()
      .nullable()
      .meta({ description: 'What it computes with. Null: it computes nothing, or not yet.' }),
    scanner: z.enum(['ready', 'absent', 'awaited', 'off']).nullable().meta({
      description:
        'The malware scanner: it answers; it does not, and documents are read without a scan or wait for it; or none is used. Null: this worker reads no documents.',
    }),
    sandbox: Sandbox.meta({ description: 'The isolation of the document readers.' }),
    modelSandbox: Sandbox.meta({
      description: 'The isolation of the model. Null: none of its processes computes.',
    }),
    startedAt: z.iso.datetime(),
    seenAt: z.iso.datetime(),
    silent: z.boolean().meta({
      description:
        'Not seen for more than 30 s: it has ended, or does not respond. Shown for one hour.',
    }),
  })
  .meta({ id: 'WorkerStatus' });

const ModelSpeedView = z
  .object({
    engine: z.string(),
    model: z.string().meta({ description: '`none` for an engine without a model.' }),
    promptTokensPerSecond: z.number(),
    tokensPerSecond: z.number(),
    measuredAt: z.iso.datetime(),
  })
  .meta({ id: 'ModelSpeed' });

export const StatusView = z
  .object({
    version: z.string(),
    commit: z.string().nullable().meta({
      description: 'What it was built from. Null: not known, as for a build without git.',
    }),
    committedAt: z.iso.datetime({ offset: true }).nullable(),
    modified: z.boolean().meta({ description: 'Whether files of the commit had been changed.' }),
    wholeInstallation: z.boolean().meta({
      description:
        'False for people of one of several organizations: queues, workers, database, keys, disk and checkpoint stores are shown to the operator only.',
    }),
    newWork: z
      .object({
        taken: z.boolean(),
        reason: z.enum(['audit-trail-contradicted', 'audit-trail-not-kept']).nullable(),
      })
      .meta({ description: 'Whether documents and requests are accepted, and if not, why.' }),
    queues: z.array(QueueView),
    workers: z.array(WorkerView),
    model: z.object({
      pinnedBy: z.array(z.string()).meta({
        description: 'Settings that determine the model, regardless of the active release.',
      }),
      release: z.uuid().nullable().meta({
        description: 'The active release; null: the model in the settings.',
      }),
    }),
    models: z.array(ModelSpeedView).meta({
      description: 'What has generated text here, and how fast; the most recent first.',
    }),
    database: z
      .object({
        version: z.string().meta({ description: 'Version of Postgres.' }),
        embedded: z.boolean(),
        bytes: z.int(),
      })
      .nullable(),
    rootKeys: z
      .object({
        provider: z.enum(['file', 'vault']),
        state: z.enum(['ok', 'unavailable', 'unusable']),
      })
      .nullable(),
    checks: z.array(CheckView).meta({
      description:
        'Checks of the API, as in its `/readyz`; worker and HL7 listener have their own.',
    }),
    disk: z
      .object({ freeBytes: z.int(), totalBytes: z.int(), low: z.boolean() })
      .nullable()
      .meta({ description: 'The disk of the data folder. Low: less than 1 GiB is free.' }),
    trail: z.object({
      integrity: IntegrityState,
      checkpoint: z
        .object({ size: z.int(), signedAt: z.iso.datetime() })
        .nullable()
        .meta({ description: 'The newest; null before the first.' }),
      verified: z
        .object({
          at: z.iso.datetime(),
          inOrder: z.boolean(),
          size: z.int(),
          comparedOutside: z.boolean().meta({
            description: 'Whether a checkpoint stored elsewhere was compared.',
          }),
        })
        .nullable()
        .meta({ description: 'When `cloister audit verify` last recomputed the whole trail.' }),
    }),
    checkpointStores: z.array(CheckpointStoreView).meta({
      description:
        'Where checkpoints of the audit trail are sent. Empty: it has no external witness.',
    }),
    auditFeeds: z.array(AuditFeedView).meta({
      description: 'Audit repositories that entries of the audit trail are sent to.',
    }),
  })
  .meta({ id: 'Status' });
export type StatusView = z.infer<typeof StatusView>;

/** What a worker's role lets it take. */
const ROLE_OF: Readonly<Record<QueueName, WorkerRole>> = {
  extract: 'ingest',
  'count-tokens': 'generate',
  summarize: 'generate',
  try: 'generate',
  'domain-event': 'events',
};

export function toStatusView(
  status: InstallationStatus,
  integrity: z.infer<typeof IntegrityState>,
): StatusView {
  const { queues, workers, model, speeds, database, rootKeys, disk, checkpoint, verified } = status;
  const { build, stop } = status;
  const living = workers.filter(({ silent }) => !silent);
  return {
    version: VERSION,
    ...build,
    wholeInstallation: status.whole,
    newWork: { taken: stop === null, reason: stop?.code ?? null },
    queues: queues.map((queue) => ({
      ...queue,
      workers: living.filter((worker) => carriesOut(worker, ROLE_OF[queue.name])).length,
    })),
    workers: workers.map(toWorkerView),
    model: { pinnedBy: [...model.pinnedBy], release: model.release },
    models: speeds.map(({ measuredAt, ...speed }) => ({
      ...speed,
      measuredAt: measuredAt.toISOString(),
    })),
    database,
    rootKeys,
    checks: [...status.checks],
    disk,
    trail: {
      integrity,
      checkpoint: checkpoint && {
        size: checkpoint.size,
        signedAt: checkpoint.signedAt.toISOString(),
      },
      verified: verified && { ...verified, at: verified.at.toISOString() },
    },
    checkpointStores: status.stores.map(toCheckpointStoreView),
    auditFeeds: status.feeds.map(toAuditFeedView),
  };
}

function carriesOut({ roles, notRunning }: SeenWorker, role: WorkerRole): boolean {
  return roles.includes(role) && !notRunning.some((one) => one.role === role);
}

function toWorkerView(worker: SeenWorker): StatusView['workers'][number] {
  const { roles, notRunning, startedAt, seenAt } = worker;
  return {
    ...worker,
    roles: [...roles],
    notRunning: [...notRunning],
    startedAt: startedAt.toISOString(),
    seenAt: seenAt.toISOString(),
  };
}

export function toCheckpointStoreView(store: StoreStatus): CheckpointStoreView {
  return {
    name: store.name,
    kind: store.kind,
    state: store.state,
    reason: store.reason,
    sentSize: store.sentSize,
    sentAt: store.sentAt?.toISOString() ?? null,
    behindSince: store.behindSince?.toISOString() ?? null,
    stopsNewWork: store.stops,
  };
}

export function toAuditFeedView(feed: FeedStatus): AuditFeedView {
  return {
    name: feed.name,
    kind: feed.kind,
    state: feed.state,
    reason: feed.reason,
    deliveredTo: feed.deliveredTo,
    deliveredAt: feed.deliveredAt?.toISOString() ?? null,
    behindSince: feed.behindSince?.toISOString() ?? null,
  };
}
