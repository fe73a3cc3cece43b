import { readCanonicalJson } from '@app/crypto';
import { ENTRY_FORMAT } from '../secret-place.js';
import type { CopiedRow } from './copied-rows.js';

/** A row of `audit_entry`. */
export interface EntryRow {
  readonly leaf: number;
  readonly id: string;
  readonly tenantId: string;
  /** Good until the next row is read. */
  readonly canonical: Buffer;
  readonly occurredAt: bigint;
  readonly action: string;
  readonly outcome: string;
  readonly actorKind: string;
  readonly actorId: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly patientId: string | null;
}

export const ENTRY_COLUMNS = `leaf_number, id::text, tenant_id::text, canonical, occurred_at, action,
  outcome, actor_kind, actor_id, subject_type, subject_id, patient_id::text`;

const MICROSECONDS = 1000n;
// Postgres counts from 2000.
const EPOCH_US = BigInt(Date.UTC(2000, 0)) * MICROSECONDS;

/** @param row of `ENTRY_COLUMNS` */
export function readEntry(row: CopiedRow): EntryRow {
  // in the order of the columns; a null where there can be none differs from what the bytes say
  return {
    leaf: Number(row.integer() ?? -1n),
    id: row.text() ?? '',
    tenantId: row.text() ?? '',
    canonical: row.bytes() ?? Buffer.alloc(0),
    occurredAt: (row.integer() ?? 0n) + EPOCH_US,
    action: row.text() ?? '',
    outcome: row.text() ?? '',
    actorKind: row.text() ?? '',
    actorId: row.text() ?? '',
    subjectType: row.text() ?? '',
    subjectId: row.text(),
    patientId: row.text(),
  };
}

/** In milliseconds since 1970. */
export function timeOf({ occurredAt }: EntryRow): number {
  return Number(occurredAt) / Number(MICROSECONDS);
}

/** What the bytes say; null where they are no object in the one spelling. */
export function readSaid({
  canonical,
}: Pick<EntryRow, 'canonical'>): Readonly<Record<string, unknown>> | null {
  const said = readCanonicalJson(canonical);
  return isObject(said) ? said : null;
}

/** Which columns are not what the bytes say; `canonical` where these are not of the one spelling. */
export function wrongColumns(row: Omit<EntryRow, 'leaf'>, said = readSaid(row)): readonly string[] {
  if (!said) return ['canonical'];
  const wrong: string[] = [];
  const compare = (column: string, found: unknown, is: unknown): void => {
    if (found !== is) wrong.push(column);
  };
  compare('canonical', said['v'], ENTRY_FORMAT);
  compare('id', said['id'], row.id);
  compare('tenant_id', said['tenant'], row.tenantId);
  compare('occurred_at', microsecondsOf(said['time']), row.occurredAt);
  compare('action', said['action'], row.action);
  compare('outcome', said['outcome'], row.outcome);
  compare('actor_kind', within(said['actor'], 'kind'), row.actorKind);
  compare('actor_id', within(said['actor'], 'id'), row.actorId);
  compare('subject_type', within(said['subject'], 'type'), row.subjectType);
  compare('subject_id', within(said['subject'], 'id'), row.subjectId);
  compare('patient_id', said['patient'], row.patientId);
  return wrong;
}

function within(said: unknown, field: string): unknown {
  return isObject(said) ? said[field] : undefined;
}

function microsecondsOf(time: unknown): bigint | null {
  const at = typeof time === 'string' ? Date.parse(time) : Number.NaN;
  return Number.isNaN(at) ? null : BigInt(at) * MICROSECONDS;
}

/** An object inside of it; an empty one where it is none. */
export function objectIn(said: unknown): Readonly<Record<string, unknown>> {
  return isObject(said) ? said : {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
