import type { QueryRunner } from 'typeorm';

/**
 * Defines a way to look past a tenant's wall: a function of the owner that answers with ids and
 * numbers. `test/architecture/walls.spec.ts` holds the list of them.
 */
export async function defineAcrossTenants(
  runner: QueryRunner,
  signature: string,
  columns: string,
  body: string,
): Promise<void> {
  await runner.query(`
    create function ${signature} returns table (${columns})
      language sql stable security definer set search_path = public, pg_temp
      as $$ ${body} $$;
    revoke all on function ${signature} from public;
    grant execute on function ${signature} to cloister_app;
  `);
}
