import type { SentenceEvidence } from '@app/faithfulness';
import { draftOf } from '../drafts.js';
import { isFlagged, verdictsOn, verdictsOnDraft } from '../verdicts.js';
import { type MadePair, madePairs } from './statements.js';
import { type FrameFolder, type Language, LANGUAGES } from './words.js';

/** A made pair, and what the check says of both its sentences. */
export interface ScoredPair extends MadePair {
  readonly isTruthFlagged: boolean;
  readonly isLieFlagged: boolean;
  /** The worst: a false sentence that the check vouches for. */
  readonly isLieSupported: boolean;
}

export function scoreMade(
  folder: FrameFolder = 'made/data',
  languages: readonly Language[] = LANGUAGES,
): readonly ScoredPair[] {
  return scorePairs(languages.flatMap((language) => madePairs(language, folder)));
}

export function scorePairs(pairs: readonly MadePair[]): readonly ScoredPair[] {
  return pairs.map((pair) => {
    const [truth, lie] = verdictsOfPair(pair);
    return {
      ...pair,
      isTruthFlagged: isFlagged(truth),
      isLieFlagged: isFlagged(lie),
      isLieSupported: lie.length > 0 && lie.every(({ status }) => status === 'supported'),
    };
  });
}

/** Of the true sentence and of the false one. */
export function verdictsOfPair({
  source,
  truth,
  lie,
  section,
}: MadePair): readonly [truth: readonly SentenceEvidence[], lie: readonly SentenceEvidence[]] {
  if (section === undefined) {
    const [first = [], second = []] = verdictsOn(source, [truth, lie]);
    return [first, second];
  }
  const of = (target: string): readonly SentenceEvidence[] => {
    const draft = draftOf({ id: section, source, target, section });
    if (!draft) throw new Error(`A visit note has no section ${section}.`);
    return verdictsOnDraft(source, draft);
  };
  return [of(truth), of(lie)];
}
