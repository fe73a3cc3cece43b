import type { ClientBase } from 'pg';
import { z } from 'zod';
import { copyRows } from './copied-rows.js';
import { heldValues } from '../proof/held-values.js';
import { ENTRY_COLUMNS, type EntryRow, readEntry } from './entry-row.js';

export interface CheckpointRow {
  readonly size: string;
  readonly root: Buffer;
  readonly note: string;
}

/** Neighbouring hashes of one level; null where one is missing. */
export interface HashRow {
  readonly level: number;
  readonly first: number;
  readonly hashes: readonly (Buffer | null)[];
}

/** What is stored of leaves from `first` up to `end`, but for their entries. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly levels: readonly HashRow[];
  readonly checkpoints: readonly CheckpointRow[];
}

export interface TrailExtent {
  /** One more than the highest number of an entry or a leaf. */
  readonly size: number;
  readonly numbered: number;
  readonly lowest: number;
  readonly largestSigned: number;
}

// not z.int(): whoever attacks may write a number that no double holds, and is to be found out by it
const count = z.coerce.number();
const Extent = z.tuple([
  z.object({ entries: count, leaves: count, numbered: count, lowest: count, signed: count }),
]);
const HASH_BYTES = 32;

/** Reads the stored trail piece by piece, in the transaction that the connection is in. */
export class TrailReader {
  constructor(private readonly client: Pick<ClientBase, 'query'>) {}

  async extent(): Promise<TrailExtent> {
    const { rows } = await this.client.query(
      `select coalesce(max(leaf_number), -1) as entries, count(leaf_number) as numbered,
         coalesce(min(leaf_number), 0) as lowest,
         (select coalesce(max(index), -1) from audit_node where level = 0) as leaves,
         (select coalesce(max(size), 0) from audit_checkpoint) as signed
       from audit_entry where leaf_number is not null`,
    );
    const [{ entries, leaves, numbered, lowest, signed }] = Extent.parse(rows);
    return { size: Math.max(entries, leaves) + 1, numbered, lowest, largestSigned: signed };
  }

  async stretch(first: number, end: number): Promise<Stretch> {
    const levels = await this.hashes(subtreesIn(first, end));
    const checkpoints = await this.client.query<CheckpointRow>(
      `select size, root, note from audit_checkpoint where size > $1 and size <= $2 order by size`,
      [first, end],
    );
    return { first, end, levels, checkpoints: checkpoints.rows };
  }

  /** Hands over the entries of these leaves in order, one by one as they come. */
  async entries(
    { first, end }: Pick<Stretch, 'first' | 'end'>,
    onEntry: (row: EntryRow) => void,
  ): Promise<void> {
    await copyRows(
      this.client,
      `select ${ENTRY_COLUMNS} from audit_entry
       where leaf_number >= ${BigInt(first)} and leaf_number < ${BigInt(end)} order by leaf_number`,
      (row) => onEntry(readEntry(row)),
    );
  }

  /** Of these leaves, which values are kept under a key that is there. */
  async heldValues({
    first,
    end,
  }: Pick<Stretch, 'first' | 'end'>): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
    const { rows } = await this.client.query<{ leaf: string; fields: readonly string[] }>(
      heldValues('$1', '$2'),
      [first, end],
    );
    return new Map(rows.map(({ leaf, fields }) => [Number(leaf), new Set(fields)]));
  }

  /** Whether any host keeps a mark under this name, as far as the database knows. */
  async knowsHost(host: string): Promise<boolean> {
    const { rowCount } = await this.client.query('select from audit_host where host = $1', [host]);
    return rowCount !== 0;
  }

  /** Entries that have waited for a number since before then; how many, and the first. */
  async waitingSince(
    seconds: number,
  ): Promise<{ readonly count: number; readonly id: string | null }> {
    const { rows } = await this.client.query<{ count: string; id: string | null }>(
      `select count(*) as count, min(id::text) as id from audit_entry
       where leaf_number is null and occurred_at < now() - make_interval(secs => $1)`,
      [seconds],
    );
    return { count: Number(rows[0]?.count ?? 0), id: rows[0]?.id ?? null };
  }

  /** Each level in one value where none is missing: a row for each hash would take longer than hashing. */
  private async hashes(spans: readonly Span[]): Promise<readonly HashRow[]> {
    const together = await this.client.query<{ hashes: Buffer | null }>(
      `select (select string_agg(hash, ''::bytea order by index) from audit_node
         where audit_node.level = span.level and index >= span.first and index < span.past) as hashes
       from unnest($1::smallint[], $2::bigint[], $3::bigint[]) as span (level, first, past)
       order by span.level`,
      [
        spans.map(({ level }) => level),
        spans.map(({ first }) => first),
        spans.map(({ past }) => past),
      ],
    );
    const rows: HashRow[] = [];
    for (const [place, span] of spans.entries()) {
      const hashes = together.rows[place]?.hashes;
      const isWhole = hashes?.length === (span.past - span.first) * HASH_BYTES;
      const { level, first } = span;
      rows.push({ level, first, hashes: isWhole ? cut(hashes) : await this.oneByOne(span) });
    }
    return rows;
  }

  private async oneByOne({ level, first, past }: Span): Promise<readonly (Buffer | null)[]> {
    const { rows } = await this.client.query<{ index: string; hash: Buffer }>(
      'select index, hash from audit_node where level = $1 and index >= $2 and index < $3',
      [level, first, past],
    );
    const found = new Map(rows.map(({ index, hash }) => [Number(index), hash]));
    return Array.from({ length: past - first }, (_, place) => found.get(first + place) ?? null);
  }
}

/** Neighbouring places of one level, up to and without `past`. */
interface Span {
  readonly level: number;
  readonly first: number;
  readonly past: number;
}

/** The subtrees whose last leaf is among these, level by level from the leaves up. */
function subtreesIn(first: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  for (let level = 0, width = 1; width <= end; level += 1, width *= 2) {
    const span = { level, first: Math.floor(first / width), past: Math.floor(end / width) };
    if (span.first < span.past) spans.push(span);
  }
  return spans;
}

function cut(hashes: Buffer): readonly Buffer[] {
  return Array.from({ length: hashes.length / HASH_BYTES }, (_, place) =>
    hashes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES),
  );
}
