import type { NoteVerifier } from '@app/crypto';
import { z } from 'zod';
import type { Checkpoint } from '../notes/checkpoint.js';
import { type AskRows, KeptHashMissing, keptHashes } from '../sequencer/kept-hashes.js';
import { type ReadHashes, rootOf } from '../tree/proofs.js';
import { Problems } from '../verify/trail-problem.js';
import { openCheckpoint } from '../verify/check-checkpoint.js';
import type { IntegrityFinding, IntegrityReason } from './integrity-finding.js';
import type { KeptMark } from './mark-file.js';

const count = z.coerce.number();
const Ends = z.tuple([
  z.object({
    leaves: count,
    numbered: count.nullable(),
    size: count.nullable(),
    root: z.instanceof(Buffer).nullable(),
    note: z.string().nullable(),
  }),
]);

export interface NewestCheckpoint {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
}

/** How far entries, tree and checkpoints reach in the database. */
export interface TreeEnds {
  readonly leaves: number;
  /** Null where not all entries can be seen. */
  readonly numbered: number | null;
  readonly newest: NewestCheckpoint | null;
}

/** As of one instant. @param entries whether the connection sees the entries of all tenants */
export async function readEnds(
  ask: AskRows,
  { entries }: { readonly entries: boolean },
): Promise<TreeEnds> {
  const highest = entries
    ? '(select coalesce(max(leaf_number) + 1, 0) from audit_entry)'
    : 'null::bigint';
  const [{ leaves, numbered, size, root, note }] = Ends.parse(
    await ask(
      `select (select coalesce(max(index) + 1, 0) from audit_node where level = 0) as leaves,
         ${highest} as numbered, newest.size, newest.root, newest.note
       from (select) as one left join lateral
         (select size, root, note from audit_checkpoint order by size desc limit 1) as newest on true`,
      [],
    ),
  );
  const newest = size === null || root === null || note === null ? null : { size, root, note };
  return { leaves, numbered, newest };
}

/** What does not fit between the rows and what this host remembers of them; null where all does. */
export async function compareMark(
  ask: AskRows,
  { leaves, numbered, newest }: TreeEnds,
  mark: KeptMark,
  key: NoteVerifier,
): Promise<IntegrityFinding | null> {
  const kept = mark.state === 'kept' ? mark.mark : null;
  const found = (reason: IntegrityReason): IntegrityFinding => ({
    reason,
    mark: kept && spelled(kept),
    found: newest && spelled(newest),
  });
  if (mark.state === 'not-trusted') return found('mark-not-trusted');
  const signed = newest?.size ?? 0;
  if (kept && signed < kept.size) return found('set-back');
  if (leaves !== signed || (numbered !== null && numbered !== signed)) return found('tree-broken');
  const read = keptHashes(ask);
  if (kept && !(await hasRoot(read, kept))) return found('rewritten');
  if (!newest) return null;
  if (!(await hasRoot(read, newest))) return found('tree-broken');
  // what the mark itself says is as good as a checkpoint, whoever signed the row
  if (kept?.size === newest.size || isSigned(newest, key)) return null;
  return found('checkpoint-not-trusted');
}

async function hasRoot(
  read: ReadHashes,
  { size, root }: Pick<Checkpoint, 'size' | 'root'>,
): Promise<boolean> {
  try {
    return (await rootOf(size, read)).equals(root);
  } catch (error) {
    if (error instanceof KeptHashMissing) return false;
    throw error;
  }
}

function isSigned({ size, root, note }: NewestCheckpoint, key: NoteVerifier): boolean {
  const said = openCheckpoint(note, [key], '', new Problems());
  return said !== null && said.size === size && said.root.equals(root);
}

function spelled({ size, root }: Pick<Checkpoint, 'size' | 'root'>) {
  return { size, root: root.toString('base64') };
}
