import { type Client, type ClientConfig, escapeIdentifier, escapeLiteral } from 'pg';
import type { DatabaseAccess } from './access.js';
import { asAdministrator, asOnlyAdministrator } from './server/administrator.js';
import { DATABASE_ROLES, type DatabaseRole } from './server/roles.js';
import { settleRotation } from './server/rotate-passwords.js';
import { scramVerifier } from './server/scram-verifier.js';
import { requirePasswords, type ServerSurvey, surveyServer } from './server/survey.js';

export interface PrepareOptions {
  /**
   * Everything else that must hold before the server is changed. Called only where an installation
   * is there already, when its roles let us in.
   */
  readonly prove?: () => Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * Makes the roles and the database on a server, as an administrator who may create both. Where they
 * are, it changes nothing; first of all no password. Throws `DatabaseRefused` before it makes anything.
 */
export async function prepareDatabase(
  admin: ClientConfig,
  access: DatabaseAccess,
  { prove, signal }: PrepareOptions = {},
): Promise<void> {
  await asOnlyAdministrator(
    admin,
    async (client) => {
      await settleRotation(access);
      const survey = await proveDatabase(client, admin, access, prove);
      if (!access.hasPasswords) await access.passwords?.make();
      await makeRoles(client, access, survey);
      if (survey.database !== 'ours') await makeDatabase(client, admin, access, survey);
    },
    signal,
  );
}

/** Only looks: throws what `prepareDatabase` would throw before it makes anything. */
export async function checkDatabase(
  admin: ClientConfig,
  access: DatabaseAccess,
  prove?: () => Promise<void>,
): Promise<void> {
  await asAdministrator(admin, (client) => proveDatabase(client, admin, access, prove));
}

async function proveDatabase(
  client: Client,
  admin: ClientConfig,
  access: DatabaseAccess,
  prove: PrepareOptions['prove'],
): Promise<ServerSurvey> {
  const survey = await surveyServer(client, admin, access);
  await requirePasswords(survey, access);
  if (survey.rolesInUse && survey.database === 'ours') await prove?.();
  return survey;
}

/** All of them or none: a role without its password would be taken for one of another installation. */
async function makeRoles(
  client: Client,
  access: DatabaseAccess,
  survey: ServerSurvey,
): Promise<void> {
  await client.query('begin');
  for (const role of DATABASE_ROLES) {
    const isThere = survey.roles.includes(role);
    if (isThere && survey.rolesInUse) {
      await weaken(client, role);
      continue;
    }
    const verifier = escapeLiteral(scramVerifier(await access.password(role)));
    await client.query(`${isThere ? 'alter' : 'create'} role ${role} login password ${verifier}`);
    await weaken(client, role);
    // Where the administrator is no superuser, it may hand objects only to roles it is a member of.
    await client.query(`grant ${role} to current_user`);
  }
  await client.query('commit');
}

/** Asked for only where it is needed: who is no superuser may not even say "nosuperuser". */
async function weaken(client: Client, role: DatabaseRole): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_roles where rolname = $1
       and (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls)`,
    [role],
  );
  if (rowCount === 0) return;
  await client.query(`alter role ${role} nosuperuser nocreatedb nocreaterole nobypassrls`);
}

async function makeDatabase(
  client: Client,
  admin: ClientConfig,
  { database }: DatabaseAccess,
  survey: ServerSurvey,
): Promise<void> {
  const name = escapeIdentifier(database);
  if (survey.database === 'missing') {
    await client.query(
      `create database ${name} owner cloister_owner template template0 encoding 'UTF8'`,
    );
  }
  await client.query(
    `revoke all on database ${name} from public;
     grant connect on database ${name} to cloister_owner, cloister_app, cloister_queue, cloister_sequencer`,
  );
  await asAdministrator({ ...admin, database }, async (inside) => {
    // BullMQ's own schema; its role owns that and reaches nothing else.
    await inside.query('create schema if not exists cloister_queue authorization cloister_queue');
    await inside.query('alter schema public owner to cloister_owner'); // a survey takes it for the end
  });
}
