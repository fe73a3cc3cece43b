import type { KeyProvider } from '@app/crypto';
import { type DatabaseAccess, DatabaseModule, type EntityClass } from '@app/database';
import { CLOISTER_SCHEMA } from '@app/schema';
import type { DynamicModule } from '@nestjs/common';

/** The database as the applications have it, for a library that does not know the schema of all. */
export function databaseModule(
  access: DatabaseAccess,
  rootKey: KeyProvider,
  entities: readonly EntityClass[],
): DynamicModule {
  return DatabaseModule.forRoot(access, rootKey, CLOISTER_SCHEMA, entities);
}
