import type { GreyPicture } from '../src/ocr/picture/grey-picture.js';

type Rectangle = readonly [left: number, top: number, width: number, height: number];

/** White paper on which rectangles are black. */
export function drawnPicture(
  width: number,
  height: number,
  rectangles: readonly Rectangle[],
): GreyPicture {
  const pixels = new Uint8Array(width * height).fill(255);
  for (const [left, top, wide, high] of rectangles)
    for (let y = top; y < top + high; y += 1)
      pixels.fill(0, y * width + left, y * width + left + wide);
  return { width, height, pixels };
}

/** The sides of a box, three pixels thick. */
export function sidesOf([left, top, width, height]: Rectangle): readonly Rectangle[] {
  return [
    [left, top, width, 3],
    [left, top + height - 3, width, 3],
    [left, top, 3, height],
    [left + width - 3, top, 3, height],
  ];
}
