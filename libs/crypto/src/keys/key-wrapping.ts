import { openBytes, sealBytes } from '../sealing/aes-gcm.js';
import { encodeLengthPrefixed } from '../sealing/length-prefixed.js';
import { ObjectKey, secretOf } from './object-key.js';
import { wholeNumber } from '../sealing/sealed-place.js';

/** What a wrapped key is for. It is authenticated with the key, so it unwraps as nothing else. */
export interface KeyContext {
  /** For example `tenant`, `blind-index`, `document`, `summary`, `patient`, `person`. */
  readonly kind: string;
  /** From the outermost owner inwards: the tenant first, then the object. */
  readonly ids: readonly string[];
  readonly version: number;
}

/** A new random key. Keep it only wrapped. */
export function newKey(): ObjectKey {
  return ObjectKey.random();
}

export function wrapKey(wrapping: ObjectKey, key: ObjectKey, context: KeyContext): Buffer {
  const bytes = secretOf(key).export();
  try {
    return sealBytes(secretOf(wrapping), contextAad(context), bytes);
  } finally {
    bytes.fill(0);
  }
}

/** Throws SealBroken when the wrapping key, the context or the bytes are others than at wrapping. */
export function unwrapKey(
  wrapping: ObjectKey,
  wrapped: Uint8Array,
  context: KeyContext,
): ObjectKey {
  const bytes = openBytes(secretOf(wrapping), contextAad(context), wrapped);
  try {
    return ObjectKey.fromBytes(bytes);
  } finally {
    bytes.fill(0);
  }
}

/** What a wrapping authenticates beside the key. For the files of this library only. */
export function contextAad(context: KeyContext): Buffer {
  return encodeLengthPrefixed([
    'cloister/key/1',
    context.kind,
    wholeNumber(context.version),
    ...context.ids,
  ]);
}
