import { CERTAINTY_CUES } from '../../lexicons/qualities/certainty-cues.js';
import { CueTable } from '../../lexicons/qualities/cue-table.js';
import type { Word } from '../../text/words.js';
import { type Compared, Respect, type Said } from './compare-qualities.js';
import type { SourceIndex } from '../../text/source-index.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { isDiagnosis } from './findings.js';
import { hasNearby, valuesOf } from './verdicts.js';

/** "?PE": a question mark right before a name. */
const QUERIED = /(?:^|[\s(,;:/-])\?+\s?$/;
const QUERIED_WORDS = 4;
const CONFIRMS = /\b(?:confirm\w*|proved|proven|grew|revealed|treated|found to have)\b/i;
const UNSURE = new Set(['suspected', 'weak', 'unlikely']);

const certainty = new Respect(
  new CueTable(CERTAINTY_CUES),
  { suspected: 'unlikely', weak: 'unlikely', definite: 'suspected' },
  5,
  readQueries,
);

/** What is said to be so and is only suspected, or the other way round. */
export const checkCertainty: Check = (comparison) => {
  const { words } = comparison.sentence;
  return certainty
    .compare(comparison, (term) => isDiagnosis(term, words))
    .flatMap((compared): Mismatch[] => {
      const says = verdict(compared, comparison);
      const { start, end } = compared;
      return says === null ? [] : [{ code: 'certainty', says, start, end }];
    });
};

function verdict(
  { value, said, polarity }: Compared,
  { source }: Comparison,
): Mismatch['says'] | null {
  if (said.length === 0 || polarity === -1) return null;
  const values = valuesOf(said);
  if (value === 'suspected') {
    if (hasNearby(said, certainty, source, UNSURE)) return null;
    return said.every((place) => place.polarity === 1) ? 'contradicted' : null;
  }
  if (value !== null && value !== 'definite') return null;
  if (polarity !== 1 && value === null) return null;
  const isSuspected = said.every((place) => place.value === 'suspected');
  if (isSuspected) return isConfirmedBeside(said, source) ? 'partly' : 'contradicted';
  return values.has('suspected') && !values.has('definite') ? 'partly' : null;
}

/** "A urinary infection was suspected, culture grew E. coli" */
function isConfirmedBeside(said: readonly Said[], { units }: SourceIndex): boolean {
  return said.some(({ unit }) =>
    [units[unit], units[unit + 1]].some((read) => read && CONFIRMS.test(read.text)),
  );
}

function readQueries(words: readonly Word[], values: (string | null)[]): void {
  for (const [at, { before }] of words.entries()) {
    if (!QUERIED.test(before)) continue;
    for (let word = at; word < Math.min(words.length, at + QUERIED_WORDS); word++) {
      if (word > at && /[.,;:?]/.test(words[word]?.before ?? '')) break;
      values[word] = 'suspected';
    }
  }
}
