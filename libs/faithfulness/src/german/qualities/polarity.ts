import {
  CIRCUMSTANCES,
  CONDITION,
  deniesAfter,
  DENIES_CLAUSE,
  FINITE,
  LEFT_OPEN,
  NORMAL,
  OPEN_AFTER_DENIAL,
  SHOWN,
  TOOK_PLACE,
  TURNS,
  WITHOUT,
} from '../../lexicons/de/denial-words.js';
import { PENDING_DE } from '../../lexicons/de/facts/facts.js';
import type { GermanWord } from '../words.js';
import type { ClauseQualities } from './qualities.js';

const NORMAL_FINDING =
  /(?<!\p{L})(?:o\.\s?b\.|ohne (?:\p{L}+ )?befund|kein\p{L}* (?:auffällig|pathologisch|krankhaft)\p{L}*(?: befunde?)?)(?=$|[^\p{L}])/u;
const EXCLUDED = /(?<!zum )(?<!\p{L})ausschlu(?:ss|ß)(?! von differ)/u;
/** "gegen eine Operation entschieden", "wurde Abstand genommen": denied as a whole. */
const DECIDED_AGAINST =
  /(?<!\p{L})(?:gegen [^.;]{1,60} entschieden|entschied\p{L}* [^.;]{0,30}gegen|abstand genommen|nahm\p{L}* [^.;]{0,60}abstand|(?:fiel|fällt|blieb|bleibt)\p{L}* [^.;]{0,60}aus)(?!\p{L})/u;

/** Between the parts of a list, and what describes them. */
const JOINING = /^(?:und|oder|sowie|bzw|noch|auf|für|von|der|des|\p{L}+e[nrsm]?)$/u;

/** "Kein Nerv geschädigt und der Arm beweglich": with an article something else begins. */
function startsOther(clause: readonly GermanWord[], at: number): boolean {
  return (
    clause[at]?.text === 'und' && /^(?:der|die|das|den|dem)$/u.test(clause[at + 1]?.text ?? '')
  );
}

/** "Trinkt nicht", "nicht klar": of a word that names no thing. */
function isBesideDenial(clause: readonly GermanWord[], at: number): boolean {
  return clause.slice(Math.max(0, at - 2), at + 2).some(({ text }) => DENIES_CLAUSE.has(text));
}

/**
 * Whether the clause affirms each of its words (1), denies it (-1), or leaves it open (0).
 * @param said the clause with the label before it
 * @param carried what the clause before denied to its end
 * @param isList whether the sentence has a list of alternatives
 */
export function polaritiesOf(
  clause: readonly GermanWord[],
  said: string,
  carried: -1 | 0,
  isList: boolean,
  { certainty, permission, change }: ClauseQualities,
): readonly (-1 | 0 | 1)[] {
  const isSuspected = certainty === 'suspected';
  const denial = clause.find(({ text }) => DENIES_CLAUSE.has(text));
  // "darf nicht", "nicht fortgeführt": read as what is permitted and changed
  if (permission !== null || certainty === 'unlikely') return clause.map(() => 0);
  if (change !== null && denial?.text === 'nicht') return clause.map(() => 0);
  if (PENDING_DE.test(said) || LEFT_OPEN.test(said) || CONDITION.test(said.trimStart()))
    return clause.map(() => 0);
  const isOpen = clause.some(
    ({ text }, at) =>
      (text === 'nicht' || text === 'nie') && OPEN_AFTER_DENIAL.has(clause[at + 1]?.text ?? ''),
  );
  const isExcluded = said.includes('ausschlu') && EXCLUDED.test(said) && !isSuspected;
  const isNormal = NORMAL_FINDING.test(said) || clause.some(({ text }) => NORMAL.test(text));
  const isAgainst = DECIDED_AGAINST.test(said);
  let polarity: -1 | 0 | 1 = carried === 0 ? 1 : isList ? -1 : 0;
  let isCircumstance = false;
  // "ohne Stuhlgang erhält sie Macrogol": what "ohne" denies ends with its words
  let isWithout = false;
  let hasNamed = false;
  return clause.map(({ text, isAct, isNoun, isProblem, drug }, at) => {
    if (TURNS.has(text) || startsOther(clause, at)) polarity = 1;
    if (isWithout && hasNamed && !isNoun && !JOINING.test(text)) polarity = 1;
    hasNamed ||= isNoun;
    if (deniesAfter(text, said, carried === -1)) {
      polarity = -1;
      isCircumstance = false;
      isWithout = text === 'ohne';
      hasNamed = false;
    }
    if (CIRCUMSTANCES.has(text)) isCircumstance = true;
    if (FINITE.has(text)) isCircumstance = false;
    // "komplikationslos", "schmerzfrei"
    if (WITHOUT.test(text)) return polarity === -1 || denial !== undefined ? 0 : -1;
    // an examination without findings took place all the same
    if (isNormal && isAct) return polarity === -1 ? 0 : polarity;
    const isDenied =
      polarity === -1 ||
      isExcluded ||
      isNormal ||
      isAgainst ||
      (denial !== undefined && !isSuspected);
    if (polarity === 0 && !isDenied) return 0;
    // "Rhythmusstörungen hat das EKG nicht gezeigt": it was made
    if (isAct && isDenied && SHOWN.test(said) && !TOOK_PLACE.test(said)) return 0;
    if (!isDenied) return 1;
    const isThing = isNoun || isAct || isProblem || drug !== null;
    if (!isThing && !isBesideDenial(clause, at)) return 0;
    return isOpen || isCircumstance ? 0 : -1;
  });
}
