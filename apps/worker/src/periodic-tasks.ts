import { AUDIT_FEEDS, type AuditFeed, CheckpointSender, Sequencing } from '@app/audit';
import { Reconciliation } from '@app/database';
import { DueDatasets } from '@app/model-ops';
import { Deliverer } from '@app/delivery';
import { DueRereads } from '@app/documents';
import { KeyRotation } from '@app/keys';
import { DueRetention } from '@app/messages';
import { EmailSender } from '@app/notifications';
import { OpenRecalls } from '@app/summaries';
import { Heartbeat } from './heartbeat.js';
import { periodic, periodicEach, type PeriodicLine } from './periodic-work.js';
import { ReleaseWatch } from './release-watch.js';

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;

/**
 * What a worker does again and again. What is due is written in the database, so that any number of workers may look
 * for it: to look costs a statement or two.
 */
export const PERIODIC_TASKS: readonly PeriodicLine[] = [
  // Looking costs one read of an index that is empty then. A notice from every act would instead make
  // all commits of the service queue for Postgres's one lock of notices.
  periodic(Sequencing, {
    name: 'numbering of audit entries',
    everyMs: SECOND_MS,
    role: 'events',
    carryOut: (sequencing, signal) => sequencing.advance(signal),
    close: (sequencing) => sequencing[Symbol.asyncDispose](),
  }),
  periodic(CheckpointSender, {
    name: 'checkpoints of the audit trail',
    everyMs: 2 * SECOND_MS,
    role: 'events',
    carryOut: (sender, signal) => sender.turn(signal),
    close: (sender) => sender[Symbol.asyncDispose](),
  }),
  periodicEach<AuditFeed>(AUDIT_FEEDS, {
    name: 'feed of the audit trail',
    everyMs: 2 * SECOND_MS,
    role: 'events',
    carryOut: (feed, signal) => feed.turn(signal),
  }),
  periodic(Heartbeat, {
    name: 'heartbeat',
    everyMs: 10 * SECOND_MS,
    role: 'events',
    carryOut: (heartbeat, signal) => heartbeat.say(signal),
    // whoever waits for a role need not wait for the next turn as well
    listen: (heartbeat, wake) => heartbeat.whenChanged(wake),
    close: (heartbeat) => heartbeat.leave(),
  }),
  periodic(Reconciliation, {
    name: 'reconciliation',
    everyMs: 5 * SECOND_MS,
    role: 'events',
    carryOut: (reconciliation) => reconciliation.reconcile(),
  }),
  periodic(KeyRotation, {
    name: 'keys under the root key',
    everyMs: 5 * SECOND_MS,
    role: 'events',
    carryOut: (keys) => keys.rewrapKeys(),
  }),
  periodic(DueRetention, {
    name: 'retention',
    everyMs: DAY_MS,
    role: 'events',
    carryOut: (retention, signal) => retention.advance(signal),
  }),
  periodic(DueDatasets, {
    name: 'data sets',
    everyMs: 2 * SECOND_MS,
    role: 'events',
    carryOut: (datasets, signal) => datasets.advance(signal),
  }),
  periodic(OpenRecalls, {
    name: 'recalls',
    everyMs: 2 * SECOND_MS,
    role: 'events',
    carryOut: (recalls, signal) => recalls.advance(signal),
  }),
  periodic(DueRereads, {
    name: 'rereading',
    everyMs: 2 * SECOND_MS,
    role: 'ingest',
    carryOut: (rereads, signal) => rereads.advance(signal),
  }),
  // A notice may be lost; to look costs one read of an index.
  periodic(ReleaseWatch, {
    name: 'active release',
    everyMs: 5 * SECOND_MS,
    role: 'generate',
    carryOut: (watch) => watch.look(),
    listen: (watch, wake) => watch.whenActivated(wake),
    close: (watch) => watch.close(),
  }),
  // What is under way is broken off, and goes on where it was with the next worker.
  periodic(Deliverer, {
    name: 'deliveries',
    everyMs: SECOND_MS,
    role: 'deliver',
    carryOut: (deliverer, signal) => deliverer.turn(signal),
    close: (deliverer) => deliverer.settled(),
  }),
  periodic(EmailSender, {
    name: 'mails',
    everyMs: SECOND_MS,
    role: 'deliver',
    carryOut: (sender, signal) => sender.turn(signal),
  }),
];
