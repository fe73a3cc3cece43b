import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { Checkpoint } from '../notes/checkpoint.js';
import { type AskRows, keptHashes } from '../sequencer/kept-hashes.js';
import { proveConsistency, proveInclusion } from '../tree/proofs.js';
import { AuditEntryNotSigned, AuditEntryUnknown, CheckpointNotOurs } from './proof.errors.js';

export const PROOF_FORMAT = 'cloister-audit-proof/1';

/** Shows to whoever has the log's key that an entry is in the trail. It needs nothing beside it. */
export interface EntryProof {
  readonly format: typeof PROOF_FORMAT;
  /** The canonical bytes, as the text that they are in UTF-8. */
  readonly entry: string;
  readonly leaf: number;
  /** Of the checkpoint's tree. */
  readonly size: number;
  /** Hashes in base64, from the leaf up. */
  readonly path: readonly string[];
  readonly checkpoint: string;
  /** That an older checkpoint is of the beginning of this tree. */
  readonly since?: { readonly size: number; readonly path: readonly string[] };
  /** Values that the entry commits to, by field. */
  readonly opened?: Readonly<Record<string, OpenedCommitment>>;
}

export interface OpenedCommitment {
  readonly value: string;
  /** In hex. */
  readonly salt: string;
}

const Entries = z.array(
  z.object({
    tenant_id: z.uuid(),
    canonical: z.instanceof(Buffer),
    leaf: z.coerce.number().nullable(),
  }),
);
const Checkpoints = z.array(z.object({ size: z.coerce.number(), note: z.string() }));

/**
 * @param client of a role that sees all entries
 * @param since an older checkpoint that the newest is to be shown to follow
 */
export async function proveEntry(
  client: Pick<ClientBase, 'query'>,
  id: string,
  since?: Checkpoint,
): Promise<{ readonly tenantId: string; readonly proof: EntryProof }> {
  const ask: AskRows = async (statement, values) =>
    (await client.query(statement, [...values])).rows;
  return proveVisibleEntry(ask, id, since);
}

/** @param ask sees the tree, and of the entries those that may be proved */
export async function proveVisibleEntry(
  ask: AskRows,
  id: string,
  since?: Checkpoint,
): Promise<{ readonly tenantId: string; readonly proof: EntryProof }> {
  const [entry] = Entries.parse(
    await ask('select tenant_id, canonical, leaf_number as leaf from audit_entry where id = $1', [
      id,
    ]),
  );
  if (!entry) throw new AuditEntryUnknown();
  const [newest] = Checkpoints.parse(
    await ask('select size, note from audit_checkpoint order by size desc limit 1', []),
  );
  const { leaf } = entry;
  if (leaf === null || !newest || newest.size <= leaf) throw new AuditEntryNotSigned();
  const read = keptHashes(ask);
  return {
    tenantId: entry.tenant_id,
    proof: {
      format: PROOF_FORMAT,
      entry: entry.canonical.toString('utf8'),
      leaf,
      size: newest.size,
      path: spelled(await proveInclusion(leaf, newest.size, read)),
      checkpoint: newest.note,
      ...(since && { since: await follows(since, newest.size) }),
    },
  };

  async function follows(
    { size }: Checkpoint,
    now: number,
  ): Promise<{ readonly size: number; readonly path: readonly string[] }> {
    if (size > now || size === 0) throw new CheckpointNotOurs();
    return { size, path: spelled(await proveConsistency(size, now, read)) };
  }
}

function spelled(hashes: readonly Buffer[]): readonly string[] {
  return hashes.map((hash) => hash.toString('base64'));
}
