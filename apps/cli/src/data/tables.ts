import type { ClientBase } from 'pg';
import { CommandError } from '../command-error.js';

export interface Table {
  readonly name: string;
  /** Without those that the database computes itself. */
  readonly columns: readonly string[];
  readonly forcesRowSecurity: boolean;
}

/** Every table of the product, such that one comes after those it refers to. */
export async function tablesInOrder(owner: ClientBase): Promise<readonly Table[]> {
  const { rows: tables } = await owner.query<Table & { readonly references: string[] }>(`
    select relname as name, relforcerowsecurity as "forcesRowSecurity",
      array(select attname::text from pg_attribute
            where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
            order by attnum) as columns,
      array(select distinct confrelid::regclass::text from pg_constraint
            where conrelid = class.oid and contype = 'f' and confrelid <> class.oid) as references
    from pg_class as class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'
    order by relname`);
  const ordered: Table[] = [];
  const waiting = new Map(tables.map((table) => [table.name, table]));
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ references }) =>
      references.every((name) => !waiting.has(name)),
    );
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle.');
    for (const { name, columns, forcesRowSecurity } of ready) {
      waiting.delete(name);
      ordered.push({ name, columns, forcesRowSecurity });
    }
  }
  return ordered;
}

/** Counts the rows and sums a digest of each: equal for equal content, whatever the order of rows. */
export async function contentOf(
  owner: ClientBase,
  table: string,
): Promise<{ readonly rows: number; readonly sum: string }> {
  const { rows } = await owner.query<{ rows: string; sum: string }>(
    `select count(*) as rows,
       coalesce(sum(('x' || substr(md5(content::text), 1, 15))::bit(60)::bigint), 0)::text as sum
     from "${table}" as content`,
  );
  return { rows: Number(rows[0]?.rows ?? 0), sum: rows[0]?.sum ?? '0' };
}

/** One instant and one way of writing values, whatever the server's own settings are. */
export const SAME_TEXT_EVERYWHERE = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1`;

/** Row-level security hides rows without a word; each table must show all of its to the owner. */
export async function checkOwnerSeesAll(owner: ClientBase): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(`
    select relname as name from pg_class as class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity
      and not exists (select from pg_policies
        where schemaname = 'public' and tablename = relname and permissive = 'PERMISSIVE'
          and cmd in ('ALL', 'SELECT') and 'cloister_owner' = any (roles) and qual = 'true')`);
  if (rows.length === 0) return;
  throw new CommandError(
    `The owner of the database can’t read every row of ${rows.map(({ name }) => name).join(', ')}. The export would be incomplete, so it was cancelled.`,
  );
}

export async function appliedMigrations(owner: ClientBase): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>('select name from migrations order by id');
  return rows.map(({ name }) => name);
}
