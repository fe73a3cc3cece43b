import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { z } from 'zod';
import { baseUrl, type Connection, serviceFetch } from './http-client.js';
import { refusal } from './problem.js';

export const SUMMARY_CLASSES = ['stat', 'routine', 'batch'] as const;
export type SummaryClass = (typeof SUMMARY_CLASSES)[number];

const Document = z.looseObject({ id: z.string(), state: z.string(), reason: z.string().nullish() });
export type Document = z.infer<typeof Document>;
const Summary = z.looseObject({
  id: z.string(),
  state: z.string(),
  reason: z.string().nullish(),
  version: z.looseObject({ text: z.string() }).nullish(),
});
export type Summary = z.infer<typeof Summary>;
const Client = z.looseObject({
  id: z.string(),
  name: z.string(),
  createdAt: z.string().optional(),
  revokedAt: z.string().nullish(),
});
const NewClient = z.looseObject({ id: z.string(), apiKey: z.string() });
const Page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullish() });

export interface ServiceEvent {
  readonly id: string | undefined;
  readonly name: string;
  readonly data: unknown;
}

/** The calls that the commands make. */
export class ServiceClient {
  private readonly fetch: typeof fetch;

  constructor(
    private readonly connection: Connection,
    private readonly signal?: AbortSignal,
  ) {
    this.fetch = serviceFetch(connection);
  }

  async uploadDocument(file: string, fields: Readonly<Record<string, string>>): Promise<Document> {
    const form = new FormData();
    // fields first: the service reads the parts in order and streams the file
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', await openAsBlob(file), basename(file));
    return await this.call('POST', '/api/documents', Document, { body: form });
  }

  async document(id: string): Promise<Document> {
    return await this.call('GET', `/api/documents/${id}`, Document);
  }

  async requestSummary(request: {
    readonly documentIds: readonly string[];
    readonly profile: string;
    readonly class: SummaryClass;
  }): Promise<Summary> {
    return await this.call('POST', '/api/summaries', Summary, json(request));
  }

  async summary(id: string): Promise<Summary> {
    return await this.call('GET', `/api/summaries/${id}`, Summary);
  }

  async hasSummaries(): Promise<boolean> {
    const page = await this.call('GET', '/api/summaries?limit=1', Page(z.unknown()));
    return page.items.length > 0;
  }

  /** Live progress of a summary, from behind the event `lastEventId`. Ends when the service ends it. */
  async *summaryEvents(id: string, lastEventId?: string): AsyncGenerator<ServiceEvent> {
    const response = await this.send('GET', `/api/summaries/${id}/events`, {
      headers: {
        accept: 'text/event-stream',
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
    });
    if (!response.body) return;
    const events = response.body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream());
    for await (const event of events) {
      yield { id: event.id, name: event.event ?? 'message', data: parsed(event.data) };
    }
  }

  async addClient(name: string): Promise<z.infer<typeof NewClient>> {
    return await this.call('POST', '/api/clients', NewClient, json({ name }));
  }

  async clients(): Promise<readonly z.infer<typeof Client>[]> {
    const all: z.infer<typeof Client>[] = [];
    let cursor: string | null | undefined;
    do {
      const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
      const page = await this.call('GET', `/api/clients${query}`, Page(Client));
      all.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return all;
  }

  async revokeClient(id: string): Promise<void> {
    await this.send('DELETE', `/api/clients/${encodeURIComponent(id)}`);
  }

  /** A link for one use, behind which the first administrator begins. */
  async createLink(): Promise<string> {
    const { url } = await this.call(
      'POST',
      '/api/operator/links',
      z.looseObject({ url: z.string() }),
    );
    return url;
  }

  async status(): Promise<Readonly<Record<string, unknown>>> {
    return await this.call('GET', '/api/status', z.looseObject({}));
  }

  private async call<Body>(
    method: string,
    path: string,
    schema: z.ZodType<Body>,
    init: RequestInit = {},
  ): Promise<Body> {
    const response = await this.send(method, path, init);
    return schema.parse(await response.json());
  }

  private async send(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const response = await this.fetch(`${baseUrl(this.connection)}${path}`, {
      ...init,
      method,
      ...(this.signal && { signal: this.signal }),
    });
    if (!response.ok) throw await refusal(response);
    return response;
  }
}

function json(body: object): RequestInit {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}
