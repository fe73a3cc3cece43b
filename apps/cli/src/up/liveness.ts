import { request as askHttp } from 'node:http';
import { request as askHttps } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';

export interface LivenessTimes {
  readonly everyMs: number;
  readonly deadlineMs: number;
  /** So many questions in a row are not answered before the process counts as hanging. */
  readonly misses: number;
}

/** At most 45 s from the last answer, 5 + 3 · 10 + 2 · 5: a busy machine is not a hanging process. */
const TIMES: LivenessTimes = { everyMs: 5_000, deadlineMs: 10_000, misses: 3 };

/** A process that is paused in a debugger. */
export const NEVER_SILENT: LivenessTimes = { ...TIMES, misses: Infinity };

/** True once the process no longer answers `/livez`; false where the signal came first, or it has no address. */
export async function untilSilent(
  url: string | undefined,
  signal: AbortSignal,
  { everyMs, deadlineMs, misses }: LivenessTimes = TIMES,
): Promise<boolean> {
  if (url === undefined) return false;
  const isOver = (): boolean => signal.aborted;
  for (let missed = 0; missed < misses && !isOver();) {
    await delay(everyMs, undefined, { signal }).catch(() => undefined);
    if (isOver()) break;
    const answered = await answers(new URL('/livez', url), signal, deadlineMs);
    missed = answered ? 0 : missed + 1;
  }
  return !isOver();
}

function answers(url: URL, signal: AbortSignal, deadlineMs: number): Promise<boolean> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
  return new Promise((resolve) => {
    const ask = url.protocol === 'https:' ? askHttps : askHttp;
    // its own certificate need not name this address; nothing but the answer matters
    const request = ask(url, { signal: deadline, rejectUnauthorized: false, agent: false });
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => resolve(false));
    request.end();
  });
}
