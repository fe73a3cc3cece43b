import { DomainError, isId } from '@app/platform';

export class CursorNotUsable extends DomainError {
  readonly code = 'cursor-not-usable';
  readonly kind = 'malformed';

  constructor() {
    super('The cursor is not from this list. Start again without a cursor.');
  }
}

export interface PageRequest {
  readonly limit: number;
  readonly order: 'newest' | 'oldest';
  readonly cursor: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

interface Position {
  readonly createdAt: string;
  readonly id: string;
}

// What toISOString writes; Date.parse alone takes much that Postgres does not.
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Where a page starts: after a row, named by the millisecond of its arrival and its id. */
export function parseCursor(cursor: string): Position {
  const [createdAt = '', id] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  if (!isId(id) || !MOMENT.test(createdAt) || Number.isNaN(Date.parse(createdAt))) {
    throw new CursorNotUsable();
  }
  return { createdAt, id };
}

/** Cuts the one row too many that was asked for, and turns the last that stays into a cursor. */
export function toPage<T extends { readonly createdAt: Date; readonly id: string }>(
  rows: readonly T[],
  { limit }: PageRequest,
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || !last) return { items, nextCursor: null };
  const cursor = `${last.createdAt.toISOString()}|${last.id}`;
  return { items, nextCursor: Buffer.from(cursor).toString('base64url') };
}
