import type { DatabaseAccess } from '@app/database';
import { Client } from 'pg';
import { z } from 'zod';
import { RealPatientsDeclared } from './real-patients.errors.js';

const CONNECT_MS = 10_000;
const Counted = z.tuple([z.object({ tenants: z.int() })]);

/**
 * For a worker before it reads or loads a model: throws `RealPatientsDeclared` where it was set to do so
 * without a file wall, and any organization has declared that it processes real patients' data.
 */
export async function refuseReduced(setting: string, access: DatabaseAccess): Promise<void> {
  if (setting !== 'reduced') return;
  const client = new Client({
    ...access.as('cloister_app'),
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: CONNECT_MS,
  });
  await client.connect();
  try {
    const { rows } = await client.query('select tenants from across_real_patients()');
    if (Counted.parse(rows)[0].tenants > 0) throw new RealPatientsDeclared();
  } finally {
    await client.end();
  }
}
