import { expect, it } from 'vitest';
import { describeWorker } from './status.command.js';

const WORKER: Parameters<typeof describeWorker>[0] = {
  name: 'a-machine/1',
  roles: ['generate'],
  notRunning: [],
  version: '1',
  engine: null,
  model: null,
  scanner: null,
  sandbox: null,
  modelSandbox: null,
  startedAt: '2026-11-28T12:00:00.000Z',
  seenAt: '2026-11-28T12:00:00.000Z',
  silent: false,
};

it.each([
  ['starting', null, 'generate is starting'],
  [
    'starting',
    'The model m is being fetched, 120 of 491 MB; summaries wait.',
    'generate is starting: The model m is being fetched, 120 of 491 MB; summaries wait.',
  ],
  ['failed', 'No model.', 'generate IS NOT RUNNING; retrying: No model.'],
] as const)('says of a role that is %s for %j: %s', (state, reason, says) => {
  const notRunning = [{ role: 'generate', state, reason }];
  expect(describeWorker({ ...WORKER, notRunning })).toBe(
    `  worker a-machine/1: generate\n    ${says}`,
  );
});
