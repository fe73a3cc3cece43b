import { readSet, SetAssignments } from '@app/model-ops';
import { Profiles } from '@app/summaries';
import { describe, expect, it } from 'vitest';
import { sampleOf } from '../../scripts/ladder/sample.js';
import { type LadderSet, readLadderSet, SETS } from '../../scripts/ladder/sets.js';
import { hasClinicalData, NO_CLINICAL_DATA } from '../support/corpora.js';

const SET: LadderSet = { id: 'made', title: 'made', path: '', profile: 'general', items: 10 };
const READ = {
  sha256: 'a'.repeat(64),
  items: Array.from({ length: 30 }, (_, at) => ({ id: `i${at}`, source: 'One.', target: 'One.' })),
};
const idsOf = (count: number, seed: number): readonly string[] =>
  sampleOf(SET, READ, count, seed).drawn.items.map(({ id }) => id);

describe('the sample of a set', () => {
  it('is the same for the same seed, and another one for another', () => {
    expect(sampleOf(SET, READ, 10, 1)).toEqual(sampleOf(SET, READ, 10, 1));
    expect(idsOf(10, 2)).not.toEqual(idsOf(10, 1));
    expect(new Set(idsOf(10, 1)).size).toBe(10);
  });

  it('begins with the items of a smaller one, and has no more than there are', () => {
    expect(idsOf(10, 1).slice(0, 4)).toEqual(idsOf(4, 1));
    expect(idsOf(99, 1)).toHaveLength(30);
  });

  it('is a file that names the profile of each item, with the hash that a run is known by', () => {
    const { text, drawn } = sampleOf(SET, READ, 2, 1);
    const lines = text.trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(drawn.items);
    expect(drawn.items[0]).toMatchObject({ profile: 'general' });
    expect(sampleOf(SET, READ, 3, 1).drawn.sha256).not.toBe(drawn.sha256);
  });
});

describe('the sets of the ladder', () => {
  it('can each be written with the sections that their items name', async ({ skip }) => {
    skip(!hasClinicalData, NO_CLINICAL_DATA);
    for (const set of SETS) {
      const read = await readLadderSet(set);
      const assignments = new SetAssignments(Profiles.load(), set.profile);
      const problems = read?.items.map((item) => assignments.problemOf(item)).filter(Boolean);
      expect([set.id, problems]).toEqual([set.id, []]);
    }
  });

  it('have of the contracts those alone that no training saw', async ({ skip }) => {
    skip(!hasClinicalData, NO_CLINICAL_DATA);
    const contracts = SETS.find(({ id }) => id === 'contracts');
    const read = contracts && (await readLadderSet(contracts));
    const all = contracts && (await readSet(contracts.path));
    expect(read?.items).toHaveLength(56);
    expect(all?.size).toBe(377);
  });

  it('are left out where their file is not there', async () => {
    expect(await readLadderSet({ ...SET, path: '/nowhere/set.jsonl' })).toBeNull();
  });
});
