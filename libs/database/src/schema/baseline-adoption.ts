import type { DataSource } from 'typeorm';
import type { SchemaBaseline } from './schema.js';

/**
 * A database of the release that the baselines describe has all that they would make: they are
 * recorded in place of its own migrations, in one transaction, and nothing is made. Answers whether
 * it was such a database.
 */
export async function adoptBaseline(
  dataSource: DataSource,
  { formerNames, migrations }: SchemaBaseline,
): Promise<boolean> {
  return await dataSource.transaction(async (manager) => {
    const [table]: { found: boolean }[] = await manager.query(
      `select to_regclass('migrations') is not null as found`,
    );
    if (!table?.found) return false;
    const [, removed]: [unknown, number] = await manager.query(
      `delete from migrations where name = any ($1)
         and (select count(distinct name) from migrations where name = any ($1)) = cardinality($1)`,
      [formerNames],
    );
    if (removed === 0) return false;
    for (const { name } of migrations) {
      await manager.query('insert into migrations (timestamp, name) values ($1, $2)', [
        timeOf(name),
        name,
      ]);
    }
    return true;
  });
}

/** As TypeORM reads it. */
function timeOf(name: string): number {
  return Number(name.slice(-13));
}
