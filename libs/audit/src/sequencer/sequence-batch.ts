import { type NoteSigner, signNote } from '@app/crypto';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { formatCheckpoint } from '../notes/checkpoint.js';
import { Frontier, type PlacedHash } from '../tree/frontier.js';
import { leafHash } from '../tree/hashing.js';
import { placesOf } from '../tree/places.js';
import { keptHashes } from './kept-hashes.js';
import { TreeBroken } from './tree-broken.error.js';

type Connection = Pick<ClientBase, 'query'>;

const Entries = z.array(z.object({ id: z.uuid(), canonical: z.instanceof(Buffer) }));
type Entries = z.infer<typeof Entries>;
const count = z.coerce.number().int().nonnegative();
const Ends = z.tuple([z.object({ leaves: count, numbered: count, signed: count })]);
const Roots = z.array(z.object({ root: z.instanceof(Buffer) }));

/**
 * Gives leaf numbers to the oldest entries that have none, and signs the tree that they make: all in
 * one transaction, so a process that dies leaves a whole batch or none of it. How many; null while
 * somebody else is at it.
 */
export async function sequenceBatch(
  client: Connection,
  signer: NoteSigner,
  atMost: number,
): Promise<number | null> {
  await client.query('begin');
  try {
    const numbered = await numberEntries(client, signer, atMost);
    await client.query('commit');
    return numbered;
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
): Promise<number | null> {
  const { rows: locks } = await client.query<{ held: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('cloister.sequencer')) as held`,
  );
  if (locks[0]?.held !== true) return null;
  // Ids do not commit in order: whatever is there now comes next, and what commits later comes later.
  const { rows } = await client.query(
    'select id, canonical from audit_entry where leaf_number is null order by id limit $1',
    [atMost],
  );
  const entries = Entries.parse(rows);
  if (entries.length === 0) return 0;
  const tree = await rightEdge(client);
  const first = tree.size;
  const nodes = entries.flatMap(({ canonical }) => tree.append(leafHash(canonical)));
  await giveNumbers(client, entries, first);
  await keep(client, nodes);
  const [size, root] = [tree.size, tree.root()];
  const note = signNote(formatCheckpoint({ origin: signer.name, size, root }), signer);
  await client.query(
    'insert into audit_checkpoint (size, root, note, signed_at) values ($1, $2, $3, now())',
    [size, root, note],
  );
  return entries.length;
}

/** Only what the last checkpoint was signed of is built on. */
async function rightEdge(client: Connection): Promise<Frontier> {
  const { rows } = await client.query(
    `select (select coalesce(max(index) + 1, 0) from audit_node where level = 0) as leaves,
       (select coalesce(max(leaf_number) + 1, 0) from audit_entry) as numbered,
       (select coalesce(max(size), 0) from audit_checkpoint) as signed`,
  );
  const [{ leaves, numbered, signed }] = Ends.parse(rows);
  if (leaves !== numbered || leaves !== signed) throw new TreeBroken(leaves, numbered, signed);
  const read = keptHashes(async (statement, values) => {
    const answer = await client.query(statement, [...values]);
    return answer.rows;
  });
  const tree = Frontier.of(leaves, await read(placesOf(0, leaves)));
  const answer = await client.query('select root from audit_checkpoint where size = $1', [leaves]);
  const [last] = Roots.parse(answer.rows);
  if (last && !last.root.equals(tree.root())) throw new TreeBroken(leaves, numbered, signed);
  return tree;
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
