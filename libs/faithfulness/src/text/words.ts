import type { Span } from '@app/text';
import { isStopWord } from '../lexicons/common-words.js';
import { type SignWords, wordsAndSigns } from './signs.js';
import { stem } from './stem.js';

/** A word of a text, in lower case, with its place. */
export interface Word {
  readonly text: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  readonly isStop: boolean;
  /** The word holds its own denial: "afebrile", "nontender". Text and stem are those of what it denies. */
  readonly isDenied: boolean;
  /** A capital letter by itself: "R ovary". */
  readonly isLetter: boolean;
  /** Marks between the word before and this one: "," or ". " and so on; without letters and digits. */
  readonly before: string;
}

// letters spelled one by one are one word: "M R I", and so is "w/o"; a hyphen parts words, so that "low-back" is "low back"
const WORD =
  /(?<![\p{L}\p{N}])[wW]\/[oO](?![\p{L}\p{N}]|\s*\d)|(?<![\p{L}\p{N}])\p{Lu}(?: \p{Lu}){1,5}(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['’]\p{L}+)*|['’]\p{L}+/gu;
const DENIED = new Map([
  ['afebrile', 'fever'],
  ['asymptomatic', 'symptom'],
  ['nkda', 'allergy'],
  ['nka', 'allergy'],
  ['painless', 'pain'],
]);
/** Shorthand for one word; "w/o 12 May" is the week of it. */
const SHORT = new Map([['w/o', 'without']]);
/** "Pred 30 mg", "on pred", "pred stopped": the drug; "FEV1 2.1 (pred 3.0)" and "40 % of pred" are of the lung. */
const PRED_AFTER =
  /^ (?:\d|finish|stop|start|given|wean|course|taper|dose|reduc|increas|daily|od\b|po\b|iv\b)/i;
const PRED_BEFORE = /\b(?:on|oral|po|iv) $/i;
const OF_LUNG =
  /\b(?:fev|fvc|pef|dlco|tlco|kco|tlc|vital capacity|based on|spirometry)\b|\bfev1|%/i;
const OF_LUNG_AFTER = /^ (?:\d[\d.,]* ?(?:l\b|%)|val|norm|fev|fvc)/i;
const LUNG_REACH = 40;
const PRED = 'prednisolone';
/** Not words that name a thing of their own: "nonspecific", "nonsteroidals". */
const NON = /^non(?!specific|steroidal|descript|union|invasive|surgical|stop)(?=[a-z]{4})/;

const SIGNS: SignWords = { there: 'positive', absent: 'negative', without: 'no' };

/** What is the same of a word wherever it stands. */
type ReadWord = Pick<Word, 'text' | 'stem' | 'isStop' | 'isDenied' | 'isLetter'>;

/** The words of one source or draft that were read so far, by how they are written. */
export type KnownWords = Map<string, ReadWord>;

export function wordsOf(text: string, known: KnownWords = new Map()): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const { start, end, written } of wordsAndSigns(text, WORD, SIGNS)) {
    const name = namesPrednisolone(text, start, end) ? PRED : written;
    const read = known.get(name) ?? readWord(name);
    known.set(name, read);
    words.push({ ...read, start, end, before: text.slice(last, start) });
    last = end;
  }
  return words;
}

function namesPrednisolone(text: string, start: number, end: number): boolean {
  if (end - start !== 4 || text.slice(start, end).toLowerCase() !== 'pred') return false;
  const before = text.slice(Math.max(0, start - LUNG_REACH), start);
  const after = text.slice(end, end + LUNG_REACH);
  if (OF_LUNG.test(before) || OF_LUNG_AFTER.test(after)) return false;
  return PRED_AFTER.test(after) || PRED_BEFORE.test(before);
}

function readWord(written: string): ReadWord {
  const lower = written.toLowerCase().replaceAll('’', "'").replaceAll(' ', '');
  const short = SHORT.get(lower);
  const text = short ?? DENIED.get(lower) ?? lower.replace(NON, '');
  return {
    text,
    stem: stem(text.replace(/'s?$/, '')),
    isStop: isStopWord(text),
    isDenied: short === undefined && text !== lower,
    isLetter: /^\p{Lu}$/u.test(written),
  };
}

/** From the first of some words to the end of the last: `to` is the one after it. */
export function spanOf(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
