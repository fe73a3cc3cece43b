import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { keptHashes, KeptHashMissing } from '../sequencer/kept-hashes.js';
import { leafHash } from '../tree/hashing.js';
import { proveInclusion } from '../tree/proofs.js';
import { verifyInclusion } from '../tree/verify-proofs.js';
import type { StoredEntry } from './stored-entry.js';

/** Where an entry stands in the tree: what was derived now, not what somebody once wrote down. */
export type ProofState =
  | { readonly state: 'waiting' }
  | {
      readonly state: 'proved' | 'broken';
      /** Of the checkpoint that it was held against. */
      readonly size: number;
      /** When the first checkpoint that covers it was signed: it has not changed since. */
      readonly signedAt: Date;
    };

const Covering = z.array(
  z.object({
    size: z.coerce.number(),
    root: z.instanceof(Buffer),
    first_signed_at: z.date(),
  }),
);

@Injectable()
export class TrailProofs {
  /** Derives the way from the entry's bytes to the root of the newest checkpoint. */
  async stateOf(tx: Transaction, { leaf, canonical }: StoredEntry): Promise<ProofState> {
    if (leaf === null) return { state: 'waiting' };
    const [newest] = Covering.parse(
      await tx.query(
        `select newest.size, newest.root, first.signed_at as first_signed_at
         from (select size, root from audit_checkpoint order by size desc limit 1) as newest,
           (select signed_at from audit_checkpoint where size > $1 order by size limit 1) as first`,
        [leaf],
      ),
    );
    if (!newest) return { state: 'waiting' };
    const { size, root, first_signed_at: signedAt } = newest;
    const read = keptHashes((statement, values) => tx.query(statement, [...values]));
    try {
      const proof = await proveInclusion(leaf, size, read);
      const claim = { index: leaf, size, leafHash: leafHash(canonical), root, proof };
      return { state: verifyInclusion(claim) ? 'proved' : 'broken', size, signedAt };
    } catch (error) {
      if (error instanceof KeptHashMissing) return { state: 'broken', size, signedAt };
      throw error;
    }
  }
}
