import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { ACTS, type Act, type AnsweredAct } from './acts.js';

const SETTLE_MS = 60_000;
const LOOK_EVERY_MS = 50;

/** How acts that left a row are told from those that did not, and which entries tell of them. */
const TRACES = {
  received: { action: 'document.received', rows: 'select id::text from document' },
  read: { action: 'document.read', rows: null },
  requested: { action: 'summary.requested', rows: 'select id::text from summary' },
  cancelled: {
    action: 'summary.cancelled',
    rows: `select id::text from summary where state = 'cancelled'`,
  },
} as const satisfies Record<Act, { readonly action: string; readonly rows: string | null }>;

/** Acts of one kind and their entries in the database; the last three are 0 in a trail that holds. */
export interface Balance {
  readonly act: Act;
  /** Null for acts that leave no row of their own. */
  readonly acts: number | null;
  readonly entries: number;
  readonly answered: number;
  readonly actsWithoutEntry: number;
  readonly entriesWithoutAct: number;
  /** Somebody was told that it has happened, and the trail does not tell of it. */
  readonly answersWithoutEntry: number;
}

/** Compares once what dead processes had begun is over. */
export async function balanceOf(
  client: Client,
  answered: readonly AnsweredAct[],
): Promise<readonly Balance[]> {
  await settled(client);
  const balances: Balance[] = [];
  for (const act of ACTS) {
    const { action, rows } = TRACES[act];
    const entries = await idsOf(
      client,
      `select subject_id as id from audit_entry where action = '${action}' and outcome = 'success'`,
    );
    const acts = rows === null ? null : await idsOf(client, rows);
    const answers = answered.filter((one) => one.act === act).map(({ id }) => id);
    balances.push({
      act,
      acts: acts?.length ?? null,
      entries: entries.length,
      answered: answers.length,
      actsWithoutEntry: acts === null ? 0 : beyond(acts, entries),
      entriesWithoutAct: acts === null ? 0 : beyond(entries, acts),
      answersWithoutEntry: beyond(answers, entries),
    });
  }
  return balances;
}

/** Connections of killed processes end when they find nobody at the other side. */
async function settled(client: Client): Promise<void> {
  const end = Date.now() + SETTLE_MS;
  for (;;) {
    const { rows } = await client.query<{ open: number }>(
      `select count(*)::integer as open from pg_stat_activity
       where usename = 'cloister_app' and state <> 'idle'`,
    );
    if (rows[0]?.open === 0) return;
    if (Date.now() > end) throw new Error('Transactions did not end within a minute.');
    await pause(LOOK_EVERY_MS);
  }
}

async function idsOf(client: Client, statement: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(statement);
  return rows.map(({ id }) => id);
}

/** How many of the first have none of their own among the second: as bags, for a row may be read twice. */
function beyond(first: readonly string[], second: readonly string[]): number {
  const left = new Map<string, number>();
  for (const id of second) left.set(id, (left.get(id) ?? 0) + 1);
  let missing = 0;
  for (const id of first) {
    const more = left.get(id) ?? 0;
    if (more === 0) missing += 1;
    else left.set(id, more - 1);
  }
  return missing;
}
