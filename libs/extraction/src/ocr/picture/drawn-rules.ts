import type { GreyPicture } from './grey-picture.js';
import { heightOf, type InkRun, type InkShape } from './ink-shapes.js';

// All in pixels of a picture with 300 dots per inch.
const SHORTEST_ACROSS = 50;
const SHORTEST_DOWN = 60;
const THICKEST = 9;
// Noise may break a line.
const WIDEST_GAP = 2;
const JOINED = 14;
const SAME_LINE = 3;
// Of its length, so much has paper on each side. The bar of a letter, or letters that touch, have less.
const LEAST_PAPER = 0.45;
const BESIDE = 3;
// A stroke through a word is so many times longer than its letters are high; their own bars are shorter.
const LONGER_THAN_LETTERS = 2.2;
const LONGER_THAN_BARS = 5;
const EDGE = 0.22;
const HIGHEST_LETTERS = 120;
// More lines make a drawing.
const MOST = 1500;

/** A straight line: where it is across, and from where to where it reaches. */
export interface DrawnRule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Its pixels. */
  readonly runs: readonly InkRun[];
}

export interface DrawnRules {
  readonly across: readonly DrawnRule[];
  readonly down: readonly DrawnRule[];
}

/** Long, thin, straight and dark: the borders of tables, underlines, and strokes through words. */
export function drawnRules(
  picture: GreyPicture,
  threshold: number,
  shapes: readonly InkShape[],
): DrawnRules {
  const letters = shapes.filter(
    (shape) => heightOf(shape) > 2 * THICKEST && heightOf(shape) <= HIGHEST_LETTERS,
  );
  const across = levelRules(picture, threshold, SHORTEST_ACROSS).filter(
    (rule) => !isOfLetters(rule, letters),
  );
  const down = levelRules(flipped(picture), threshold, SHORTEST_DOWN).map((rule) => ({
    ...rule,
    runs: rule.runs.flatMap(({ y: x, left: top, right: bottom }) =>
      Array.from({ length: bottom - top + 1 }, (_, index) => ({
        y: top + index,
        left: x,
        right: x,
      })),
    ),
  }));
  return across.length + down.length > MOST ? { across: [], down: [] } : { across, down };
}

/** Whether it is a part of letters that touch. */
function isOfLetters({ from, to, runs }: DrawnRule, letters: readonly InkShape[]): boolean {
  const length = to - from + 1;
  const middle = runs[runs.length >> 1];
  if (length > LONGER_THAN_BARS * HIGHEST_LETTERS || !middle) return false;
  return letters.some(
    (shape) =>
      length <
        (isAtEdge(middle.y, shape) ? LONGER_THAN_BARS : LONGER_THAN_LETTERS) * heightOf(shape) &&
      shape.top <= middle.y &&
      shape.bottom >= middle.y &&
      shape.left <= middle.right &&
      shape.right >= middle.left,
  );
}

/** Where the bars of T and L are, and no stroke through a word. */
function isAtEdge(y: number, { top, bottom }: InkShape): boolean {
  return Math.min(y - top, bottom - y) < EDGE * (bottom - top);
}

interface Stroke {
  left: number;
  right: number;
  readonly top: number;
  bottom: number;
  readonly runs: InkRun[];
}

function levelRules(picture: GreyPicture, threshold: number, shortest: number): DrawnRule[] {
  const strokes: Stroke[] = [];
  let before: Stroke[] = [];
  for (let y = 0; y < picture.height; y += 1) {
    const now: Stroke[] = [];
    for (const run of longRuns(picture, y, threshold, shortest)) {
      const known = before.find(({ left, right }) => left <= run.right && right >= run.left);
      if (known) {
        known.left = Math.min(known.left, run.left);
        known.right = Math.max(known.right, run.right);
        known.bottom = y;
        known.runs.push(run);
        if (!now.includes(known)) now.push(known);
      } else {
        const stroke = { left: run.left, right: run.right, top: y, bottom: y, runs: [run] };
        strokes.push(stroke);
        now.push(stroke);
      }
    }
    before = now;
  }
  const thin = strokes.filter((stroke) => isThin(stroke) && isAlone(picture, stroke, threshold));
  return joined(thin);
}

function longRuns(
  { width, pixels }: GreyPicture,
  y: number,
  threshold: number,
  shortest: number,
): InkRun[] {
  const runs: InkRun[] = [];
  let [left, right] = [-1, -1];
  const end = (): void => {
    if (left >= 0 && right - left + 1 >= shortest) runs.push({ y, left, right });
    left = -1;
  };
  for (let x = 0; x < width; x += 1) {
    if ((pixels[y * width + x] ?? 255) <= threshold) {
      if (left < 0) left = x;
      right = x;
    } else if (left >= 0 && x - right > WIDEST_GAP) end();
  }
  end();
  return runs;
}

/** A line that is not quite level is in several rows of pixels. */
function isThin({ left, right, top, bottom }: Stroke): boolean {
  return bottom - top + 1 <= THICKEST + 0.002 * (right - left);
}

function isAlone(
  { width, height, pixels }: GreyPicture,
  { left, right, top, bottom }: Stroke,
  threshold: number,
): boolean {
  return [top - BESIDE, bottom + BESIDE].every((y) => {
    if (y < 0 || y >= height) return true;
    let paper = 0;
    for (let x = left; x <= right; x += 1)
      if ((pixels[y * width + x] ?? 255) > threshold) paper += 1;
    return paper >= LEAST_PAPER * (right - left + 1);
  });
}

function joined(strokes: readonly Stroke[]): DrawnRule[] {
  const rules: { at: number; from: number; to: number; runs: InkRun[] }[] = [];
  for (const { left, right, top, bottom, runs } of strokes.toSorted((a, b) => a.left - b.left)) {
    const at = (top + bottom) / 2;
    const known = rules.findLast(
      (rule) => Math.abs(rule.at - at) <= SAME_LINE && left <= rule.to + JOINED,
    );
    if (known) {
      known.to = Math.max(known.to, right);
      known.runs.push(...runs);
    } else rules.push({ at, from: left, to: right, runs: [...runs] });
  }
  return rules;
}

/** Rows for columns. */
function flipped({ width, height, pixels }: GreyPicture): GreyPicture {
  const made = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) made[x * height + y] = pixels[y * width + x] ?? 255;
  return { width: height, height: width, pixels: made };
}

// Pixels beside a line that are grey or frayed, and how much further a letter would go on.
const FRAYED = 3;
const BEYOND = 4;

/** Paints the lines as paper, but for where a letter crosses them. */
export function eraseRules(
  { width, height, pixels }: GreyPicture,
  { across, down }: DrawnRules,
  threshold: number,
): void {
  let before = pixels.slice();
  const isInk = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && (before[y * width + x] ?? 255) <= threshold;
  const paint = (x: number, y: number): void => {
    if (x >= 0 && y >= 0 && x < width && y < height) pixels[y * width + x] = 255;
  };
  for (const { runs } of across)
    for (const [x, { from, to }] of extents(runs, ({ y, left, right }) => [left, right, y]))
      for (const y of toErase(from, to, (at) => isInk(x, at))) paint(x, y);
  // Where both cross, nothing goes on any more.
  before = pixels.slice();
  for (const { runs } of down)
    for (const [y, { from, to }] of extents(runs, (run) => [run.y, run.y, run.left]))
      for (const x of toErase(from, to, (at) => isInk(at, y))) paint(x, y);
}

interface Span {
  from: number;
  to: number;
}

/** By the place along a line, from where to where it reaches across. */
function extents(
  runs: readonly InkRun[],
  placesOf: (run: InkRun) => readonly [first: number, last: number, across: number],
): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>();
  for (const run of runs) {
    const [first, last, across] = placesOf(run);
    for (let at = first; at <= last; at += 1) {
      const span = spans.get(at);
      if (!span) spans.set(at, { from: across, to: across });
      else {
        span.from = Math.min(span.from, across);
        span.to = Math.max(span.to, across);
      }
    }
  }
  return spans;
}

/** The pixels across a line that are of it, and not of a letter that touches or crosses it. */
function toErase(from: number, to: number, isInk: (at: number) => boolean): readonly number[] {
  const [goesOnBefore, goesOnBehind] = [isInk(from - BEYOND), isInk(to + BEYOND)];
  if (goesOnBefore && goesOnBehind) return [];
  const first = from - (goesOnBefore ? 1 : FRAYED);
  const last = to + (goesOnBehind ? 1 : FRAYED);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
