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
} from '../../lexicons/denial-words.js';
import { wordList } from '../../lexicons/word-lists.js';
import { reachOf } from './denial-reach.js';
import { deny, type Polarity } from './deny.js';
import { denyLabels, denyRows } from './deny-rows.js';
import type { Word } from '../../text/words.js';

const BE = wordList(`is are was were be been being has have had should could can will would must`);
const TOPIC =
  /^(?:(?:with|in) (?:respect|regards?) to|regarding|concerning|as for|in terms of|when asked)\b/;
const STOPS = wordList(`stop discontinue hold withhold omit skip miss forget exceed`);
const SUBJECT_WORDS = 5;
const OPEN_WORDS = 6;
const CONDITION_WORDS = 15;

/** For each word of a unit what is said of it, by rules in the manner of NegEx. */
export function polarityOf(words: readonly Word[]): Polarity[] {
  const said = words.map(({ isDenied }): Polarity => (isDenied ? -1 : 1));
  const byWhich = words.map(() => -1);
  for (let at = 0; at < words.length; at++) {
    const reach = reachOf(words, at);
    deny(words, at + 1, at + 1 + reach, said, byWhich);
    if (reach > 1 && KNOWS.has(words[at + 1]?.text ?? '')) said.fill(0, at + 2, at + 1 + reach);
    if (reach > 0) openCircumstances(words, at + 1 + reach, said);
    if (reach > 0 && (words[at]?.text === 'no' || isOfAny(words, at, reach)))
      openAfter(words, at + 1 + reach, said);
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
  openStops(words, said);
  return said;
}

/** "Do not stop aspirin": the stopping is denied, and not the aspirin. */
function openStops(words: readonly Word[], said: Polarity[]): void {
  const from = words.findIndex(({ text }, at) => said[at] === -1 && STOPS.has(text));
  if (from === -1) return;
  for (let at = from + 1; at < words.length && said[at] === -1; at++) {
    if (/[.;:]/.test(words[at]?.before ?? '')) return;
    said[at] = 0;
  }
}

/** "Risks include bleeding, infection and pain": none of them is there. */
function openRisks(words: readonly Word[], said: Polarity[]): void {
  const risks = words.findIndex(({ text }) => text === 'risk' || text === 'risks');
  if (risks >= 0 && words.slice(risks, risks + 6).some(({ text }) => text.startsWith('includ')))
    said.fill(0, risks);
}

/** "With respect to her bladder, she has no trouble", "when asked about pain, he" say nothing of it. */
function openTopic(words: readonly Word[], said: Polarity[]): void {
  const opening = words.slice(0, 4).map(({ text }) => text);
  if (!TOPIC.test(opening.join(' '))) return;
  const end = words.findIndex(({ before }, at) => at > 0 && before.includes(','));
  if (end > 0) said.fill(0, 0, end);
}

/** "Denies pain when he walks": of the walking nothing is said. */
function openCircumstances(words: readonly Word[], from: number, said: Polarity[]): void {
  const first = words[from];
  if (!first || !CIRCUMSTANCES.has(first.text) || /[.;:,]/.test(first.before)) return;
  for (let at = from; at < words.length; at++) {
    const { before = '', text = '' } = words[at] ?? {};
    if (at > from && (/[.;:]/.test(before) || BEGINS.has(text) || text === 'but')) return;
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
    if (said[at] === 1) said[at] = 0;
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
  if (text === 'negative')
    return isLast || next.before.includes(',') || (isVerbBefore(words, at) && next.text !== 'for');
  if (text === 'out') return words[at - 1]?.text === 'ruled';
  if (text === 'excluded') return BE.has(words[at - 1]?.text ?? '');
  if (text === 'absent') return true;
  return (
    isLast &&
    (text === 'no' || text === 'none' || text === 'denies' || text === 'denied') &&
    /[:,-]/.test(before)
  );
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
  return end >= 0 && DONE.has(rest[end]?.text ?? '') && isLast && BE.has(words[at - 1]?.text ?? '');
}

function denyBack(words: readonly Word[], at: number, said: Polarity[]): void {
  let polarity: Polarity = -1;
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
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
