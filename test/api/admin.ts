import type { TestService } from '../support/service.js';

/** What is really stored, past every wall. */
export function rows<T = Record<string, unknown>>(
  service: TestService,
  statement: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  return service.database.ask<T>(statement, values);
}

export async function count(service: TestService, from: string): Promise<number> {
  const [row] = await rows<{ n: number }>(service, `select count(*)::integer as n from ${from}`);
  return row?.n ?? -1;
}

/** Every column of the service, the queue's included, that holds one of `needles` as text or bytes. */
export async function columnsHolding(
  service: TestService,
  needles: readonly string[],
): Promise<string[]> {
  const columns = await rows<{ place: string; name: string; type: string }>(
    service,
    `select format('%I.%I', table_schema, table_name) as place, column_name as name, data_type as type
     from information_schema.columns where table_schema in ('public', 'cloister_queue')`,
  );
  const looks = columns.map(({ place, name, type }) => {
    const hit =
      type === 'bytea'
        ? `position(convert_to(needle, 'UTF8') in "${name}") > 0`
        : `position(needle in "${name}"::text) > 0`;
    return `select '${place}.${name}: ' || needle as hit from unnest($1::text[]) as needle
      where exists (select from ${place} where ${hit})`;
  });
  const found = await rows<{ hit: string }>(service, looks.join(' union all '), [needles]);
  return found.map(({ hit }) => hit);
}

export interface Entry {
  readonly action: string;
  readonly outcome: string;
  readonly subject_id: string | null;
  readonly actor_id: string;
  readonly canonical: Buffer;
}

export function entries(service: TestService, action?: string): Promise<Entry[]> {
  return rows<Entry>(
    service,
    `select action, outcome, subject_id, actor_id, canonical from audit_entry
     where $1::text is null or action = $1 order by id`,
    [action ?? null],
  );
}
