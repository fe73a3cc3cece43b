import type { GreyPicture } from './grey-picture.js';

// Degrees. A page that lies more askew is read as it lies.
const MOST = 3;
const COARSE = 0.1;
const FINE = 0.02;
// Every so many pixels are enough.
const STEP_ACROSS = 8;
const STEP_DOWN = 2;

/** By how many degrees the lines of text fall to the right: at that angle rows of ink and gaps differ most. */
export function skewOf({ width, height, pixels }: GreyPicture, threshold: number): number {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y += STEP_DOWN) {
    for (let x = 0; x < width; x += STEP_ACROSS) {
      if ((pixels[y * width + x] ?? 255) > threshold) continue;
      xs.push(x / STEP_DOWN);
      ys.push(y / STEP_DOWN);
    }
  }
  const reach = Math.ceil((width * Math.tan((MOST * 2 * Math.PI) / 180)) / STEP_DOWN);
  const rows = new Float64Array(Math.ceil(height / STEP_DOWN) + 2 * reach + 2);
  const contrastAt = (degrees: number): number => {
    const rise = Math.tan((degrees * Math.PI) / 180);
    rows.fill(0);
    for (let at = 0; at < xs.length; at += 1) {
      const row = Math.round((ys[at] ?? 0) - (xs[at] ?? 0) * rise) + reach;
      rows[row] = (rows[row] ?? 0) + 1;
    }
    let sum = 0;
    for (let row = 1; row < rows.length; row += 1)
      sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
    return sum;
  };
  const best = (from: number, to: number, step: number): number => {
    let [found, most] = [0, -1];
    for (let degrees = from; degrees <= to + step / 2; degrees += step) {
      const contrast = contrastAt(degrees);
      if (contrast > most) [found, most] = [degrees, contrast];
    }
    return found;
  };
  if (xs.length === 0) return 0;
  const coarse = best(-MOST, MOST, COARSE);
  return best(coarse - COARSE, coarse + COARSE, FINE);
}
