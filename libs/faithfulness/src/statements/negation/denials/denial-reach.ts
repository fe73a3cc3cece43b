import { isGeneric } from '../../../lexicons/common-words.js';
import {
  BEGINS,
  DENIES_CLAUSE,
  DENIES_LIST,
  DENIES_NEXT,
  DENIES_ONE,
  NOT_A_DENIAL,
  POSSESSIVES,
  PRONOUNS,
  SUBJECTS,
  THOUGHTS,
  TURNS,
} from '../../../lexicons/denials/denial-words.js';
import { PATIENT } from '../../../lexicons/persons/experiencers.js';
import type { Word } from '../../../text/words.js';

const DECIDES = /^(?:decid|advi[sc]|opt(?:s|ed|ing)?$|caution|warn|recommend|counsel)/;
const MARK = /[.!?;:\n]/;
const DASH = /\s[—–]\s/;
const LONGEST_LIST = 40;
/** "as far as I know" */
const ASIDE_WORDS = 5;
const LONGEST_SPOKEN = 9;
const LONGEST_NEXT = 7;

/** How many words after this one it denies. */
export function reachOf(words: readonly Word[], at: number): number {
  const text = words[at]?.text ?? '';
  const next = words[at + 1]?.text ?? '';
  if (NOT_A_DENIAL.has(next) && !DENIES_CLAUSE.has(text)) return 0;
  if (text === 'not' && words[at - 1]?.text === 'or') return 0;
  // "if not, we can discuss it"
  if (text === 'not' && words[at - 1]?.text === 'if' && SUBJECTS.has(next)) return 0;
  if (text === 'non') return hyphened(words, at);
  if (text === 'none' && next !== 'of') return 0;
  if (DENIES_LIST.has(text))
    return listReach(words, at, isSpoken(words, at) ? LONGEST_SPOKEN : LONGEST_LIST);
  // "failed to respond"
  if (/^fail(?:s|ed|ing|ure)?$/.test(text) && next === 'to') return nextReach(words, at);
  if (DENIES_NEXT.has(text) || isDecidedAgainst(words, at)) return nextReach(words, at);
  // "negative as far as sore throat or cough"
  if (text === 'negative' && next === 'as' && words[at + 3]?.text === 'as')
    return listReach(words, at + 3, LONGEST_LIST) + 3;
  const isFor =
    (text === 'negative' && next === 'for') ||
    ((text === 'absence' || text === 'free') && next === 'of');
  return isFor ? listReach(words, at + 1, LONGEST_LIST) + 1 : 0;
}

/** "No history of diabetes, allergic to penicillin": whoever reads that takes the allergy for one. */
export function isReactingTo(words: readonly Word[], at: number): boolean {
  const { text = '', before = '' } = words[at] ?? {};
  const isReaction = /^(?:allergic|intolerant|hypersensitive)$/.test(text);
  return isReaction && before.includes(',') && words[at + 1]?.text === 'to';
}

/** "decided against surgery", "was cautioned against alcohol"; not "recommended measures against falls" */
function isDecidedAgainst(words: readonly Word[], at: number): boolean {
  if (words[at]?.text !== 'against') return false;
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const { text = '', isStop = false } = words[back] ?? {};
    if (DECIDES.test(text)) return true;
    if (!isStop && !text.endsWith('ly') && !PATIENT.has(text)) return false;
  }
  return false;
}

function listReach(words: readonly Word[], at: number, longest: number): number {
  const text = words[at]?.text ?? '';
  const first = words[at + 1];
  // "No, I thought it would go away": an answer, and a statement of its own
  if (!first || /[.!?;:]/.test(first.before) || (first.before.includes(',') && text === 'no'))
    return 0;
  let isOpening =
    DENIES_CLAUSE.has(text) || text === 'nor' || text === 'nobody' || first.text === 'one';
  // "nobody in the family was diagnosed"
  const isSubject = text === 'nobody' || (text === 'no' && first.text === 'one');
  let verbs = 0;
  let end = longest;
  if (!isOpening && PRONOUNS.has(first.text)) return 0;
  let length = 0;
  for (let next = at + 1; next < words.length && length < end; next++, length++) {
    const word = words[next];
    if (!word || isEnd(words, next) || (length > 0 && isTurn(words, next))) break;
    if (isReactingTo(words, next)) break;
    if (isAside(words, next)) {
      next += ASIDE_WORDS - 1;
      length += ASIDE_WORDS - 1;
      end += ASIDE_WORDS;
      continue;
    }
    if (
      word.before.includes(',') &&
      (DENIES_ONE.has(text) || ((text === 'no' || text === 'without') && !isList(words, next)))
    )
      break;
    if (!isOpening && length > 0 && BEGINS.has(word.text) && !(isSubject && verbs++ === 0)) break;
    if (!isOpening && text === 'no' && isNewThing(words, next)) break;
    // "no treatment and the pain resolved", "neither tremor nor rigidity, and his gait is steady"
    if (
      word.text === 'and' &&
      (text === 'no' || word.before.includes(',')) &&
      POSSESSIVES.has(words[next + 1]?.text ?? '')
    )
      break;
    // "lack of sleep and alcohol"
    if (word.text === 'and' && text.startsWith('lack')) break;
    isOpening &&= word.isStop;
  }
  return length;
}

/** A mark, or a dash; one of two dashes holds an aside, behind which the denial goes on. */
function isEnd(words: readonly Word[], at: number): boolean {
  const { before = '' } = words[at] ?? {};
  if (MARK.test(before)) return true;
  return DASH.test(before) && !isAsideOpened(words, at);
}

/** "Not known – per his wife – to have diabetes", from the first dash or the second. */
function isAsideOpened(words: readonly Word[], at: number): boolean {
  const ends = words.findIndex(({ before }, next) => next > at && MARK.test(before));
  const starts = words.findLastIndex(({ before }, back) => back < at && MARK.test(before));
  return words
    .slice(Math.max(starts, 0), ends === -1 ? words.length : ends)
    .some((word) => word !== words[at] && DASH.test(word.before));
}

function nextReach(words: readonly Word[], at: number): number {
  let length = 0;
  let named = 0;
  let longest = LONGEST_NEXT;
  let isThought = false;
  for (let next = at + 1; next < words.length && length < longest; next++, length++) {
    const word = words[next];
    if (!word || isEnd(words, next) || word.text === 'because') break;
    if (isReactingTo(words, next)) break;
    if (word.before.includes(',')) {
      if (!isList(words, next)) break;
      longest = LONGEST_LIST;
    }
    // "did not see any rash, swelling or redness": from "any" on as after "no"
    if (word.text === 'any' || word.text === 'or') longest = LONGEST_LIST;
    // "does not think that it is his tooth" denies what is thought
    if (named === 0 && THOUGHTS.has(word.text)) {
      isThought = true;
      longest = LONGEST_LIST;
    }
    const isAlternative = words[next - 1]?.text === 'or' || isThought;
    if (longest === LONGEST_LIST && length > 0 && BEGINS.has(word.text) && !isAlternative) break;
    if (word.text === 'and' && startsClause(words[next + 1]?.text ?? '')) break;
    if (length > 0 && isTurn(words, next)) break;
    if (length > 0 && SUBJECTS.has(word.text) && !isThought) break;
    const isFurther = words[next - 2]?.text === 'or';
    if (named > (longest === LONGEST_LIST ? 0 : 1) && !isFurther && isNewThing(words, next)) break;
    if (!word.isStop && !isGeneric(word.stem)) named++;
    if (named > 0 && !word.isStop) isThought = isThought && named < 2;
  }
  return length;
}

/** "did not agree and it was thought", "was not amplified and had a good outcome" */
function startsClause(text: string): boolean {
  return BEGINS.has(text) || SUBJECTS.has(text);
}

/** "non-weight-bearing, on crutches" */
function hyphened(words: readonly Word[], at: number): number {
  const end = words.findIndex(({ before }, next) => next > at + 1 && before !== '-');
  return end === -1 ? words.length - at - 1 : end - at - 1;
}

/** "other than a cough" turns, "any other symptoms such as a cough" does not. */
function isTurn(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  if (text === 'other') return words[at + 1]?.text === 'than';
  // "no chronic problems otherwise, fever or chills"
  if (text === 'otherwise' && words[at + 1]?.before.includes(',')) return false;
  if (isAside(words, at)) return false;
  // "decided against surgery given her age"
  if (text === 'given') return POSSESSIVES.has(words[at + 1]?.text ?? '');
  return TURNS.has(text) && !(text === 'as' && words[at - 1]?.text === 'such');
}

/** "as far as I know": it turns nothing. */
function isAside(words: readonly Word[], at: number): boolean {
  const said = words.slice(at, at + ASIDE_WORDS).map(({ text }) => text);
  return /^as far as \w+ (?:know|knows|remember|can|am)$/.test(said.join(' '));
}

/** "no fever, chills or cough" is one list; "no distress, calm" is not. */
function isList(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length && at < from + LONGEST_LIST; at++) {
    const word = words[at];
    if (!word || (at > from && /[.;:]/.test(word.before))) return false;
    if (word.text === 'or' || word.text === 'nor') return true;
    if (word.text === 'no' || BEGINS.has(word.text)) return false;
  }
  return false;
}

/** In speech without marks: "no fever your heart rate". */
function isNewThing(words: readonly Word[], at: number): boolean {
  return POSSESSIVES.has(words[at]?.text ?? '') && words[at - 1]?.isStop === false;
}

/** A transcript without full stops: a list goes on only for so long as nothing else begins. */
function isSpoken(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text;
  if (text !== 'no' && text !== 'nothing') return false;
  return !words.some(({ before }) => /[,.;]/.test(before));
}
