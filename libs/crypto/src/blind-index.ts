import { createHmac } from 'node:crypto';
import { encodeLengthPrefixed } from './sealing/length-prefixed.js';
import { type ObjectKey, secretOf } from './keys/object-key.js';

/**
 * The keyed hash by which an encrypted field is found again. The key is a random one of its own,
 * wrapped under the tenant key with a version, and rotated by indexing anew. Equal values must be
 * spelled equally: the caller trims, folds case and so on before.
 */
export function blindIndex(
  key: ObjectKey,
  entry: { readonly field: string; readonly value: string },
): Buffer {
  return createHmac('sha256', secretOf(key))
    .update(encodeLengthPrefixed(['cloister/blind-index/1', entry.field, entry.value]))
    .digest();
}
