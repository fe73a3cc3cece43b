import { blindIndex, type ObjectKey, openJson, type SealedPlace, sealJson } from '@app/crypto';
import type { VersionedKey } from '@app/database';
import {
  type DocumentFacts,
  firstSegment,
  type Hl7Message,
  type Identifier,
  orderNumbersOf,
  patientOf,
  typeOf,
} from '@app/hl7';
import { z } from 'zod';
import type { MessageReader } from '../message-reader.js';

const SEALED_FORMAT = 1;

/** Under which number a message speaks of a document, and of whom. */
export const DocumentNumbers = z.object({
  /** TXA-12, or OBR-3, with who assigned it. */
  number: z.string().nullable(),
  /** OBR-3 of the further reports of a result. */
  others: z.array(z.string()).default([]),
  /** TXA-13: what is replaced or added to. */
  parent: z.string().nullable(),
  patient: z.object({ identifier: z.string(), authority: z.string().nullable() }).nullable(),
});
export type DocumentNumbers = z.infer<typeof DocumentNumbers>;

/** What of a message tells that its parent is replaced or added to. */
const OF_PARENT: ReadonlySet<string> = new Set(['T05', 'T06', 'T09', 'T10']);

/** Null where a message says nothing of a document. */
export function numbersOf(
  message: Hl7Message,
  facts: DocumentFacts,
  { patient }: Pick<MessageReader, 'patient'>,
): DocumentNumbers | null {
  const { type, event } = typeOf(message);
  const { documentNumber, documentAuthority, parentNumber, parentAuthority } = facts;
  const isDocument = type === 'MDM';
  const reports = reportNumbersOf(message);
  const number =
    reports[0] ?? (documentNumber && spell(isDocument, documentNumber, documentAuthority));
  const parent =
    isDocument && OF_PARENT.has(event) && parentNumber
      ? spell(isDocument, parentNumber, parentAuthority)
      : null;
  if (!number && !parent) return null;
  return {
    number: number || null,
    others: reports.slice(1),
    parent: parent === number ? null : parent,
    patient: patientOf(message, patient),
  };
}

/** Of all reports (OBR-3) that results of a message are in; a document has one number, TXA-12. */
export function reportNumbersOf(message: Hl7Message): readonly string[] {
  if (typeOf(message).type === 'MDM' || firstSegment(message, 'TXA')) return [];
  const numbers = orderNumbersOf(message).map(({ number, authority }) =>
    spell(false, number, authority),
  );
  return [...new Set(numbers)];
}

/** Whether a number, as it is spelled, is that of a report of results. */
export function isOfReport(number: string): boolean {
  return number.startsWith('["order"');
}

/** The number of a document is another than that of an order, though they be spelled the same. */
function spell(isDocument: boolean, number: string, authority: string | null): string {
  return JSON.stringify([isDocument ? 'document' : 'order', authority, number]);
}

/** Numbers are a connection's own. */
export function numberIndex({ key }: VersionedKey, connection: string, number: string): Buffer {
  return blindIndex(key, { field: 'message.number', value: JSON.stringify([connection, number]) });
}

export function samePerson(one: Identifier | null, other: Identifier | null): boolean {
  return one?.identifier === other?.identifier && one?.authority === other?.authority;
}

export function sealNumbers(
  key: ObjectKey,
  message: { readonly tenantId: string; readonly id: string },
  numbers: DocumentNumbers,
): Buffer {
  return sealJson(key, placeOf(message), numbers);
}

export function openNumbers(
  key: ObjectKey,
  message: { readonly tenantId: string; readonly id: string },
  sealed: Buffer,
): DocumentNumbers {
  return openJson(key, placeOf(message), DocumentNumbers, sealed);
}

function placeOf({
  tenantId,
  id,
}: {
  readonly tenantId: string;
  readonly id: string;
}): SealedPlace {
  return { tenantId, table: 'message.numbers', rowId: id, version: SEALED_FORMAT };
}
