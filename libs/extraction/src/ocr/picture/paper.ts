import type { GreyPicture } from './grey-picture.js';

export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

// Pixels: the mean of so many by so many evens out the noise of a scanner.
const BLOCK = 4;
// Darker than paper by so much: pencil, or a thin stroke through a part of the block.
const FAINT = 28;
const FEWEST_BLOCKS = 3;

/** Tells paper that nobody wrote on from paper with any mark on it, however faint. */
export class Paper {
  private readonly level: number;

  constructor(
    private readonly picture: GreyPicture,
    threshold: number,
  ) {
    const counts = new Uint32Array(256);
    for (const pixel of picture.pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
    const light = counts.reduce((sum, count, grey) => (grey > threshold ? sum + count : sum), 0);
    let [level, sum] = [255, 0];
    for (; level > threshold && sum < light / 2; level -= 1) sum += counts[level] ?? 0;
    this.level = level;
  }

  hasMarks({ left, right, top, bottom }: Extent): boolean {
    const { width, height } = this.picture;
    let marked = 0;
    const [endX, endY] = [Math.min(width, right + 1), Math.min(height, bottom + 1)];
    for (let y = Math.max(0, Math.ceil(top)); y + BLOCK <= endY; y += BLOCK)
      for (let x = Math.max(0, Math.ceil(left)); x + BLOCK <= endX; x += BLOCK)
        if (this.meanAt(x, y) < this.level - FAINT && (marked += 1) >= FEWEST_BLOCKS) return true;
    return false;
  }

  private meanAt(left: number, top: number): number {
    const { width, pixels } = this.picture;
    let sum = 0;
    for (let y = top; y < top + BLOCK; y += 1)
      for (let x = left; x < left + BLOCK; x += 1) sum += pixels[y * width + x] ?? 255;
    return sum / BLOCK ** 2;
  }
}
