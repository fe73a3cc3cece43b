import { createMigrationSource, type DatabaseAccess } from '@app/database';
import { CommandError } from '../command-error.js';

/**
 * Brings an empty database to the format that an export was made in, so that its rows fit; the
 * later migrations then carry them along as they would have in place.
 */
export async function migrateThrough(
  access: DatabaseAccess,
  names: readonly string[],
): Promise<void> {
  const source = createMigrationSource(access);
  const { migrations } = source.options;
  const known = (Array.isArray(migrations) ? migrations : []).filter(isClass);
  const wanted = new Set(names);
  const chosen = known.filter(({ name }) => wanted.has(name));
  const isPrefix = chosen.length === names.length && chosen.every((item, at) => item === known[at]);
  if (!isPrefix) {
    throw new CommandError(
      'The export was created by a newer version of Cloister. Import it with that version or a later one.',
    );
  }
  source.setOptions({ migrations: chosen });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

// eslint-disable-next-line typescript/no-unsafe-function-type -- what TypeORM's own type says
function isClass(value: unknown): value is Function {
  return typeof value === 'function';
}
