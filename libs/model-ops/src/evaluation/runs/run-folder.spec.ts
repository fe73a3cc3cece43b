import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExtractiveEngine } from '@app/inference';
import { assign, Profiles } from '@app/summaries';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OtherRun, RunNotReadable } from '../evaluation.errors.js';
import { type FinishedItem, RunFolder } from './run-folder.js';
import { factsOf, type RunFacts } from './run-manifest.js';

const FACTS = factsOf({
  set: {
    name: 'set',
    sha256: 'a'.repeat(64),
    size: 3,
    items: [{ id: '1', source: 's', target: 't' }],
  },
  assignmentOf: () => assign(Profiles.load().get('general'), null),
  engine: new ExtractiveEngine(),
  parallel: 1,
  candidates: 1,
});

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-run-'));
  path = join(folder, 'runs', 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

function finished(id: string): FinishedItem {
  return {
    id,
    profile: 'general',
    section: null,
    summary: 'A cough.',
    failed: null,
    receipt: null,
    wallMs: 1,
  };
}

describe('the folder of a run', () => {
  it('is for its owner alone', async () => {
    const run = await RunFolder.open(path, FACTS);
    run.add(finished('1'));
    const report = await run.write('report.json', '{}');
    expect(statSync(path).mode & 0o077).toBe(0);
    for (const file of ['manifest.json', 'items.jsonl', report]) {
      expect(statSync(join(path, file.replace(path, ''))).mode & 0o077).toBe(0);
    }
  });

  it('has the items of before when it is opened again', async () => {
    const run = await RunFolder.open(path, FACTS, new Date('2026-11-24T20:00:00Z'));
    run.add(finished('1'));
    const again = await RunFolder.open(path, FACTS);
    expect([...again.items.keys()]).toEqual(['1']);
    expect(again.manifest.startedAt).toBe('2026-11-24T20:00:00.000Z');
  });

  it('forgets the line that a kill has cut, and writes on behind the whole ones', async () => {
    const run = await RunFolder.open(path, FACTS);
    run.add(finished('1'));
    appendFileSync(join(path, 'items.jsonl'), '{"id":"2","summary":"A cou');
    const again = await RunFolder.open(path, FACTS);
    expect([...again.items.keys()]).toEqual(['1']);
    again.add(finished('2'));
    const last = await RunFolder.open(path, FACTS);
    expect([...last.items.keys()]).toEqual(['1', '2']);
  });

  it('changes nothing in a run that is only read', async () => {
    (await RunFolder.open(path, FACTS)).add(finished('1'));
    appendFileSync(join(path, 'items.jsonl'), '{"id":"2"');
    expect([...(await RunFolder.read(path)).items.keys()]).toEqual(['1']);
    expect(readFileSync(join(path, 'items.jsonl'), 'utf8')).toMatch(/\{"id":"2"$/);
  });

  const others: readonly (readonly [string, Partial<RunFacts>])[] = [
    ['set', { set: { ...FACTS.set, sha256: 'b'.repeat(64) } }],
    ['set', { set: { ...FACTS.set, items: 2 } }],
    ['model', { model: { id: 'm', sha256: 'c'.repeat(64) } }],
    ['adapter', { adapter: { id: 'a', sha256: 'c'.repeat(64) } }],
    ['engineBuild', { engineBuild: 'another' }],
    ['profiles', { profiles: [{ id: 'general', version: 2, sha256: 'd', sections: [null] }] }],
    ['sampling', { sampling: { ...FACTS.sampling, seed: 2 } }],
    ['parallel', { parallel: 2 }],
  ];
  it.each(others)('refuses a run that differs in: %s', async (name, change) => {
    await RunFolder.open(path, FACTS);
    const opened = RunFolder.open(path, { ...FACTS, ...change });
    await expect(opened).rejects.toThrow(OtherRun);
    await expect(opened).rejects.toThrow(`differences: ${name}.`);
  });

  it('has the manifest and the items of before there were sections', async () => {
    const run = await RunFolder.open(path, FACTS);
    run.add(finished('1'));
    for (const [file, gone] of [
      ['manifest.json', /,\s*"sections": \[\s*null\s*\]/],
      ['items.jsonl', '"section":null,'],
    ] as const) {
      const content = readFileSync(join(path, file), 'utf8');
      const before = content.replace(gone, '');
      expect(before).not.toBe(content);
      writeFileSync(join(path, file), before);
    }
    const again = await RunFolder.open(path, FACTS);
    expect(again.items.get('1')).toEqual(finished('1'));
  });

  it('says which line is damaged or repeated', async () => {
    const run = await RunFolder.open(path, FACTS);
    run.add(finished('1'));
    run.add(finished('1'));
    await expect(RunFolder.open(path, FACTS)).rejects.toThrow('line 2 of items.jsonl repeats');
    writeFileSync(join(path, 'items.jsonl'), 'no JSON\n');
    await expect(RunFolder.open(path, FACTS)).rejects.toThrow('line 1 of items.jsonl is damaged');
  });

  it('is not guessed at when the manifest is gone', async () => {
    (await RunFolder.open(path, FACTS)).add(finished('1'));
    rmSync(join(path, 'manifest.json'));
    await expect(RunFolder.open(path, FACTS)).rejects.toThrow(RunNotReadable);
    await expect(RunFolder.read(path)).rejects.toThrow(RunNotReadable);
  });
});
