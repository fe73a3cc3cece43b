import { CAPITALS, heightOf, type InkShape, widthOf } from './picture/ink-shapes.js';
import type { RecognizedSymbol, RecognizedWord } from './recognizer.js';

/** A stretch of a word, all of it raised or none of it. */
export interface WordPart {
  readonly text: string;
  readonly isRaised: boolean;
}

// Of the height of the digits of the word.
const RAISED = 0.25;
const SMALL = 0.85;
// Of the line on which the words stand.
const BASE_ERROR = 0.15;
const MARK_HEIGHT = 0.45;
const MARK_WIDTH = 0.36;
// How far a comma goes below the line, and no point does.
const COMMA = 0.1;
const LOW = 0.65;
const RAISED_MARKS = /[?°*'"’”‘“`´^®©™]/u;

/** A word with the digits that the picture shows as a power: `10^9` and not `109`. */
export function partsOf(word: RecognizedWord, shapes: readonly InkShape[]): readonly WordPart[] {
  const parts: { text: string; isRaised: boolean }[] = [];
  const raised = isWhole(word) ? raisedIn(word, shapes) : new Set<RecognizedSymbol>();
  if (raised.size === 0) return [{ text: word.text, isRaised: false }];
  for (const symbol of word.symbols) {
    const last = parts.at(-1);
    const isRaised = raised.has(symbol);
    if (last?.isRaised === isRaised) last.text += symbol.text;
    else parts.push({ text: symbol.text, isRaised });
  }
  return parts;
}

/** Whether the picture shows other dots than were read, or something raised that was not read as a digit. */
export function isDoubtful(word: RecognizedWord, shapes: readonly InkShape[]): boolean {
  const hasDigits = /\d/u.test(word.text);
  if (!hasDigits && !/^[\p{L}µμ]{1,3}[?°*'"’”]|\/.*[?°*'"’”]/u.test(word.text)) return false;
  if (!hasDigits) return true;
  const raised = raisedIn(word, shapes);
  if ([...raised].some(({ text }) => !/^\d$/u.test(text))) return true;
  if (raised.size > 0 && !isWhole(word)) return true;
  const dots = dotsIn(word, shapes);
  if (dots.length !== (word.text.match(/[.,:;…]/gu)?.length ?? 0)) return true;
  return !word.text.includes(',') && word.text.includes('.') && dots.some(({ isComma }) => isComma);
}

/** Whether its letters are known one by one. */
function isWhole({ symbols, text }: RecognizedWord): boolean {
  return symbols.map((symbol) => symbol.text).join('') === text;
}

function raisedIn(
  word: RecognizedWord,
  shapes: readonly InkShape[],
): ReadonlySet<RecognizedSymbol> {
  const own = shapes.filter((shape) => isIn(shape, word));
  const placed = word.symbols.flatMap((symbol) => {
    const middle = (symbol.left + symbol.right) / 2;
    const shape = own
      .filter(({ left, right }) => left <= middle && right >= middle)
      .toSorted((a, b) => heightOf(b) - heightOf(a))[0];
    return shape ? [{ symbol, shape }] : [];
  });
  const tall = Math.max(0, ...placed.map(({ shape }) => heightOf(shape)));
  const bases = placed
    .filter(({ symbol, shape }) => /[\p{L}\d]/u.test(symbol.text) && heightOf(shape) > SMALL * tall)
    .map(({ shape }) => shape.bottom)
    .toSorted((a, b) => a - b);
  const base = Math.max(bases[bases.length >> 1] ?? 0, word.base - BASE_ERROR * tall);
  if (bases.length === 0) return new Set();
  return new Set(
    placed
      .filter(
        ({ symbol, shape }) =>
          (/\d/u.test(symbol.text) || RAISED_MARKS.test(symbol.text)) &&
          base - shape.bottom > RAISED * tall,
      )
      .map(({ symbol }) => symbol),
  );
}

/** Small marks near the line on which the word stands. */
function dotsIn(
  word: RecognizedWord,
  shapes: readonly InkShape[],
): readonly { readonly isComma: boolean }[] {
  const own = shapes.filter((shape) => isIn(shape, word));
  const tall = Math.max(0, ...own.map(heightOf));
  const letters = own.filter((shape) => heightOf(shape) > 0.6 * tall);
  const base = letters.map(({ bottom }) => bottom).toSorted((a, b) => a - b)[letters.length >> 1];
  const top = Math.min(...letters.map((shape) => shape.top));
  if (base === undefined) return [];
  const dots = own.filter(
    (shape) =>
      heightOf(shape) <= MARK_HEIGHT * tall &&
      widthOf(shape) <= MARK_WIDTH * tall &&
      (shape.top + shape.bottom) / 2 > top + LOW * (base - top),
  );
  return dots.map((dot) => ({ isComma: dot.bottom - base > COMMA * tall }));
}

function isIn(shape: InkShape, { left, right, top, bottom }: RecognizedWord): boolean {
  const [x, y] = [(shape.left + shape.right) / 2, (shape.top + shape.bottom) / 2];
  return (
    x >= left - 2 && x <= right + 2 && y >= top - heightOf(shape) && y <= bottom + heightOf(shape)
  );
}

// Of the height of the word.
const DESCENDS = 0.12;
// Of the letter behind it.
const WIDE_M = 1.25;
const AS_WIDE = 0.75;

/** Whether the first letter of a unit looks like what was read: a micro sign is read as m, n or u, and goes below the line. */
export function isShaped(word: RecognizedWord, shapes: readonly InkShape[]): boolean {
  const [first, second] = word.symbols;
  if (!first || word.symbols.length !== word.text.length) return false;
  const middle = (first.left + first.right) / 2;
  const own = shapes.find(
    (shape) => isIn(shape, word) && shape.left <= middle && shape.right >= middle,
  );
  if (!own) return false;
  const height = word.bottom - word.top;
  // What it was taken for at last may be from another reading.
  const [letter, next] = word.text;
  if (/^[mnuUIk]/u.test(letter ?? '') && own.bottom > word.base + DESCENDS * height) return false;
  if (letter !== 'm' || !second) return true;
  const [width, other] = [first.right - first.left, second.right - second.left];
  return next === 'm' ? width >= AS_WIDE * other : width >= WIDE_M * other;
}

// Letters that stand on the line and do not go below it.
const ON_LINE = /^[A-PR-Zabcdefhiklmnorstuvwxz\d]$/u;

const TALL = /^[A-PR-Zbdfhkl\d]$/u;

/** Where the letters of a line stand, and how high its font is; undefined where it has no letter that tells. */
export function measuresOf(
  line: readonly RecognizedWord[],
  shapes: readonly InkShape[],
): { readonly base: number; readonly font: number | undefined } {
  const placed = line.flatMap((word) =>
    word.symbols.flatMap(({ text, left, right }) => {
      const middle = (left + right) / 2;
      const own = shapes
        .filter((shape) => isIn(shape, word) && shape.left <= middle && shape.right >= middle)
        .toSorted((a, b) => heightOf(b) - heightOf(a))[0];
      return own ? [{ text, shape: own }] : [];
    }),
  );
  const base = median(
    placed.filter(({ text }) => ON_LINE.test(text)).map(({ shape }) => shape.bottom),
  );
  const tall = median(
    placed.filter(({ text }) => TALL.test(text)).map(({ shape }) => heightOf(shape)),
  );
  return {
    base: base ?? line[0]?.base ?? 0,
    font: tall === undefined ? undefined : tall / CAPITALS,
  };
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

// Letters of which small ones and capitals differ in height alone.
const SAME_LETTER = /^[cosuvwxz](?:\/.*)?$/iu;
// Of the height of capitals.
const CAPITAL = 0.88;
const SMALL_LETTER = 0.82;

/** A letter by itself, or a unit that begins with it, as a capital or a small one by its height; null where that does not tell. */
export function casedText(
  word: RecognizedWord,
  shapes: readonly InkShape[],
  capitals: number,
): string | null {
  const [first] = word.symbols;
  if (!SAME_LETTER.test(word.text) || !first || capitals <= 0) return null;
  const middle = (first.left + first.right) / 2;
  const own = shapes.find(
    (shape) => isIn(shape, word) && shape.left <= middle && shape.right >= middle,
  );
  const share = own ? heightOf(own) / capitals : 0;
  const rest = word.text.slice(1);
  if (share >= CAPITAL && share <= 1 / CAPITAL) return word.text.slice(0, 1).toUpperCase() + rest;
  return share > 0.5 && share <= SMALL_LETTER ? word.text.slice(0, 1).toLowerCase() + rest : null;
}
