import { expect, it } from 'vitest';
import { classResults, type MadeResult } from '../scripts/evidence/classes.js';
import { madePairs } from '../scripts/evidence/made/statements.js';
import { wholePairs } from '../scripts/evidence/made/whole-pairs.js';
import { LANGUAGES } from '../scripts/evidence/made/words.js';
import type { BreakTally } from '../scripts/evidence/tally.js';

const MADE: MadeResult = {
  class: 'number',
  language: 'en',
  made: 240,
  truthFlagged: 0,
  counted: 240,
  found: 240,
  vouched: 0,
};
const THIRD: MadeResult = { ...MADE, truthFlagged: 15, counted: 225, found: 100, vouched: 40 };

it('counts the pairs of the third writer in every class, the other made ones where notes are few', () => {
  const [many] = classResults([notes(500, 450)], [MADE], [THIRD]);
  expect(many).toMatchObject({ from: 'both', n: 500 + 225, found: 450 + 100, vouched: null });
  const [few] = classResults([notes(50, 40)], [MADE], [THIRD]);
  expect(few).toMatchObject({ from: 'both', n: 50 + 240 + 225, found: 40 + 240 + 100 });
  const [none] = classResults([], [MADE], [THIRD]);
  expect(none).toMatchObject({ from: 'made', n: 240 + 225, found: 240 + 100, vouched: 40 });
});

it('has a class that only the third writer made', () => {
  const [one] = classResults([], [], [{ ...THIRD, language: 'de' }]);
  expect(one).toMatchObject({ class: 'number', language: 'de', n: 225, found: 100 });
});

it('makes 240 pairs of each class and language from the frames of the third writer', () => {
  for (const language of LANGUAGES) {
    const pairs = madePairs(language, 'made/third');
    const classes = Map.groupBy(pairs, (pair) => pair.class);
    expect([...classes].map(([name, some]) => [name, some.length])).toEqual(
      [...classes.keys()].map((name) => [name, 240]),
    );
    expect(classes.size).toBe(17);
    expect(pairs.filter(({ truth, lie }) => truth === lie)).toEqual([]);
  }
});

it.each([
  ['en', 18],
  ['de', 12],
] as const)(
  'takes each pair of the fourth writer once, as it was written: %s',
  (language, each) => {
    const pairs = wholePairs([language]);
    const classes = Map.groupBy(pairs, (pair) => pair.class);
    expect([...classes.values()].map(({ length }) => length)).toEqual(Array(17).fill(each));
    expect(new Set(pairs.map(({ lie }) => lie)).size).toBe(17 * each);
    expect(pairs.filter(({ source, truth, lie }) => truth === lie || source === truth)).toEqual([]);
    expect(pairs.filter(({ source, truth }) => /\{\w+\}/.test(source + truth))).toEqual([]);
  },
);

function notes(counted: number, countedFlagged: number): BreakTally {
  return {
    kind: 'number',
    how: null,
    made: counted,
    flagged: countedFlagged,
    notFromTruth: 0,
    flaggedBefore: 0,
    counted,
    countedFlagged,
    countedNamed: countedFlagged,
    supported: counted,
    supportedFlagged: countedFlagged,
    sentences: counted,
    sentencesFlagged: 0,
  };
}
