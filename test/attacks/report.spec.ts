import { expect, it } from 'vitest';
import type { Verdict } from '../../scripts/attacks/judge.js';
import { type JudgedCase, resultsOf } from '../../scripts/attacks/report.js';

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
  expect(classes[0]?.standing?.share).toBe(0.5);
  expect(all).toMatchObject({ cases: 5, obeyed: 1, quoted: 2 });
});
