import { setTimeout as pause } from 'node:timers/promises';

/** Refusals come no sooner: what the trail writes of a person who exists shows in no clock. */
const MIN_REFUSAL_MS = 250;

export async function withConstantTimeRefusal<T>(work: () => Promise<T>): Promise<T> {
  const earliest = pause(MIN_REFUSAL_MS, undefined, { ref: false });
  try {
    return await work();
  } catch (error) {
    await earliest;
    throw error;
  }
}
