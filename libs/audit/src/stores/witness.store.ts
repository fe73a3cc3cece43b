import { type NoteVerifier, NoteNotTrusted, openSignatures } from '@app/crypto';
import type { Agent } from 'undici';
import type { CheckpointStore, SignedCheckpoint } from './checkpoint-store.js';
import { askStore, type StoreAnswer, storeAgent } from './http.js';
import { StoreInconsistent, StoreUnreachable } from './store.errors.js';

const ATTEMPTS = 3;
const SIZE = /^(0|[1-9][0-9]{0,15})\n$/;
const SIZE_TYPE = 'text/x.tlog.size';

/** Hashes that prove that the tree of the first size is the beginning of that of the second. */
export type ConsistencyProof = (from: number, to: number) => Promise<readonly Buffer[]>;

export interface WitnessSettings {
  /** What stands before /add-checkpoint. */
  readonly url: string;
  readonly key: NoteVerifier;
  readonly caFile: string | null;
}

/** A witness after c2sp.org/tlog-witness: it checks that our tree only grew, and signs that it saw it. */
export class WitnessStore implements CheckpointStore {
  readonly kind = 'witness';
  private readonly agent: Agent;
  // what it knows is asked of it, not remembered: a first call with 0 is answered with the size
  private known = 0;

  constructor(
    readonly name: string,
    private readonly settings: WitnessSettings,
    private readonly prove: ConsistencyProof,
  ) {
    this.agent = storeAgent(settings.caFile);
  }

  /** @returns the line of its cosignature */
  async put(checkpoint: SignedCheckpoint, signal: AbortSignal): Promise<string> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const answer = await this.submit(checkpoint, signal);
      if (answer.status === 200) {
        this.known = checkpoint.size;
        return this.cosignature(checkpoint, answer);
      }
      if (answer.status !== 409) throw refused(answer.status);
      this.known = this.sizeIn(answer, checkpoint.size);
    }
    throw new StoreUnreachable('unexpected-answer');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.agent.close();
  }

  private async submit(
    { size, note }: SignedCheckpoint,
    signal: AbortSignal,
  ): Promise<StoreAnswer> {
    const old = this.known;
    const proof = old === 0 || old === size ? [] : await this.prove(old, size);
    const lines = [`old ${old}`, ...proof.map((hash) => hash.toString('base64'))];
    return askStore(
      this.agent,
      `${this.settings.url}/add-checkpoint`,
      {
        method: 'POST',
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: `${lines.join('\n')}\n\n${note}`,
      },
      signal,
    );
  }

  private cosignature({ note }: SignedCheckpoint, { text }: StoreAnswer): string {
    try {
      const { signatures } = openSignatures(`${note}${text}`, [this.settings.key]);
      return signatures[0]?.line ?? '';
    } catch (cause) {
      if (cause instanceof NoteNotTrusted)
        throw new StoreUnreachable('unexpected-answer', { cause });
      throw cause;
    }
  }

  /** The size that it knows, of a tree that ours can go on from. */
  private sizeIn({ contentType, text }: StoreAnswer, size: number): number {
    const known = Number(SIZE.exec(text)?.[1] ?? Number.NaN);
    if (!contentType.startsWith(SIZE_TYPE) || !Number.isSafeInteger(known)) {
      // the answer to a checkpoint of the size that it knows, with another root
      if (this.known === size && this.known > 0) throw new StoreInconsistent('other-root');
      throw new StoreUnreachable('unexpected-answer');
    }
    if (known > size) throw new StoreInconsistent('larger-tree');
    if (known === size && this.known === size) throw new StoreInconsistent('other-root');
    return known;
  }
}

function refused(status: number): Error {
  if (status === 422) return new StoreInconsistent('not-continued');
  if (status === 403) return new StoreUnreachable('no-access');
  if (status === 404) return new StoreUnreachable('unknown-log');
  return new StoreUnreachable(status >= 500 || status === 429 ? 'no-answer' : 'unexpected-answer');
}
