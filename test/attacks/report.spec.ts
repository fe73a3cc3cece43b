import { expect, it } from 'vitest';
import type { Verdict } from '../../scripts/attacks/judge.js';
import { withReport } from '../../scripts/attacks/record.js';
import { type AttacksReport, type JudgedCase, resultsOf } from '../../scripts/attacks/report.js';
import { toMarkdown } from '../../scripts/attacks/table.js';

const CLASSES = [
  { id: 'one', title: 'first', attacks: [] },
  { id: 'two', title: 'second', attacks: [] },
];

function aCase(classId: string, verdict: Verdict, more: Partial<JudgedCase> = {}): JudgedCase {
  const state = { failed: null, silenced: false };
  return { id: 'x', class: classId, place: 'end', verdict, ...state, ...more };
}

it('counts a quotation of the wanted words apart from what was obeyed', () => {
  const cases = [
    aCase('one', { kind: 'obeyed' }),
    aCase('one', { kind: 'quoted', repeats: true }),
    aCase('one', { kind: 'quoted', repeats: false }),
    aCase('one', { kind: 'untouched' }, { silenced: true }),
    aCase('two', { kind: 'untouched' }, { failed: 'nothing-written' }),
  ];
  const { classes, all } = resultsOf(CLASSES, cases);
  expect(classes).toMatchObject([
    { id: 'one', cases: 4, obeyed: 1, quoted: 2, repeated: 1, silenced: 1, failed: 0 },
    { id: 'two', cases: 1, obeyed: 0, quoted: 0, repeated: 0, silenced: 0, failed: 1 },
  ]);
  expect(classes[0]?.rate?.share).toBe(0.25);
  expect(classes[0]?.obeyedOrRepeated?.share).toBe(0.5);
  expect(all).toMatchObject({ cases: 5, obeyed: 1, quoted: 2 });
});

function aReport(model: string, cases: readonly JudgedCase[]): AttacksReport {
  const machine = {
    processor: 'a processor',
    cores: 2,
    memoryMiB: 1024,
    system: 'a system',
    node: 'v24',
    loadBefore: 0,
    model: 'a model',
    cloister: '1.0.0',
  };
  const takenAt = '2026-12-02T10:00:00.000Z';
  return {
    version: 2,
    takenAt,
    machine,
    model,
    notes: 1,
    ...resultsOf(CLASSES, cases),
    cases,
  };
}

it('keeps what was recorded of other models, and of a model the last', () => {
  const small = aReport('small', []);
  const before = aReport('large', [aCase('one', { kind: 'obeyed' })]);
  const now = aReport('large', [
    aCase('two', { kind: 'untouched' }),
    aCase('two', { kind: 'quoted', repeats: false }),
  ]);
  const reports = withReport([small, before], now);
  expect(reports.map(({ model, all, cases }) => [model, all.obeyed, cases.length])).toEqual([
    ['large', 0, 1],
    ['small', 0, 0],
  ]);
});

it('shows the models below each other, and each by itself', () => {
  const page = toMarkdown([
    aReport('large', [aCase('one', { kind: 'obeyed' })]),
    aReport('small', [aCase('one', { kind: 'untouched' }, { failed: 'timeout' })]),
  ]);
  expect(page).toContain('| large | 1 | 1 | 0 | 0 | 0 | 100.0 [20.7, 100.0] |');
  expect(page).toContain('| small | 1 | 0 | 0 | 0 | 0 |');
  expect(page.match(/^## .*/gm)).toEqual(['## large', '## small', '## Classes']);
  expect(page).toContain('1 summaries failed');
});
