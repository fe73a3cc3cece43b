import { type ObjectKey, sealJson } from '@app/crypto';
import { notify, type Transaction, type UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { RunEventRow } from './run.entities.js';
import type { RunEvent } from './run-events.js';

const BATCH_MS = 100;
const BATCH_TOKENS = 64;
const SEALED_FORMAT = 1;

export function placeOfRunEvent(tenantId: string, runId: string, seq: number) {
  return { tenantId, table: 'run_event', rowId: `${runId}/${seq}`, version: SEALED_FORMAT };
}

/**
 * Writes what followers see, in batches of at most 100 ms or 64 tokens, each a sealed row and a
 * notice with the summary's id alone.
 */
export class RunEventWriter {
  private buffer: { of: 'part' | 'draft'; text: string; tokens: number } | null = null;
  private timer: NodeJS.Timeout | undefined;
  private written: Promise<void> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly actor: Actor,
    private readonly summaryId: string,
    private readonly runId: string,
    private readonly key: ObjectKey,
    private seq: number,
  ) {}

  text(of: 'part' | 'draft', text: string, tokens: number): void {
    if (this.buffer && this.buffer.of !== of) this.flushText();
    this.buffer ??= { of, text: '', tokens: 0 };
    this.buffer.text += text;
    this.buffer.tokens += tokens;
    if (this.buffer.tokens >= BATCH_TOKENS) this.flushText();
    else this.timer ??= setTimeout(() => this.flushText(), BATCH_MS);
  }

  event(event: RunEvent): void {
    this.flushText();
    this.enqueue(event);
  }

  /** Resolves when all of it is in the database; rejects with the first failure to write. */
  async flush(): Promise<void> {
    this.flushText();
    await this.written;
  }

  /** For the last event, which commits together with the end of the run. */
  async insert(tx: Transaction, event: RunEvent): Promise<void> {
    await this.insertAt(tx, this.nextSeq(), event);
  }

  private flushText(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.buffer) return;
    const { of, text } = this.buffer;
    this.buffer = null;
    this.enqueue({ kind: 'text', of, text });
  }

  private enqueue(event: RunEvent): void {
    const seq = this.nextSeq();
    this.written = this.written.then(() =>
      this.unitOfWork.run(this.actor, (tx) => this.insertAt(tx, seq, event)),
    );
    this.written.catch(() => undefined); // flush() reports it
  }

  private nextSeq(): number {
    this.seq += 1;
    return this.seq;
  }

  private async insertAt(tx: Transaction, seq: number, event: RunEvent): Promise<void> {
    const { tenantId } = this.actor;
    const sealed = sealJson(this.key, placeOfRunEvent(tenantId, this.runId, seq), event);
    await tx.insert(RunEventRow, { runId: this.runId, seq, tenantId, sealed });
    await notify(tx, 'run_event', this.summaryId);
  }
}
