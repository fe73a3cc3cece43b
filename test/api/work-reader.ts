import { createParser } from 'eventsource-parser';
import { WorkEvent } from '../../apps/api/src/work/work.dto.js';
import type { Caller } from './outsiders.js';

export interface ReadWork {
  readonly id: string | null;
  readonly event: WorkEvent;
}

export interface WorkReaderOptions {
  readonly watch?: readonly string[];
  readonly lastEventId?: string | null;
}

/** A follower of its work: reads events one by one, until one that fits, or all until the end. */
export class WorkReader implements AsyncDisposable {
  private readonly events: ReadWork[] = [];
  private readonly parser = createParser({
    onEvent: ({ id, event, data }) => {
      const parsed = WorkEvent.parse(JSON.parse(data));
      if (parsed.kind !== event) throw new Error(`${event} carries ${parsed.kind}`);
      this.events.push({ id: id ?? null, event: parsed });
    },
  });
  private readonly decoder = new TextDecoder();

  private constructor(
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    private readonly abort: AbortController,
  ) {}

  static request(
    call: Caller,
    { watch = [], lastEventId }: WorkReaderOptions = {},
    signal?: AbortSignal,
  ): Promise<Response> {
    const query = new URLSearchParams(watch.map((id): [string, string] => ['watch', id]));
    return call(`/api/events?${query.toString()}`, {
      headers: { ...(lastEventId && { 'last-event-id': lastEventId }) },
      ...(signal && { signal }),
    });
  }

  static async open(call: Caller, options: WorkReaderOptions = {}): Promise<WorkReader> {
    const abort = new AbortController();
    const response = await WorkReader.request(call, options, abort.signal);
    if (response.status !== 200 || !response.body)
      throw new Error(`events answered ${response.status}: ${await response.text()}`);
    return new WorkReader(response.body.getReader(), abort);
  }

  /** The next event, or null once the stream has ended. */
  async next(): Promise<ReadWork | null> {
    while (this.events.length === 0) {
      const { done, value } = await this.reader.read();
      if (done) return null;
      this.parser.feed(this.decoder.decode(value, { stream: true }));
    }
    return this.events.shift() ?? null;
  }

  /** Events up to the first that fits, that one included. */
  async until(fits: (event: WorkEvent) => boolean): Promise<ReadWork[]> {
    const seen: ReadWork[] = [];
    for (let next = await this.next(); next; next = await this.next()) {
      seen.push(next);
      if (fits(next.event)) return seen;
    }
    throw new Error(`the stream ended after: ${seen.map(({ event }) => event.kind).join(', ')}`);
  }

  /** Events until each of these has come, in any order. */
  async untilAll(...wanted: readonly ((event: WorkEvent) => boolean)[]): Promise<ReadWork[]> {
    const left = new Set(wanted);
    return this.until((event) => {
      for (const fits of left) if (fits(event)) left.delete(fits);
      return left.size === 0;
    });
  }

  ready(): Promise<ReadWork[]> {
    return this.until(({ kind }) => kind === 'ready');
  }

  async rest(): Promise<ReadWork[]> {
    const seen: ReadWork[] = [];
    for (let next = await this.next(); next; next = await this.next()) seen.push(next);
    return seen;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.abort.abort();
    await this.reader.closed.catch(() => undefined); // it was aborted
  }
}

/** The text of a summary as a page that drops it at each `started` has it in the end. */
export function textOf(events: readonly ReadWork[], summaryId: string): string {
  let text = '';
  for (const { event } of events) {
    if (event.kind === 'started' && event.summaryId === summaryId) text = '';
    if (event.kind === 'text' && event.summaryId === summaryId) text += event.text;
  }
  return text;
}

export function isSummary(id: string, state: string): (event: WorkEvent) => boolean {
  return (event) => event.kind === 'summary' && event.id === id && event.state === state;
}
