import { withoutListMarks } from './list-marks.js';
import { type NumberToken, readSpelled } from './number-words.js';

/** One number of a text. More than one value where a reader may take it in more than one way. */
export interface NumberMention {
  readonly values: readonly number[];
  /** The words it is written with; empty when it is written in digits. */
  readonly words: string;
  /** Its place in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** A token, and its place in the text. */
type PlacedToken = NumberToken & { readonly from: number; readonly to: number };

interface Piece {
  readonly value: number;
  readonly shape: 'digits' | 'digit' | 'pair' | 'other';
  readonly words: string;
  /** Places of its first token and of the one after its last. */
  readonly start: number;
  readonly end: number;
}

const TOKEN = /(?<![\w.])\.\d+|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[a-z]+|\n|[^\s-]/g;
const HALF = ['and', 'a', 'half'];
const SHORT_YEAR = /\b\d{1,2}[/-]\d{1,2}[/-](\d{2})\b/g;
const MONTHS =
  'january february march april may june july august september october november december';
/** Months whose names are also verbs: a number has to stand beside them. */
const DOUBTFUL = new Set(['march', 'may']);
// A telephone number with its country; more digits in a row are no number that a note repeats.
const LONGEST_DIGIT_STRING = 15;
/** Words that count nothing more often than they count something. */
const RARELY_A_NUMBER = new Set(['one', 'first', 'second', 'once', 'half']);

/**
 * The numbers in a text, in digits ("1,200", "98.6", "140/90", "26-year-old", "10mg", "L5") and in
 * English words ("twenty six", "two thousand eight", "one hundred and forty over ninety", "fifth").
 * Units are no part of them, and the marks of a numbered list are no numbers. "nineteen ninety eight"
 * reads as 19, 98 and 1998.
 */
export function readNumbers(text: string): readonly NumberMention[] {
  const tokens = tokensOf(text);
  const pieces = piecesOf(tokens);
  return pieces.map((piece, index) => ({
    values: [...new Set([piece.value, ...longerNumbers(pieces, index)])],
    words: piece.words,
    start: tokens[piece.start]?.from ?? 0,
    end: tokens[piece.end - 1]?.to ?? 0,
  }));
}

/**
 * The share of the numbers in the summary that the source has too; null when the summary has none.
 * A month's name in the source stands for its number; "one", "first", "second", "once" and "half" alone
 * are not counted in the summary.
 */
export function numberSupport(source: string, summary: string): number | null {
  const known = knownNumbers(source);
  const years = shortYearsOf(summary);
  const mentions = readNumbers(summary).filter(({ words }) => !RARELY_A_NUMBER.has(words));
  if (mentions.length === 0) return null;
  return mentions.filter((mention) => isKnown(mention, known, years)).length / mentions.length;
}

/** Every number that a reader of the source may take from it. */
export function knownNumbers(source: string): ReadonlySet<number> {
  return new Set([...readNumbers(source).flatMap(({ values }) => values), ...monthsOf(source)]);
}

/** `years` are the short years of the text: that of 1/10/09 may be known as 2009. */
export function isKnown(
  { values }: NumberMention,
  known: ReadonlySet<number>,
  years: ReadonlySet<number>,
): boolean {
  return values.some(
    (value) =>
      known.has(value) ||
      (years.has(value) && (known.has(value + 2000) || known.has(value + 1900))),
  );
}

function tokensOf(text: string): readonly PlacedToken[] {
  // places stay: only A-Z is lowered, and a list mark becomes a line end and spaces
  const plain = withoutListMarks(text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase()));
  return [...plain.matchAll(TOKEN)].map((match) => placed(match[0], match.index));
}

function placed(token: string, from: number): PlacedToken {
  const place = { from, to: from + token.length };
  if (/\d/.test(token))
    return { kind: 'digits', value: Number(token.replaceAll(',', '')), ...place };
  return /^[a-z]/.test(token)
    ? { kind: 'word', word: token, ...place }
    : { kind: 'break', ...place };
}

function piecesOf(tokens: readonly NumberToken[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const spelled = readSpelled(tokens, at);
    if (spelled) {
      const end = at + spelled.length;
      const words = tokens
        .slice(at, end)
        .flatMap((part) => (part.kind === 'word' ? [part.word] : []))
        .join(' ');
      pieces.push({ value: spelled.value, shape: spelled.shape, words, start: at, end });
      at = end;
    } else {
      if (token?.kind === 'digits') {
        const hasHalf = isHalfAt(tokens, at + 1);
        const value = hasHalf ? token.value + 0.5 : token.value;
        const end = hasHalf ? at + 1 + HALF.length : at + 1;
        pieces.push({ value, shape: 'digits', words: '', start: at, end });
        at = end;
      } else {
        at++;
      }
    }
  }
  return pieces;
}

/** "3 and a half" */
function isHalfAt(tokens: readonly NumberToken[], at: number): boolean {
  return HALF.every((word, index) => {
    const token = tokens[at + index];
    return token?.kind === 'word' && token.word === word;
  });
}

/** What a piece is part of when it is read together with its neighbours: a year, "one forty", single digits. */
function longerNumbers(pieces: readonly Piece[], index: number): readonly number[] {
  const piece = pieces[index];
  if (!piece) return [];
  return [
    ...joined(pieces[index - 1], piece),
    ...joined(piece, pieces[index + 1]),
    ...digitString(pieces, index),
  ];
}

function joined(left: Piece | undefined, right: Piece | undefined): readonly number[] {
  if (!left || !right || left.end !== right.start || right.shape !== 'pair') return [];
  return left.shape === 'digit' || left.shape === 'pair' ? [left.value * 100 + right.value] : [];
}

/** "nine one one" */
function digitString(pieces: readonly Piece[], index: number): readonly number[] {
  let first = index;
  let last = index;
  const isShort = (): boolean => last - first < LONGEST_DIGIT_STRING;
  while (isShort() && isDigitBefore(pieces[first - 1], pieces[first])) first--;
  while (isShort() && isDigitBefore(pieces[last], pieces[last + 1])) last++;
  if (first === last || !isShort()) return [];
  return [
    Number(
      pieces
        .slice(first, last + 1)
        .map(({ value }) => value)
        .join(''),
    ),
  ];
}

function isDigitBefore(left: Piece | undefined, right: Piece | undefined): boolean {
  return left?.shape === 'digit' && right?.shape === 'digit' && left.end === right.start;
}

function monthsOf(text: string): readonly number[] {
  const words = text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  return MONTHS.split(' ').flatMap((month, index) => {
    const isNamed = words.some(
      (word, at) =>
        word === month &&
        (!DOUBTFUL.has(month) || [words[at - 1], words[at + 1]].some((near) => isNumber(near))),
    );
    return isNamed ? [index + 1] : [];
  });
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && readNumbers(word).length > 0;
}

/** Years of dates such as 1/10/09. */
export function shortYearsOf(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(SHORT_YEAR)].map(([, year]) => Number(year)));
}
