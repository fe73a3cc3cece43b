import type { PageBox } from '../../model/extraction-format.js';
import type { Viewport } from '../layout/geometry.js';
import type { DrawnShape } from './drawn-lines.js';
import { type Corner, isTick } from './drawn-ticks.js';

// Points: sides of boxes to tick, and heights of frames to write one line or a few into.
const [LEAST_BOX, MOST_BOX] = [5, 20];
const [LEAST_FRAME, MOST_FRAME] = [9, 40];
// How far the sides of a box to tick may differ, and how much longer than high a frame is.
const SQUARE = 1.25;
const LONG = 2.5;
// Points between corners that are one, sides that are one, and what stands apart.
const SAME = 0.5;
const ALIGNED = 1.2;
const BEYOND = 2;
// More make a drawing, and would take long to compare.
const MOST_FRAMES = 300;

/** A rectangle that is drawn by itself, and no cell of a table. */
export interface DrawnFrame {
  readonly kind: 'box' | 'line';
  readonly box: PageBox;
  /** What is drawn in it of lines is a cross or a tick, and nothing else. */
  readonly hasTick: boolean;
}

interface Side {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Placed extends Side {
  readonly shape: DrawnShape;
  readonly corners: readonly Corner[];
}

/** The frames of a page, upright as it is shown. */
export function drawnFrames(
  shapes: readonly DrawnShape[],
  viewport: Viewport,
): readonly DrawnFrame[] {
  const placed = shapes.map((shape) => placedOf(shape, viewport));
  const frames: (Placed & { readonly kind: DrawnFrame['kind'] })[] = [];
  for (const one of placed) {
    const kind = one.shape.isStroked && isRectangle(one) ? kindOf(one) : null;
    if (kind !== null && !frames.some((other) => isSame(one, other))) frames.push({ ...one, kind });
  }
  if (frames.length === 0 || frames.length > MOST_FRAMES) return [];
  const sides = placed.flatMap(sidesOf);
  return frames
    .filter(
      (frame) =>
        !sides.some((side) => goesBeyond(side, frame)) &&
        !frames.some((other) => other !== frame && touch(frame, other)),
    )
    .map((frame) => ({
      kind: frame.kind,
      box: [frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top],
      hasTick: isTick(
        placed.filter((one) => isIn(one, frame) && !isGround(one, frame)),
        frame,
      ),
    }));
}

function placedOf(shape: DrawnShape, viewport: Viewport): Placed {
  const corners = shape.points.map(([px, py]): Corner => {
    const [x = NaN, y = NaN] = viewport.convertToViewportPoint(px, py).map(Number);
    return [x, y];
  });
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    shape,
    corners,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** Closed, and of four corners. */
function isRectangle({ corners, left, right, top, bottom }: Placed): boolean {
  const [first, last] = [corners[0], corners.at(-1)];
  if (!first || !last || corners.length < 5 || corners.length > 6) return false;
  if (Math.hypot(first[0] - last[0], first[1] - last[1]) > SAME) return false;
  const isAt = (value: number, ...sides: readonly number[]): boolean =>
    sides.some((side) => Math.abs(value - side) <= SAME);
  return (
    corners.every(([x, y]) => isAt(x, left, right) && isAt(y, top, bottom)) &&
    corners.slice(1).every(([x, y], at) => {
      const [beforeX, beforeY] = corners[at] ?? [NaN, NaN];
      return Math.abs(x - beforeX) <= SAME || Math.abs(y - beforeY) <= SAME;
    })
  );
}

function kindOf({ left, right, top, bottom }: Side): DrawnFrame['kind'] | null {
  const [width, height] = [right - left, bottom - top];
  const [least, most] = [Math.min(width, height), Math.max(width, height)];
  if (least >= LEAST_BOX && most <= MOST_BOX && most <= SQUARE * least) return 'box';
  return height >= LEAST_FRAME && height <= MOST_FRAME && width >= LONG * height ? 'line' : null;
}

function isSame(one: Side, other: Side): boolean {
  return (['left', 'right', 'top', 'bottom'] as const).every(
    (side) => Math.abs(one[side] - other[side]) <= ALIGNED,
  );
}

function sidesOf({ corners }: Placed): readonly Side[] {
  return corners.slice(1).flatMap(([x, y], at) => {
    const [beforeX, beforeY] = corners[at] ?? [x, y];
    const isStraight = Math.abs(x - beforeX) <= SAME || Math.abs(y - beforeY) <= SAME;
    if (!isStraight) return [];
    return [
      {
        left: Math.min(x, beforeX),
        right: Math.max(x, beforeX),
        top: Math.min(y, beforeY),
        bottom: Math.max(y, beforeY),
      },
    ];
  });
}

function isAlong(value: number, one: number, other: number): boolean {
  return Math.abs(value - one) <= ALIGNED || Math.abs(value - other) <= ALIGNED;
}

/** Whether a side of the frame goes on beyond it, as the lines of a table do. */
function goesBeyond(side: Side, frame: Side): boolean {
  const isAcross = side.right - side.left >= side.bottom - side.top;
  const [from, to, start, end] = isAcross
    ? [side.left, side.right, frame.left, frame.right]
    : [side.top, side.bottom, frame.top, frame.bottom];
  const isOnSide = isAcross
    ? isAlong(side.top, frame.top, frame.bottom)
    : isAlong(side.left, frame.left, frame.right);
  const meets = from <= end + 1 && to >= start - 1;
  return isOnSide && meets && (from < start - BEYOND || to > end + BEYOND);
}

/** Places for single letters stand side by side, and cells below each other. */
function touch(one: Side, other: Side): boolean {
  const apart = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  const below = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom);
  return (apart <= 1 && below < -1) || (below <= SAME && apart < -1);
}

function isIn(one: Side, frame: Side): boolean {
  const [x, y] = [(one.left + one.right) / 2, (one.top + one.bottom) / 2];
  return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
}

/** The frame itself, drawn once more, and what is filled below all of it. */
function isGround(one: Placed, frame: Side): boolean {
  return isRectangle(one) && one.right - one.left >= 0.85 * (frame.right - frame.left);
}
