const FIRST_RETRY_MS = 10_000;
const LONGEST_RETRY_MS = 900_000;

/** How long to wait after so many failures in a row: 10 seconds, then twice as long each time, up to 15 minutes. */
export function retryAfter(failures: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 20), LONGEST_RETRY_MS);
}
