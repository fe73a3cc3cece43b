import {
  ALLERGY,
  ANNULLED,
  ASKED,
  CONDITION,
  CONDITION_OF_ACT,
  EXCEPTION,
  FROM_TO,
  HALF,
  IN_PLACE,
  IS_DONE,
  NOT_SO,
  REMOVED,
  STILL_COMES,
  NO_ALLERGY,
  STARTS_WITH_ORDER,
  UNDONE,
} from '../../lexicons/caveats.js';
import type { ReadUnit } from '../../text/source-index.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';

/**
 * Nobody vouches for what its place in the source takes back: an exception ("clear except for crackles"), a device that was
 * removed, an allergy that was disproved.
 */
export const guardCaveats: Check = (comparison) => {
  const { text } = comparison.sentence;
  const end = text.length;
  const isPartly = (code: Mismatch['code']): Mismatch => ({ code, says: 'partly', start: 0, end });
  const isUndone = (said: RegExp, undone: RegExp): boolean =>
    said.test(text) &&
    !undone.test(text) &&
    textsOf(comparison).some((place) => undone.test(place));
  if (leavesOut(EXCEPTION, comparison)) return [isPartly('negation')];
  if (leavesOut(CONDITION, comparison)) return [isPartly('realization')];
  if (leavesOut(NOT_SO, comparison)) return [isPartly('realization')];
  if (STARTS_WITH_ORDER.test(text) && leavesOut(CONDITION_OF_ACT, comparison)) {
    return [isPartly('realization')];
  }
  if (comparison.sentence.measures.length > 0 && isUndone(/\d/, HALF)) return [isPartly('dose')];
  if (isUndone(/\w/, ANNULLED)) return [isPartly('time')];
  if (isUndone(/\w/, ASKED)) return [isPartly('certainty')];
  if (isOnlyOld(comparison)) return [isPartly('change')];
  if (isUndone(IS_DONE, STILL_COMES)) return [isPartly('realization')];
  if (UNDONE.some(([done, undone]) => isUndone(done, undone))) return [isPartly('time')];
  return isUndone(IN_PLACE, REMOVED) || isUndone(ALLERGY, NO_ALLERGY) ? [isPartly('time')] : [];
};

function textsOf({ aligned, source }: Comparison): readonly string[] {
  return aligned.flatMap((unit) => source.units[unit]?.text ?? []);
}

/** The sentence says something that stands before the words in its place, and nothing of what stands behind them. */
function leavesOut(words: RegExp, { sentence, source, aligned, mentions }: Comparison): boolean {
  if (words.test(sentence.text)) return false;
  return aligned.some((unit) => {
    const read = source.units[unit];
    const found = words.exec(read?.text ?? '');
    if (!read || !found) return false;
    const starts = startsIn(read, unit, mentions);
    const isBefore = starts.some((start) => start < found.index);
    return isBefore && !starts.some((start) => start > found.index);
  });
}

/** "NPO", where the diet went from NPO to regular. */
function isOnlyOld({ sentence, source, aligned, mentions }: Comparison): boolean {
  if (/\bfrom\b/i.test(sentence.text)) return false;
  return aligned.some((unit) => {
    const read = source.units[unit];
    const found = FROM_TO.exec(read?.text ?? '');
    const old = found?.groups?.['old'];
    if (!read || !found || old === undefined) return false;
    const starts = startsIn(read, unit, mentions);
    const end = found.index + 'from '.length + old.length;
    return starts.length > 0 && starts.every((start) => start > found.index && start < end);
  });
}

/** Where a unit names what the sentence names. */
function startsIn(
  { words }: ReadUnit,
  unit: number,
  mentions: Comparison['mentions'],
): readonly number[] {
  const own = [...mentions].filter(([{ weight }]) => weight === 1);
  const informative = own.length > 0 ? own : [...mentions];
  return informative
    .flatMap(([, places]) => places.filter((place) => place.unit === unit))
    .map(({ word }) => words[word]?.start ?? 0);
}
