import { blindIndex } from '@app/crypto';
import type { VersionedKey } from '@app/database';
import { headerField, type Hl7Message, identifiersIn } from '@app/hl7';
import type { Message } from '../message.entities.js';
import { numberIndex, reportNumbersOf } from '../numbers/document-numbers.js';
import type { MessageReference, SoughtKind } from './message-reference.entity.js';

/** More patients than a message names. */
const PATIENTS_MAX = 20;
/** More reports than a message has. */
const REPORTS_MAX = 200;

/**
 * The rows by which a message will be found.
 * @param assigned the number of whom a person says that it is about
 */
export function referencesOf(
  index: VersionedKey,
  { id: messageId, tenantId, connection }: Pick<Message, 'id' | 'tenantId' | 'connection'>,
  message: Hl7Message,
  assigned: string | null = null,
): readonly MessageReference[] {
  const control = headerField(message.header, 10).trim();
  const identifiers = [...(assigned === null ? [] : [assigned]), ...identifiersIn(message)];
  const patients = new Set(identifiers.map(normalizedReference));
  const named: readonly (readonly [SoughtKind, string])[] = [
    ...(control === '' ? [] : [['control', control] as const]),
    ...[...patients].slice(0, PATIENTS_MAX).map((value) => ['patient', value] as const),
  ];
  const reports = reportNumbersOf(message).slice(0, REPORTS_MAX);
  return [
    ...named.map(([kind, value]) => ({ kind, valueIndex: referenceIndex(index, kind, value) })),
    ...reports.map((number) => ({
      kind: 'report' as const,
      valueIndex: numberIndex(index, connection, number),
    })),
  ].map((one) => ({ messageId, tenantId, indexVersion: index.version, ...one }));
}

export function referenceIndex({ key }: VersionedKey, kind: SoughtKind, value: string): Buffer {
  return blindIndex(key, {
    field: `message.${kind}`,
    value: kind === 'patient' ? normalizedReference(value) : value.trim(),
  });
}

/** Spacing and letter case do not make another patient of the same number. */
export function normalizedReference(identifier: string): string {
  return identifier.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toUpperCase();
}
