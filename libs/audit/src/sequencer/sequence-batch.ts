import { type NoteSigner, signNote } from '@app/crypto';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import {
  compareMark,
  type NewestCheckpoint,
  readEnds,
  type TreeEnds,
} from '../mark/compare-mark.js';
import type { KeptMark } from '../mark/mark-file.js';
import { formatCheckpoint } from '../notes/checkpoint.js';
import { Frontier, type PlacedHash } from '../tree/frontier.js';
import { leafHash } from '../tree/hashing.js';
import { subtreesOf } from '../tree/subtrees.js';
import { type AskRows, keptHashes } from './kept-hashes.js';
import { TreeBroken } from './tree-broken.error.js';

type Connection = Pick<ClientBase, 'query'>;

const Entries = z.array(z.object({ id: z.uuid(), canonical: z.instanceof(Buffer) }));
type Entries = z.infer<typeof Entries>;

export interface Batch {
  /** How many entries were given a number. */
  readonly numbered: number;
  /** The newest checkpoint after that; null before the first. */
  readonly newest: NewestCheckpoint | null;
  /** What was compared with the mark before that. */
  readonly ends: TreeEnds;
}

/**
 * Gives leaf numbers to the oldest entries that have none, and signs the tree that they make: all in
 * one transaction, so a process that dies leaves a whole batch or none of it. Null while somebody else
 * is at it. Throws `TreeBroken` where the rows are not what this host has seen signed. Where the mark is
 * behind, nothing is numbered: it is brought forward first, so that it is never behind by more than a batch.
 */
export async function sequenceBatch(
  client: Connection,
  signer: NoteSigner,
  atMost: number,
  mark: KeptMark,
): Promise<Batch | null> {
  await client.query('begin');
  try {
    const batch = await numberEntries(client, signer, atMost, mark);
    await client.query('commit');
    return batch;
  } catch (error) {
    // where the connection is gone the transaction is too
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function numberEntries(
  client: Connection,
  signer: NoteSigner,
  atMost: number,
  mark: KeptMark,
): Promise<Batch | null> {
  const { rows: locks } = await client.query<{ held: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('cloister.sequencer')) as held`,
  );
  if (locks[0]?.held !== true) return null;
  const ask = askingOf(client);
  const ends = await readEnds(ask, { entries: true });
  const finding = await compareMark(ask, ends, mark, signer);
  if (finding) throw new TreeBroken(finding);
  const { newest } = ends;
  const marked = mark.state === 'kept' ? mark.mark.size : 0;
  if (newest && newest.size > marked) return { numbered: 0, newest, ends };
  // Ids do not commit in order: whatever is there now comes next, and what commits later comes later.
  const { rows } = await client.query(
    'select id, canonical from audit_entry where leaf_number is null order by id limit $1',
    [atMost],
  );
  const entries = Entries.parse(rows);
  if (entries.length === 0) return { numbered: 0, newest, ends };
  const first = ends.leaves;
  const tree = Frontier.of(first, await keptHashes(ask)(subtreesOf(0, first)));
  const nodes = entries.flatMap(({ canonical }) => tree.append(leafHash(canonical)));
  await giveNumbers(client, entries, first);
  await keep(client, nodes);
  const [size, root] = [tree.size, tree.root()];
  const note = signNote(formatCheckpoint({ origin: signer.name, size, root }), signer);
  await client.query(
    'insert into audit_checkpoint (size, root, note, signed_at) values ($1, $2, $3, now())',
    [size, root, note],
  );
  return { numbered: entries.length, newest: { size, root, note }, ends };
}

/** For questions about the tree that a plain connection answers. */
export function askingOf(client: Connection): AskRows {
  return async (statement, values) => {
    const { rows } = await client.query(statement, [...values]);
    return rows;
  };
}

/** How many were signed of more entries than `after`, up to `size`. */
export async function countCheckpoints(
  client: Connection,
  after: number,
  size: number,
): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    'select count(*) as count from audit_checkpoint where size > $1 and size <= $2',
    [after, size],
  );
  return Number(rows[0]?.count ?? 0);
}

async function giveNumbers(client: Connection, entries: Entries, first: number): Promise<void> {
  const { rowCount } = await client.query(
    `update audit_entry set leaf_number = given.leaf_number
     from unnest($1::uuid[], $2::bigint[]) as given (id, leaf_number)
     where audit_entry.id = given.id and audit_entry.leaf_number is null`,
    [entries.map(({ id }) => id), entries.map((_, place) => first + place)],
  );
  if (rowCount !== entries.length) throw new Error('Entries changed while they were numbered.');
}

async function keep(client: Connection, nodes: readonly PlacedHash[]): Promise<void> {
  await client.query(
    `insert into audit_node (level, index, hash)
     select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])`,
    [
      nodes.map(({ level }) => level),
      nodes.map(({ index }) => index),
      nodes.map(({ hash }) => hash),
    ],
  );
}
