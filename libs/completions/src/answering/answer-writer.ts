import type { ObjectKey } from '@app/crypto';
import { notify, type Transaction, type UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { type CompletionEvent, sealEvent } from '../completion-content.js';
import { type Completion, CompletionEventRow } from '../completion.entities.js';

const BATCH_MS = 50;
const BATCH_TOKENS = 64;

/** Writes an answer in batches of at most 50 ms or 64 tokens, each a sealed row and a notice. */
export class AnswerWriter {
  private text = '';
  private tokens = 0;
  private seq = 0;
  private timer: NodeJS.Timeout | undefined;
  private written: Promise<void> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly actor: Actor,
    private readonly call: Completion,
    private readonly key: ObjectKey,
  ) {}

  add(text: string, tokens: number): void {
    this.text += text;
    this.tokens += tokens;
    if (this.tokens >= BATCH_TOKENS) this.flushText();
    else this.timer ??= setTimeout(() => this.flushText(), BATCH_MS);
  }

  event(event: CompletionEvent): void {
    this.flushText();
    const seq = ++this.seq;
    this.written = this.written.then(() =>
      this.unitOfWork.run(this.actor, (tx) => this.insertAt(tx, seq, event)),
    );
    this.written.catch(() => undefined); // flush() reports it
  }

  /** Resolves when all of it is in the database; rejects with the first failure to write. */
  async flush(): Promise<void> {
    this.flushText();
    await this.written;
  }

  /** For the last event, which commits together with the end of the call. */
  async insert(tx: Transaction, event: CompletionEvent): Promise<void> {
    await this.insertAt(tx, ++this.seq, event);
  }

  private flushText(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { text } = this;
    this.text = '';
    this.tokens = 0;
    if (text !== '') this.event({ kind: 'text', text });
  }

  private async insertAt(tx: Transaction, seq: number, event: CompletionEvent): Promise<void> {
    const { tenantId, id } = this.call;
    const sealed = sealEvent(this.key, this.call, seq, event);
    await tx.insert(CompletionEventRow, { completionId: id, seq, tenantId, sealed });
    await notify(tx, 'completion', id);
  }
}
