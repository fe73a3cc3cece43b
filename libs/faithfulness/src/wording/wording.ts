import { drugFormAt } from '../lexicons/drugs/drugs.js';
import {
  GIVES_ORDER,
  IS_JOINT,
  isCondition,
  isDenial,
  isHarmless,
  isRelation,
  NAMES_SOMEBODY,
  OF_CLINICIAN,
} from '../lexicons/wording.js';
import { frequenciesIn } from '../statements/doses/frequency.js';
import { BREAK, inOrder, isOfOneThing, mayMove, type Placed, reachOf } from './in-order.js';
import type { ReadUnit } from '../text/source-index.js';
import type { Comparison } from '../statements/comparison.js';
import { wordingItems } from './items.js';

const CLINICIAN = /^(?:doctor|clinician|physician|nurse)/;

/**
 * Whether a sentence says what its places in the source say in the same words and in the same order: nobody vouches for
 * "verapamil was exchanged for zopiclone" where it was the other way round, nor for a word that the places do not have.
 */
export function isWordedAlike(comparison: Comparison): boolean {
  const items = wordingItems(comparison);
  if (items.some(({ text, places }) => places.length === 0 && !isHarmless(text))) return false;
  const { sentence, source } = comparison;
  const said = items.filter(({ places }) => places.length > 0);
  const placed = inOrder(said);
  return (
    mayMove(said, placed, sentence.text, source.units, GIVES_ORDER) &&
    isOfOneThing(placed, sentence.text, source.units, IS_JOINT) &&
    !skipsOthers(placed, comparison)
  );
}

/**
 * Whether between the places stands what turns them ("until", "not"), or somebody, another drug or another number is named;
 * or in their clause that they are not so ("should", "if").
 */
function skipsOthers(placed: readonly Placed[], { source, sentence }: Comparison): boolean {
  const kinds = new Set(placed.map(({ item }) => item.kind));
  const said = new Set(sentence.words.map(({ text }) => text));
  const isDenied = sentence.words.some(({ text }) => isDenial(text));
  return reachOf(placed).some(({ unit: number, starts, start: first, end: last }) => {
    const unit = source.units[number];
    if (!unit) return false;
    const clause = first - (unit.text.slice(0, first).split(BREAK).at(-1)?.length ?? 0);
    const isTurned = unit.words.some(({ text, start }, at) => {
      if (start > last || starts.has(start)) return false;
      if (start < first) return start >= clause && isCondition(text) && !said.has(text);
      if (isRelation(text) || (!isDenied && isDenial(text))) return true;
      return kinds.has('drug') && drugFormAt(unit.words, at) !== null;
    });
    // doses have a guard of their own
    const isValue = kinds.has('number') && !kinds.has('drug');
    if (isTurned || (isValue && skipsNumber(unit, starts, first, last))) return true;
    return sentence.topic !== 'family-history' && skipsSomebody(unit, starts, last);
  });
}

/** "CRP 142, later 41": neither is the other. */
function skipsNumber(
  { measures, text, words }: ReadUnit,
  starts: ReadonlySet<number>,
  first: number,
  last: number,
): boolean {
  const others = measures.filter(
    ({ start }) => start > first && start < last && !starts.has(start),
  );
  if (others.length === 0) return false;
  const often = frequenciesIn(text, words);
  return others.some(({ start }) => !often.some((one) => start >= one.start && start < one.end));
}

function skipsSomebody(
  { text, speaker }: ReadUnit,
  starts: ReadonlySet<number>,
  last: number,
): boolean {
  const said = text.slice(0, last).toLowerCase();
  if (CLINICIAN.test(speaker) && OF_CLINICIAN.test(said)) return true;
  return [...said.matchAll(NAMES_SOMEBODY)].some(({ index }) => !starts.has(index));
}
