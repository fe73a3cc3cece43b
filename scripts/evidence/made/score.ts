import { isFlagged, verdictsOn } from '../verdicts.js';
import { type MadePair, madePairs } from './statements.js';
import { LANGUAGES } from './words.js';

/** A made pair, and what the check says of both its sentences. */
export interface ScoredPair extends MadePair {
  readonly isTruthFlagged: boolean;
  readonly isLieFlagged: boolean;
  /** The worst: a false sentence that the check vouches for. */
  readonly isLieSupported: boolean;
}

export function scoreMade(): readonly ScoredPair[] {
  return LANGUAGES.flatMap(madePairs).map((pair) => {
    const [truth = [], lie = []] = verdictsOn(pair.source, [pair.truth, pair.lie]);
    return {
      ...pair,
      isTruthFlagged: isFlagged(truth),
      isLieFlagged: isFlagged(lie),
      isLieSupported: lie.length > 0 && lie.every(({ status }) => status === 'supported'),
    };
  });
}
