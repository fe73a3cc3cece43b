import type { Term } from '../../text/terms.js';
import type { Word } from '../../text/words.js';
import type { Comparison } from '../comparison.js';
import { fits, type Measure } from './measures.js';

/** Words between a thing and its number: "creatinine was 178", "Cr: 178". */
const REACH = 3;
const MARK = /[;|\n]|[.,]\s/;

/**
 * Whether the source has a number right beside a thing that the sentence has it right beside, "creatinine 178" for "Cr 178",
 * and has no rival of it beside that thing as well.
 */
export function isBesideAlike(
  measure: Measure,
  rival: Measure | undefined,
  comparison: Comparison,
): boolean {
  const { sentence } = comparison;
  const here = sentence.terms.filter(
    ({ from, to, weight }) =>
      weight === 1 &&
      !isUnit(sentence.words[from], measure) &&
      areBeside(sentence.words, sentence.text, { from, to }, measure),
  );
  return here.some(
    (term) =>
      isBesideIn(term, measure, comparison) && !(rival && isBesideIn(term, rival, comparison)),
  );
}

function isBesideIn(term: Term, measure: Measure, { source, mentions }: Comparison): boolean {
  return source.measured(measure).some((place) => {
    const unit = source.units[place.unit];
    if (!unit || !fits(measure, place.measure)) return false;
    return (mentions.get(term) ?? []).some(
      (mention) =>
        mention.unit === place.unit &&
        areBeside(
          unit.words,
          unit.text,
          { from: mention.word, to: mention.word + 1 },
          place.measure,
        ),
    );
  });
}

/** "Weeks" of "4 weeks" is no thing that it counts. */
function isUnit(word: Word | undefined, { start, unitEnd }: Measure): boolean {
  return word !== undefined && word.start >= start && word.start < unitEnd;
}

function areBeside(
  words: readonly Word[],
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  { start, unitEnd }: Measure,
): boolean {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return false;
  const [before, after] = first.start < start ? [last.end, start] : [unitEnd, first.start];
  if (after < before) return false;
  const between = text.slice(before, after);
  const count = words.filter((word) => word.start >= before && word.end <= after).length;
  return count <= REACH && !MARK.test(between) && !/\d/.test(between);
}
