import { createHash } from 'node:crypto';
import { blindIndex } from '@app/crypto';
import type { VersionedKey } from '@app/database';
import { type Header, headerField, startOfMessage } from '@app/hl7';

/** What makes a message the same one: its connection, MSH-3 to MSH-6 and MSH-10, byte for byte. */
export function identityOf(connection: string, header: Header): string {
  const fields = [3, 4, 5, 6, 10].map((number) => headerField(header, number));
  return JSON.stringify([connection, ...fields]);
}

/**
 * MSH-1 and 2, 9, 11 and 18: they say what the rest means. An A11 after an A01 with the same PID and PV1 is no
 * repeat of it.
 */
const MEANING = [1, 2, 9, 11, 18] as const;

/**
 * Hashes of the content, of which one has to be that of an earlier message for this one to be its repeat; the
 * first is kept. Of MSH only what gives the rest its meaning belongs to it: times, sequence numbers and the like
 * are written anew with each attempt.
 */
export function contentsOf(bytes: Buffer, header: Header): readonly [string, string] {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(MEANING.map((number) => headerField(header, number))));
  hash.update(bytes.subarray(endOfHeader(bytes)));
  return [hash.digest('hex'), contentWithoutTime(bytes, header)];
}

/** Without MSH-7 alone: what messages were known by that came before an update. */
function contentWithoutTime(bytes: Buffer, header: Header): string {
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

function endOfHeader(bytes: Buffer): number {
  const start = startOfMessage(bytes);
  const ends = ['\r', '\n'].map((end) => bytes.indexOf(end, start)).filter((at) => at >= 0);
  return ends.length === 0 ? bytes.length : Math.min(...ends);
}

function startOfField(bytes: Buffer, { separator, fields }: Header, number: number): number {
  // MSH, then MSH-1, which is the separator itself, then the fields with a separator between them
  const before = fields.slice(1, number - 1).reduce((sum, field) => sum + field.length + 1, 0);
  const start = bytes.indexOf(`MSH${separator}`, 0, 'latin1');
  return start < 0 ? -1 : start + 4 + before;
}
