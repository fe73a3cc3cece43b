import { isFlagged, verdictsOn } from '../verdicts.js';
import type { ScoredPair } from '../made/score.js';
import { germanCases } from './german-cases.js';

/** So many letters have 200 errors of each class. */
const LETTERS = 110;

/** Whole letters, on which the German rules were made: of each broken sentence the faithful one beside it. */
export function scoreLetters(letters: number = LETTERS): readonly ScoredPair[] {
  return [...Map.groupBy(germanCases(letters), ({ source }) => source)].flatMap(
    ([source, cases]) => {
      const verdicts = verdictsOn(
        source,
        cases.flatMap(({ truth, lie }) => [truth, lie]),
      );
      return cases.map((one, at) => {
        const lie = verdicts[2 * at + 1] ?? [];
        return {
          ...one,
          language: 'de',
          frame: one.how,
          isTruthFlagged: isFlagged(verdicts[2 * at] ?? []),
          isLieFlagged: isFlagged(lie),
          isLieSupported: lie.length > 0 && lie.every(({ status }) => status === 'supported'),
        };
      });
    },
  );
}
