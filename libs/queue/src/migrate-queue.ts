import { type PgQueryable, runMigrations } from 'bullmq';
import { Client, type ClientConfig } from 'pg';
import { QUEUE_SCHEMA } from './queue-connection.js';

/** Brings BullMQ's tables up to date, as the role that owns their schema. Safe to repeat. */
export async function migrateQueue(connection: ClientConfig): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  const session: PgQueryable = client;
  try {
    await runMigrations(
      {
        // Even `if not exists` asks for the right to create schemas, which this role does not have;
        // its one schema is made with the database.
        query: <R>(text: string, values?: readonly unknown[]) =>
          text.startsWith('CREATE SCHEMA IF NOT EXISTS')
            ? Promise.resolve({ rows: [] })
            : session.query<R>(text, values),
      },
      QUEUE_SCHEMA,
    );
  } finally {
    await client.end();
  }
}
