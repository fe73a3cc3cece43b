import type { GreyPicture } from './grey-picture.js';
import { heightOf, type InkShape, widthOf } from './ink-shapes.js';
import type { Extent } from './paper.js';

/** Letters, marks and words that stand beside each other without a wide gap, as they would be read in one go. */
export interface TextSegment extends Extent {
  readonly shapes: readonly InkShape[];
  /** Its lines touch each other. */
  readonly hasLines: boolean;
}

// In heights of letters.
const LOWEST = 0.4;
const HIGHEST = 3.6;
const WIDEST = 12;
const WIDEST_GAP = 1.1;
const NEAR_MARK = 0.45;
const LONGEST_SHAPE = 14;
const SEVERAL_LINES = 2.4;
// Of the lower of two shapes.
const SHARED_HEIGHT = 0.38;
// Of the square around it.
const DISC = 0.7;
// Pixels.
const PADDING = 12;
const AROUND_SHAPE = 2;

/** Puts the shapes of a page together to segments, from the top. Single marks that belong to none stay out. */
export function textSegments(
  shapes: readonly InkShape[],
  letter: number,
): { readonly segments: readonly TextSegment[]; readonly rest: readonly InkShape[] } {
  const usable = shapes.filter(
    (shape) => heightOf(shape) <= HIGHEST * letter && widthOf(shape) <= WIDEST * letter,
  );
  const letters = usable
    .filter((shape) => heightOf(shape) >= LOWEST * letter)
    .toSorted((a, b) => a.left - b.left);
  const groups = withDots(grouped(letters, letter));
  const rest: InkShape[] = [];
  for (const mark of usable) {
    if (heightOf(mark) >= LOWEST * letter) continue;
    const group = nearest(groups, mark, letter);
    if (group) add(group, mark);
    else rest.push(mark);
  }
  const segments = groups.map((group) => ({
    ...group,
    hasLines: heightOf(group) > SEVERAL_LINES * letter && heightOf(group) > 1.6 * tallest(group),
  }));
  return { segments: segments.toSorted((a, b) => a.top - b.top || a.left - b.left), rest };
}

/** The height of its higher letters. */
export function tallest({ shapes }: { readonly shapes: readonly InkShape[] }): number {
  const heights = shapes.map(heightOf).toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length * 0.8)] ?? 0;
}

interface Group {
  left: number;
  right: number;
  top: number;
  bottom: number;
  readonly shapes: InkShape[];
}

function grouped(letters: readonly InkShape[], letter: number): readonly Group[] {
  const above = letters.map((_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (above[root] !== root) root = above[root] ?? root;
    above[at] = root;
    return root;
  };
  for (const [at, one] of letters.entries()) {
    for (let other = at + 1; other < letters.length; other += 1) {
      const two = letters[other];
      if (!two || two.left - one.left > LONGEST_SHAPE * letter) break;
      const height = Math.max(0.8 * letter, Math.min(heightOf(one), heightOf(two)));
      if (two.left - one.right > WIDEST_GAP * height) continue;
      const shared = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) + 1;
      if (shared < SHARED_HEIGHT * Math.min(heightOf(one), heightOf(two))) continue;
      const [first, second] = [find(at), find(other)];
      if (first !== second) above[Math.max(first, second)] = Math.min(first, second);
    }
  }
  const groups = new Map<number, Group>();
  for (const [at, shape] of letters.entries()) {
    const root = find(at);
    const group = groups.get(root);
    if (group) add(group, shape);
    else {
      const { left, right, top, bottom } = shape;
      groups.set(root, { left, right, top, bottom, shapes: [shape] });
    }
  }
  return [...groups.values()];
}

/** The dots of letters larger than those of the page are as high as its letters, and belong to the line below them. */
function withDots(groups: readonly Group[]): readonly Group[] {
  const dots = new Map<Group, Group>();
  for (const group of groups) {
    if (group.shapes.length > 1) continue;
    const height = heightOf(group);
    const line = groups.find(
      (other) =>
        other !== group &&
        heightOf(other) > 2 * height &&
        other.left < group.left &&
        other.right > group.right &&
        group.bottom >= other.top - height &&
        group.bottom <= (other.top + other.bottom) / 2,
    );
    if (line && !dots.has(line)) dots.set(group, line);
  }
  for (const [{ shapes }, line] of dots) for (const shape of shapes) add(line, shape);
  return groups.filter((group) => !dots.has(group));
}

function add(group: Group, shape: InkShape): void {
  group.left = Math.min(group.left, shape.left);
  group.right = Math.max(group.right, shape.right);
  group.top = Math.min(group.top, shape.top);
  group.bottom = Math.max(group.bottom, shape.bottom);
  group.shapes.push(shape);
}

/** The group with the shape that is nearest: the dot of an i belongs to the line below it. */
function nearest(groups: readonly Group[], mark: InkShape, letter: number): Group | null {
  const middle = (mark.top + mark.bottom) / 2;
  let [found, least]: [Group | null, number] = [null, letter];
  for (const group of groups) {
    if (mark.left > group.right + letter || mark.right < group.left - letter) continue;
    if (Math.max(group.top - middle, middle - group.bottom) > NEAR_MARK * letter) continue;
    for (const { left, right, top, bottom } of group.shapes) {
      const across = Math.max(0, left - mark.right, mark.left - right);
      const along = Math.max(0, top - mark.bottom, mark.top - bottom);
      const distance = Math.hypot(across, along);
      if (distance < least) [found, least] = [group, distance];
    }
  }
  return found;
}

/** The mark before an item of a list: a disc by itself, no larger than a small letter. Tesseract makes nothing of it. */
export function isBullet({ shapes }: TextSegment, letter: number): boolean {
  const [shape, ...others] = shapes;
  if (!shape || others.length > 0) return false;
  const [width, height] = [widthOf(shape), heightOf(shape)];
  return (
    Math.max(width, height) <= letter &&
    Math.abs(width - height) <= 0.2 * height &&
    shape.area >= DISC * width * height
  );
}

/** A segment by itself on white paper. */
export interface SegmentPicture extends GreyPicture {
  /** Where its first pixel is on the page. */
  readonly x: number;
  readonly y: number;
}

export function pictureOf(page: GreyPicture, segment: TextSegment): SegmentPicture {
  const [width, height] = [widthOf(segment) + 2 * PADDING, heightOf(segment) + 2 * PADDING];
  const [x, y] = [segment.left - PADDING, segment.top - PADDING];
  const pixels = new Uint8Array(width * height).fill(255);
  for (const { runs } of segment.shapes) {
    for (const run of runs) {
      const [from, to] = [run.left - AROUND_SHAPE, run.right + AROUND_SHAPE + 1];
      for (let row = run.y - AROUND_SHAPE; row <= run.y + AROUND_SHAPE; row += 1) {
        if (row < 0 || row >= page.height) continue;
        const [start, end] = [Math.max(0, from), Math.min(page.width, to)];
        const source = page.pixels.subarray(row * page.width + start, row * page.width + end);
        pixels.set(source, (row - y) * width + start - x);
      }
    }
  }
  return { width, height, pixels, x, y };
}
