import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { z } from 'zod';

export interface StreamEvent {
  readonly id: string | null;
  readonly kind: string;
  readonly text: string;
  readonly state: string | null;
  readonly position: number | null;
}

/** A follower of a summary: reads events one by one, or all until the stream's end. */
export class EventReader implements AsyncDisposable {
  private readonly events: StreamEvent[] = [];
  private readonly parser = createParser({ onEvent: (event) => this.events.push(parse(event)) });
  private readonly decoder = new TextDecoder();

  private constructor(
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    private readonly abort: AbortController,
  ) {}

  static async open(
    { url, key }: { readonly url: string; readonly key: string },
    summaryId: string,
    lastEventId?: string | null,
  ): Promise<EventReader> {
    const abort = new AbortController();
    const response = await fetch(`${url}/api/summaries/${summaryId}/events`, {
      headers: {
        authorization: `Bearer ${key}`,
        ...(lastEventId && { 'last-event-id': lastEventId }),
      },
      signal: abort.signal,
    });
    if (response.status !== 200 || !response.body)
      throw new Error(`events answered ${response.status}`);
    return new EventReader(response.body.getReader(), abort);
  }

  /** The next event, or null once the stream has ended. */
  async next(): Promise<StreamEvent | null> {
    while (this.events.length === 0) {
      const { done, value } = await this.reader.read();
      if (done) return null;
      this.parser.feed(this.decoder.decode(value, { stream: true }));
    }
    return this.events.shift() ?? null;
  }

  /** Events up to the first that fits, that one included. */
  async until(fits: (event: StreamEvent) => boolean): Promise<StreamEvent[]> {
    const seen: StreamEvent[] = [];
    for (let event = await this.next(); event; event = await this.next()) {
      seen.push(event);
      if (fits(event)) return seen;
    }
    throw new Error(`the stream ended after: ${seen.map(({ kind }) => kind).join(', ')}`);
  }

  async rest(): Promise<StreamEvent[]> {
    const seen: StreamEvent[] = [];
    for (let event = await this.next(); event; event = await this.next()) seen.push(event);
    return seen;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.abort.abort();
    await this.reader.closed.catch(() => undefined); // it was aborted
  }
}

export function draftText(events: readonly StreamEvent[]): string {
  return events.map(({ text }) => text).join('');
}

const Data = z.object({
  text: z.string().default(''),
  state: z.string().nullable().default(null),
  position: z.int().nullable().default(null),
});

function parse({ id, event, data }: EventSourceMessage): StreamEvent {
  return { id: id ?? null, kind: event ?? '', ...Data.parse(JSON.parse(data)) };
}
