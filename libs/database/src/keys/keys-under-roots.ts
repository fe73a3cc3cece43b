import type { KeyContext, WrappedKey } from '@app/crypto';
import type { Client } from 'pg';
import { z } from 'zod';
import { tenantContext } from './key-contexts.js';
import { TENANT_KEY_PURPOSES } from './tenancy.entities.js';

const UNDEFINED_TABLE = '42P01';
const Rows = z.array(
  z.object({
    tenant: z.uuid(),
    purpose: z.enum(TENANT_KEY_PURPOSES),
    version: z.int(),
    wrapped: z.instanceof(Uint8Array),
    name: z.string().nullable(),
  }),
);

/** A key of some tenant, and what it was wrapped for. */
export interface KeyUnderRoot {
  readonly wrapped: WrappedKey;
  readonly context: KeyContext;
}

/**
 * One key of a tenant for each root key that something lies under: who opens them has the root keys of
 * this database. Reads a schema of any age; asked as its owner.
 */
export async function keysUnderRoots(owner: Client): Promise<readonly KeyUnderRoot[]> {
  try {
    // before root keys had names there was no column for them
    const { rows } = await owner.query(
      `select distinct on (name) tenant_id as tenant, purpose, version, wrapped, name
       from tenant_key, lateral (select to_jsonb(tenant_key) ->> 'root_key' as name) as root
       where wrapped is not null order by name, tenant_id, purpose, version`,
    );
    return Rows.parse(rows).map(({ tenant, purpose, version, wrapped, name }) => ({
      wrapped: { rootKey: name, bytes: wrapped },
      context: tenantContext(tenant, purpose, version),
    }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE) return [];
    throw error;
  }
}

/** The names of the root keys that tenants' keys lie under; null stands for one from before they had names. */
export async function rootKeysInUse(
  owner: Pick<Client, 'query'>,
): Promise<readonly (string | null)[]> {
  const { rows } = await owner.query<{ name: string | null }>(
    'select distinct root_key as name from tenant_key where wrapped is not null',
  );
  return rows.map(({ name }) => name);
}
