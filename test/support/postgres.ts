import { randomUUID } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { inject } from 'vitest';
import type { DatabaseAccess } from '@app/database';
import { accessTo, TEMPLATE } from './test-access.js';

export interface TestDatabase extends AsyncDisposable {
  readonly access: DatabaseAccess;
  /** The superuser in this database, past every wall: for looking at what is really stored. */
  readonly admin: ClientConfig;
  /** Asks as that superuser, over one connection that is kept: a new one for each question costs 20 ms. */
  ask<T = Record<string, unknown>>(statement: string, values?: readonly unknown[]): Promise<T[]>;
}

/** A private copy of the migrated template, or of another that nobody is connected to; about 30 ms. */
export async function createDatabase(template: string = TEMPLATE): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await once(adminOf(), `create database ${name} template ${template} owner cloister_owner`);
  return namedDatabase(name);
}

/** Access to a database of that name, which need not exist yet: `prepareDatabase` creates it. */
export function namedDatabase(name = `test_${randomUUID().replaceAll('-', '')}`): TestDatabase {
  const admin = adminOf();
  const inside = { ...admin, database: name };
  let asking: Promise<Client> | undefined;
  return {
    access: accessTo(inject('postgres').host, name),
    admin: inside,
    ask: async (statement, values = []) => {
      asking ??= connected(inside);
      const client = await asking;
      return (await client.query(statement, [...values])).rows;
    },
    async [Symbol.asyncDispose]() {
      await (await asking)?.end();
      await once(admin, `drop database if exists ${name} with (force)`);
    },
  };
}

/** The superuser, outside of every test's database. */
export function adminOf(): ClientConfig {
  return { ...inject('postgres'), port: 5432, database: 'postgres' };
}

async function connected(config: ClientConfig): Promise<Client> {
  const client = new Client(config);
  await client.connect();
  return client;
}

async function once(config: ClientConfig, statement: string): Promise<void> {
  const client = await connected(config);
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
