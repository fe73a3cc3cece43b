import type { Status } from '@app/api-client';

/** What is not well; its words are in the messages: administration.health.findings. */
export type FindingCode =
  | 'trailMismatch'
  | 'contradicted'
  | 'notKept'
  | 'nobodyReads'
  | 'nobodyWrites'
  | 'nobodySettles'
  | 'modelLoading'
  | 'silentWorker'
  | 'otherVersion'
  | 'scannerAwaited'
  | 'scannerAbsent'
  | 'scannerOff'
  | 'sandboxReduced'
  | 'keysUnavailable'
  | 'keysUnusable'
  | 'diskLow'
  | 'diskFull'
  | 'checksFailed'
  | 'notInOrder'
  | 'storeFailing'
  | 'feedFailing'
  | 'noStore';

export interface Finding {
  readonly code: FindingCode;
  /** `failed`: something stands still or is in doubt; `warning`: it works, but less well or less safely. */
  readonly weight: 'failed' | 'warning';
  /** The workers, stores or repositories that it is about. */
  readonly names: readonly string[];
}

/** Everything about the service that somebody should do something about, the worst first. */
export function findingsOf(status: Status): readonly Finding[] {
  const all = [
    ...trailFindings(status),
    ...workFindings(status),
    ...infrastructureFindings(status),
  ];
  return [
    ...all.filter(({ weight }) => weight === 'failed'),
    ...all.filter(({ weight }) => weight === 'warning'),
  ];
}

function trailFindings(status: Status): Finding[] {
  const { wholeInstallation, newWork, trail, checkpointStores, auditFeeds } = status;
  const failing = checkpointStores.filter(({ state }) => state === 'failing');
  const late = auditFeeds.filter(({ state }) => state !== 'ok');
  return [
    ...when(trail.integrity === 'mismatch', 'trailMismatch', 'failed'),
    ...when(newWork.reason === 'audit-trail-contradicted', 'contradicted', 'failed', [
      ...named(checkpointStores.filter(({ state }) => state === 'inconsistent')),
    ]),
    ...when(newWork.reason === 'audit-trail-not-kept', 'notKept', 'failed', [
      ...named(checkpointStores.filter(({ stopsNewWork }) => stopsNewWork)),
    ]),
    ...when(trail.verified?.inOrder === false, 'notInOrder', 'failed'),
    ...when(newWork.taken && failing.length > 0, 'storeFailing', 'warning', named(failing)),
    ...when(late.length > 0, 'feedFailing', 'warning', named(late)),
    ...when(wholeInstallation && checkpointStores.length === 0, 'noStore', 'warning'),
  ];
}

function named(stores: readonly { readonly name: string }[]): readonly string[] {
  return stores.map(({ name }) => name);
}

function workFindings({ version, queues, workers }: Status): Finding[] {
  const nobodyTakes = (name: Status['queues'][number]['name']): boolean =>
    queues.some((queue) => queue.name === name && queue.workers === 0);
  const living = workers.filter(({ silent }) => !silent);
  const namesOf = (which: (worker: Status['workers'][number]) => boolean): string[] =>
    living.filter(which).map(({ name }) => name);
  const failing = (role: string): string[] =>
    namesOf(({ notRunning }) =>
      notRunning.some((one) => one.role === role && one.state === 'failed'),
    );
  const isLoading = living.some(({ notRunning }) =>
    notRunning.some(({ role, state }) => role === 'generate' && state === 'starting'),
  );
  const silent = workers.filter((worker) => worker.silent).map(({ name }) => name);
  const awaiting = namesOf(({ scanner }) => scanner === 'awaited');
  const without = namesOf(({ scanner }) => scanner === 'absent');
  const off = namesOf(({ scanner }) => scanner === 'off');
  const reduced = namesOf(
    ({ sandbox, modelSandbox }) => sandbox === 'reduced' || modelSandbox === 'reduced',
  );
  const others = namesOf((worker) => worker.version !== version);
  return [
    ...when(nobodyTakes('extract'), 'nobodyReads', 'failed', failing('ingest')),
    ...when(nobodyTakes('summarize') && !isLoading, 'nobodyWrites', 'failed', failing('generate')),
    ...when(nobodyTakes('domain-event'), 'nobodySettles', 'failed'),
    ...when(nobodyTakes('summarize') && isLoading, 'modelLoading', 'warning'),
    ...when(awaiting.length > 0, 'scannerAwaited', 'failed', awaiting),
    ...when(silent.length > 0, 'silentWorker', 'warning', silent),
    ...when(others.length > 0, 'otherVersion', 'warning', others),
    ...when(without.length > 0, 'scannerAbsent', 'warning', without),
    ...when(off.length > 0, 'scannerOff', 'warning', off),
    ...when(reduced.length > 0, 'sandboxReduced', 'warning', reduced),
  ];
}

function infrastructureFindings({ rootKeys, disk, checks }: Status): Finding[] {
  const failed = checks.filter(({ state }) => state === 'failed');
  const isFull = failed.some(({ name }) => name === 'disk');
  // the trail has findings of its own
  const others = failed
    .filter(({ name }) => name !== 'disk' && name !== 'trail')
    .map(({ name }) => name);
  return [
    ...when(rootKeys?.state === 'unavailable', 'keysUnavailable', 'failed'),
    ...when(rootKeys?.state === 'unusable', 'keysUnusable', 'failed'),
    ...when(isFull, 'diskFull', 'failed'),
    ...when(disk?.low === true && !isFull, 'diskLow', 'failed'),
    ...when(others.length > 0, 'checksFailed', 'failed', others),
  ];
}

function when(
  holds: boolean,
  code: FindingCode,
  weight: Finding['weight'],
  names: readonly string[] = [],
): Finding[] {
  return holds ? [{ code, weight, names }] : [];
}
