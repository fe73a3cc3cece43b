import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { ServiceClient, Summary } from '../client/clients/service-client.js';
import { overRestarts } from '../client/over-restarts.js';
import { ServiceUnreachable } from '../client/http-client.js';
import { CommandError } from '../command-error.js';

const UNDER_WAY = new Set(['queued', 'running']);
const RECONNECT_MS = 500;

/** What the service tells while a summary comes about. */
const Progress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting'), position: z.int() }),
  z.object({ kind: z.literal('started') }),
  z.object({
    kind: z.literal('reading'),
    call: z.int(),
    calls: z.int(),
    promptTokens: z.int(),
  }),
  z.object({ kind: z.literal('text'), of: z.enum(['part', 'draft']), text: z.string() }),
  z.object({ kind: z.literal('comparing'), sentence: z.int(), sentences: z.int() }),
  z.object({ kind: z.literal('ended') }),
]);
export type Progress = z.infer<typeof Progress>;

export interface FollowOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Watches until nothing more is written, over lost connections and restarts, and answers with the summary. */
export async function followSummary(
  client: ServiceClient,
  id: string,
  options: FollowOptions = {},
): Promise<Summary> {
  const { signal, onProgress } = options;
  let lastEventId: string | undefined;
  for (;;) {
    try {
      for await (const event of client.summaryEvents(id, lastEventId)) {
        lastEventId = event.id ?? lastEventId;
        const progress = Progress.safeParse(event.data);
        // a kind that this version does not know is nothing to stop for
        if (progress.success) onProgress?.(progress.data);
      }
    } catch (error) {
      signal?.throwIfAborted();
      // the stream broke; the state, asked for next, tells how things stand
      if (error instanceof CommandError && !(error instanceof ServiceUnreachable)) throw error;
    }
    const summary = await overRestarts(() => client.summary(id), signal);
    if (!UNDER_WAY.has(summary.state)) return summary;
    await delay(RECONNECT_MS, undefined, signal && { signal });
  }
}
