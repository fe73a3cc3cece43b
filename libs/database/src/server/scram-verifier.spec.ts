import { createDatabase } from '../../../../test/support/postgres.js';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { scramVerifier } from './scram-verifier.js';

it('is taken by the server for the password, which it is never told', async () => {
  await using database = await createDatabase();
  const verifier = scramVerifier('of-a-visitor');
  await database.ask(`create role visitor login password '${verifier}'`);
  try {
    const [kept] = await database.ask(
      `select rolpassword as verifier from pg_authid where rolname = 'visitor'`,
    );
    expect(kept).toEqual({ verifier });
    const visitor = new Client({ ...database.admin, user: 'visitor', password: 'of-a-visitor' });
    await visitor.connect();
    await visitor.end();
    const stranger = new Client({ ...database.admin, user: 'visitor', password: 'of-another' });
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
  } finally {
    await database.ask('drop role visitor');
  }
});
