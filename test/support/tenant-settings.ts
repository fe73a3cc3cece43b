/** Sets what every organization has decided, past the api: a statement for the database's owner. */
export function settingStatement(name: string, value: unknown): string {
  return `insert into tenant_setting (tenant_id, name, value)
    select id, '${name}', '${JSON.stringify(value)}'::jsonb from tenant
    on conflict (tenant_id, name) do update set value = excluded.value`;
}
