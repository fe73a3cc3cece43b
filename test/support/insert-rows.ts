import type { Client } from 'pg';

/** Rows for one statement: its parameter must not grow beyond what the driver sends at once. */
const ROWS_AT_ONCE = 5000;

type Row = Readonly<Record<string, unknown>>;

/** Inserts rows of any shape quickly. Keys that are no columns of the table are left out. */
export async function insertRows(
  client: Client,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { rows: columns } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname = any ($2)`,
    [table, Object.keys(first)],
  );
  const names = columns.map(({ name }) => name).join(', ');
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const json = JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE).map(withHex));
    await client.query(
      `insert into ${table} (${names})
       select ${names} from json_populate_recordset(null::${table}, $1)`,
      [json],
    );
  }
}

/** Bytes as Postgres reads them from text; JSON would make a list of numbers of them. */
function withHex(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
    ]),
  );
}
