import type { GreyPicture } from './grey-picture.js';

/** Pixels of one row, both ends included. */
export interface InkRun {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** Dark pixels that touch each other: a letter, a dot, a drawn line. Its sides are those of its pixels. */
export interface InkShape {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly area: number;
  readonly runs: readonly InkRun[];
}

// A page of text has a tenth; more are a photograph or noise, and would take much memory.
const MOST_RUNS = 2_000_000;
// Pixels; what is smaller is dust.
const LEAST_AREA = 4;

/** All shapes of a picture but for dust, from the top; none where it is no picture of text. */
export function inkShapes(
  { width, height, pixels }: GreyPicture,
  threshold: number,
): readonly InkShape[] {
  const runs: InkRun[] = [];
  const above: number[] = [];
  const find = (at: number): number => {
    let root = at;
    while (above[root] !== root) {
      const next = above[above[root] ?? 0] ?? 0;
      above[root] = next;
      root = next;
    }
    return root;
  };
  let [from, to] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    const first = runs.length;
    let near = from;
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      if ((pixels[row + x] ?? 255) > threshold) continue;
      const left = x;
      while (x + 1 < width && (pixels[row + x + 1] ?? 255) <= threshold) x += 1;
      const number = runs.length;
      if (number === MOST_RUNS) return [];
      runs.push({ y, left, right: x });
      above.push(number);
      while (near < to && (runs[near]?.right ?? 0) < left - 1) near += 1;
      for (let other = near; other < to && (runs[other]?.left ?? 0) <= x + 1; other += 1) {
        const [one, two] = [find(other), find(number)];
        if (one !== two) above[Math.max(one, two)] = Math.min(one, two);
      }
    }
    [from, to] = [first, runs.length];
  }
  const shapes = new Map<number, InkRun[]>();
  for (const [at, run] of runs.entries()) {
    const root = find(at);
    const own = shapes.get(root);
    if (own) own.push(run);
    else shapes.set(root, [run]);
  }
  return [...shapes.values()].map(shapeOf).filter(({ area }) => area >= LEAST_AREA);
}

function shapeOf(runs: readonly InkRun[]): InkShape {
  let [left, right, area] = [Infinity, -Infinity, 0];
  for (const run of runs) {
    left = Math.min(left, run.left);
    right = Math.max(right, run.right);
    area += run.right - run.left + 1;
  }
  return { left, right, top: runs[0]?.y ?? 0, bottom: runs.at(-1)?.y ?? 0, area, runs };
}

export function heightOf({ top, bottom }: Pick<InkShape, 'top' | 'bottom'>): number {
  return bottom - top + 1;
}

export function widthOf({ left, right }: Pick<InkShape, 'left' | 'right'>): number {
  return right - left + 1;
}

/** The usual height of its letters, capitals and small ones; 0 where there are none. */
export function letterHeight(shapes: readonly InkShape[]): number {
  return shareOf(heightsOfLetters(shapes), 0.5);
}

/** The height of a font of which capitals and digits are as high as the higher letters. */
export function fontHeight(shapes: readonly InkShape[]): number {
  return shareOf(heightsOfLetters(shapes), HIGHER) / CAPITALS;
}

const HIGHER = 0.8;
/** Of the height of a font. */
export const CAPITALS = 0.73;

function heightsOfLetters(shapes: readonly InkShape[]): readonly number[] {
  return shapes
    .filter((shape) => {
      const [width, height] = [widthOf(shape), heightOf(shape)];
      return height >= 8 && height <= 160 && width <= 3 * height && height <= 8 * width;
    })
    .map(heightOf)
    .toSorted((a, b) => a - b);
}

function shareOf(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

/** Paints the pixels of shapes, and those around them, as paper. */
export function erase(
  { width, height, pixels }: GreyPicture,
  runs: readonly InkRun[],
  around: number,
): void {
  for (const { y, left, right } of runs) {
    for (let row = Math.max(0, y - around); row <= Math.min(height - 1, y + around); row += 1) {
      pixels.fill(
        255,
        row * width + Math.max(0, left - around),
        row * width + Math.min(width, right + around + 1),
      );
    }
  }
}
