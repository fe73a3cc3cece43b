export interface BackOff {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Ten seconds, then twice as long each time, up to an hour. */
export const BACK_OFF: BackOff = { firstMs: 10_000, longestMs: 3_600_000 };

/**
 * How long to wait after so many failures in a row. Between three quarters and five quarters of it, so that
 * what failed together does not come back together.
 */
export function waitAfter(
  failures: number,
  { firstMs, longestMs }: BackOff,
  random: () => number = Math.random,
): number {
  const doubled = Math.min(firstMs * 2 ** Math.min(failures - 1, 30), longestMs);
  return Math.round(doubled * (0.75 + random() / 2));
}
