import { parseCursor, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DISCLOSING_ACTIONS, READ_ACTIONS } from './read-actions.js';
import type { EntryFilter } from './entry-filter.js';
import { type StoredEntry, STORED_COLUMNS, StoredEntries } from './stored-entry.js';

/** So many entries are looked at for one page, however few of them fit the filter. */
export const LOOKED_AT_MAX = 20_000;

export interface EntriesRequest {
  readonly filter: EntryFilter;
  readonly order: 'newest' | 'oldest';
  readonly limit: number;
  readonly cursor: string | null;
  /** @default LOOKED_AT_MAX */
  readonly lookedAtMax?: number;
}

export interface FoundEntries {
  readonly entries: readonly StoredEntry[];
  readonly nextCursor: string | null;
  /** Where looking ended before the page was full; null where it did not. */
  readonly searchedTo: Date | null;
}

const Reached = z.array(z.object({ seen: z.coerce.number(), at: z.date(), id: z.uuid() }));

/** Reads entries along one index, whichever the filter makes shortest, and never more than a set number. */
@Injectable()
export class EntriesRepository {
  async page(tx: Transaction, request: EntriesRequest): Promise<FoundEntries> {
    const { limit, lookedAtMax = LOOKED_AT_MAX } = request;
    const { shown, reached } = looking(request, lookedAtMax);
    const met = StoredEntries.parse(await tx.query(...shown));
    const entries = met.slice(0, limit);
    const last = entries.at(-1);
    if (met.length > limit && last) {
      return { entries, nextCursor: cursorAt(last.occurredAt, last.id), searchedTo: null };
    }
    const [end] = Reached.parse(await tx.query(...reached));
    if (!end || end.seen < lookedAtMax) return { entries, nextCursor: null, searchedTo: null };
    return { entries, nextCursor: cursorAt(end.at, end.id), searchedTo: end.at };
  }

  /** Of the actor's tenant, from this leaf to before that one, in their order. */
  async between(tx: Transaction, from: number, to: number): Promise<readonly StoredEntry[]> {
    return StoredEntries.parse(
      await tx.query(
        `select ${STORED_COLUMNS} from audit_entry as entry
         where leaf_number >= $1 and leaf_number < $2 order by leaf_number`,
        [from, to],
      ),
    );
  }

  async find(tx: Transaction, id: string): Promise<StoredEntry | null> {
    const [entry] = StoredEntries.parse(
      await tx.query(`select ${STORED_COLUMNS} from audit_entry as entry where id = $1`, [id]),
    );
    return entry ?? null;
  }
}

function cursorAt(at: Date, id: string): string {
  return Buffer.from(`${at.toISOString()}|${id}`).toString('base64url');
}

class Values {
  readonly list: unknown[] = [];

  /** The placeholder of the value. */
  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

// In the one spelling that canonical bytes have; text that a caller sent never stands in them.
const UNDER_BREAK_GLASS = `position('"breakGlass":"'::bytea in canonical) > 0`;

type Question = readonly [statement: string, values: unknown[]];

const ACTIONS_OF_BREAK_GLASS = ['break-glass.opened', 'break-glass.ended', 'break-glass.reviewed'];

/**
 * What is shown is read no further than until the page is full; how far looking reached is asked for only
 * where it did not become full.
 */
function looking(
  { filter, order, limit, cursor }: EntriesRequest,
  lookedAtMax: number,
): { readonly shown: Question; readonly reached: Question } {
  const values = new Values();
  const [forth, back, beyond] =
    order === 'newest' ? (['desc', 'asc', '<'] as const) : (['asc', 'desc', '>'] as const);
  const span = spanOf(filter, cursor, beyond, values);
  const along = alongIndex(filter, values);
  const piece = `select * from audit_entry where ${[along.condition, ...span].join(' and ')}
    order by ${by(forth)} limit ${lookedAtMax}`;
  const range =
    along.each === null
      ? piece
      : `select entry.* from unnest(${along.each}::text[]) as wanted (id)
         cross join lateral (${piece}) as entry order by ${by(forth)} limit ${lookedAtMax}`;
  const ofRange = [...values.list];
  const fitting = ['true', ...conditionsOf(filter, values)].join(' and ');
  return {
    shown: [
      `select ${STORED_COLUMNS} from (${range}) as entry
       where ${fitting} order by ${by(forth)} limit ${limit + 1}`,
      values.list,
    ],
    reached: [
      `select count(*) over () as seen, occurred_at as at, id
       from (${range}) as looked order by ${by(back)} limit 1`,
      ofRange,
    ],
  };
}

function by(direction: string): string {
  return `occurred_at ${direction}, id ${direction}`;
}

/** The narrowest index that the filter can be answered along. */
function alongIndex(
  { subjectIds, patientId, actorId, action, outcome, outside }: EntryFilter,
  values: Values,
): { readonly condition: string; readonly each: string | null } {
  if (subjectIds) {
    return { condition: 'subject_id = wanted.id', each: values.add(subjectIds) };
  }
  const condition = ((): string => {
    if (patientId) return `patient_id = ${values.add(patientId)}`;
    if (actorId) return `actor_id = ${values.add(actorId)}`;
    if (outcome && outcome !== 'success') return `outcome <> 'success'`;
    if (action) return `action = ${values.add(action)}`;
    return outside ? `actor_kind = 'person'` : 'true';
  })();
  return { condition, each: null };
}

function spanOf(
  { from, to }: EntryFilter,
  cursor: string | null,
  beyond: '<' | '>',
  values: Values,
): readonly string[] {
  const span: string[] = [];
  if (from) span.push(`occurred_at >= ${values.add(from)}::timestamptz`);
  if (to) span.push(`occurred_at < ${values.add(to)}::timestamptz`);
  if (cursor !== null) {
    const { createdAt, id } = parseCursor(cursor);
    span.push(
      `(occurred_at, id) ${beyond} (${values.add(createdAt)}::timestamptz, ${values.add(id)}::uuid)`,
    );
  }
  return span;
}

/** What an entry must be besides; said again where the index says it already, which costs nothing. */
function conditionsOf(filter: EntryFilter, values: Values): readonly string[] {
  const { patientId, actorId, action, outcome, looks, outside, breakGlass, disclosed } = filter;
  const conditions: string[] = [];
  if (patientId) conditions.push(`patient_id = ${values.add(patientId)}`);
  if (actorId) conditions.push(`actor_id = ${values.add(actorId)}`);
  if (action) conditions.push(`action = ${values.add(action)}`);
  if (outcome) conditions.push(`outcome = ${values.add(outcome)}`);
  if (looks || outside) conditions.push(`action = any (${values.add(READ_ACTIONS)}::text[])`);
  if (outside) {
    const local = `(occurred_at at time zone ${values.add(outside.zone)})`;
    const minute = `extract(hour from ${local}) * 60 + extract(minute from ${local})`;
    conditions.push(
      `actor_kind = 'person'`,
      `not (extract(isodow from ${local}) = any (${values.add(outside.days)}::integer[])
         and ${minute} >= ${values.add(outside.opensAt)}::integer
         and ${minute} < ${values.add(outside.closesAt)}::integer)`,
    );
  }
  if (disclosed) {
    conditions.push(
      `outcome = 'success'`,
      `action = any (${values.add(DISCLOSING_ACTIONS)}::text[])`,
    );
  }
  if (disclosed === 'beyond-work') {
    conditions.push(`(actor_kind = 'client' or ${UNDER_BREAK_GLASS})`);
  }
  if (breakGlass) {
    const actions = values.add(ACTIONS_OF_BREAK_GLASS);
    conditions.push(`(action = any (${actions}::text[]) or ${UNDER_BREAK_GLASS})`);
  }
  if (breakGlass && breakGlass !== 'any') {
    conditions.push(`position(convert_to(${values.add(breakGlass.id)}, 'UTF8') in canonical) > 0`);
  }
  return conditions;
}
