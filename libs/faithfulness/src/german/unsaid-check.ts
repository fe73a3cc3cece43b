import type { Mismatch } from '../statements/comparison.js';
import type { GermanCheck, GermanComparison } from './comparison.js';
import type { Qualities } from './qualities/qualities.js';
import type { GermanWord } from './words.js';

/** Of fewer words that the source lacks nobody can tell that they are no others for the same. */
const LEAST_UNSAID = 2;
/** So much of a sentence has no place in the source. */
const MOST_OF_IT = 0.75;

/** An illness that the source does not name, and sentences of which it has nothing at all. */
export const checkUnsaid: GermanCheck = (comparison) => {
  const { sentence, source } = comparison;
  const own = sentence.words.filter(({ weight }) => weight === 1);
  const unsaid = unsaidOf(comparison);
  const isMeasured = sentence.measures.some((measure) => source.measured(measure).length > 0);
  const nouns = unsaid.filter(({ isNoun }) => isNoun);
  const isOfNothing =
    unsaid.length >= LEAST_UNSAID &&
    nouns.some(({ at }) => isAffirmed(sentence.qualities()[at])) &&
    !isMeasured &&
    (unsaid.length === own.length ||
      (nouns.length >= LEAST_UNSAID && unsaid.length >= MOST_OF_IT * own.length));
  if (isOfNothing) {
    return [{ code: 'no-source', says: 'unsupported', start: 0, end: sentence.text.length }];
  }
  return unsaid
    .filter(({ isNoun, isProblem }) => isNoun && isProblem)
    .filter(({ at }) => isAffirmed(sentence.qualities()[at]))
    .map(({ start, end }): Mismatch => ({ code: 'problem', says: 'unsupported', start, end }));
};

function unsaidOf({
  sentence,
  mentions,
}: GermanComparison): readonly (GermanWord & { readonly at: number })[] {
  return sentence.words.flatMap((word, at) =>
    word.weight === 1 && (mentions[at]?.length ?? 0) === 0 ? [{ ...word, at }] : [],
  );
}

/** Of what is denied or permitted nobody can tell: "darf nicht fahren" may be "Fahrverbot". */
function isAffirmed(said: Qualities | undefined): boolean {
  return said?.polarity === 1 && said.permission === null;
}
