import { setTimeout as delay } from 'node:timers/promises';
import { withDeadline } from '@app/platform';
import {
  createClient,
  createDocument,
  type Document,
  getDocument,
  getDocumentText,
  type HttpClient,
} from '@app/api-client';
import { NotMeasured } from '../bench/benchmark.js';
import type { CorpusFile } from './corpus-file.js';
import { type FileOutcome, verdictOf } from './outcome.js';

const LOOK_EVERY_MS = 50;
/** Longer than any file of the corpora may take, its scanned pages one by one. */
const HANG_MS = 300_000;
const PENDING = new Set(['received', 'extracting']);

export interface Sent {
  readonly outcome: FileOutcome;
  readonly text: string | null;
}

/** Sends files as a client system does, and waits for what becomes of each. */
export class Intake {
  private readonly client: HttpClient;

  constructor(
    url: string,
    apiKey: string,
    private readonly signal: AbortSignal,
  ) {
    const headers = { authorization: `Bearer ${apiKey}` };
    this.client = createClient({ baseUrl: url, headers, signal });
  }

  async send({ path, name, bytes }: CorpusFile): Promise<Sent> {
    const file = new File([await bytes()], name);
    if (file.size === 0) return refusedAtOnce(path, 'document-empty');
    const { data, error } = await createDocument({ client: this.client, body: { file } });
    if (!data) return refusedAtOnce(path, codeOf(error));
    const startedAt = performance.now();
    const ended = await this.untilEnded(data);
    const ms = Math.round(performance.now() - startedAt);
    const { state, reason, reasonDetails, extraction } = ended;
    const text = state === 'extracted' ? await this.text(ended.id) : null;
    return {
      text,
      outcome: {
        file: path,
        verdict: verdictOf(state, reason, extraction?.warnings ?? []),
        reason: reason ?? (state === 'extracted' ? null : state),
        details: reasonDetails,
        characters: extraction?.characters ?? null,
        pages: extraction?.pages ?? null,
        warnings: extraction?.warnings ?? [],
        ms,
      },
    };
  }

  private async text(documentId: string): Promise<string> {
    const { data } = await getDocumentText({ client: this.client, path: { documentId } });
    if (!data) throw new NotMeasured('The text of a document that has one was refused.');
    return data.text;
  }

  private async untilEnded(document: Document): Promise<Document> {
    const signal = withDeadline(this.signal, HANG_MS);
    let seen = document;
    while (PENDING.has(seen.state) && !signal.aborted) {
      await delay(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
      const { data } = await getDocument({
        client: this.client,
        path: { documentId: document.id },
      });
      seen = data ?? seen;
    }
    this.signal.throwIfAborted();
    return seen;
  }
}

function refusedAtOnce(file: string, reason: string): Sent {
  const nothing = { details: null, characters: null, pages: null, warnings: [], ms: 0 };
  return { text: null, outcome: { file, verdict: 'rejected', reason, ...nothing } };
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : 'no-answer';
}
