import {
  adoptBaseline,
  createMigrationSource,
  type DatabaseAccess,
  type MigrationClass,
} from '@app/database';
import { CLOISTER_SCHEMA } from '@app/schema';
import { CommandError } from '../command-error.js';

/**
 * Brings an empty database to the format that an export was made in, so that its rows fit; the
 * later migrations then carry them along as they would have in place.
 */
export async function migrateThrough(
  access: DatabaseAccess,
  names: readonly string[],
): Promise<void> {
  const source = createMigrationSource(access, migrationsOf(names));
  await source.initialize();
  try {
    await adoptBaseline(source, CLOISTER_SCHEMA.baseline);
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

/** Those that make the schema which an export with these migrations was taken from. */
function migrationsOf(names: readonly string[]): readonly MigrationClass[] {
  const { migrations, baseline } = CLOISTER_SCHEMA;
  const listed = new Set(names);
  const former = baseline.formerNames.filter((name) => listed.has(name));
  if (former.length > 0 && former.length < baseline.formerNames.length) {
    throw new CommandError(
      `The export was created by a version of Cloister before ${baseline.version}. Import it with version ${baseline.version}, export again, and import that export with this version.`,
    );
  }
  if (former.length > 0 && former.length === listed.size) return baseline.migrations;
  const chosen = migrations.filter(({ name }) => listed.has(name));
  const isPrefix =
    chosen.length === names.length && chosen.every((item, at) => item === migrations[at]);
  if (!isPrefix) {
    throw new CommandError(
      'The export was created by a newer version of Cloister. Import it with that version or a later one.',
    );
  }
  return chosen;
}
