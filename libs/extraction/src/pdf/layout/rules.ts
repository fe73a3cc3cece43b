import type { DrawnShape } from '../visibility/drawn-lines.js';
import type { Viewport } from './geometry.js';
import { turnedPoint } from './page-pieces.js';
import { type Extent, NO_RULES, type Rules } from './piece.js';

// Points. A thicker bar is a coloured ground.
const THICKEST = 3;
// A line is level when it rises less than this.
const SLOPE = 0.8;
const SHORTEST = 3;
// Ends of lines that are nearer meet.
const JOINED = 3;
// More lines make a drawing, and would take long to compare.
const MOST_RULES = 1500;

type Across = Rules['across'][number];
type Down = Rules['down'][number];

/** The straight lines and coloured grounds of a page, in the directions of text that is turned by so many degrees. */
export function rulesOf(shapes: readonly DrawnShape[], viewport: Viewport, degrees: number): Rules {
  const across: Across[] = [];
  const down: Down[] = [];
  const shades: Extent[] = [];
  for (const { points, isStroked, isFilled } of shapes) {
    const corners = points.map(([px, py]) => {
      const [x = NaN, y = NaN] = viewport.convertToViewportPoint(px, py).map(Number);
      const { along, across: height } = turnedPoint(x, y, degrees);
      return { x: along, y: height };
    });
    if (corners.some(({ x, y }) => !Number.isFinite(x + y))) continue;
    const around = extentOfCorners(corners);
    const [width, height] = [around.right - around.left, around.bottom - around.top];
    if (height <= THICKEST && width >= SHORTEST)
      across.push({ y: (around.top + around.bottom) / 2, left: around.left, right: around.right });
    else if (width <= THICKEST && height >= SHORTEST)
      down.push({ x: (around.left + around.right) / 2, top: around.top, bottom: around.bottom });
    else {
      if (isFilled) shades.push(around);
      if (isStroked) addEdges(corners, across, down);
    }
  }
  if (across.length + down.length > MOST_RULES) return NO_RULES;
  return { across: mergedAcross(across), down: mergedDown(down), shades };
}

function addEdges(
  corners: readonly { readonly x: number; readonly y: number }[],
  across: Across[],
  down: Down[],
): void {
  for (const [index, to] of corners.entries()) {
    const from = corners[index - 1];
    if (!from) continue;
    const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
    const { left, right, top, bottom } = extentOfCorners([from, to]);
    if (dy <= SLOPE && dx >= SHORTEST) across.push({ y: (top + bottom) / 2, left, right });
    else if (dx <= SLOPE && dy >= SHORTEST) down.push({ x: (left + right) / 2, top, bottom });
  }
}

function extentOfCorners(corners: readonly { readonly x: number; readonly y: number }[]): Extent {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** Lines are drawn in parts, cell by cell. */
function mergedAcross(lines: readonly Across[]): readonly Across[] {
  const merged = joined(lines.map(({ y, left, right }) => ({ at: y, from: left, to: right })));
  return merged.map(({ at, from, to }) => ({ y: at, left: from, right: to }));
}

function mergedDown(lines: readonly Down[]): readonly Down[] {
  const merged = joined(lines.map(({ x, top, bottom }) => ({ at: x, from: top, to: bottom })));
  return merged.map(({ at, from, to }) => ({ x: at, top: from, bottom: to }));
}

interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function joined(lines: readonly Line[]): readonly Line[] {
  const groups: Line[][] = [];
  for (const line of lines.toSorted((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last && line.at - (last[0]?.at ?? 0) <= 1) last.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const merged: Line[] = [];
    for (const line of group.toSorted((a, b) => a.from - b.from)) {
      const last = merged.at(-1);
      if (last && line.from <= last.to + JOINED)
        merged[merged.length - 1] = { ...last, to: Math.max(last.to, line.to) };
      else merged.push(line);
    }
    return merged;
  });
}
