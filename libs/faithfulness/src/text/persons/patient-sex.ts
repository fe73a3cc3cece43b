import { GIVEN_NAMES, GREETINGS } from '../../lexicons/persons/given-names.js';
import { OTHER_PERSONS, pronounSex, type Sex } from '../../lexicons/persons/persons.js';
import {
  AGE_WORDS,
  SEX_ADDRESSES,
  SEX_NOUNS,
  SEX_ORGANS,
} from '../../lexicons/persons/sex-evidence.js';
import { wordList } from '../../lexicons/word-lists.js';
import type { Who } from '../../statements/experiencer/who.js';
import { personAt } from './persons-named.js';
import { sexLettersIn } from './sex-letters.js';
import type { Word } from '../words.js';

interface Said {
  readonly text: string;
  readonly words: readonly Word[];
  readonly speaker: string;
  readonly who: readonly Who[];
}

const CLINICIAN = /doctor|clinician|physician|nurse/;
/** A visit begins in these. */
const FIRST_UNITS = 3;
const OPENERS = wordList(`so alright all right okay ok well now then and`);
/** What is said to somebody after the name. */
const ADDRESSED = wordList(`so i it you what how good nice we tell thanks your i'm it's let's`);
/** How much each kind of evidence says. */
const OF_AGE = 8;
const OF_ADDRESS = 4;
/** "Hi, Richard" */
const OF_GREETED = 4;
/** "26 M" */
const OF_LETTER = 4;
const OF_NOUN = 2;
const OF_ORGAN = 2;
const OF_PRONOUN = 1;
/** "She works as a driver.", where nobody else is spoken of. */
const OF_SUBJECT = 2;
/** In a dialogue about somebody who does not speak. */
const OF_PRONOUN_BY_INFORMANT = 1;
/** So much has to be said, and so many times as much as of the other sex. */
const LEAST = 2;
const LEAD = 4;
/** "I am married to a wonderful woman", "I have a baby girl" */
const HAS = wordList(`have has had married with met saw`);
/** "mr arthrogram" */
const IMAGES = wordList(
  `arthrogram angiogram angiography imaging venogram venography enterography spectroscopy scan scans elastography`,
);
/** "I might miss one" */
const MISSES = wordList(
  `i you we they to might may would will could can not n't did don't didn't never and or ever`,
);
const CONTRACTIONS = wordList(
  `it's that's what's how's where's there's here's let's he's she's who's`,
);
const DESCRIBES = wordList(
  `a an this sex gender old young elderly white black caucasian african american hispanic asian pleasant`,
);
const LONGEST_DESCRIPTION = 6;
const GIVES = wordList(`giving gave given`);
const REVEAL_SEX = new Set([
  'birth',
  ...SEX_NOUNS.keys(),
  ...SEX_ADDRESSES.keys(),
  ...SEX_ORGANS.keys(),
]);

/** The sex of the patient by all that the source says of him or her; null where that is little, or both. */
export function patientSexIn(units: readonly Said[]): Sex | null {
  const weights = { female: 0, male: 0 };
  const hasInformant = units.some(({ speaker }) => /guest|family/.test(speaker));
  for (const [number, { text: said, words, speaker, who }] of units.entries()) {
    for (const { sex, isPlain, start, end } of sexLettersIn(said)) {
      const at = words.findIndex((word) => word.end > start && word.start < end);
      const whose = who[at] ?? [];
      if (whose.length === 0 || whose.includes('patient'))
        weights[sex] += isPlain ? OF_AGE : OF_LETTER;
    }
    const introduced = hasInformant ? undefined : introducedIn(units, number);
    if (introduced) weights[introduced] += OF_GREETED;
    for (const [at, { text }] of words.entries()) {
      if (!revealsSex(text) && !GREETINGS.has(text)) continue;
      const whose = who[at] ?? [];
      const isPatients = whose.includes('patient');
      const noun = SEX_NOUNS.get(text);
      if (noun && isAged(words, at) && (isPatients || whose.length === 0)) weights[noun] += OF_AGE;
      else if (noun && isPatients && isDescribed(words, at)) weights[noun] += OF_NOUN;
      const address = SEX_ADDRESSES.get(text);
      if (address && !hasInformant && isAddressOfPatient(words, at, speaker))
        weights[address] += OF_ADDRESS;
      const greeted = hasInformant ? undefined : greetedAt(words, at, speaker);
      if (greeted) weights[greeted] += OF_GREETED;
      const organ = isBirthGiven(words, at) ? 'female' : SEX_ORGANS.get(text);
      if (organ && isPatients && !hasInformant && !isFor(words, at)) weights[organ] += OF_ORGAN;
      const pronoun = pronounSex(text);
      if (pronoun && hasInformant && (isPatients || whose.length === 0))
        weights[pronoun] += OF_PRONOUN_BY_INFORMANT;
      else if (pronoun && speaker === '' && isPatients) {
        const near = at === 0 ? [words, units[number - 1]?.words ?? []] : [];
        const isAlone = near.length > 0 && !near.some(namesSomebody);
        weights[pronoun] += isAlone ? OF_SUBJECT : OF_PRONOUN;
      }
    }
  }
  const sex: Sex = weights.female >= weights.male ? 'female' : 'male';
  const other = sex === 'female' ? weights.male : weights.female;
  return weights[sex] >= LEAST && weights[sex] >= LEAD * other ? sex : null;
}

function namesSomebody(words: readonly Word[]): boolean {
  return words.some(({ text }, at) => OTHER_PERSONS.has(text) || personAt(words, at) !== null);
}

function revealsSex(word: string): boolean {
  return REVEAL_SEX.has(word) || pronounSex(word) !== null;
}

/** "a 58-year-old woman", "sex: female"; not "oh boy" or "man, that hurts". */
function isDescribed(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - LONGEST_DESCRIPTION), at);
  // "a married man" is not whom the patient is married to
  const isMarried = words[at - 1]?.text === 'married';
  if (!isMarried && before.some(({ text }) => HAS.has(text))) return false;
  return before.some(({ text }) => DESCRIBES.has(text)) || isAged(words, at);
}

/** "a 58-year-old right-handed woman", "woman, 58 years" */
function isAged(words: readonly Word[], at: number): boolean {
  const next = words.slice(at + 1, at + 4);
  if (next.some(({ text }) => AGE_WORDS.has(text)) && next.some(({ text }) => /^\d+$/.test(text)))
    return true;
  return words
    .slice(Math.max(0, at - LONGEST_DESCRIPTION), at)
    .some(({ text }) => AGE_WORDS.has(text) || /^\d+(?:yo|y)$/.test(text));
}

/** Said to the patient, or of him by a title. */
export function isAddressOfPatient(words: readonly Word[], at: number, speaker: string): boolean {
  if (/guest|family|patient/.test(speaker)) return false;
  const { text, before } = words[at] ?? { text: '', before: '' };
  // "how old are you, miss?" is no "you miss"
  if (text === 'miss' && !before.includes(',') && MISSES.has(words[at - 1]?.text ?? ''))
    return false;
  if (IMAGES.has(words[at + 1]?.text ?? '')) return false;
  // "Are you Mister Smith's wife?"
  return !words.slice(at, at + 3).some((word) => isPossessive(word));
}

/** "Smith's"; not the "it's" of "hello, sir, it's been a while". */
function isPossessive({ text }: Word): boolean {
  return text.endsWith("'s") && !CONTRACTIONS.has(text);
}

/** "Hi there, Richard", from who is no patient. */
function greetedAt(words: readonly Word[], at: number, speaker: string): Sex | undefined {
  if (!GREETINGS.has(words[at]?.text ?? '') || !CLINICIAN.test(speaker)) return undefined;
  const next = words[at + 1]?.text === 'there' ? at + 2 : at + 1;
  return GIVEN_NAMES.get(words[next]?.text ?? '');
}

/** "Alright Brittany, so I see that": the visit begins with the name. "Donald Clark, date of birth": a dictation does. */
function introducedIn(units: readonly Said[], unit: number): Sex | undefined {
  const { words = [], speaker = '' } = units[unit] ?? {};
  if (unit >= FIRST_UNITS || !CLINICIAN.test(speaker)) return undefined;
  const at = words.findIndex(({ text }) => GIVEN_NAMES.has(text));
  const name = GIVEN_NAMES.get(words[at]?.text ?? '');
  const after = words.slice(at + 1).map(({ text }) => text);
  const next = units[unit + 1]?.words.slice(0, 3).map(({ text }) => text) ?? [];
  const following = [...after, ...next].join(' ');
  if (/^(?:\S+ )?date of birth\b/.test(following)) return name;
  const isOpening = at > 0 && words.slice(0, at).every(({ text }) => OPENERS.has(text));
  return isOpening && ADDRESSED.has(after[0] ?? '') ? name : undefined;
}

/** "since giving birth" */
function isBirthGiven(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'birth' && GIVES.has(words[at - 1]?.text ?? '');
}

/** "no family history of prostate cancer" is nobody's. */
function isFor(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 2), at).some(({ text }) => text === 'for');
}
