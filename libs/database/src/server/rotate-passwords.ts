import { setTimeout as delay } from 'node:timers/promises';
import { type Client, type ClientConfig, escapeLiteral } from 'pg';
import type { DatabaseAccess } from '../access.js';
import { asAdministrator, asOnlyAdministrator } from './administrator.js';
import { DATABASE_ROLES } from './roles.js';
import { scramVerifier } from './scram-verifier.js';
import { DatabaseRefused } from './server.errors.js';
import { surveyServer } from './survey.js';

// Logins that began before the next passwords were written down have ended by then.
const LOGIN_MS = 2_000;

export interface RotationOptions {
  /**
   * That the data folder belongs to this database: its passwords may be lost, and are no proof.
   *
   * @param owner reads everything, as the owner of the tables
   */
  readonly prove: (owner: Client) => Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * Sets new passwords for all roles. Those of the data folder are read anew at each login, so what runs
 * on this data folder goes on; sessions that are open stay open everywhere.
 */
export async function rotatePasswords(
  admin: ClientConfig,
  access: DatabaseAccess,
  { prove, signal }: RotationOptions,
): Promise<void> {
  const { passwords, database, host } = access;
  if (!passwords) throw new Error('only the passwords of a data folder are rotated');
  await asOnlyAdministrator(
    admin,
    async (client) => {
      const survey = await surveyServer(client, admin, access);
      const isSetUp = survey.database === 'ours' && survey.roles.length === DATABASE_ROLES.length;
      if (!isSetUp) throw DatabaseRefused.notSetUp(host, database);
      await asAdministrator({ ...admin, database }, async (inside) => {
        await inside.query('set role cloister_owner');
        await prove(inside);
      });
      await settleRotation(access);
      // written down first: one that is cut off at any point is found again and ended
      const next = await passwords.prepareNext();
      await delay(LOGIN_MS);
      const statements = DATABASE_ROLES.map(
        (role) => `alter role ${role} login password ${escapeLiteral(scramVerifier(next[role]))}`,
      );
      try {
        await client.query(`begin; ${statements.join('; ')}; commit`);
      } finally {
        await settleRotation(access);
      }
    },
    signal,
  );
}

/** Ends a rotation that was cut off. Call it where no other can be under way. */
export async function settleRotation(access: DatabaseAccess): Promise<void> {
  if (!access.hasPasswords) return;
  await access.passwords?.settle((next) => access.accepts('cloister_owner', next.cloister_owner));
}
