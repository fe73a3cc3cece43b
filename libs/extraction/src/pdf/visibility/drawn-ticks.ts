import type { DrawnShape } from './drawn-lines.js';

export type Corner = readonly [number, number];

interface Mark {
  readonly shape: DrawnShape;
  readonly corners: readonly Corner[];
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

// Of the side of a box.
const LEAST_STROKE = 0.45;
const NEAR = 0.25;
const MOST_BEYOND = 0.5;
// Of what is around it: a tick is thin.
const MOST_FILLED = 0.45;

/** Whether what is drawn in a box is a cross or a tick, and that alone. What is anything else may mean anything. */
export function isTick(marks: readonly Mark[], box: Extent): boolean {
  const side = box.right - box.left;
  const all = marks.flatMap(({ corners }) => corners);
  const isNear = all.every(
    ([x, y]) =>
      x >= box.left - MOST_BEYOND * side &&
      x <= box.right + MOST_BEYOND * side &&
      y >= box.top - MOST_BEYOND * side &&
      y <= box.bottom + MOST_BEYOND * side,
  );
  if (!isNear) return false;
  const [mark, ...others] = marks;
  if (!mark) return false;
  if (others.length === 0 && mark.shape.isFilled && !mark.shape.isStroked)
    return isFilledCross(mark.corners, side) || isFilledTick(mark.corners, side);
  if (marks.some(({ shape }) => !shape.isStroked)) return false;
  return isCross(marks, side) || (others.length === 0 && isHook(mark.corners, side));
}

/** Two strokes from corner to corner. */
function isCross(marks: readonly Mark[], side: number): boolean {
  const [one, other, ...others] = marks.map(({ corners }) => corners);
  if (!one || !other || others.length > 0 || one.length !== 2 || other.length !== 2) return false;
  const [[x1, y1], [x2, y2]] = [sizeOf(one), sizeOf(other)];
  const isLong = [x1, y1, x2, y2].every((length) => Math.abs(length) >= LEAST_STROKE * side);
  const [[mx1, my1], [mx2, my2]] = [middleOf(one), middleOf(other)];
  return isLong && x1 * y1 * (x2 * y2) < 0 && Math.hypot(mx1 - mx2, my1 - my2) <= NEAR * side;
}

/** Down to the right, and further up to the right. */
function isHook(corners: readonly Corner[], side: number): boolean {
  if (corners.length !== 3) return false;
  const [start, low, end] =
    (corners[0]?.[0] ?? 0) < (corners[2]?.[0] ?? 0) ? corners : corners.toReversed();
  if (!start || !low || !end) return false;
  return (
    low[0] > start[0] &&
    end[0] > low[0] &&
    end[0] - low[0] > low[0] - start[0] &&
    low[1] > start[1] &&
    end[1] < start[1] &&
    low[1] - end[1] >= LEAST_STROKE * side
  );
}

function isFilledCross(corners: readonly Corner[], side: number): boolean {
  const within = relative(corners, side);
  if (within === null || within.length < 8) return false;
  const [inner, outer] = [
    [
      [0.5, 0.5],
      [0.2, 0.2],
      [0.8, 0.2],
      [0.2, 0.8],
      [0.8, 0.8],
    ],
    [
      [0.5, 0.12],
      [0.5, 0.88],
      [0.12, 0.5],
      [0.88, 0.5],
    ],
  ] as const;
  return (
    inner.every((point) => isInside(point, within)) &&
    outer.every((point) => !isInside(point, within))
  );
}

function isFilledTick(corners: readonly Corner[], side: number): boolean {
  const within = relative(corners, side);
  if (within === null || within.length < 6) return false;
  const lowest = within.reduce((one, other) => (other[1] > one[1] ? other : one));
  const highest = within.reduce((one, other) => (other[1] < one[1] ? other : one));
  const first = within.reduce((one, other) => (other[0] < one[0] ? other : one));
  return (
    lowest[0] >= 0.15 &&
    lowest[0] <= 0.6 &&
    highest[0] >= 0.7 &&
    first[1] >= 0.3 &&
    !isInside([0.2, 0.2], within) &&
    !isInside([0.85, 0.8], within) &&
    areaOf(within) <= MOST_FILLED
  );
}

/** In parts of what is around them; null where that is too small for a mark. */
function relative(corners: readonly Corner[], side: number): readonly Corner[] | null {
  const [left, top] = [
    Math.min(...corners.map(([x]) => x)),
    Math.min(...corners.map(([, y]) => y)),
  ];
  const width = Math.max(...corners.map(([x]) => x)) - left;
  const height = Math.max(...corners.map(([, y]) => y)) - top;
  if (width < LEAST_STROKE * side || height < LEAST_STROKE * side) return null;
  return corners.map(([x, y]) => [(x - left) / width, (y - top) / height]);
}

function isInside([x, y]: readonly [number, number], corners: readonly Corner[]): boolean {
  let inside = false;
  for (const [at, [x1, y1]] of corners.entries()) {
    const [x2, y2] = corners[(at + 1) % corners.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

function areaOf(corners: readonly Corner[]): number {
  const doubled = corners.reduce((sum, [x1, y1], at) => {
    const [x2, y2] = corners[(at + 1) % corners.length] ?? [x1, y1];
    return sum + x1 * y2 - x2 * y1;
  }, 0);
  return Math.abs(doubled) / 2;
}

function sizeOf([from, to]: readonly Corner[]): Corner {
  return [(to?.[0] ?? NaN) - (from?.[0] ?? NaN), (to?.[1] ?? NaN) - (from?.[1] ?? NaN)];
}

function middleOf([from, to]: readonly Corner[]): Corner {
  return [((to?.[0] ?? NaN) + (from?.[0] ?? NaN)) / 2, ((to?.[1] ?? NaN) + (from?.[1] ?? NaN)) / 2];
}
