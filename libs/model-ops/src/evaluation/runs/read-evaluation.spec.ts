import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evaluatedRuns, evaluation, sha } from '../../../../../test/support/evaluations.js';
import { judge } from './evaluation-record.js';
import { RunNotReadable, RunsNotComparable } from '../evaluation.errors.js';
import { readEvaluation } from './read-evaluation.js';

const present = { model: { id: 'm', sha256: sha('a') }, adapter: null };
const candidate = { ...present, adapter: { id: 'mine', sha256: sha('b') } };

type Made = 'alike' | 'worse';

let made: string;
let folder: string;
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'cloister-evaluations-'));
  await evaluatedRuns(join(made, 'alike'), { candidate, present });
  await evaluatedRuns(join(made, 'worse'), { candidate, present, words: 3 });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-evaluation-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => rmSync(made, { recursive: true }));

/** Both folders of an evaluation, to do with as a test likes. */
function runsOf(which: Made): { readonly candidate: string; readonly present: string } {
  cpSync(join(made, which), folder, { recursive: true });
  return { candidate: join(folder, 'candidate'), present: join(folder, 'present') };
}

/** Changes a file, and writes down its new hash as if it had always been so. */
function rewrite(run: string, name: string, change: (text: string) => string): void {
  const path = join(run, name);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const sums = join(run, 'SHA256SUMS');
  writeFileSync(sums, readFileSync(sums, 'utf8').replace(hash(before), hash(after)));
}

describe('the record of an evaluation', () => {
  it('says what was compared, by which files, and how it came out', async () => {
    const runs = runsOf('alike');
    const record = await readEvaluation(runs.candidate);
    expect(record).toMatchObject({ candidate, present, set: { items: 60 } });
    const items = readFileSync(join(runs.candidate, 'items.jsonl'));
    expect(record.candidate.files.items).toBe(createHash('sha256').update(items).digest('hex'));
    const rouge = record.metrics.find(({ id }) => id === 'rouge1');
    expect(rouge).toMatchObject({ difference: { mean: 0, items: 60 }, p: 1 });
    expect(judge(record)).toEqual({ kind: 'not-worse' });
    expect(JSON.stringify(record)).not.toMatch(/cough|aspirin/i);
  });

  it('says in which metrics the candidate is worse', async () => {
    const runs = runsOf('worse');
    const judgement = judge(await readEvaluation(runs.candidate));
    expect(judgement).toMatchObject({ kind: 'worse', metrics: expect.arrayContaining(['rouge1']) });
  });

  it('finds the other run where it was moved to', async () => {
    const runs = runsOf('alike');
    const elsewhere = join(folder, 'elsewhere');
    renameSync(runs.present, elsewhere);
    await expect(readEvaluation(runs.candidate)).rejects.toThrow(RunNotReadable);
    await expect(readEvaluation(runs.candidate, elsewhere)).resolves.toMatchObject({ present });
  });
});

describe('an evaluation is refused', () => {
  it('of which a file was changed', async () => {
    const runs = runsOf('alike');
    appendFileSync(join(runs.candidate, 'items.jsonl'), '\n');
    await expect(readEvaluation(runs.candidate)).rejects.toThrow(/items\.jsonl is not the file/);
  });

  it('whose figures do not follow from its scores, though the hashes were made to fit', async () => {
    const runs = runsOf('worse');
    rewrite(runs.candidate, 'report.json', (text) =>
      text.replaceAll(/"rouge1": 0\.\d+/g, '"rouge1": 0.99'),
    );
    await expect(readEvaluation(runs.candidate)).rejects.toThrow(/rouge1 do not follow/);
  });

  it('whose other run was changed after it was compared, though the hashes were made to fit', async () => {
    const runs = runsOf('alike');
    rewrite(runs.present, 'manifest.json', (text) => text.replaceAll(sha('a'), sha('c')));
    await expect(readEvaluation(runs.candidate)).rejects.toThrow(/not the run that was compared/);
  });

  it('that was made against nothing, or is of an older form', async () => {
    const runs = runsOf('alike');
    await expect(readEvaluation(runs.present)).rejects.toThrow(RunsNotComparable);
    rmSync(join(runs.present, 'SHA256SUMS'));
    await expect(readEvaluation(runs.candidate)).rejects.toThrow(/has no SHA256SUMS/);
  });
});

describe('the judgement', () => {
  const given = { candidate, present };

  it.each(['rouge2', 'repetition', 'numberSupport', 'flaggedSentences'])(
    'is worse where %s is worse for certain',
    (metric) => {
      expect(judge(evaluation({ ...given, worseIn: metric }))).toEqual({
        kind: 'worse',
        metrics: [metric],
      });
    },
  );

  it.each(['tokensPerSecond', 'lengthRatio', 'copyRate'])(
    'does not ask %s, which says nothing of how good a text is',
    (metric) => {
      expect(judge(evaluation({ ...given, worseIn: metric }))).toEqual({ kind: 'not-worse' });
    },
  );

  it('is not given on fewer than 50 items', () => {
    expect(judge(evaluation({ ...given, items: 49 }))).toEqual({
      kind: 'too-few',
      items: 49,
      least: 50,
    });
    expect(judge(evaluation({ ...given, items: 50 }))).toEqual({ kind: 'not-worse' });
  });
});
