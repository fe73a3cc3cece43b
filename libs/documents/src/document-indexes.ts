import { blindIndex } from '@app/crypto';
import type { VersionedKey } from '@app/database';

/** Where documents of the same bytes are found. */
export function contentIndex({ key }: VersionedKey, sha256: Buffer): Buffer {
  return blindIndex(key, { field: 'document.content', value: sha256.toString('hex') });
}

export function externalNumberIndex({ key }: VersionedKey, externalNumber: string): Buffer {
  return blindIndex(key, { field: 'document.external_number', value: externalNumber });
}

/** Where a patient or encounter of this identifier is found. */
export function referenceIndex(
  { version, key }: VersionedKey,
  kind: 'patient' | 'encounter',
  identifier: string,
): { readonly indexVersion: number; readonly identifierIndex: Buffer } {
  const entry = { field: `${kind}.identifier`, value: normalize(identifier) };
  return { indexVersion: version, identifierIndex: blindIndex(key, entry) };
}

/** Spacing and letter case do not make another patient of the same number. */
function normalize(identifier: string): string {
  return identifier.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toUpperCase();
}
