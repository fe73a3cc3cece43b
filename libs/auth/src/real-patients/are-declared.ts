import type { DatabaseAccess } from '@app/database';
import { Client } from 'pg';
import { z } from 'zod';

const CONNECT_MS = 10_000;
const Counted = z.tuple([z.object({ tenants: z.int() })]);

/** Whether any organization processes real patients' data; for a process before it has an application. */
export async function areRealPatientsDeclared(access: DatabaseAccess): Promise<boolean> {
  const client = new Client({
    ...access.as('cloister_app'),
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: CONNECT_MS,
  });
  await client.connect();
  try {
    const { rows } = await client.query('select tenants from across_real_patients()');
    return Counted.parse(rows)[0].tenants > 0;
  } finally {
    await client.end();
  }
}
