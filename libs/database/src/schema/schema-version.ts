import { VERSION } from '@app/platform';
import { z } from 'zod';
import type { Schema } from './schema.js';
import type { SchemaVersion } from './schema-comparison.js';
import { SchemaBeforeBaseline, SchemaVersionMismatch } from './schema-version.errors.js';

const UNDEFINED_TABLE = '42P01';
const INSUFFICIENT_PRIVILEGE = '42501';
const Applied = z.tuple([z.object({ names: z.array(z.string()), comment: z.string().nullable() })]);

/** Runs one statement and answers its rows. */
export type Ask = (statement: string) => Promise<unknown>;

/** @param ask as the owner, or as a role that may read which migrations were applied */
export async function readSchemaVersion(ask: Ask, schema: Schema): Promise<SchemaVersion> {
  const applied = await readApplied(ask);
  if (!applied) return { status: 'older', last: null };
  const { names, comment } = applied;
  const known = new Set(namesOf(schema));
  const former = new Set(schema.baseline.formerNames);
  const last = names.findLast((name) => !known.has(name) && !former.has(name));
  if (last !== undefined) return { status: 'newer', last, cloisterVersion: versionIn(comment) };
  const isCurrent = names.length === known.size && names.every((name) => known.has(name));
  return isCurrent ? { status: 'current' } : { status: 'older', last: names.at(-1) ?? null };
}

/** Throws `SchemaVersionMismatch` unless the schema is exactly the one that this code was written for. */
export async function requireCurrentSchema(ask: Ask, schema: Schema): Promise<void> {
  const found = await readSchemaVersion(ask, schema);
  if (found.status !== 'current') throw new SchemaVersionMismatch(found, lastOf(schema));
}

/** Throws `SchemaVersionMismatch` where a newer Cloister has migrated; an older schema can be read. */
export async function refuseNewerSchema(ask: Ask, schema: Schema): Promise<void> {
  const found = await readSchemaVersion(ask, schema);
  if (found.status === 'newer') throw new SchemaVersionMismatch(found, lastOf(schema));
}

/** Throws unless the schema can be brought to the one that this code was written for. */
export async function requireMigratable(ask: Ask, schema: Schema): Promise<void> {
  await refuseNewerSchema(ask, schema);
  const { version, formerNames } = schema.baseline;
  const former = new Set(formerNames);
  const found = (await readApplied(ask))?.names.filter((name) => former.has(name)).length ?? 0;
  if (found > 0 && found < former.size) {
    throw new SchemaBeforeBaseline({ version, found, of: former.size });
  }
}

/** Leaves the name of this version for one that finds migrations which it does not know. */
export async function recordSchemaVersion(ask: Ask): Promise<void> {
  await ask(`comment on table migrations is 'Cloister ${VERSION.replaceAll("'", "''")}'`);
}

async function readApplied(ask: Ask): Promise<z.infer<typeof Applied>[0] | null> {
  try {
    const [applied] = Applied.parse(
      await ask(
        `select coalesce(array_agg(name::text order by id), '{}') as names,
           obj_description('migrations'::regclass, 'pg_class') as comment
         from migrations`,
      ),
    );
    return applied;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // before the first migration there is no table, and before the one that grants it no right to read it
    if (code === UNDEFINED_TABLE || code === INSUFFICIENT_PRIVILEGE) return null;
    throw error;
  }
}

function namesOf({ migrations }: Schema): readonly string[] {
  return migrations.map(({ name }) => name);
}

function lastOf(schema: Schema): string {
  return namesOf(schema).at(-1) ?? 'none';
}

function versionIn(comment: string | null): string | null {
  return /^Cloister (\S+)$/.exec(comment ?? '')?.[1] ?? null;
}
