import type { ClientBase } from 'pg';
import { z } from 'zod';
import { heldValues } from './held-values.js';

export const EXPORT_FORMAT = 'cloister-audit-export/1';
const AT_ONCE = 1000;

const count = z.coerce.number();
const Last = z.array(z.object({ size: count, note: z.string() }));
const Entries = z.array(z.object({ leaf: count, canonical: z.instanceof(Buffer) }));
const Held = z.array(z.object({ leaf: count, fields: z.array(z.string()) }));
const Tenants = z.array(z.object({ id: z.uuid() }));
const Notes = z.array(z.object({ size: count, note: z.string() }));

/** A number within the signed trail has no entry: nothing that is exported would verify. */
export class TrailIncomplete extends Error {
  override readonly name = 'TrailIncomplete';

  constructor(leaf: number) {
    super(`Leaf ${leaf} has no entry. Run: cloister audit verify`);
  }
}

/** Whose entries are signed. @param client of a role that sees all entries */
export async function tenantsOfTrail(
  client: Pick<ClientBase, 'query'>,
): Promise<readonly string[]> {
  const { rows } = await client.query(
    'select distinct tenant_id as id from audit_entry where leaf_number is not null',
  );
  return Tenants.parse(rows).map(({ id }) => id);
}

/**
 * The trail up to its newest checkpoint, as JSON lines: entries in the order of their leaves, and
 * after the last leaf of each checkpoint that checkpoint. Each entry says which of the values that it
 * commits to are still kept, and none of them. Never more than a thousand entries in memory.
 * @param client of a role that sees all entries, in a transaction that sees one instant
 */
export async function* exportTrail(
  client: Pick<ClientBase, 'query'>,
  {
    onProgress,
    signal,
  }: {
    readonly onProgress?: (done: number, total: number) => void;
    readonly signal?: AbortSignal;
  } = {},
): AsyncGenerator<string> {
  const newest = await client.query(
    'select size, note from audit_checkpoint order by size desc limit 1',
  );
  const size = Last.parse(newest.rows)[0]?.size ?? 0;
  yield line({ format: EXPORT_FORMAT, size, values: true });
  for (let first = 0; first < size; first += AT_ONCE) {
    signal?.throwIfAborted();
    const end = Math.min(first + AT_ONCE, size);
    yield* stretch(client, first, end);
    onProgress?.(end, size);
  }
}

async function* stretch(
  client: Pick<ClientBase, 'query'>,
  first: number,
  end: number,
): AsyncGenerator<string> {
  const entries = await client.query(
    `select leaf_number as leaf, canonical from audit_entry
     where leaf_number >= $1 and leaf_number < $2 order by leaf_number`,
    [first, end],
  );
  const notes = await client.query(
    'select size, note from audit_checkpoint where size > $1 and size <= $2',
    [first, end],
  );
  const held = await client.query(heldValues('$1', '$2'), [first, end]);
  const valuesOf = new Map(Held.parse(held.rows).map(({ leaf, fields }) => [leaf, fields]));
  const noteAt = new Map(Notes.parse(notes.rows).map(({ size, note }) => [size, note]));
  let next = first;
  for (const { leaf, canonical } of Entries.parse(entries.rows)) {
    if (leaf !== next) throw new TrailIncomplete(next);
    next += 1;
    const values = valuesOf.get(leaf)?.toSorted() ?? [];
    yield line({ leaf, entry: canonical.toString('utf8'), values });
    const checkpoint = noteAt.get(next);
    if (checkpoint !== undefined) yield line({ checkpoint });
  }
  if (next !== end) throw new TrailIncomplete(next);
}

function line(content: object): string {
  return `${JSON.stringify(content)}\n`;
}
