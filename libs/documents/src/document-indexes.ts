import { blindIndex } from '@app/crypto';
import type { VersionedKey } from '@app/database';

/** An identifier, and who assigned it (HL7 v2 CX.1 and CX.4, FHIR `Identifier.value` and `system`). */
export interface Reference {
  readonly identifier: string;
  readonly authority: string | null;
}

/** More words than a name has. */
const WORDS_MAX = 12;

/** Where documents of the same bytes are found. */
export function contentIndex({ key }: VersionedKey, sha256: Buffer): Buffer {
  return blindIndex(key, { field: 'document.content', value: sha256.toString('hex') });
}

export function externalNumberIndex({ key }: VersionedKey, externalNumber: string): Buffer {
  return blindIndex(key, { field: 'document.external_number', value: externalNumber });
}

/** Where a patient or encounter of this identifier is found, and under the identifier alone. */
export function referenceIndex(
  versioned: VersionedKey,
  kind: 'patient' | 'encounter',
  { identifier, authority }: Reference,
): {
  readonly indexVersion: number;
  readonly identifierIndex: Buffer;
  readonly anyAuthorityIndex: Buffer | null;
} {
  const own = normalize(identifier);
  // no identifier has a line break once it is normalized
  const value = authority === null ? own : `${own}\n${normalizeAuthority(authority)}`;
  return {
    indexVersion: versioned.version,
    identifierIndex: blindIndex(versioned.key, { field: `${kind}.identifier`, value }),
    anyAuthorityIndex: authority === null ? null : anyAuthorityIndex(versioned, kind, identifier),
  };
}

export function anyAuthorityIndex(
  { key }: VersionedKey,
  kind: 'patient' | 'encounter',
  identifier: string,
): Buffer {
  return blindIndex(key, { field: `${kind}.any_authority`, value: normalize(identifier) });
}

/** One for each different word of a name: letters without marks, in lower case. */
export function nameWordIndexes({ key }: VersionedKey, name: string): readonly Buffer[] {
  return wordsOf(name).map((value) => blindIndex(key, { field: 'patient.name_word', value }));
}

function wordsOf(name: string): readonly string[] {
  const folded = name
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll(/['’]/gu, '');
  return [...new Set(folded.match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, WORDS_MAX);
}

/** Spacing and letter case do not make another patient of the same number. */
function normalize(identifier: string): string {
  return identifier.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toUpperCase();
}

/** An OID is the same with and without the scheme that FHIR writes before it. */
function normalizeAuthority(authority: string): string {
  return normalize(authority).replace(/^URN:OID:/, '');
}
