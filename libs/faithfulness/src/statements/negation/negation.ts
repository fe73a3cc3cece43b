import {
  BEGINS,
  CANNOT,
  CIRCUMSTANCES,
  CONDITIONS,
  DENIES_NEXT,
  DONE,
  JOINS,
  KNOWS,
  LEAVES_OPEN,
  OPENS_NEXT,
} from '../../lexicons/denials/denial-words.js';
import { wordList } from '../../lexicons/word-lists.js';
import { isReactingTo, reachOf } from './denials/denial-reach.js';
import { deny, type Polarity } from './denials/deny.js';
import { denyBareLabels, denyLabels, denyRows } from './denials/deny-rows.js';
import {
  openConditions,
  openHypothetical,
  openRisks,
  openStops,
  openTopic,
  openUndone,
  openWhichOnes,
} from './left-open.js';
import { possibilityAt, pseudoDenialAt } from './negex-triggers.js';
import type { Word } from '../../text/words.js';

const BE = wordList(`is are was were be been being has have had should could can will would must`);
const ENDS_BACK = wordList(`with positive present`);
const SUBJECT_WORDS = 5;
const OPEN_WORDS = 6;
const CONDITION_WORDS = 15;
/** Words of a note in shorthand. */
const LONGEST_NOTE = 3;

/** For each word of a unit what is said of it, by rules in the manner of NegEx. */
export function polarityOf(words: readonly Word[]): Polarity[] {
  const said = words.map(({ isDenied }): Polarity => (isDenied ? -1 : 1));
  const byWhich = words.map(() => -1);
  for (let at = 0; at < words.length; at++) {
    const reach = reachOf(words, at);
    deny(words, at + 1, at + 1 + reach, said, byWhich);
    if (reach > 0 && (pseudoDenialAt(words, at) > 1 || pseudoDenialAt(words, at - 1) > 1))
      said.fill(0, at + 1, at + 1 + reach);
    openPossible(words, at, said);
    if (reach > 1 && KNOWS.has(words[at + 1]?.text ?? '')) said.fill(0, at + 2, at + 1 + reach);
    if (reach > 0) openCircumstances(words, at + 1 + reach, said);
    if (reach > 0 && (words[at]?.text === 'no' || isOfAny(words, at, reach)))
      openAfter(words, at + 1 + reach, said);
    if (reach > 0 && words[at]?.text === 'no') openPredicate(words, at, at + 1 + reach, said);
    if (isDeniedBefore(words, at)) denyBack(words, at, said);
    if (reach > 0 && DENIES_NEXT.has(words[at]?.text ?? '')) {
      if (isOnlyDone(words, at)) denyBack(words, at, said);
      else openBefore(words, at, said);
    }
    if (words[at]?.text === 'never' && isLikeThis(words, at))
      said.fill(0, at, endOfClause(words, at));
    if (CANNOT.has(words[at]?.text ?? '')) said.fill(0, at, at + 1 + reach);
    if (isOpen(words, at)) {
      const isOwn = OPENS_NEXT.has(words[at]?.text ?? '');
      said.fill(
        0,
        isOwn ? at + 1 : at,
        Math.min(
          endOfClause(words, at),
          at + (CONDITIONS.has(words[at]?.text ?? '') ? CONDITION_WORDS : OPEN_WORDS),
        ),
      );
    }
  }
  openRisks(words, said);
  openTopic(words, said);
  denyRows(words, said);
  denyLabels(words, said);
  denyBareLabels(words, said);
  openStops(words, said);
  openHypothetical(words, said);
  openConditions(words, said);
  openWhichOnes(words, said);
  openUndone(words, said);
  return said;
}

/** "Rule out pneumonia", but "pneumonia was ruled out" says so of what stands before. */
function openPossible(words: readonly Word[], at: number, said: Polarity[]): void {
  const length = possibilityAt(words, at);
  if (length === 0 || BE.has(words[at - 1]?.text ?? '')) return;
  const end = Math.min(endOfClause(words, at), at + length + OPEN_WORDS);
  for (let next = at + length; next < end; next++) if (said[next] === 1) said[next] = 0;
}

/** "Denies pain when he walks": of the walking nothing is said. */
function openCircumstances(words: readonly Word[], from: number, said: Polarity[]): void {
  const first = words[from];
  if (!first || !CIRCUMSTANCES.has(first.text) || /[.;:,]/.test(first.before)) return;
  for (let at = from; at < words.length; at++) {
    const { before = '', text = '' } = words[at] ?? {};
    if (at > from + 1 && (/[.;:]/.test(before) || BEGINS.has(text) || text === 'but')) return;
    if (said[at] === 1) said[at] = 0;
  }
}

/** "has not had any rash, bruises" */
function isOfAny(words: readonly Word[], at: number, reach: number): boolean {
  return words.slice(at + 1, at + 1 + reach).some(({ text }) => text === 'any');
}

/** "no rash, bruises": the second is denied or not. */
function openAfter(words: readonly Word[], from: number, said: Polarity[]): void {
  if (!words[from]?.before.includes(',')) return;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (!word || /[.;:]/.test(word.before) || BEGINS.has(word.text) || JOINS.has(word.text)) return;
    if (isReactingTo(words, at)) return;
    if (said[at] === 1) said[at] = 0;
  }
}

/** "No transfusion was necessary": that it was not is said of the transfusion. */
function openPredicate(words: readonly Word[], at: number, verb: number, said: Polarity[]): void {
  const { text = '' } = words[at - 1] ?? {};
  const isSubject =
    at === 0 || /[,;:.]/.test(words[at]?.before ?? '') || JOINS.has(text) || text === 'that';
  if (!isSubject || !BE.has(words[verb]?.text ?? '')) return;
  for (let next = verb; next < words.length; next++) {
    if (/[.,;:]/.test(words[next]?.before ?? '') || JOINS.has(words[next]?.text ?? '')) return;
    if (said[next] === 1) said[next] = 0;
  }
}

/** "The urine was not checked": of the urine nothing is said. */
function openBefore(words: readonly Word[], at: number, said: Polarity[]): void {
  for (let back = at - 1; back >= Math.max(0, at - SUBJECT_WORDS); back--) {
    if (JOINS.has(words[back]?.text ?? '')) break;
    if (said[back] === 1) said[back] = 0;
    if (/[.!?;:,\n]/.test(words[back]?.before ?? '')) break;
  }
}

/** "I have never felt palpitations like this": there are some. */
function isLikeThis(words: readonly Word[], at: number): boolean {
  const clause = words.slice(at, endOfClause(words, at)).map(({ text }) => text);
  return /\b(?:like this|this bad|so bad|until (?:now|today))\b/.test(clause.join(' '));
}

/** "malaria was ruled out", "the culture is negative", "fever: none", "alcohol, denies." */
function isDeniedBefore(words: readonly Word[], at: number): boolean {
  const { text = '', before = '' } = words[at] ?? {};
  const next = words[at + 1];
  const isLast = next === undefined || /[.;]/.test(next.before);
  if (text === 'negative' || text === 'neg')
    return isLast || /[,)]/.test(next.before) || (isVerbBefore(words, at) && next.text !== 'for');
  if (text === 'out') return words[at - 1]?.text === 'ruled';
  if (text === 'excluded') return BE.has(words[at - 1]?.text ?? '') || next?.text === 'by';
  if (text === 'withheld' || text === 'omitted') return BE.has(words[at - 1]?.text ?? '');
  if (text === 'absent') return true;
  if (isNotedAsNo(words, at)) return true;
  return (
    isLast &&
    (text === 'no' || text === 'none' || text === 'denies' || text === 'denied') &&
    /[:,-]/.test(before)
  );
}

/** "Diabetic no.", "dull right base, clubbing no." */
function isNotedAsNo(words: readonly Word[], at: number): boolean {
  const { text = '' } = words[at] ?? {};
  const thing = words[at - 1];
  if (at < words.length - 1 || !thing || (text !== 'no' && text !== 'nil')) return false;
  const from = words.findLastIndex(({ before }, index) => index < at && /[,;:]/.test(before));
  const isShort = at - Math.max(from, 0) < LONGEST_NOTE;
  return isShort && !thing.isStop && !thing.text.endsWith('ly');
}

/** "The smear was negative in the past", "came back negative" */
function isVerbBefore(words: readonly Word[], at: number): boolean {
  const { text = '' } = words[at - 1] ?? {};
  return BE.has(text) || /^(?:back|tested|test|returned|remains?)$/.test(text);
}

/** "Cultures were not taken", "enoxaparin is not to be given": the denial is of the subject. */
function isOnlyDone(words: readonly Word[], at: number): boolean {
  const rest = words.slice(at + 1, at + 4);
  const end = rest.findIndex(({ text }) => text !== 'to' && text !== 'be' && text !== 'been');
  const next = words[at + 2 + end];
  const isLast = next === undefined || /[.,;:]/.test(next.before) || next.isStop;
  if (end < 0 || !DONE.has(rest[end]?.text ?? '') || !isLast) return false;
  return BE.has(words[at - 1]?.text ?? '') || (end === 0 && isNoted(words, at));
}

/** "Perineural invasion not seen": a note without a verb. */
function isNoted(words: readonly Word[], at: number): boolean {
  const from = words.findLastIndex(({ before }, index) => index < at && /[,;:.]/.test(before));
  const said = words.slice(Math.max(from, 0), at);
  return (
    said.length > 0 &&
    said.length <= LONGEST_NOTE &&
    said.every(({ text, isStop }) => !isStop && !text.endsWith('ed'))
  );
}

function denyBack(words: readonly Word[], at: number, said: Polarity[]): void {
  let polarity: Polarity = -1;
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    // "core antibody positive with HBsAg negative"
    if (ENDS_BACK.has(words[back]?.text ?? '')) break;
    // "a tumor was found and the margins were negative"
    if (JOINS.has(words[back]?.text ?? '')) polarity = 0;
    said[back] = polarity;
    if (/[.!?;:,\n]/.test(words[back]?.before ?? '')) break;
  }
}

function isOpen(words: readonly Word[], at: number): boolean {
  const { text = '' } = words[at] ?? {};
  if (text === 'negative') return words[at + 1]?.text !== 'for' && !isDeniedBefore(words, at);
  return LEAVES_OPEN.has(text);
}

function endOfClause(words: readonly Word[], at: number): number {
  const end = words.findIndex(({ before }, next) => next > at && /[.;!?,]/.test(before));
  return end === -1 ? words.length : end;
}
