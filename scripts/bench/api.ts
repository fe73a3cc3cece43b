import { setTimeout as delay } from 'node:timers/promises';
import { withDeadline } from '@app/platform';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import {
  createClient,
  createDocument,
  createSummary,
  type Document,
  getDocument,
  getSummary,
  type HttpClient,
  type Summary,
} from '@app/api-client';
import { NotMeasured } from './benchmark.js';

const LOOK_EVERY_MS = 100;

/** The calls that a client system makes, through the generated client. */
export class Api {
  private readonly client: HttpClient;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(
    private readonly url: string,
    apiKey: string,
    private readonly signal: AbortSignal,
  ) {
    this.headers = { authorization: `Bearer ${apiKey}` };
    this.client = createClient({ baseUrl: url, headers: this.headers, signal });
    this.client.interceptors.error.use(asError);
  }

  async upload(text: string): Promise<Document> {
    const file = new File([text], 'note.txt', { type: 'text/plain' });
    const { data } = await createDocument({
      client: this.client,
      body: { file },
      throwOnError: true,
    });
    return data;
  }

  async requestSummary(documentId: string, profile: string): Promise<Summary> {
    const body = { documentIds: [documentId], profile };
    const { data } = await createSummary({ client: this.client, body, throwOnError: true });
    return data;
  }

  async untilExtracted(documentId: string, deadlineMs: number): Promise<void> {
    const path = { documentId };
    const ask = async (): Promise<Document> =>
      (await getDocument({ client: this.client, path, throwOnError: true })).data;
    await this.until(ask, 'extracted', ['received', 'extracting'], deadlineMs);
  }

  async untilDraft(summaryId: string, deadlineMs: number): Promise<Summary> {
    return this.until(() => this.summary(summaryId), 'draft', ['queued', 'running'], deadlineMs);
  }

  async summary(summaryId: string): Promise<Summary> {
    const path = { summaryId };
    return (await getSummary({ client: this.client, path, throwOnError: true })).data;
  }

  /** Names of the live events of a summary as they arrive, until its end. */
  async *events(summaryId: string): AsyncGenerator<string> {
    const response = await fetch(`${this.url}/api/summaries/${summaryId}/events`, {
      headers: this.headers,
      signal: this.signal,
    });
    if (!response.ok || !response.body) {
      throw new NotMeasured(`The events of a summary were answered with ${response.status}.`);
    }
    const events = response.body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream());
    for await (const { event } of events) yield event ?? 'message';
  }

  private async until<T extends { readonly state: string; readonly reason: string | null }>(
    ask: () => Promise<T>,
    wanted: T['state'],
    pending: readonly T['state'][],
    deadlineMs: number,
  ): Promise<T> {
    const signal = withDeadline(this.signal, deadlineMs);
    for (;;) {
      const seen = await ask();
      if (seen.state === wanted) return seen;
      if (!pending.includes(seen.state)) {
        throw new NotMeasured(
          `Instead of ${wanted}: ${seen.state} (${seen.reason ?? 'no reason'}).`,
        );
      }
      await delay(LOOK_EVERY_MS, undefined, { signal });
    }
  }
}

/** The generated client throws the body of a refusal as it came. */
function asError(error: unknown): Error {
  if (error instanceof Error) return error;
  return new NotMeasured(`The service refused: ${JSON.stringify(error)}`);
}
