import { randomUUID } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { inject } from 'vitest';
import type { DatabaseAccess } from '@app/database';
import { accessTo, TEMPLATE } from './test-access.js';

export interface TestDatabase extends AsyncDisposable {
  readonly access: DatabaseAccess;
  /** The superuser in this database, past every wall: for looking at what is really stored. */
  readonly admin: ClientConfig;
}

/** A private copy of the migrated template; about 30 ms. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin: ClientConfig = { ...server, port: 5432, database: 'postgres' };
  await once(admin, `create database ${name} template ${TEMPLATE}`);
  return {
    access: accessTo(server.host, name),
    admin: { ...admin, database: name },
    async [Symbol.asyncDispose]() {
      await once(admin, `drop database ${name} with (force)`);
    },
  };
}

async function once(config: ClientConfig, statement: string): Promise<void> {
  const client = new Client(config);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
