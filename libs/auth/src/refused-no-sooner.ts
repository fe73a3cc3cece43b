import { setTimeout as pause } from 'node:timers/promises';

/** Refusals come no sooner: what the trail writes of a person who exists shows in no clock. */
const REFUSED_NO_SOONER_MS = 250;

export async function refusedNoSooner<T>(work: () => Promise<T>): Promise<T> {
  const earliest = pause(REFUSED_NO_SOONER_MS, undefined, { ref: false });
  try {
    return await work();
  } catch (error) {
    await earliest;
    throw error;
  }
}
