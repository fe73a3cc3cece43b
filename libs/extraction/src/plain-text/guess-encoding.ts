import { analyse } from 'chardet';
import { ALPHABETS } from './alphabets.js';

export interface GuessedText {
  readonly text: string;
  /** 0 to 100: how far the text looks like one of a language. */
  readonly confidence: number;
}

const SAMPLE_BYTES = 64 * 1024;
const LEAD_BYTES = 1024;
const FALLBACK = 'windows-1252';
// East Asian text has hardly a byte pair by chance; from here on the detector has met common characters.
const EAST_ASIAN = new Set(['Shift_JIS', 'EUC-JP', 'EUC-KR', 'Big5', 'GB18030']);
const EAST_ASIAN_SURE = 90;
// How much the detector's statistics of letter sequences count beside the letters themselves.
const WEIGHT_OF_DETECTOR = 0.5;
// What the detector calls one of a family may be another of it with the same letters.
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'ISO-8859-1': ['windows-1252', 'iso-8859-15'],
  'ISO-8859-2': ['iso-8859-2', 'windows-1250', 'iso-8859-16'],
  'ISO-8859-7': ['iso-8859-7', 'windows-1253'],
  'ISO-8859-8': ['iso-8859-8', 'windows-1255'],
  'ISO-8859-9': ['windows-1254'],
  'KOI8-R': ['koi8-r', 'koi8-u'],
};

/** The likeliest text of bytes that are no Unicode and say nothing of themselves. */
export function guessEncoding(bytes: Uint8Array): GuessedText {
  // What is not ASCII may come late; the character before it is whole.
  const start = Math.max(0, bytes.findIndex((byte) => byte > 127) - LEAD_BYTES);
  const sample = bytes.subarray(start, start + SAMPLE_BYTES);
  const opinions = analyse(sample);
  const eastAsian = opinions.find(
    ({ name, confidence }) => EAST_ASIAN.has(name) && confidence >= EAST_ASIAN_SURE,
  );
  if (eastAsian) {
    return { text: decode(bytes, eastAsian.name), confidence: eastAsian.confidence };
  }
  let best = { label: FALLBACK, score: 0.1 };
  for (const label of new Set(ALPHABETS.flatMap(({ encodings }) => encodings))) {
    const score =
      fit(decode(sample, label), label) + WEIGHT_OF_DETECTOR * opinionOf(opinions, label);
    if (score > best.score + 1e-9) best = { label, score };
  }
  const multi = opinions.find(({ name }) => EAST_ASIAN.has(name));
  if (multi && multi.confidence / 100 > best.score) {
    return { text: decode(bytes, multi.name), confidence: multi.confidence };
  }
  const confidence = Math.round((100 * best.score) / (1 + WEIGHT_OF_DETECTOR));
  return { text: decode(bytes, best.label), confidence };
}

function opinionOf(opinions: ReturnType<typeof analyse>, label: string): number {
  const found = opinions.find(
    ({ name }) => name.toLowerCase() === label || FAMILIES[name]?.includes(label),
  );
  return (found?.confidence ?? 0) / 100;
}

/** From below 0 for nonsense to 1: how well the letters beyond ASCII are those of one language. */
function fit(text: string, label: string): number {
  const marks = oddities(text);
  const counts = new Map<string, number>();
  let letters = 0;
  for (const [letter] of text.matchAll(/[\p{L}\p{M}]/gu)) {
    if (letter < '\u0080') continue;
    const small = letter.toLowerCase();
    counts.set(small, (counts.get(small) ?? 0) + 1);
    letters += 1;
  }
  if (letters === 0) return marks === 0 ? 0.5 : -1;
  const languages = ALPHABETS.filter(({ encodings }) => encodings.includes(label));
  const shares = languages.map((alphabet) => share(alphabet.letters, counts) / letters);
  return Math.max(...shares) - (2 * marks) / letters;
}

/** The common letters of a language count more than its rare ones, and foreign ones against it. */
function share(alphabet: string, counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [letter, count] of counts) {
    const rank = alphabet.indexOf(letter);
    sum += count * (rank < 0 ? -1 : 1 - (0.7 * rank) / alphabet.length);
  }
  return sum;
}

/** What correct text hardly has: damage, controls, capitals inside words, signs inside words, words of two scripts. */
function oddities(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    count(/[\ufffd\u0080-\u009f\p{Co}\p{Cn}]/gu) * 2 +
    count(/\p{Ll}(?=\p{Lu})\P{ASCII}/gu) +
    count(/(?<=[\p{L}])[\u0080-\u00bf\u00d7\u00f7\u2020-\u2117\u2122-\u27ff](?=\p{L})/gu) +
    count(
      /[a-z](?=\P{ASCII})(?=[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}])/giu,
    )
  );
}

function decode(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}
