/** Two-sided 95 %. */
const Z = 1.959964;

export interface Proportion {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How often something happens, with Wilson's 95 % interval; null without a case. Resampling cases of
 * which none is a hit would say from 0 to 0, however few they are.
 */
export function proportion(hits: number, cases: number): Proportion | null {
  if (cases === 0) return null;
  const share = hits / cases;
  const weight = 1 + Z ** 2 / cases;
  const middle = (share + Z ** 2 / (2 * cases)) / weight;
  const half = (Z / weight) * Math.sqrt((share * (1 - share)) / cases + (Z / (2 * cases)) ** 2);
  // the ends are exact there; the formula leaves rounding errors
  return {
    share,
    low: hits === 0 ? 0 : middle - half,
    high: hits === cases ? 1 : middle + half,
  };
}
