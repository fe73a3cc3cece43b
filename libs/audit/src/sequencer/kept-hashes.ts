import { z } from 'zod';
import type { ReadHashes } from '../tree/proofs.js';

/** What both a plain connection and a transaction's can be wrapped as. */
export type AskRows = (statement: string, values: readonly unknown[]) => Promise<unknown>;

const Hashes = z.array(z.object({ hash: z.instanceof(Buffer).nullable() }));

/** A hash of the tree that must be there is not. */
export class KeptHashMissing extends Error {
  override readonly name = 'KeptHashMissing';
}

/** Looks places up in the kept hashes, all of them in one question. */
export function keptHashes(ask: AskRows): ReadHashes {
  return async (places) => {
    const rows = Hashes.parse(
      await ask(
        `select node.hash from unnest($1::smallint[], $2::bigint[])
           with ordinality as wanted (level, index, place)
         left join audit_node as node on node.level = wanted.level and node.index = wanted.index
         order by wanted.place`,
        [places.map(({ level }) => level), places.map(({ index }) => index)],
      ),
    );
    return rows.map(({ hash }, place) => {
      if (hash) return hash;
      const { level, index } = places[place] ?? {};
      throw new KeptHashMissing(`The tree has no hash on level ${level} at ${index}.`);
    });
  };
}
