import { DomainError, VERSION } from '@app/platform';
import type { SchemaVersion } from './schema-comparison.js';

/** The database's schema is not the one that this version of Cloister was written for. */
export class SchemaVersionMismatch extends DomainError {
  readonly kind = 'unavailable';
  readonly code: 'schema-newer' | 'schema-older';

  /** @param known the last migration of this code */
  constructor(found: Exclude<SchemaVersion, { readonly status: 'current' }>, known: string) {
    super(
      found.status === 'newer'
        ? `A newer version of Cloister${found.cloisterVersion ? ` (${found.cloisterVersion})` : ''} has migrated this database: its last migration is ${found.last}, and the last one that this version (${VERSION}) knows is ${known}. Nothing was changed. Start the newer version, or restore a backup from before the upgrade.`
        : `The database is older than this version of Cloister (${VERSION}): ${found.last ? `its last migration is ${found.last}` : 'it has no migrations'}, and ${known} is needed. Run: cloister migrate`,
    );
    this.code = `schema-${found.status}`;
  }
}

/** The schema is older than that of the release which the baselines describe. */
export class SchemaBeforeBaseline extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'schema-before-baseline';

  constructor({ version, found, of }: { version: string; found: number; of: number }) {
    super(
      `The database is older than version ${version} of Cloister: ${found} of the ${of} migrations of that version were applied. Nothing was changed. Start version ${version} on it first, then this version (${VERSION}).`,
    );
  }
}
