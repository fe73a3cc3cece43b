import { type NoteVerifier, NoteNotTrusted, openNote } from '@app/crypto';
import type { DataSource } from 'typeorm';
import { parseCheckpoint } from '../notes/checkpoint.js';
import { AuditCheckpoint } from '../sequencer/audit-tree.entities.js';
import { keptHashes } from '../sequencer/kept-hashes.js';
import type { SignedCheckpoint } from '../stores/checkpoint-store.js';
import { StoreInconsistent } from '../stores/store.errors.js';
import { proveConsistency, type ReadHashes, rootOf } from '../tree/proofs.js';

/** This installation's log, as its stores are told of it. */
export class OwnLog {
  private readonly read: ReadHashes;

  /** @param openKey called when something is to be checked */
  constructor(
    private readonly dataSource: DataSource,
    private readonly openKey: () => Promise<NoteVerifier>,
  ) {
    this.read = keptHashes((statement, values) => dataSource.query(statement, [...values]));
  }

  async latest(): Promise<SignedCheckpoint | null> {
    const [row] = await this.dataSource.manager.find(AuditCheckpoint, {
      order: { size: 'desc' },
      take: 1,
    });
    return row ? { size: Number(row.size), root: row.root, note: row.note } : null;
  }

  readonly prove = (from: number, to: number): Promise<readonly Buffer[]> =>
    proveConsistency(from, to, this.read);

  /** Throws `StoreInconsistent` unless our tree was once what this note says, and we signed it. */
  async checkOnceWas(note: string): Promise<void> {
    const { size, root } = parseCheckpoint(await this.open(note));
    const latest = await this.latest();
    if (!latest || size > latest.size) throw new StoreInconsistent('larger-tree');
    if (!(await rootOf(size, this.read)).equals(root)) throw new StoreInconsistent('other-root');
  }

  private async open(note: string): Promise<string> {
    try {
      return openNote(note, [await this.openKey()]);
    } catch (error) {
      if (error instanceof NoteNotTrusted) throw new StoreInconsistent('not-ours');
      throw error;
    }
  }
}
