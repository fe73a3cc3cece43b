import type { z } from 'zod';
import { openBytes, sealBytes } from './aes-gcm.js';
import { SealBroken, SealedShapeUnknown, SealedValueTooLarge } from '../crypto.errors.js';
import { encodeText } from './length-prefixed.js';
import { type ObjectKey, secretOf } from '../keys/object-key.js';
import { placeAad, type SealedPlace } from './sealed-place.js';

/** A sealed value lies in memory whole, several times over: plaintext, ciphertext, query parameter. */
export const SEALED_VALUE_MAX_BYTES = 64 * 1024 * 1024;

/** Seals a value that fits one bytea column. Content of unknown length goes through SegmentSealer. */
export function sealValue(key: ObjectKey, place: SealedPlace, plaintext: Uint8Array): Buffer {
  if (plaintext.length > SEALED_VALUE_MAX_BYTES) {
    throw new SealedValueTooLarge(plaintext.length, SEALED_VALUE_MAX_BYTES);
  }
  return sealBytes(secretOf(key), placeAad('value', place), plaintext);
}

export function openValue(key: ObjectKey, place: SealedPlace, sealed: Uint8Array): Buffer {
  return openBytes(secretOf(key), placeAad('value', place), sealed);
}

export function sealText(key: ObjectKey, place: SealedPlace, text: string): Buffer {
  return sealValue(key, place, encodeText(text));
}

export function openText(key: ObjectKey, place: SealedPlace, sealed: Uint8Array): string {
  return decodeText(openValue(key, place, sealed));
}

/** Writes what JSON.stringify writes: properties that are undefined are absent when read back. */
export function sealJson(key: ObjectKey, place: SealedPlace, value: unknown): Buffer {
  // its declared type forgets that undefined and functions give undefined
  const text: unknown = JSON.stringify(value);
  if (typeof text !== 'string') {
    throw new TypeError('undefined has no JSON form. Store null, or leave the column empty.');
  }
  return sealText(key, place, text);
}

export function openJson<T>(
  key: ObjectKey,
  place: SealedPlace,
  schema: z.ZodType<T>,
  sealed: Uint8Array,
): T {
  const parsed = schema.safeParse(parseJson(openText(key, place, sealed)));
  // zod's own error may quote the value, so it is not kept as the cause
  if (!parsed.success) throw new SealedShapeUnknown();
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // a SyntaxError quotes the text around the fault
    throw new SealedShapeUnknown();
  }
}

function decodeText(bytes: Buffer): string {
  try {
    // a byte-order mark belongs to the text: taking it away would shift every offset
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new SealBroken({ cause: error });
  }
}
