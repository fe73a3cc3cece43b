import type { QueryRunner } from 'typeorm';

/**
 * Puts a tenant's wall around a table. The owner's own policy is for migrations and for the listed
 * functions that look across tenants; FORCE keeps everybody else, the owner's kin included, behind it.
 */
export async function tenantTable(
  runner: QueryRunner,
  table: string,
  grants: string,
): Promise<void> {
  await walledTable(runner, table, grants, 'tenant_id = cloister_tenant()');
}

/** The tenant's wall, and inside it the compartment's. */
export async function compartmentTable(
  runner: QueryRunner,
  table: string,
  grants: string,
): Promise<void> {
  await walledTable(
    runner,
    table,
    grants,
    'tenant_id = cloister_tenant() and cloister_sees(compartment_id)',
  );
}

/** Rows that may be seen by whoever may see the row they belong to. */
export async function partOf(
  runner: QueryRunner,
  table: string,
  whole: { table: string; key: string },
  grants: string,
): Promise<void> {
  await walledTable(
    runner,
    table,
    grants,
    `tenant_id = cloister_tenant()
     and exists (select from ${whole.table} as whole where whole.id = ${table}.${whole.key})`,
  );
}

/** A wall of another condition, for a table that the three others do not fit. It has to ask for the tenant. */
export async function walledTable(
  runner: QueryRunner,
  table: string,
  grants: string,
  condition: string,
): Promise<void> {
  await runner.query(`
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy tenant_wall on ${table} to cloister_app using (${condition});
    create policy owner on ${table} to cloister_owner using (true);
    grant ${grants} on ${table} to cloister_app;
  `);
}
