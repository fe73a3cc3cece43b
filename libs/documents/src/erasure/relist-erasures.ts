import type { Client } from 'pg';

/** Has every erasure written to the list of erasures once more; asked as the owner of the tables. */
export async function relistErasures(owner: Pick<Client, 'query'>): Promise<void> {
  await owner.query('update erasure set listed_at = null');
}
