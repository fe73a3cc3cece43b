import { v7, validate } from 'uuid';

/** A UUIDv7 (RFC 9562): unique without coordination, and roughly ordered by time. */
export function newId(): string {
  return v7();
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && validate(value);
}
