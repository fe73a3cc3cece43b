import type { LadderReport, Row } from '../../scripts/ladder/report.js';
import { ALL_RUNGS } from '../../scripts/ladder/rungs.js';
import type { Scores } from '../../scripts/ladder/scores.js';

const ITEMS = 4;
const HASH = 'a'.repeat(64);
const MACHINE = {
  processor: 'Example 1',
  cores: 2,
  memoryMiB: 16_384,
  system: 'Linux',
  node: 'v24',
  loadBefore: 0.1,
  cloister: '0.1.0',
};

/** Scores of four items, of which each has four sentences. */
export function madeScores(rouge1: number, given: Partial<Scores> = {}): Scores {
  const same = (value: number): number[] => Array.from({ length: ITEMS }, () => value);
  return {
    rouge1: same(rouge1),
    rougeL: same(rouge1 / 2),
    repeats: same(0),
    numbers: [1, null, 0.5, null],
    sentences: same(4),
    supported: same(3),
    unsupported: [1, 0, 0, 0],
    omitted: same(1),
    toAnswer: same(0),
    seconds: [1, 2, 3, 10],
    tokensPerSecond: same(20),
    failed: same(0),
    annotated: same(0).map(() => null),
    ...given,
  };
}

export function madeRow(rung: string, set: string, scores: Scores): Row {
  return {
    rung,
    set,
    takenAt: '2026-11-28T12:00:00.000Z',
    machine: MACHINE,
    model: { id: 'made', sha256: HASH },
    adapter: null,
    engineBuild: 'made',
    peakBytes: 300 * 1024 * 1024,
    checkVersion: 13,
    scores,
  };
}

/** Two sets, of which the first sentences win the second. */
export function madeReport(rows: readonly Row[]): LadderReport {
  return {
    version: 1,
    takenAt: '2026-11-28T12:00:00.000Z',
    seed: 1,
    items: ITEMS,
    sets: ['one', 'two'].map((id) => ({
      id,
      title: `set ${id}`,
      profile: 'general',
      sha256: HASH,
      size: 9,
      sample: { sha256: HASH, items: ITEMS, ids: ['a', 'b', 'c', 'd'] },
    })),
    skipped: [],
    files: ALL_RUNGS.map(({ id }) => ({ rung: id, bytes: 98_362_432, notRun: null })),
    rows: [
      madeRow('lead', 'one', madeScores(0.2)),
      madeRow('lead', 'two', madeScores(0.6)),
      ...rows,
    ],
    others: [{ id: 'large', name: 'Large 70B' }],
  };
}
