import type { Followed } from '@app/summaries';

const HEARTBEAT_MS = 15_000;

/**
 * Server-sent events (HTML Living Standard, section 9.2): `id` is what a client that comes back
 * names as Last-Event-ID. A comment every 15 s keeps proxies from closing a quiet stream.
 */
export async function* toEventStream(followed: AsyncIterable<Followed>): AsyncIterable<string> {
  const iterator = followed[Symbol.asyncIterator]();
  try {
    yield 'retry: 1000\n\n';
    let next = iterator.next();
    for (;;) {
      const result = await orHeartbeat(next);
      if (result === 'heartbeat') {
        yield ': still here\n\n';
        continue;
      }
      if (result.done) return;
      const { seq, event } = result.value;
      const id = seq === null ? '' : `id: ${seq}\n`;
      yield `${id}event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`;
      next = iterator.next();
    }
  } finally {
    await iterator.return?.();
  }
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
