import { createHash } from 'node:crypto';
import { blindIndex } from '@app/crypto';
import type { VersionedKey } from '@app/database';
import { type Header, headerField } from '@app/hl7';

/** What makes a message the same one: its connection, MSH-3 to MSH-6 and MSH-10, byte for byte. */
export function identityOf(connection: string, header: Header): string {
  const fields = [3, 4, 5, 6, 10].map((number) => headerField(header, number));
  return JSON.stringify([connection, ...fields]);
}

/** The content without MSH-7, which a sender writes anew with each attempt. */
export function contentOf(bytes: Buffer, header: Header): string {
  const sent = headerField(header, 7);
  const hash = createHash('sha256');
  const at = sent === '' ? -1 : startOfField(bytes, header, 7);
  if (at < 0) return hash.update(bytes).digest('hex');
  hash.update(bytes.subarray(0, at));
  return hash.update(bytes.subarray(at + sent.length)).digest('hex');
}

export function identityIndex({ key }: VersionedKey, identity: string): Buffer {
  return blindIndex(key, { field: 'message.identity', value: identity });
}

export function contentIndex({ key }: VersionedKey, content: string): Buffer {
  return blindIndex(key, { field: 'message.content', value: content });
}

function startOfField(bytes: Buffer, { separator, fields }: Header, number: number): number {
  // MSH, then MSH-1, which is the separator itself, then the fields with a separator between them
  const before = fields.slice(1, number - 1).reduce((sum, field) => sum + field.length + 1, 0);
  const start = bytes.indexOf(`MSH${separator}`, 0, 'latin1');
  return start < 0 ? -1 : start + 4 + before;
}
