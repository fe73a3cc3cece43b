import type { ReadUnit } from '../../text/source-index.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';

/** What is left out of what was said before it. */
const EXCEPTION =
  /\b(?:except(?:ing|ions?)?(?: for)?|apart from|aside from|other than|but for|save for|with the exception of|besides|otherwise)\b/i;
/** On what it depends whether what was said before it is done. */
const CONDITION =
  /\b(?:if|unless|provided(?: that)?|as long as|on condition|depending on|pending)\b/i;
/** The same of what somebody is told to do; of a complaint they say when it comes. */
const CONDITION_OF_ACT = /\b(?:when|once|until|till|after)\b/i;
const TELLS_TO =
  /^\W*(?:re-?start|resume|start|stop|hold|give|take|begin|continue|discharge|remove|switch|increase|decrease|reduce|transfer|wean)\b/i;
/** Behind what did not take place, or what the patient disputes. */
const NOT_SO =
  /\b(?:declined|refused|cancel(?:l?ed)|called off|(?:but|although|though|however,?) (?:the )?(?:patient|pt|he|she|they|family) (?:den(?:ies|ied)|disputes?|disagrees?|does not|did not))\b/i;
/** "Half a tablet of 50 mg" is no dose of 50 mg. */
const HALF = /\bhal(?:f|ves)\b|(?<![\d/])1\/2(?![\d/])|½/i;
/** "Arrived intubated, extubated on day 3" */
const UNDONE: readonly (readonly [done: RegExp, undone: RegExp])[] = [
  [/\b(?:re-?)?intubated\b/i, /\bextubated\b/i],
  [/\bcatheteri[sz]ed\b/i, /\bcatheter (?:was )?removed\b/i],
  [/\bventilated\b/i, /\bweaned\b/i],
  [/\b(?:anti)?coagulated\b/i, /\breversed\b/i],
  [
    /\b(?:quit|stopped|ceased|abstinent|sober)\b/i,
    /\b(?:relaps(?:ed|es?)|restarted|resumed|started again)\b/i,
  ],
];
/** Whatever it was, it holds no more. */
const ANNULLED =
  /\b(?:rescinded|revoked|retracted|overturned|entered in error|voided|annulled|superseded)\b/i;
/** What was asked was not found. */
const ASKED = /\b(?:asked|inquired|enquired|questioned) about\b/i;
const FROM_TO = /\bfrom (?<old>[^.;,]{1,40}?) to\b/i;
/** A device is where it was put, and in the same place that it is not any more. */
const IN_PLACE = /\b(?:in place|in situ|indwelling|remains in|still in)\b/i;
const REMOVED =
  /\b(?:removed|pulled|taken out|came out|explanted|discontinued|d\/?c(?:'?d|ed)|is out|are out|was out|out(?= [,.;]|[,.;]|$))\b/i;
/** An allergy that is none any more. */
const ALLERGY = /\ballerg/i;
const TAKEN_BACK =
  /\b(?:removed|de-?labell?ed|disproved|disproven|refuted|retracted|outgrown|entered in error|erroneous(?:ly)?|no longer|ruled out|excluded|negative (?:testing|test|challenge|skin))\b/i;

/**
 * Nobody vouches for what its place in the source takes back: an exception ("clear except for crackles"), a device that was
 * removed, an allergy that was disproved.
 */
export const guardTakenBack: Check = (comparison) => {
  const { text } = comparison.sentence;
  const end = text.length;
  const isPartly = (code: Mismatch['code']): Mismatch => ({ code, says: 'partly', start: 0, end });
  const isTaken = (said: RegExp, back: RegExp): boolean =>
    said.test(text) && !back.test(text) && textsOf(comparison).some((place) => back.test(place));
  if (leavesOut(EXCEPTION, comparison)) return [isPartly('negation')];
  if (leavesOut(CONDITION, comparison)) return [isPartly('realization')];
  if (leavesOut(NOT_SO, comparison)) return [isPartly('realization')];
  if (TELLS_TO.test(text) && leavesOut(CONDITION_OF_ACT, comparison)) {
    return [isPartly('realization')];
  }
  if (comparison.sentence.measures.length > 0 && isTaken(/\d/, HALF)) return [isPartly('dose')];
  if (isTaken(/\w/, ANNULLED)) return [isPartly('time')];
  if (isTaken(/\w/, ASKED)) return [isPartly('certainty')];
  if (isOnlyOld(comparison)) return [isPartly('change')];
  if (UNDONE.some(([done, undone]) => isTaken(done, undone))) return [isPartly('time')];
  return isTaken(IN_PLACE, REMOVED) || isTaken(ALLERGY, TAKEN_BACK) ? [isPartly('time')] : [];
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
  const telling = own.length > 0 ? own : [...mentions];
  return telling
    .flatMap(([, places]) => places.filter((place) => place.unit === unit))
    .map(({ word }) => words[word]?.start ?? 0);
}
