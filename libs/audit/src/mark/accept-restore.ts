import type { NoteSigner } from '@app/crypto';
import type { ClientBase } from 'pg';
import { emptyRoot } from '../tree/hashing.js';
import { askingOf, countCheckpoints } from '../sequencer/sequence-batch.js';
import type { MarkPlace } from '../sequencer/sequencer.js';
import { compareMark, readEnds } from './compare-mark.js';
import { findAgainstFirstMark } from './first-mark.js';
import type { IntegrityFinding, TreeSize } from './integrity-finding.js';
import { signMark } from './mark-file.js';

export type MismatchedTrail =
  | { readonly state: 'intact' }
  /** Entries, tree and checkpoints do not belong together: nothing could go on from it. */
  | { readonly state: 'broken'; readonly finding: IntegrityFinding }
  | {
      readonly state: 'acceptable';
      readonly finding: IntegrityFinding;
      /** What would be gone on from. */
      readonly tree: TreeSize;
      /** Makes it the mark of this host. */
      readonly accept: () => Promise<void>;
    };

/** Compares this host's mark with the database, and offers to go on from what is there. */
export async function mismatchOf(
  client: Pick<ClientBase, 'query'>,
  signer: NoteSigner,
  { file, host }: MarkPlace,
): Promise<MismatchedTrail> {
  const ask = askingOf(client);
  const mark = await file.read(signer);
  const ends = await readEnds(ask, { entries: true });
  const finding =
    (await compareMark(ask, ends, mark, signer)) ??
    (mark.state === 'none' ? await findAgainstFirstMark(ask, host, ends) : null);
  if (!finding) return { state: 'intact' };
  // what a host would find that has no memory at all; that another key signed it is what is accepted
  const inItself = await compareMark(ask, ends, { state: 'none' }, signer);
  if (inItself && inItself.reason !== 'checkpoint-not-trusted') {
    return { state: 'broken', finding: inItself };
  }
  const { size, root } = ends.newest ?? { size: 0, root: emptyRoot() };
  const checkpoints = await countCheckpoints(client, 0, size);
  return {
    state: 'acceptable',
    finding,
    tree: { size, root: root.toString('base64') },
    accept: () => file.write(signMark({ origin: signer.name, size, root, checkpoints }, signer)),
  };
}
