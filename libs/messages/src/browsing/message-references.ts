import { blindIndex } from '@app/crypto';
import type { VersionedKey } from '@app/database';
import { headerField, type Hl7Message, identifiersIn } from '@app/hl7';
import type { MessageReference, ReferenceKind } from './message-reference.entity.js';

/** More patients than a message names. */
const PATIENTS_MAX = 20;

/** The rows by which a message will be found. */
export function referencesOf(
  index: VersionedKey,
  { id: messageId, tenantId }: { readonly id: string; readonly tenantId: string },
  message: Hl7Message,
): readonly MessageReference[] {
  const control = headerField(message.header, 10).trim();
  const patients = new Set(identifiersIn(message).map(normalizedReference));
  const named: readonly (readonly [ReferenceKind, string])[] = [
    ...(control === '' ? [] : [['control', control] as const]),
    ...[...patients].slice(0, PATIENTS_MAX).map((value) => ['patient', value] as const),
  ];
  return named.map(([kind, value]) => ({
    messageId,
    kind,
    valueIndex: referenceIndex(index, kind, value),
    tenantId,
    indexVersion: index.version,
  }));
}

export function referenceIndex({ key }: VersionedKey, kind: ReferenceKind, value: string): Buffer {
  return blindIndex(key, {
    field: `message.${kind}`,
    value: kind === 'patient' ? normalizedReference(value) : value.trim(),
  });
}

/** Spacing and letter case do not make another patient of the same number. */
export function normalizedReference(identifier: string): string {
  return identifier.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toUpperCase();
}
