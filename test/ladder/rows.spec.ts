import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@app/platform';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Output } from '../../apps/cli/src/output.js';
import { readCommand } from '../../scripts/ladder/command.js';
import { type RowRun, scoreRow, writeRow } from '../../scripts/ladder/measure-row.js';
import { RUNGS } from '../../scripts/ladder/rungs.js';
import { sampleOf } from '../../scripts/ladder/sample.js';
import { FakeEngine } from '../support/fake-engine.js';
import { madeReport } from './made-report.js';

const SET = { id: 'made', title: 'made', path: '', profile: 'general', items: 3 };
const READ = {
  sha256: 'a'.repeat(64),
  items: ['a', 'b', 'c'].map((id) => ({ id, source: `Note ${id}.`, target: 'Note.' })),
};
const [MACHINE] = madeReport([]).rows.map(({ machine }) => machine);
const silent = { write: () => true };

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'cloister-ladder-'));
});
afterEach(async () => rm(data, { recursive: true }));

function runOf(engine: FakeEngine, signal = AbortSignal.timeout(20_000)): RowRun {
  const rung = RUNGS.find(({ id }) => id === 'extractive');
  if (!rung || !MACHINE) throw new Error('There is one.');
  return {
    rung,
    sample: sampleOf(SET, READ, 3, 1),
    engine,
    config: readConfig({ CLOISTER_DATA: data }),
    context: { env: {}, output: new Output(silent, silent) },
    machine: MACHINE,
    peakBytes: () => 1000,
    signal,
  };
}

async function measureRow(run: RowRun): ReturnType<typeof scoreRow> {
  return scoreRow(await writeRow(run), null, run.signal);
}

it('a row that is complete is not run again, and says the same', async () => {
  const first = new FakeEngine();
  const row = await measureRow(runOf(first));
  expect(first.requests).toHaveLength(3);
  expect(row).toMatchObject({ rung: 'extractive', set: 'made', peakBytes: 1000 });
  expect(row.scores.rouge1).toHaveLength(3);

  const second = new FakeEngine();
  expect(await measureRow({ ...runOf(second), peakBytes: () => 5 })).toEqual(row);
  expect(second.requests).toEqual([]);
});

it('a row that was stopped is run from where it was', async () => {
  const stop = new AbortController();
  const stopped = new FakeEngine({
    answer: ({ source }) => {
      if (stopped.requests.length === 2) stop.abort(new Error('stopped'));
      return [source ?? ''];
    },
  });
  await expect(measureRow(runOf(stopped, stop.signal))).rejects.toThrow('stopped');
  const rest = new FakeEngine();
  await measureRow(runOf(rest));
  expect(rest.requests).toHaveLength(2);
});

it('the items lie in the folder of the row, as they were drawn', async () => {
  const run = runOf(new FakeEngine());
  await measureRow(run);
  const [file = ''] = globSync('evaluations/ladder/extractive/*/set.jsonl', { cwd: data });
  expect(await readFile(join(data, file), 'utf8')).toBe(run.sample.text);
});

it('the command names rungs and sets, and what it does not know', () => {
  expect(readCommand(['--rung', 'lead', '--rung', '0.5b+adapter', '--items', '3'])).toMatchObject({
    rungs: ['lead', '0.5b+adapter'],
    items: 3,
    seed: 1,
  });
  for (const wrong of [['--rung', '7b'], ['--set', 'x'], ['--items', '0'], ['--colour'], ['x']]) {
    expect(readCommand(wrong)).toBeNull();
  }
});
