import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

const HEARTBEAT_MS = 15_000;
// A reader that takes nothing for so long is gone, or as good as gone: it comes back by itself.
const STALLED_MS = 60_000;

/** `id` is what a follower that comes back names as Last-Event-ID; null where it names none. */
export interface StreamedEvent {
  readonly id: string | null;
  readonly event: { readonly kind: string };
}

/**
 * Answers with server-sent events until they end or the client is gone. What `open` throws is
 * answered as any other refusal.
 */
export async function sendEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  open: (signal: AbortSignal) => Promise<AsyncIterable<StreamedEvent>>,
): Promise<void> {
  const closed = new AbortController();
  if (request.raw.socket.destroyed) return; // gone while its key was looked up
  reply.raw.once('close', () => closed.abort());
  const events = await open(closed.signal);
  const stream = toEventStream(events, () => reply.raw.destroy());
  await reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(Readable.from(stream, { highWaterMark: 1 }));
}

/** Server-sent events (HTML Living Standard, section 9.2), kept open as `keptOpen` says. */
export async function* toEventStream(
  events: AsyncIterable<StreamedEvent>,
  stalled: () => void,
): AsyncIterable<string> {
  yield* keptOpen(texts(events), stalled);
}

/**
 * A comment every 15 s keeps proxies from closing a quiet stream of server-sent events. A piece is
 * made when the one before has been taken, so that a slow reader fills no memory; `stalled` is
 * called when it takes nothing for a minute.
 */
export async function* keptOpen(
  pieces: AsyncIterable<string>,
  stalled: () => void,
): AsyncIterable<string> {
  const iterator = pieces[Symbol.asyncIterator]();
  let patience: NodeJS.Timeout | undefined;
  const offered = (piece: string): string => {
    patience = setTimeout(stalled, STALLED_MS);
    return piece;
  };
  try {
    let next = iterator.next();
    for (;;) {
      clearTimeout(patience);
      const result = await orHeartbeat(next);
      if (result === 'heartbeat') {
        yield offered(': still here\n\n');
        continue;
      }
      if (result.done) return;
      yield offered(result.value);
      next = iterator.next();
    }
  } finally {
    clearTimeout(patience);
    await iterator.return?.();
  }
}

async function* texts(events: AsyncIterable<StreamedEvent>): AsyncGenerator<string> {
  yield 'retry: 1000\n\n';
  for await (const event of events) yield lines(event);
}

function lines({ id, event }: StreamedEvent): string {
  const idLine = id === null ? '' : `id: ${id}\n`;
  return `${idLine}event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`;
}

async function orHeartbeat<T>(next: Promise<T>): Promise<T | 'heartbeat'> {
  let timer: NodeJS.Timeout | undefined;
  const heartbeat = new Promise<'heartbeat'>((resolve) => {
    timer = setTimeout(() => resolve('heartbeat'), HEARTBEAT_MS);
  });
  try {
    return await Promise.race([next, heartbeat]);
  } finally {
    clearTimeout(timer);
  }
}
