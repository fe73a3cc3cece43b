import type { QueryRunner } from 'typeorm';

/**
 * Renames the constraints and indexes of a table that have a word in their names. Postgres keeps these
 * names, also those that it gave itself, where a table or a column is renamed.
 */
export async function renameInNames(
  runner: QueryRunner,
  table: string,
  word: string,
  newWord: string,
): Promise<void> {
  await runner.query(`
    do $$
    declare old name;
    begin
      for old in select conname from pg_constraint
        where conrelid = '${table}'::regclass and strpos(conname, '${word}') > 0
      loop
        execute format('alter table ${table} rename constraint %I to %I',
          old, replace(old, '${word}', '${newWord}'));
      end loop;
      for old in select relname from pg_index join pg_class on oid = indexrelid
        where indrelid = '${table}'::regclass and strpos(relname, '${word}') > 0
      loop
        execute format('alter index %I rename to %I', old, replace(old, '${word}', '${newWord}'));
      end loop;
    end $$;
  `);
}
