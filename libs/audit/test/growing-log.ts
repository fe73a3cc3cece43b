import { generateKeyPairSync } from 'node:crypto';
import { noteSigner, type NoteSigner, signNote } from '@app/crypto';
import { formatCheckpoint } from '../src/notes/checkpoint.js';
import type { SignedCheckpoint } from '../src/stores/checkpoint-store.js';
import { Frontier } from '../src/tree/frontier.js';
import { leafHash } from '../src/tree/hashing.js';
import { proveConsistency, type ReadHashes, rootOf } from '../src/tree/proofs.js';

/** A log of another site: leaves with a word in each, so that two logs differ where their words do. */
export class GrowingLog {
  private readonly frontier = Frontier.empty();
  private readonly hashes = new Map<string, Buffer>();

  constructor(
    readonly signer: NoteSigner = noteSigner(
      'log.example/audit',
      generateKeyPairSync('ed25519').privateKey,
    ),
  ) {}

  grow(leaves: number, word = 'leaf'): this {
    for (let count = 0; count < leaves; count += 1) {
      const leaf = leafHash(Buffer.from(`${word} ${this.frontier.size}`));
      for (const { level, index, hash } of this.frontier.append(leaf)) {
        this.hashes.set(`${level}/${index}`, hash);
      }
    }
    return this;
  }

  async checkpoint(size = this.frontier.size): Promise<SignedCheckpoint> {
    const root = await rootOf(size, this.read);
    const text = formatCheckpoint({ origin: this.signer.name, size, root });
    return { size, root, note: signNote(text, this.signer) };
  }

  readonly prove = (from: number, to: number): Promise<readonly Buffer[]> =>
    proveConsistency(from, to, this.read);

  private readonly read: ReadHashes = async (places) =>
    places.map(({ level, index }) => {
      const hash = this.hashes.get(`${level}/${index}`);
      if (!hash) throw new Error('This log has no such hash.');
      return hash;
    });
}
