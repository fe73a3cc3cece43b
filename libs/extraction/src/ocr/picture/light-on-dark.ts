import { type InkShape, heightOf, widthOf } from './ink-shapes.js';
import type { GreyPicture } from './grey-picture.js';

// In heights of letters.
const LOWEST = 1.3;
const NARROWEST = 3;
// Of the area, and of the sides.
const LEAST_FILLED = 0.5;
const LEAST_SIDES = 0.9;

/** Turns dark grounds that may have light letters on them into light ones with dark letters. Says whether there were any. */
export function invertGrounds(
  picture: GreyPicture,
  shapes: readonly InkShape[],
  letter: number,
): boolean {
  const grounds = shapes.filter((shape) => isGround(shape, letter));
  for (const { left, right, top, bottom } of grounds) {
    for (let y = top; y <= bottom; y += 1) {
      const row = y * picture.width;
      for (let x = left; x <= right; x += 1)
        picture.pixels[row + x] = 255 - (picture.pixels[row + x] ?? 0);
    }
  }
  return grounds.length > 0;
}

function isGround(shape: InkShape, letter: number): boolean {
  const [width, height] = [widthOf(shape), heightOf(shape)];
  if (height < LOWEST * letter || width < NARROWEST * letter) return false;
  if (shape.area < LEAST_FILLED * width * height) return false;
  const sides = { left: new Set<number>(), right: new Set<number>(), ends: 0 };
  for (const { y, left, right } of shape.runs) {
    if (left <= shape.left + 2) sides.left.add(y);
    if (right >= shape.right - 2) sides.right.add(y);
    if (y === shape.top + 2 || y === shape.bottom - 2) sides.ends += right - left + 1;
  }
  const covered = sides.left.size + sides.right.size + sides.ends;
  return covered >= LEAST_SIDES * 2 * (width + height);
}
