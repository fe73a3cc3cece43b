import type { Client, ClientConfig } from 'pg';
import type { DatabaseAccess } from '../access.js';
import { asAdministrator } from './administrator.js';
import { isRoleRefused } from './login.js';
import { DATABASE_ROLES, type DatabaseRole } from './roles.js';
import { DatabaseRefused } from './server.errors.js';

export interface ServerSurvey {
  /** Those of our roles that are there. */
  readonly roles: readonly DatabaseRole[];
  /** Whether a database on the server depends on them: they then belong to an installation. */
  readonly rolesInUse: boolean;
  /** `ours`: everything in it was made; `empty`: there, and without tables. */
  readonly database: 'missing' | 'empty' | 'ours';
}

/** Looks at a server and changes nothing. Throws `DatabaseRefused` where the database is another program's. */
export async function surveyServer(
  client: Client,
  admin: ClientConfig,
  access: DatabaseAccess,
): Promise<ServerSurvey> {
  const { rows: roles } = await client.query<{ name: DatabaseRole }>(
    'select rolname as name from pg_roles where rolname = any ($1)',
    [DATABASE_ROLES],
  );
  const { rows: uses } = await client.query(
    `select from pg_shdepend join pg_roles on pg_roles.oid = refobjid
     where refclassid = 'pg_authid'::regclass and rolname = any ($1) limit 1`,
    [DATABASE_ROLES],
  );
  const { rowCount } = await client.query('select from pg_database where datname = $1', [
    access.database,
  ]);
  return {
    roles: roles.map(({ name }) => name),
    rolesInUse: uses.length > 0,
    database:
      rowCount === 0
        ? 'missing'
        : await asAdministrator({ ...admin, database: access.database }, (inside) =>
            surveyDatabase(inside, access),
          ),
  };
}

/**
 * Throws `DatabaseRefused` unless the data folder has the passwords of the roles that an installation
 * on this server uses. Nothing else tells two installations apart before one of them is let in.
 */
export async function requirePasswords(
  survey: ServerSurvey,
  access: DatabaseAccess,
): Promise<void> {
  if (!survey.rolesInUse) return;
  const file = access.passwords?.file ?? '';
  if (!access.hasPasswords) throw DatabaseRefused.passwordsMissing(access.host, file);
  for (const role of survey.roles) {
    try {
      if (await access.accepts(role, await access.password(role))) continue;
    } catch (error) {
      throw isRoleRefused(error) ? DatabaseRefused.roleRefused(access.host, role, error) : error;
    }
    throw DatabaseRefused.passwordsRefused(access.host, file, role);
  }
}

/** The last thing that is made in a database is the owner of its schema. */
async function surveyDatabase(inside: Client, access: DatabaseAccess): Promise<'empty' | 'ours'> {
  const { rows } = await inside.query<{ owner: string; tables: boolean }>(
    `select pg_get_userbyid(nspowner) as owner,
       exists (select from pg_class where relnamespace = pg_namespace.oid and relkind in ('r', 'p'))
         as tables
     from pg_namespace where nspname = 'public'`,
  );
  if (rows[0]?.owner === 'cloister_owner') return 'ours';
  if (rows[0]?.tables) throw DatabaseRefused.ofOthers(access.host, access.database);
  return 'empty';
}
