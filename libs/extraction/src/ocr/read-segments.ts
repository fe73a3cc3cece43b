import type { GreyPicture } from './picture/grey-picture.js';
import { heightOf } from './picture/ink-shapes.js';
import type { Extent } from './picture/paper.js';
import { isBullet, pictureOf, tallest, type TextSegment } from './picture/text-segments.js';
import type { Recognizer, RecognizedWord } from './recognizer.js';
import { type CheckedWord, readTwice } from './two-readings.js';
import { isUnsure } from './unsure-words.js';
import {
  casedText,
  isDoubtful,
  isShaped,
  measuresOf,
  partsOf,
  type WordPart,
} from './word-shapes.js';

// In heights of letters.
const UNREAD = 0.4;
const WORD_REACH = 0.15;
const DPI = 300;

/** A word of a page, in pixels of the picture from which it was read. */
export interface ReadWord extends Extent {
  readonly text: string;
  readonly parts: readonly WordPart[];
  readonly confidence: number;
  /** It may be a wrong number, unit or drug. */
  readonly isUnsure: boolean;
  readonly base: number;
  /** The height of its font, where a letter of its line tells. */
  readonly font?: number | undefined;
  readonly segment: number;
}

export interface SegmentsRead {
  readonly words: readonly ReadWord[];
  /** Where there is ink of the size of letters of which nothing could be made. */
  readonly unread: readonly Extent[];
}

/** Reads the segments one by one; what of their ink is in no word is told as well. */
export function readSegments(
  recognizer: Recognizer,
  picture: GreyPicture,
  segments: readonly TextSegment[],
  { letter, capitals }: { readonly letter: number; readonly capitals: number },
): SegmentsRead {
  const words: ReadWord[] = [];
  const unread: Extent[] = [];
  for (const [number, segment] of segments.entries()) {
    if (isBullet(segment, letter)) {
      words.push(bulletOf(segment, number, letter));
      continue;
    }
    const own = pictureOf(picture, segment);
    const checked = readTwice(recognizer, own, segment).map((word) => moved(word, own));
    const lines = [...Map.groupBy(checked, ({ base }) => base).values()];
    for (const line of lines) words.push(...judged(line, segment, { number, capitals }));
    unread.push(...leftIn(segment, checked, letter));
  }
  return { words, unread };
}

function bulletOf(
  { left, right, top, bottom }: TextSegment,
  segment: number,
  letter: number,
): ReadWord {
  const text = '•';
  return {
    text,
    parts: [{ text, isRaised: false }],
    confidence: 1,
    isUnsure: false,
    left,
    right,
    top,
    bottom,
    // It is at the middle of small letters.
    base: (top + bottom + letter) / 2,
    segment,
  };
}

/** Two readings that differ in that alone are one. */
function casedBySize(
  word: CheckedWord,
  { shapes }: TextSegment,
  capitals: number,
): Pick<CheckedWord, 'text'> & { readonly isCased: boolean } {
  const text = casedText(word, shapes, capitals);
  return { text: text ?? word.text, isCased: text !== null };
}

function judged(
  given: readonly CheckedWord[],
  segment: TextSegment,
  { number, capitals }: { readonly number: number; readonly capitals: number },
): ReadWord[] {
  const { base, font } = measuresOf(given, segment.shapes);
  const known = given
    .map((word) => ({ ...word, base }))
    .map((word) => ({
      ...word,
      ...casedBySize(word, segment, capitals),
      doubtful: isDoubtful(word, segment.shapes),
      alone: given.length === 1,
      isShaped: isShaped(word, segment.shapes),
    }));
  return known.map((word, at) => ({
    text: word.text,
    parts: partsOf(word, segment.shapes),
    confidence: word.confidence,
    isUnsure: isUnsure(known, at),
    left: word.left,
    right: word.right,
    top: word.top,
    bottom: word.bottom,
    base: word.base,
    font,
    segment: number,
  }));
}

function moved<T extends RecognizedWord>(word: T, { x, y }: { x: number; y: number }): T {
  return {
    ...word,
    left: word.left + x,
    right: word.right + x,
    top: word.top + y,
    bottom: word.bottom + y,
    base: word.base + y,
    symbols: word.symbols.map((symbol) => ({
      ...symbol,
      left: symbol.left + x,
      right: symbol.right + x,
    })),
  };
}

/** The letters of a segment that are in none of its words, those beside each other as one. */
function leftIn(
  { shapes, hasLines }: TextSegment,
  words: readonly RecognizedWord[],
  letter: number,
): readonly Extent[] {
  if (hasLines && words.length > 0) return [];
  // Letters of a heading are larger than those of the page.
  const reach = WORD_REACH * Math.max(letter, tallest({ shapes }));
  const left = shapes
    .filter(
      (shape) =>
        heightOf(shape) >= UNREAD * letter &&
        !words.some(
          (word) =>
            (shape.left + shape.right) / 2 >= word.left - reach &&
            (shape.left + shape.right) / 2 <= word.right + reach,
        ),
    )
    .toSorted((a, b) => a.left - b.left);
  const joined: Extent[] = [];
  for (const shape of left) {
    const last = joined.at(-1);
    const { left: from, right, top, bottom } = shape;
    if (last && from - last.right <= letter)
      joined[joined.length - 1] = {
        left: last.left,
        right: Math.max(last.right, right),
        top: Math.min(last.top, top),
        bottom: Math.max(last.bottom, bottom),
      };
    else joined.push({ left: from, right, top, bottom });
  }
  return joined;
}

/** All in one go, as Tesseract finds its lines. Nothing in it was read twice. */
export function readWhole(recognizer: Recognizer, picture: GreyPicture): readonly ReadWord[] {
  const words = recognizer.read(picture, 'page', DPI).filter(({ text }) => text !== '');
  const known = words.map((word) => ({
    ...word,
    agreed: false,
    doubtful: false,
    alone: false,
    isShaped: false,
    isCased: false,
  }));
  return known.map((word, at) => ({
    ...word,
    parts: [{ text: word.text, isRaised: false }],
    isUnsure: isUnsure(known, at),
    segment: at,
  }));
}
