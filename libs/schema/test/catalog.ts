const GRANTS = `array(select concat_ws(' ', grantee::regrole, privilege_type) from aclexplode(acl) order by 1)`;

/** One line for all that a schema has, but for the names that Postgres gives to what is not null. */
const CATALOG = [
  `select 'table', relname, relrowsecurity, relforcerowsecurity, relowner::regrole,
     ${GRANTS.replace('acl)', 'relacl)')}
   from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  `select 'column', attrelid::regclass,
     row_number() over (partition by attrelid order by attnum), attname,
     format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid), attstorage,
     ${GRANTS.replace('acl)', 'attacl)')}
   from pg_attribute join pg_class on pg_class.oid = attrelid
     left join pg_attrdef on adrelid = attrelid and adnum = attnum
   where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0
     and not attisdropped`,
  `select 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid)
   from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'`,
  `select 'index', pg_get_indexdef(indexrelid) from pg_index join pg_class on oid = indexrelid
   where relnamespace = 'public'::regnamespace`,
  `select 'policy', polrelid::regclass, polname, polcmd, polpermissive,
     array(select role::regrole::text from unnest(polroles) as role order by 1),
     pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid) from pg_policy`,
  `select 'function', regexp_replace(pg_get_functiondef(oid), '\\s+', ' ', 'g'), proowner::regrole,
     ${GRANTS.replace('acl)', `coalesce(proacl, acldefault('f', proowner)))`)}
   from pg_proc where pronamespace = 'public'::regnamespace`,
  `select 'trigger', pg_get_triggerdef(oid) from pg_trigger where not tgisinternal`,
];

/** All that makes the schema what it is, line by line, in one order. */
export async function catalogOf(
  ask: (statement: string) => Promise<readonly object[]>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const part of CATALOG) {
    const rows = await ask(`select part::text as line from (${part}) as part`);
    lines.push(...rows.map((row) => ('line' in row ? String(row.line) : '')));
  }
  return lines.toSorted();
}
