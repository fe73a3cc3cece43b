/**
 * So much of a core may be missing before a thread is. Two threads beside a neighbour that takes 0.3
 * of a core are quicker than one; beside one that takes half of it they are not.
 */
const MISSING = 0.4;
/** Less than above, so that a neighbour near the limit does not make the number go up and down. */
const MISSING_TO_RISE = 0.2;

export interface ThreadLoad {
  /** Threads that compute now. */
  readonly now: number;
  /** As many as there are cores to compute on. */
  readonly most: number;
  /** Cores that are idle or taken by the engine itself: all that nobody else takes. */
  readonly freeCores: number;
}

/**
 * How many threads the engine computes with. They wait for each other several hundred times a token,
 * spinning, so one that has to share its core with another program holds up all of them.
 */
export function threadsFor({ now, most, freeCores }: ThreadLoad): number {
  const fallTo = Math.floor(freeCores + MISSING);
  const riseTo = Math.floor(freeCores + MISSING_TO_RISE);
  const wanted = fallTo < now ? fallTo : Math.max(now, riseTo);
  return Math.min(most, Math.max(1, wanted));
}
