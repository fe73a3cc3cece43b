import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { ServiceUnreachable } from './http-client.js';

const AGAIN_MS = 500;
/** The supervisor starts a process that died again within a second or two; loading its parts takes some more. */
const PATIENCE_MS = 30_000;

/** Repeats a question that may be repeated until the service is back. */
export async function overRestarts<T>(ask: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ServiceUnreachable) || performance.now() > giveUpAt) throw error;
      await delay(AGAIN_MS, undefined, signal && { signal });
    }
  }
}
