import type { Document } from '@app/api-client';
import { ChangeEmitter } from './change-emitter.js';
import type {
  DocumentProgress,
  QueuePlace,
  SummaryState,
  UploadProgress,
  WorkEvent,
} from './progress-event.js';

export interface SummaryProgress {
  readonly id: string;
  readonly documentIds: readonly string[];
  readonly state: SummaryState;
  readonly reason: string | null;
  readonly queue: QueuePlace | null;
  /** What the model reads at this moment; null before it began. */
  readonly reading: { readonly call: number; readonly calls: number } | null;
  /** The sentence that a model compares with the documents. */
  readonly comparing: { readonly sentence: number; readonly sentences: number } | null;
}

/** What a model has written so far: nothing of it is kept when the run starts again. */
export interface LiveText {
  readonly run: number;
  /** The notes on the part that is read now, where the source is read in parts. */
  readonly part: string;
  readonly draft: string;
}

/** What pages subscribe to: one thing each, so that only the rows which changed render. */
export type EntityKey = `${'upload' | 'document' | 'summary' | 'text'}:${string}`;

/** Also what the person was told. */
export type ProgressKey = EntityKey | 'notified';

/** What the event stream has told in this tab. */
export class ProgressStore {
  private readonly uploads = new Map<string, UploadProgress>();
  private readonly documents = new Map<string, DocumentProgress>();
  private readonly summaries = new Map<string, SummaryProgress>();
  private readonly newest = new Map<string, string>();
  private readonly texts = new Map<string, LiveText>();

  constructor(readonly changes: ChangeEmitter<ProgressKey> = new ChangeEmitter()) {}

  upload(id: string): UploadProgress | null {
    return this.uploads.get(id) ?? null;
  }

  document(id: string): DocumentProgress | null {
    return this.documents.get(id) ?? null;
  }

  summary(id: string): SummaryProgress | null {
    return this.summaries.get(id) ?? null;
  }

  text(summaryId: string): LiveText | null {
    return this.texts.get(summaryId) ?? null;
  }

  /** The newest summary of a document alone that has been told of: its id, which grows with time. */
  newestSummaryOf(documentId: string): string | null {
    return this.newest.get(documentId) ?? null;
  }

  apply(event: WorkEvent): void {
    switch (event.kind) {
      case 'upload':
        this.uploads.set(event.id, event);
        return this.changes.mark(`upload:${event.id}`);
      case 'document':
        this.documents.set(event.id, event);
        return this.changes.mark(`document:${event.id}`);
      case 'summary':
        return this.summarize(event);
      case 'started':
        this.texts.set(event.summaryId, { run: event.run, part: '', draft: '' });
        this.progress(event.summaryId, { reading: null, comparing: null });
        return this.changes.mark(`text:${event.summaryId}`);
      case 'reading':
        this.progress(event.summaryId, {
          reading: { call: event.call, calls: event.calls },
          comparing: null,
        });
        return this.write(event.summaryId, (text) => ({ ...text, part: '' }));
      case 'comparing': {
        const { sentence, sentences } = event;
        return this.progress(event.summaryId, { comparing: { sentence, sentences } });
      }
      case 'text':
        return this.write(event.summaryId, (text) => ({
          ...text,
          [event.of]: text[event.of] + event.text,
        }));
      case 'ready': // what was told while the stream was broken came with no event
      case 'notified':
        return this.changes.mark('notified');
      case 'signed-out':
    }
  }

  /** What an answer of the service says of a document; what the stream has told is newer. */
  restore(document: Document): void {
    const { id, state, reason, summary } = document;
    if (!this.documents.has(id)) this.apply({ kind: 'document', id, state, reason });
    if (!summary || this.summaries.has(summary.id)) return;
    this.apply({
      kind: 'summary',
      id: summary.id,
      documentIds: [id],
      state: summary.state,
      reason: summary.reason,
      queue: null,
    });
  }

  /** Forgets all of it, for the next person at this screen. */
  clear(): void {
    const { uploads, documents, summaries, texts } = this;
    for (const id of uploads.keys()) this.changes.mark(`upload:${id}`);
    for (const id of documents.keys()) this.changes.mark(`document:${id}`);
    for (const id of summaries.keys()) this.changes.mark(`summary:${id}`);
    for (const id of texts.keys()) this.changes.mark(`text:${id}`);
    for (const known of [uploads, documents, summaries, texts, this.newest]) known.clear();
  }

  private summarize(event: Extract<WorkEvent, { kind: 'summary' }>): void {
    const { id, documentIds } = event;
    const before = event.state === 'running' ? this.summary(id) : null;
    this.summaries.set(id, {
      ...event,
      reading: before?.reading ?? null,
      comparing: before?.comparing ?? null,
    });
    this.changes.mark(`summary:${id}`);
    const [documentId] = documentIds;
    if (documentId === undefined || documentIds.length > 1) return;
    if (id <= (this.newestSummaryOf(documentId) ?? '')) return;
    this.newest.set(documentId, id);
    this.changes.mark(`document:${documentId}`);
  }

  private progress(
    id: string,
    progress: Partial<Pick<SummaryProgress, 'reading' | 'comparing'>>,
  ): void {
    const summary = this.summary(id);
    if (!summary) return;
    this.summaries.set(id, { ...summary, ...progress });
    this.changes.mark(`summary:${id}`);
  }

  private write(id: string, change: (text: LiveText) => LiveText): void {
    this.texts.set(id, change(this.text(id) ?? { run: 0, part: '', draft: '' }));
    this.changes.mark(`text:${id}`);
  }
}
