import { ENGLISH_ENDING, ENGLISH_WORDS } from '../lexicons/languages/english.js';
import { GERMAN_ENDING, GERMAN_SHORTHAND, GERMAN_WORDS } from '../lexicons/languages/german.js';
import { OTHER_LETTERS, OTHER_WORDS } from '../lexicons/languages/other-languages.js';
import type { Language } from './language.js';

/** How much of a text speaks for each language; `words` are those that could have. */
export interface LanguageScore {
  readonly en: number;
  readonly de: number;
  readonly other: number;
  readonly words: number;
  /** Those that stand in the list of a language with rules. */
  readonly known: number;
}

const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu;
const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}]/u;
const ENDING = 0.6;
const UMLAUT = 0.8;
/** In a short text so little decides. */
const LEAST = 0.6;
/** A word of its own may be a name or an abbreviation in a language that has no rules. */
const LEAST_OTHER = 1.5;
/** So much more than the next language. */
const LEAD = 1.5;
/** Running text in a language that is known has more known words than this. */
const LEAST_SHARE = 0.04;
const RUNNING_TEXT = 40;
const SHORT_TEXT = 8;
const LONGEST_WORD = 40;
export const NO_SCORE: LanguageScore = { en: 0, de: 0, other: 0, words: 0, known: 0 };

/** Reads word by word: linear in the length of the text. */
export function scoreLanguage(text: string): LanguageScore {
  let [en, de, other, words, known] = [0, 0, 0, 0, 0];
  // asked of the whole first: hardly any text has such letters
  const mayBeForeign = NOT_LATIN.test(text.toLowerCase());
  const isShouted = !/\p{Ll}/u.test(text);
  // a table has names and codes, whatever its language
  const isRow = text.includes(' | ');
  for (const written of text.match(WORD) ?? []) {
    const word = written.toLowerCase().replaceAll('’', "'");
    if (!isRow) words++;
    // "Influenza vaccine, IM" has no German "im"
    if (!isShouted && written.length > 1 && written === written.toUpperCase()) continue;
    if (mayBeForeign && NOT_LATIN.test(word)) {
      if (word.length > 2) other += LEAST_OTHER;
      continue;
    }
    const isEnglish = ENGLISH_WORDS.has(word);
    const isGerman = GERMAN_WORDS.has(word);
    if (isEnglish) en++;
    if (isGerman) de++;
    if (isEnglish || isGerman) known++;
    if (isEnglish || isGerman || word.length > LONGEST_WORD) continue;
    if (OTHER_WORDS.has(word) && written !== written.toUpperCase()) other++;
    if (/[äöüß]/.test(word)) {
      if (word.includes('ß')) de++;
      else de += UMLAUT;
    } else if (GERMAN_ENDING.test(word)) de += ENDING;
    else if (ENGLISH_ENDING.test(word)) en += ENDING;
    if (word.length > 2 && OTHER_LETTERS.test(word)) other += ENDING;
  }
  if (text.includes('.')) de += text.match(GERMAN_SHORTHAND)?.length ?? 0;
  return { en, de, other, words, known };
}

export function addScores(one: LanguageScore, more: LanguageScore): LanguageScore {
  return {
    en: one.en + more.en,
    de: one.de + more.de,
    other: one.other + more.other,
    words: one.words + more.words,
    known: one.known + more.known,
  };
}

/** Null of a text that has none, such as a list of drugs and numbers, or too little of it to tell. */
export function decideLanguage({ en, de, other, words, known }: LanguageScore): Language | null {
  const [first, second] = (
    [
      ['en', en],
      ['de', de],
      ['other', other],
    ] as const
  ).toSorted(([, one], [, next]) => next - one);
  if (first === undefined || second === undefined) return null;
  // Finnish and Turkish have umlauts as well
  if (words >= RUNNING_TEXT && known < LEAST_SHARE * words) return 'other';
  if (words >= SHORT_TEXT && known === 0 && de > en) return 'other';
  const least = first[0] === 'other' ? LEAST_OTHER : LEAST;
  return first[1] >= least && first[1] >= LEAD * second[1] ? first[0] : null;
}

/** The language of a text by itself. */
export function detectLanguage(text: string): Language | null {
  return decideLanguage(scoreLanguage(text));
}
