import { Client, escapeIdentifier, escapeLiteral, type ClientConfig } from 'pg';
import { DATABASE_ROLES, type DatabaseAccess } from './access.js';

/**
 * Makes the roles and the database on a server, as an administrator who may create both. Safe to run
 * at every start: what exists is left, and passwords are set to those of the data folder.
 */
export async function prepareDatabase(admin: ClientConfig, access: DatabaseAccess): Promise<void> {
  const client = new Client(admin);
  await client.connect();
  try {
    await prepareRoles(client, access);
    const { database } = access;
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      database,
    ]);
    if (rowCount === 0) {
      await client.query(
        `create database ${escapeIdentifier(database)} owner cloister_owner template template0 encoding 'UTF8'`,
      );
    }
    await client.query(
      `revoke all on database ${escapeIdentifier(database)} from public;
       grant connect on database ${escapeIdentifier(database)} to cloister_app, cloister_queue, cloister_sequencer`,
    );
  } finally {
    await client.end();
  }
  await prepareQueueSchema(admin, access);
}

async function prepareRoles(client: Client, access: DatabaseAccess): Promise<void> {
  for (const role of DATABASE_ROLES) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await client.query(`create role ${role}`);
    await client.query(
      `alter role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls
       password ${escapeLiteral(access.password(role))}`,
    );
    // Where the administrator is no superuser, it may hand objects only to roles it is a member of.
    await client.query(`grant ${role} to current_user`);
  }
}

/** BullMQ's own schema; its role owns that and reaches nothing else. */
async function prepareQueueSchema(admin: ClientConfig, access: DatabaseAccess): Promise<void> {
  const client = new Client({ ...admin, database: access.database });
  await client.connect();
  try {
    await client.query('alter schema public owner to cloister_owner');
    await client.query('create schema if not exists cloister_queue authorization cloister_queue');
  } finally {
    await client.end();
  }
}
