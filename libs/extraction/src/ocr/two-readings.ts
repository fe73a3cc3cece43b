import { type GreyPicture, scaled } from './picture/grey-picture.js';
import type { SegmentPicture, TextSegment } from './picture/text-segments.js';
import type { RecognizedWord, Recognizer } from './recognizer.js';
import { KNOWN_UNIT } from './unsure-words.js';

// The second time larger: what was a matter of luck comes out otherwise.
const LARGER = 1.4;
const SMALLER = 0.75;
const DPI = 300;
// A word of letters that was read with more certainty needs no second reading.
const CERTAIN = 0.9;
// Letters. What stands by itself and is short has no others that would make it likely.
const SHORT = 4;
// Of the narrower of two words.
const SAME_PLACE = 0.5;

type Place = Pick<RecognizedWord, 'left' | 'right' | 'top' | 'bottom'>;

/** A word of a segment, and whether it was read twice as the same. */
export interface CheckedWord extends RecognizedWord {
  readonly agreed: boolean;
}

/** Reads a segment; a second time where a fact may hang on it, and a third where both differ. */
export function readTwice(
  recognizer: Recognizer,
  picture: SegmentPicture,
  { hasLines }: Pick<TextSegment, 'hasLines'>,
): readonly CheckedWord[] {
  const at = (factor: number, span: Span): readonly RecognizedWord[] => {
    const part = columnsOf(picture, span);
    const sized = factor === 1 ? part : scaled(part, factor);
    const words = recognizer.read(sized, hasLines ? 'block' : 'line', DPI * factor);
    return words
      .filter(({ text }) => text !== '')
      .map((word) => inPicture(word, factor, span.from));
  };
  const whole = { from: 0, to: picture.width };
  const first = at(1, whole);
  if (first.length === 0) return at(LARGER, whole).map((word) => ({ ...word, agreed: false }));
  const spans = hasLines ? (first.some(needsMore) ? [whole] : []) : spansOf(first, picture.width);
  const second = spans.flatMap((span) => at(LARGER, span));
  const thirds = new Map<Span, readonly RecognizedWord[]>();
  return first.map((word) => {
    const span = spans.find(({ from, to }) => word.left >= from && word.right <= to);
    if (!span) return { ...word, agreed: true };
    return compared(word, first, second, () => {
      const third = thirds.get(span) ?? at(SMALLER, span);
      thirds.set(span, third);
      return third;
    });
  });
}

/** Columns of pixels, the last one not included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where words stand that need a second reading, each with its neighbours. */
function spansOf(words: readonly RecognizedWord[], width: number): readonly Span[] {
  const spans: { first: number; last: number }[] = [];
  for (const [at, word] of words.entries()) {
    if (!needsMore(word, at, words)) continue;
    const first = Math.max(0, at - 1);
    const span = spans.at(-1);
    if (span && first <= span.last + 1) span.last = Math.min(words.length - 1, at + 1);
    else spans.push({ first, last: Math.min(words.length - 1, at + 1) });
  }
  const between = (at: number): number =>
    Math.round(((words[at - 1]?.right ?? 0) + (words[at]?.left ?? 0)) / 2);
  return spans.map(({ first, last }) => ({
    from: first === 0 ? 0 : between(first),
    to: last === words.length - 1 ? width : between(last + 1),
  }));
}

function needsMore(
  { text, confidence }: RecognizedWord,
  _at: number,
  words: readonly RecognizedWord[],
): boolean {
  const isShort = words.map((word) => word.text).join('').length < SHORT;
  return isShort || /[\d/]/u.test(text) || confidence < CERTAIN;
}

function compared(
  word: RecognizedWord,
  first: readonly RecognizedWord[],
  second: readonly RecognizedWord[],
  readAgain: () => readonly RecognizedWord[],
): CheckedWord {
  const other = sameIn(second, word);
  const confidence = Math.min(word.confidence, other.confidence);
  const unit = unitOf(word.text, other.text);
  if (unit !== null) return { ...word, text: unit, confidence, agreed: true };
  if (other.text === plain(word.text)) return { ...word, confidence, agreed: true };
  // `35 %` in one reading, and `35%` in the other.
  const parts = first.filter((one) => other.words.some((whole) => isAtPlaceOf(whole, one)));
  if (parts.length > 1 && plain(parts.map(({ text }) => text).join('')) === other.text)
    return { ...word, agreed: true };
  // A figure that differs once is not sure, whatever a third reading says.
  if (/\d/u.test(word.text + other.text)) return { ...word, confidence, agreed: false };
  const last = sameIn(readAgain(), word);
  if (last.text === plain(word.text))
    return { ...word, confidence: Math.min(word.confidence, last.confidence), agreed: true };
  const isOther = last.text === other.text && other.words.length === 1;
  const text = isOther ? (other.words[0]?.text ?? word.text) : word.text;
  return { ...word, text, confidence, agreed: isOther };
}

function columnsOf(picture: GreyPicture, { from, to }: Span): GreyPicture {
  if (from === 0 && to === picture.width) return picture;
  const { height, width, pixels } = picture;
  const made = new Uint8Array((to - from) * height);
  for (let y = 0; y < height; y += 1)
    made.set(pixels.subarray(y * width + from, y * width + to), y * (to - from));
  return { width: to - from, height, pixels: made };
}

function inPicture(word: RecognizedWord, factor: number, from: number): RecognizedWord {
  if (factor === 1 && from === 0) return word;
  const across = (x: number): number => x / factor + from;
  return {
    ...word,
    left: across(word.left),
    right: across(word.right),
    top: word.top / factor,
    bottom: word.bottom / factor,
    base: word.base / factor,
    symbols: word.symbols.map(({ text, left, right }) => ({
      text,
      left: across(left),
      right: across(right),
    })),
  };
}

/** What another reading has at the place of a word. */
function sameIn(
  words: readonly RecognizedWord[],
  place: Place,
): {
  readonly words: readonly RecognizedWord[];
  readonly text: string;
  readonly confidence: number;
} {
  const own = words.filter((word) => isAtPlaceOf(word, place));
  return {
    words: own,
    text: plain(own.map(({ text }) => text).join('')),
    confidence: own.length === 0 ? 0 : Math.min(...own.map(({ confidence }) => confidence)),
  };
}

function isAtPlaceOf(one: Place, other: Place): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return (
    width > SAME_PLACE * Math.min(one.right - one.left, other.right - other.left) && height > 0
  );
}

/** A unit, where two readings are one but for letters that look the same: there is no mmol/I. */
function unitOf(one: string, other: string): string | null {
  if (alike(one) !== alike(other)) return null;
  const candidates = [one, other, one.replace(/\/[I1|]$/u, '/l')];
  return candidates.find((text) => KNOWN_UNIT.test(text)) ?? null;
}

function alike(text: string): string {
  return text.replaceAll(/[I1|]/gu, 'l').toLowerCase();
}

/** Quotation marks and dashes that are one to a reader. */
function plain(text: string): string {
  return text
    .replaceAll(/[‘’`´]/gu, "'")
    .replaceAll(/[“”„]/gu, '"')
    .replaceAll(/[–—]/gu, '-');
}
