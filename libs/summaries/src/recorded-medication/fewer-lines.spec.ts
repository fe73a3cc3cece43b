import { expect, it } from 'vitest';
import { fewerLines, RECORDED_LINES_MAX } from './fewer-lines.js';

const SHIFTS = Array.from({ length: RECORDED_LINES_MAX }, (_, at) => `${at}: Morphine given.`);
const linesOf = (lines: readonly string[]): readonly string[] =>
  fewerLines(lines.map((text) => ({ text }))).map(({ text }) => text);

it('has all lines of a short record', () => {
  expect(linesOf(SHIFTS)).toEqual(SHIFTS);
});

it('has of a long one the first and the last of each drug', () => {
  const lines = ['Aspirin 75 mg daily.', ...SHIFTS, 'Aspirin 75 mg daily and bisoprolol 5 mg.'];
  expect(linesOf(lines)).toEqual([lines[0], SHIFTS[0], SHIFTS.at(-1), lines.at(-1)]);
});

it('has of a long one each change of a dose that no word names', () => {
  const [first, ...others] = SHIFTS;
  const doses = ['Morphine 5 mg.', 'Morphine 10 mg.', 'Morphine 10 mg again.', 'Morphine 5 mg.'];
  const [five, ten, , back] = doses;
  expect(linesOf([...doses, ...others, first ?? ''])).toEqual([five, ten, back, first]);
});

it.each([
  'Morphine stopped.',
  'Hold morphine.',
  'Kein Morphin mehr.',
  'Morphine -> codeine.',
  'Morphin pausiert.',
  'Rash, allergic to morphine?',
  '2 puffs bd',
])('has of a long one what is changed, not tolerated or of an unknown drug: %s', (line) => {
  const [first, ...others] = SHIFTS;
  const lines = ['Morphine 5 mg.', ...others, line, first ?? ''];
  expect(linesOf(lines)).toEqual([lines[0], line, first]);
});
