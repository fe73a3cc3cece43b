import { expect, it } from 'vitest';
import type { Status } from '@app/api-client';
import { findingsOf } from './findings.js';

const AT = '2026-11-26T09:00:00.000Z';
const WORKER: Status['workers'][number] = {
  name: 'host/12',
  roles: ['ingest', 'events', 'generate'],
  notRunning: [],
  version: '1.0.0',
  engine: 'extractive',
  model: 'extractive',
  scanner: 'ready',
  sandbox: 'full',
  modelSandbox: 'full',
  startedAt: AT,
  seenAt: AT,
  silent: false,
};
const STORE: Status['checkpointStores'][number] = {
  name: 'elsewhere',
  kind: 'file',
  state: 'ok',
  reason: null,
  sentSize: 12,
  sentAt: AT,
  behindSince: null,
  stopsNewWork: false,
};
const FEED: Status['auditFeeds'][number] = {
  name: 'repository',
  kind: 'syslog',
  state: 'ok',
  reason: null,
  deliveredTo: 12,
  deliveredAt: AT,
  behindSince: null,
};
const queue = (name: Status['queues'][number]['name'], workers: number) => ({
  name,
  waiting: 3,
  active: 1,
  delayed: 0,
  workers,
});
const DISK = { freeBytes: 20e9, totalBytes: 60e9, low: false };
const WELL: Status = {
  version: '1.0.0',
  commit: null,
  committedAt: null,
  modified: false,
  wholeInstallation: true,
  newWork: { taken: true, reason: null },
  queues: [queue('extract', 1), queue('summarize', 1), queue('domain-event', 1)],
  workers: [WORKER],
  model: { pinnedBy: [], release: null },
  models: [],
  database: { version: '18.1', embedded: true, bytes: 1_000_000 },
  rootKeys: { provider: 'file', state: 'ok' },
  disk: DISK,
  checks: [],
  trail: { integrity: 'intact', checkpoint: { size: 12, signedAt: AT }, verified: null },
  checkpointStores: [STORE],
  auditFeeds: [FEED],
};

const codes = (changes: Partial<Status>): string[] =>
  findingsOf({ ...WELL, ...changes }).map(({ code }) => code);

it('finds nothing where everything is well', () => {
  expect(codes({})).toEqual([]);
});

it('names the stores for which new work stands still', () => {
  const other = { ...STORE, name: 'other', state: 'failing' as const, stopsNewWork: true };
  const newWork = { taken: false, reason: 'audit-trail-not-kept' as const };
  expect(findingsOf({ ...WELL, newWork, checkpointStores: [STORE, other] })).toEqual([
    { code: 'notKept', weight: 'failed', names: ['other'] },
  ]);
});

it('tells a store that only lags from one that contradicts, and from none at all', () => {
  const failing = { ...STORE, state: 'failing' as const };
  const contradicting = { ...STORE, state: 'inconsistent' as const, stopsNewWork: true };
  expect(codes({ checkpointStores: [failing] })).toEqual(['storeFailing']);
  expect(
    codes({
      checkpointStores: [contradicting],
      newWork: { taken: false, reason: 'audit-trail-contradicted' },
    }),
  ).toEqual(['contradicted']);
  expect(codes({ checkpointStores: [] })).toEqual(['noStore']);
});

it.each(['behind', 'failing'] as const)('names the repositories whose feed is %s', (state) => {
  const other = { ...FEED, name: 'other', state };
  expect(findingsOf({ ...WELL, auditFeeds: [FEED, other] })).toEqual([
    { code: 'feedFailing', weight: 'warning', names: ['other'] },
  ]);
});

it('says what stands still before what is only less safe', () => {
  expect(
    codes({
      workers: [{ ...WORKER, scanner: 'absent', sandbox: 'reduced', version: '0.9.0' }],
      disk: { ...DISK, low: true },
    }),
  ).toEqual(['diskLow', 'otherVersion', 'scannerAbsent', 'sandboxReduced']);
});

it('asks nothing more of a worker that is silent', () => {
  expect(
    codes({
      workers: [{ ...WORKER, silent: true, scanner: 'awaited' }],
      queues: [queue('extract', 0), queue('summarize', 0), queue('domain-event', 0)],
    }),
  ).toEqual(['nobodyReads', 'nobodyWrites', 'nobodySettles', 'silentWorker']);
});

it('tells a full disk from one that is nearly full, and names other checks that fail', () => {
  const disk = { ...DISK, low: true };
  const full = { name: 'disk', state: 'failed', reason: 'disk-full' } as const;
  const queueFails = { name: 'queue', state: 'failed', reason: 'no-answer' } as const;
  const found = (checks: Status['checks']) =>
    findingsOf({ ...WELL, disk, checks }).map(({ code, names }) => [code, ...names]);
  expect(found([])).toEqual([['diskLow']]);
  expect(found([full, queueFails])).toEqual([['diskFull'], ['checksFailed', 'queue']]);
});

it('tells a model that is being loaded from one that cannot be', () => {
  const queues = [queue('extract', 1), queue('summarize', 0), queue('domain-event', 1)];
  const generating = (state: 'starting' | 'failed') =>
    findingsOf({
      ...WELL,
      queues,
      workers: [{ ...WORKER, notRunning: [{ role: 'generate', state, reason: null }] }],
    });
  expect(generating('starting')).toEqual([{ code: 'modelLoading', weight: 'warning', names: [] }]);
  expect(generating('failed')).toEqual([
    { code: 'nobodyWrites', weight: 'failed', names: ['host/12'] },
  ]);
});

it.each([
  ['unavailable', 'keysUnavailable'],
  ['unusable', 'keysUnusable'],
] as const)('finds root keys that are %s', (state, code) => {
  expect(codes({ rootKeys: { provider: 'vault', state } })).toEqual([code]);
});

it('finds a trail that was not in order when it was last verified', () => {
  const verified = { at: AT, inOrder: false, size: 12, comparedOutside: false };
  expect(codes({ trail: { ...WELL.trail, verified } })).toEqual(['notInOrder']);
});

it('finds a trail that is not the one that was signed, before everything else', () => {
  const trail = { ...WELL.trail, integrity: 'mismatch' as const };
  expect(codes({ trail })[0]).toBe('trailMismatch');
});
