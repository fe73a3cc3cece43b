import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { ServiceClient, Summary } from '../client/service-client.js';
import { CommandError } from '../command-error.js';

const UNDER_WAY = new Set(['queued', 'running']);
const RECONNECT_MS = 500;

/** What the service tells while a summary comes about. */
const Progress = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('waiting') }),
  z.looseObject({ kind: z.literal('started') }),
  z.looseObject({
    kind: z.literal('reading'),
    call: z.int(),
    calls: z.int(),
    promptTokens: z.int(),
  }),
  z.looseObject({ kind: z.literal('text'), of: z.enum(['part', 'draft']), text: z.string() }),
  z.looseObject({ kind: z.literal('ended') }),
]);
export type Progress = z.infer<typeof Progress>;

export interface FollowOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Watches until nothing more is written, over lost connections, and answers with the summary. */
export async function followSummary(
  client: ServiceClient,
  id: string,
  options: FollowOptions = {},
): Promise<Summary> {
  let lastEventId: string | undefined;
  for (;;) {
    try {
      for await (const event of client.summaryEvents(id, lastEventId)) {
        lastEventId = event.id ?? lastEventId;
        const progress = Progress.safeParse(withKind(event.name, event.data));
        // a kind that this version does not know is nothing to stop for
        if (progress.success) options.onProgress?.(progress.data);
      }
    } catch (error) {
      options.signal?.throwIfAborted();
      if (error instanceof CommandError && !isConnectionLoss(error)) throw error;
    }
    const summary = await client.summary(id);
    if (!UNDER_WAY.has(summary.state)) return summary;
    await delay(RECONNECT_MS, undefined, options.signal && { signal: options.signal });
  }
}

function withKind(name: string, data: unknown): unknown {
  return typeof data === 'object' && data !== null ? { kind: name, ...data } : data;
}

/** The stream broke under way; the state asked for next tells whether the service is still there. */
function isConnectionLoss(error: CommandError): boolean {
  return error.cause instanceof Error;
}
