import { DomainError } from '@app/platform';

export type DatabaseRefusal =
  | 'database-passwords-missing'
  | 'database-passwords-refused'
  | 'database-role-refused'
  | 'database-of-others'
  | 'database-busy'
  | 'database-not-set-up';

const TO_SET_NEW = 'If that file is lost, run: cloister database rotate-passwords';

/** Why an installation cannot use a server. Whoever sees it knows that nothing was changed there. */
export class DatabaseRefused extends DomainError {
  readonly kind = 'unavailable';

  private constructor(
    readonly code: DatabaseRefusal,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${message} Nothing was changed.`, options);
  }

  static passwordsMissing(host: string, file: string): DatabaseRefused {
    return new DatabaseRefused(
      'database-passwords-missing',
      `The Postgres server at ${host} already has the roles of an installation, but this data folder has no passwords for them (${file}). If they belong to another installation, choose another server: a server can have only one. If they belong to yours, copy secrets/database.json and the root key from its data folder. ${TO_SET_NEW}.`,
    );
  }

  static passwordsRefused(host: string, file: string, role: string): DatabaseRefused {
    return new DatabaseRefused(
      'database-passwords-refused',
      `The Postgres server at ${host} does not accept the password of ${role} in ${file}. ` +
        'Either it was rotated on another host, or the server belongs to another installation. ' +
        `Copy secrets/database.json from the data folder in which it was rotated, or choose another server. ${TO_SET_NEW}.`,
    );
  }

  static roleRefused(host: string, role: string, cause: unknown): DatabaseRefused {
    const said = cause instanceof Error ? cause.message : String(cause);
    return new DatabaseRefused(
      'database-role-refused',
      `The Postgres server at ${host} refuses the sign-in of ${role}: ${said}. Check its pg_hba.conf and that the role may log in.`,
      { cause },
    );
  }

  static ofOthers(host: string, database: string): DatabaseRefused {
    return new DatabaseRefused(
      'database-of-others',
      `The database ${database} at ${host} contains tables that do not belong to Cloister. Name another one in DATABASE_URL; it is created if it does not exist.`,
    );
  }

  static busy(host: string): DatabaseRefused {
    return new DatabaseRefused(
      'database-busy',
      `Another start or rotation is in progress on the Postgres server at ${host}. Try again when it is done.`,
    );
  }

  static notSetUp(host: string, database: string): DatabaseRefused {
    return new DatabaseRefused(
      'database-not-set-up',
      `The Postgres server at ${host} has no installation in the database ${database}, so there are no passwords to rotate. Start it first: cloister up`,
    );
  }
}
