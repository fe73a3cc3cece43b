import type { PageBox } from '../model/extraction-format.js';
import { type DrawnBox, drawnBoxes, eraseBoxes } from './picture/drawn-boxes.js';
import { type DrawnRules, drawnRules, eraseRules } from './picture/drawn-rules.js';
import {
  type GreyPicture,
  inkThreshold,
  scaled,
  turned,
  turnedBack,
} from './picture/grey-picture.js';
import {
  CAPITALS,
  fontHeight,
  type InkShape,
  inkShapes,
  letterHeight,
} from './picture/ink-shapes.js';
import { invertGrounds } from './picture/light-on-dark.js';
import { type Extent, Paper } from './picture/paper.js';
import { skewOf } from './picture/skew.js';
import { textSegments } from './picture/text-segments.js';
import { type ReadWord, readSegments, readWhole } from './read-segments.js';
import type { Recognizer } from './recognizer.js';

// Pixels. Letters of other heights are made larger or smaller before they are read: of lower ones, the points are no
// larger than dust.
const LOWEST_LETTER = 20;
const HIGHEST_LETTER = 60;
const USUAL_LETTER = 26;
const MOST_PIXELS = 30_000_000;
const MOST_LARGER = 3;
// Of the height of a word, from its upper and lower end.
const CROSSED = 0.12;
// Degrees.
const LEAST_SKEW = 0.03;
// A page has fewer; more are noise or a drawing, which is read as a whole.
const MOST_SHAPES = 40_000;
const MOST_SEGMENTS = 1500;

const NO_SEGMENTS = { segments: [] };

/** What was found on the picture of a page, set upright. */
export interface ReadPage {
  readonly words: readonly ReadWord[];
  /** Where there is ink of the size of letters of which nothing could be made. */
  readonly unread: readonly Extent[];
  /** How many pieces of ink stand by themselves and could not be read. */
  readonly strays: number;
  readonly boxes: readonly DrawnBox[];
  readonly rules: DrawnRules;
  /** The usual height of letters. */
  readonly letter: number;
  /** The usual height of the font. */
  readonly font: number;
  /** How many of its pixels are one of the picture as it was given. */
  readonly factor: number;
  /** Whether anything but lines and boxes is there, however faint. */
  readonly hasMarks: (extent: Extent) => boolean;
  /** Left, top, width and height in pixels of the picture as it was given. */
  readonly boxOf: (extent: Extent) => PageBox;
}

export interface PageToRead {
  readonly picture: GreyPicture;
  /** Squares are letters of the language, and no boxes to tick. */
  readonly hasSquareLetters: boolean;
}

/**
 * Reads a page: sets it upright, takes lines and boxes out of the way of the letters, and reads what stands together
 * segment by segment, so that no ink is passed over.
 */
export function readPage(
  recognizer: Recognizer,
  { picture: given, hasSquareLetters }: PageToRead,
): ReadPage {
  const threshold = inkThreshold(given);
  const upright = setUpright(given, threshold);
  const factor = factorFor(given, upright.letter);
  const { sized, picture, skew, letter, ...found } =
    factor === 1 ? upright : setUpright(scaled(given, factor), threshold);
  let { shapes } = found;
  const paper = new Paper(picture, threshold);
  if (invertGrounds(picture, shapes, letter)) shapes = inkShapes(picture, threshold);
  const isInk = (x: number, y: number): boolean =>
    (picture.pixels[y * picture.width + x] ?? 255) <= threshold;
  const boxes = hasSquareLetters ? [] : drawnBoxes(shapes, letter, { isInk, paper });
  eraseBoxes(picture, boxes);
  const rules = drawnRules(picture, threshold, shapes);
  eraseRules(picture, rules, threshold);
  shapes = inkShapes(picture, threshold);
  const font = fontHeight(shapes);
  const { segments } = shapes.length > MOST_SHAPES ? NO_SEGMENTS : textSegments(shapes, letter);
  const { words: read, unread } =
    segments.length === 0 || segments.length > MOST_SEGMENTS
      ? { words: readWhole(recognizer, picture), unread: [] }
      : readSegments(recognizer, picture, segments, { letter, capitals: CAPITALS * font });
  const words = read.map((word) => (isCrossed(word, rules) ? { ...word, isUnsure: true } : word));
  // What stands by itself and says nothing is a picture, a stain or a signature.
  const isStray = (extent: Extent): boolean =>
    !isBeside(extent, words) && !isEnclosed(extent, rules);
  const [kept, strayWords] = partition(words, (word) => !(isNoise(word) && isStray(word)));
  const [keptUnread, strayInk] = partition(unread, (extent) => !isStray(extent));
  return {
    words: kept,
    unread: keptUnread,
    strays: strayWords.length + strayInk.length,
    boxes,
    rules,
    letter,
    font,
    factor,
    hasMarks: (extent) => paper.hasMarks(extent),
    boxOf: (extent) => boxIn(extent, sized, { skew, factor }),
  };
}

interface UprightPage {
  readonly sized: Pick<GreyPicture, 'width' | 'height'>;
  /** Its own pixels: what is erased in it stays in the picture that was given. */
  readonly picture: GreyPicture;
  readonly skew: number;
  readonly shapes: readonly InkShape[];
  readonly letter: number;
}

function setUpright(sized: GreyPicture, threshold: number): UprightPage {
  const angle = skewOf(sized, threshold);
  const skew = Math.abs(angle) >= LEAST_SKEW ? angle : 0;
  const picture = skew === 0 ? { ...sized, pixels: sized.pixels.slice() } : turned(sized, skew);
  const shapes = inkShapes(picture, threshold);
  return { sized, picture, skew, shapes, letter: letterHeight(shapes) };
}

/** By how much the picture is to be made larger or smaller, so that its letters are as high as recognition needs them. */
function factorFor({ width, height }: GreyPicture, letter: number): number {
  const most = Math.sqrt(MOST_PIXELS / (width * height));
  if (letter > HIGHEST_LETTER) return USUAL_LETTER / letter;
  if (letter === 0 || letter >= LOWEST_LETTER) return Math.min(1, most);
  return Math.min(MOST_LARGER, USUAL_LETTER / letter, most);
}

function partition<T>(
  all: readonly T[],
  isFirst: (one: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  const { first = [], second = [] } = Object.groupBy(all, (one) =>
    isFirst(one) ? 'first' : 'second',
  );
  return [first, second];
}

function isNoise({ text, isUnsure: unsure }: ReadWord): boolean {
  return unsure && text.length < 4 && !/\d/u.test(text);
}

/** A number through which a line goes lost a part of its digits with the line. */
function isCrossed({ text, left, right, top, base }: ReadWord, { across }: DrawnRules): boolean {
  const height = base - top;
  return (
    /\d/u.test(text) &&
    across.some(
      ({ at, from, to }) =>
        at > top + CROSSED * height && at < base - CROSSED * height && from < right && to > left,
    )
  );
}

/** Whether other words stand at its height. */
function isBeside(extent: Extent, words: readonly ReadWord[]): boolean {
  const middle = (extent.top + extent.bottom) / 2;
  return words.some((word) => word !== extent && word.top <= middle && word.bottom >= middle);
}

function isEnclosed({ left, right, top, bottom }: Extent, { across, down }: DrawnRules): boolean {
  return (
    across.some(({ at, from, to }) => at < top && from <= left && to >= right) &&
    across.some(({ at, from, to }) => at > bottom && from <= left && to >= right) &&
    down.some(({ at, from, to }) => at < left && from <= top && to >= bottom) &&
    down.some(({ at, from, to }) => at > right && from <= top && to >= bottom)
  );
}

function boxIn(
  { left, right, top, bottom }: Extent,
  picture: Pick<GreyPicture, 'width' | 'height'>,
  { skew, factor }: { readonly skew: number; readonly factor: number },
): PageBox {
  const corners = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ].map(([x = 0, y = 0]) => (skew === 0 ? { x, y } : turnedBack(picture, skew, x, y)));
  const xs = corners.map(({ x }) => x / factor);
  const ys = corners.map(({ y }) => y / factor);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return [x, y, Math.max(...xs) - x, Math.max(...ys) - y];
}
