import { erase, heightOf, type InkShape, widthOf } from './ink-shapes.js';
import type { GreyPicture } from './grey-picture.js';
import type { Extent, Paper } from './paper.js';

/** A drawn box for a tick. `checked` is undefined where it cannot be told whether it is ticked. */
export interface DrawnBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly checked: boolean | undefined;
  readonly shape: InkShape;
}

// In heights of small letters.
const SMALLEST = 0.9;
const LARGEST = 3;
// A tick may reach beyond its box.
const LARGEST_TICKED = 5;
const SQUARE = 0.78;
// Of each side, so much has ink so near to it: the round sides of O and 0 have far less.
const LEAST_SIDE = 0.93;
const LEAST_STRAIGHT = 0.85;
// Letters that are round at one of their ends have no ink in its corners.
const CORNER = 0.09;
// Of its height, how thick the sides of a box are at most. Bold letters have thicker ones.
const THICKEST_SIDE = 0.2;
const SIDE_DEPTH = 0.14;
const INNER = 0.24;
// Of what is inside.
const MOST_EMPTY = 0.01;
const LEAST_TICKED = 0.09;
const MOST_TICKED = 0.75;

/** The picture in which the shapes are. */
interface Ground {
  readonly isInk: (x: number, y: number) => boolean;
  readonly paper: Paper;
}

/** The boxes among the shapes of a picture: four straight sides, as high as wide, of the size of letters. */
export function drawnBoxes(
  shapes: readonly InkShape[],
  letter: number,
  { isInk, paper }: Ground,
): readonly DrawnBox[] {
  return shapes.flatMap((shape) => {
    const [width, height] = [widthOf(shape), heightOf(shape)];
    if (Math.min(width, height) < SMALLEST * letter) return [];
    if (Math.max(width, height) > LARGEST_TICKED * letter) return [];
    const ink = new ShapeInk(shape);
    const whole = { left: 0, right: width - 1, top: 0, bottom: height - 1 };
    const square = [whole, ink.largestFrame()].find(
      (one) => one !== null && ink.isSquare(one, letter),
    );
    if (!square) return [];
    const reaches = square !== whole && ink.beyond(square) > 0.1 * width;
    const box = {
      left: shape.left + square.left,
      right: shape.left + square.right,
      top: shape.top + square.top,
      bottom: shape.top + square.bottom,
    };
    const inside = insideOf(box);
    const checked = stateOf(inkShare(inside, isInk), reaches || paper.hasMarks(inside));
    return [{ ...box, checked, shape }];
  });
}

/** Well within the frame. */
function insideOf({ left, right, top, bottom }: Extent): Extent {
  const inset = Math.max(4, Math.round(INNER * Math.min(right - left, bottom - top)));
  return { left: left + inset, right: right - inset, top: top + inset, bottom: bottom - inset };
}

function inkShare({ left, right, top, bottom }: Extent, isInk: Ground['isInk']): number {
  let [ink, all] = [0, 0];
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      all += 1;
      if (isInk(x, y)) ink += 1;
    }
  }
  return all === 0 ? 1 : ink / all;
}

/** `isMarked`: there is something faint in it, or a stroke beyond it. */
function stateOf(inside: number, isMarked: boolean): boolean | undefined {
  if (inside >= LEAST_TICKED && inside <= MOST_TICKED) return true;
  return inside <= MOST_EMPTY && !isMarked ? false : undefined;
}

/** Paints boxes and what is in them as paper: neither is text. */
export function eraseBoxes(picture: GreyPicture, boxes: readonly DrawnBox[]): void {
  for (const { left, right, top, bottom, shape } of boxes) {
    erase(picture, shape.runs, 1);
    const inside = Array.from({ length: bottom - top + 1 }, (_, index) => ({
      y: top + index,
      left,
      right,
    }));
    erase(picture, inside, 1);
  }
}

class ShapeInk {
  private readonly width: number;
  private readonly height: number;
  private readonly dark: Uint8Array;

  constructor(shape: InkShape) {
    this.width = widthOf(shape);
    this.height = heightOf(shape);
    this.dark = new Uint8Array(this.width * this.height);
    for (const { y, left, right } of shape.runs) {
      const row = (y - shape.top) * this.width;
      this.dark.fill(1, row + left - shape.left, row + right - shape.left + 1);
    }
  }

  isSquare({ left, right, top, bottom }: Extent, letter: number): boolean {
    const [width, height] = [right - left + 1, bottom - top + 1];
    const [small, large] = [Math.min(width, height), Math.max(width, height)];
    if (small < SMALLEST * letter || large > LARGEST * letter || small < SQUARE * large)
      return false;
    const depth = Math.max(3, Math.round(SIDE_DEPTH * small));
    const along = (length: number, hasInk: (at: number, step: number) => boolean): boolean => {
      let covered = 0;
      const thickness: number[] = [];
      const straight = new Float64Array(depth);
      for (let at = 0; at < length; at += 1) {
        let isCovered = false;
        for (let step = 0; step < depth; step += 1) {
          if (!hasInk(at, step)) continue;
          isCovered = true;
          straight[step] = (straight[step] ?? 0) + 1;
        }
        if (!isCovered) continue;
        covered += 1;
        let step = 0;
        while (step < small && !hasInk(at, step)) step += 1;
        const outer = step;
        while (step < small && hasInk(at, step)) step += 1;
        thickness.push(step - outer);
      }
      const usual = thickness.toSorted((a, b) => a - b)[thickness.length >> 1] ?? 0;
      return (
        covered >= LEAST_SIDE * length &&
        Math.max(...straight) >= LEAST_STRAIGHT * length &&
        usual <= Math.max(4, THICKEST_SIDE * small)
      );
    };
    const corner = Math.max(2, Math.round(CORNER * small));
    const hasInkIn = (x: number, y: number): boolean => {
      for (let row = y; row < y + corner; row += 1)
        for (let column = x; column < x + corner; column += 1)
          if (this.at(column, row)) return true;
      return false;
    };
    return (
      hasInkIn(left, top) &&
      hasInkIn(right - corner + 1, top) &&
      hasInkIn(left, bottom - corner + 1) &&
      hasInkIn(right - corner + 1, bottom - corner + 1) &&
      along(width, (at, step) => this.at(left + at, top + step)) &&
      along(width, (at, step) => this.at(left + at, bottom - step)) &&
      along(height, (at, step) => this.at(left + step, top + at)) &&
      along(height, (at, step) => this.at(right - step, top + at))
    );
  }

  /** Between the outermost lines that have a long side, where a tick reaches beyond them. */
  largestFrame(): Extent | null {
    const least = 0.5 * Math.min(this.width, this.height);
    const rows = this.longest(this.height, this.width, (row, at) => this.at(at, row), least);
    const columns = this.longest(
      this.width,
      this.height,
      (column, at) => this.at(column, at),
      least,
    );
    return rows && columns
      ? { left: columns[0], right: columns[1], top: rows[0], bottom: rows[1] }
      : null;
  }

  /** Pixels of ink out of the frame. */
  beyond({ left, right, top, bottom }: Extent): number {
    let ink = 0;
    for (let y = 0; y < this.height; y += 1)
      for (let x = 0; x < this.width; x += 1)
        if ((x < left || x > right || y < top || y > bottom) && this.at(x, y)) ink += 1;
    return ink;
  }

  private at(x: number, y: number): boolean {
    return this.dark[y * this.width + x] === 1;
  }

  /** The first and the last line with a stretch of ink as long as that. */
  private longest(
    lines: number,
    length: number,
    hasInk: (line: number, at: number) => boolean,
    least: number,
  ): readonly [number, number] | null {
    const found: number[] = [];
    for (let line = 0; line < lines; line += 1) {
      let [run, most] = [0, 0];
      for (let at = 0; at < length; at += 1) {
        run = hasInk(line, at) ? run + 1 : 0;
        most = Math.max(most, run);
      }
      if (most >= least) found.push(line);
    }
    const [first, last] = [found[0], found.at(-1)];
    return first === undefined || last === undefined ? null : [first, last];
  }
}
