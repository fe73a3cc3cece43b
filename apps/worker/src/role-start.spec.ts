import { ModelBeingFetched } from '@app/inference';
import { DomainError } from '@app/platform';
import { expect, it } from 'vitest';
import { RoleStart } from './role-start.js';

class NoModel extends DomainError {
  readonly code = 'no-model';
  readonly kind = 'unavailable';
}

it('tries again until what the role needs is open, and says why it is not', async () => {
  const failures: unknown[] = [];
  const seen: unknown[] = [];
  const errors = [new NoModel('The model is missing.'), new Error('secret of a driver')];
  const start: RoleStart = new RoleStart(
    'generate',
    async () => {
      seen.push(start.notRunning);
      const error = errors[failures.length];
      if (error) throw error;
    },
    [1],
  );
  expect(start.notRunning).toEqual({ role: 'generate', state: 'starting', reason: null });
  start.begin((error) => failures.push(error));
  await start.ready;
  expect(failures).toEqual(errors);
  expect(start.notRunning).toBeNull();
  expect(seen).toEqual([
    { role: 'generate', state: 'starting', reason: null },
    { role: 'generate', state: 'failed', reason: 'The model is missing.' },
    // what another's error says is not passed on
    { role: 'generate', state: 'failed', reason: expect.stringContaining('worker log') },
  ]);
  await start[Symbol.asyncDispose]();
});

it('waits for a model that is being fetched without taking that for a failure', async () => {
  class BeingFetched extends ModelBeingFetched {
    override readonly retryAfterSeconds = 0.001;
  }
  const reports: string[] = [];
  let attempts = 0;
  const start: RoleStart = new RoleStart('generate', async () => {
    attempts += 1;
    if (attempts < 3)
      throw new BeingFetched('m', { receivedBytes: attempts * 1e6, totalBytes: 3e6 });
  });
  start.begin(
    () => reports.push('failure'),
    () => reports.push(`${start.notRunning?.state}: ${start.notRunning?.reason}`),
  );
  await start.ready;
  expect(reports).toEqual([
    'starting: The model m is being fetched, 1 of 3 MB; summaries wait.',
    'starting: The model m is being fetched, 2 of 3 MB; summaries wait.',
  ]);
  await start[Symbol.asyncDispose]();
});

it('stops while it opens, and while it waits for the next attempt', async () => {
  const opening = new RoleStart(
    'ingest',
    (signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  );
  opening.begin(() => undefined);
  await opening[Symbol.asyncDispose]();

  const failed = Promise.withResolvers<unknown>();
  const waiting = new RoleStart('ingest', () => Promise.reject(new Error('no')), [3_600_000]);
  waiting.begin(failed.resolve);
  await failed.promise;
  await waiting[Symbol.asyncDispose]();
  expect(waiting.notRunning).toMatchObject({ state: 'failed' });
});
