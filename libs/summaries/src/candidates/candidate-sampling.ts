import { NEAR_GREEDY, type Sampling } from '@app/inference';

/** Warm enough that a second answer differs, cool enough that it keeps to the source. */
const WARM = { temperature: 0.5, topP: 0.95 };

/** How the answers to one question are sampled: the first near-greedy, each further one by a seed of its own. */
export function candidateSampling(candidate: number): Sampling {
  if (candidate === 0) return NEAR_GREEDY;
  return { ...NEAR_GREEDY, ...WARM, seed: NEAR_GREEDY.seed + candidate };
}
