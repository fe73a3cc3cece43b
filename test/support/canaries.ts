import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';

/** Strings that stand nowhere else: what a patient's name, number or story would be. */
export type Canaries = Readonly<Record<string, string>>;

/** In which forms a marker may lie: as it is, in UTF-16, in hex as a dump writes bytes, and in Base64. */
export function formsOf(marker: string): readonly Buffer[] {
  const plain = Buffer.from(marker);
  return [
    plain,
    Buffer.from(marker, 'utf16le'),
    Buffer.from(plain.toString('hex')),
    // the middle of it: at its edges Base64 depends on what stands around
    ...[0, 1, 2].map((shift) => {
      const part = plain.subarray(shift, shift + Math.floor((plain.length - shift) / 3) * 3);
      return Buffer.from(part.toString('base64'));
    }),
  ];
}

/** The names of the canaries that `bytes` hold. */
export function found(bytes: Buffer, canaries: Canaries): readonly string[] {
  return Object.entries(canaries)
    .filter(([, marker]) => formsOf(marker).some((form) => bytes.includes(form)))
    .map(([name]) => name);
}

/** `file: names` for every file below `folder` that holds one. */
export async function foundInFiles(folder: string, canaries: Canaries): Promise<string[]> {
  const hits: string[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => null); // it was there a moment ago
    const names = bytes ? found(bytes, canaries) : [];
    if (names.length > 0) hits.push(`${path}: ${names.join(', ')}`);
  }
  return hits;
}

/** `table: names` for every table of every schema, by what a dump of it would say. */
export async function foundInTables(client: Client, canaries: Canaries): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const hits: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ line: string }>(
      `select ${name.split('.').at(-1)}::text as line from ${name}`,
    );
    const names = found(Buffer.from(rows.map(({ line }) => line).join('\n')), canaries);
    if (names.length > 0) hits.push(`${name}: ${names.join(', ')}`);
  }
  return hits;
}
