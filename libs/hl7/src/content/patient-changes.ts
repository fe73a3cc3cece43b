import { fieldOf, type Hl7Message, type Segment, typeOf } from '../message/hl7-message.js';
import {
  chosenIdentifier,
  encounterOf,
  type Identifier,
  type IdentifierChoice,
  patientBirthDateOf,
  patientNameOf,
  patientOf,
} from './patient-of.js';

/** What an ADT message says of patients and visits. */
export type PatientChange =
  | { readonly kind: 'merge'; readonly from: Identifier; readonly into: Identifier }
  | {
      readonly kind: 'visit';
      readonly from: Identifier;
      readonly into: Identifier;
      readonly encounter: Identifier;
    }
  | { readonly kind: 'link'; readonly from: Identifier; readonly into: Identifier }
  | { readonly kind: 'unlink'; readonly from: Identifier; readonly into: Identifier }
  | { readonly kind: 'name'; readonly patient: Identifier; readonly name: string }
  | { readonly kind: 'birth-date'; readonly patient: Identifier; readonly birthDate: string }
  | { readonly kind: 'cancelled' | 'resumed'; readonly encounter: Identifier };

/** Events that say that two records, or two identifiers, are one person, or that a visit is another's. */
const OF_TWO: ReadonlySet<string> = new Set(['A24', 'A37', 'A40', 'A45', 'A47']);
const OF_ONE: ReadonlySet<string> = new Set([
  'A01',
  'A02',
  'A03',
  'A04',
  'A08',
  'A11',
  'A12',
  'A13',
  'A31',
]);

/** What of messages is about patients, and how much of it: of two of them, or of one. */
export function patientEventOf(message: Hl7Message): 'two' | 'one' | null {
  const { type, event } = typeOf(message);
  if (type !== 'ADT') return null;
  return OF_TWO.has(event) ? 'two' : OF_ONE.has(event) ? 'one' : null;
}

/** In their order; what names no identifier that the connection uses says nothing. */
export function patientChangesOf(
  message: Hl7Message,
  choice: IdentifierChoice,
): readonly PatientChange[] {
  const { event } = typeOf(message);
  switch (patientEventOf(message)) {
    case 'two':
      return event === 'A24' || event === 'A37'
        ? linksOf(message, choice, event === 'A24' ? 'link' : 'unlink')
        : mergesOf(message, choice, event);
    case 'one':
      return newsOf(message, choice, event);
    case null:
      return [];
  }
}

function identified(
  message: Hl7Message,
  segment: Segment,
  number: number,
  choice: IdentifierChoice,
): Identifier | null {
  return chosenIdentifier(message, fieldOf(segment, number), choice);
}

/** Every PID may be followed by MRG segments, and each of those by the visit that it is about. */
function mergesOf(
  message: Hl7Message,
  choice: IdentifierChoice,
  event: string,
): readonly PatientChange[] {
  const changes: PatientChange[] = [];
  let into: Identifier | null = null;
  for (const [at, segment] of message.segments.entries()) {
    if (segment.name === 'PID') into = identified(message, segment, 3, choice);
    if (segment.name !== 'MRG' || !into) continue;
    const from = identified(message, segment, 1, choice);
    if (!from) continue;
    if (event !== 'A45') {
      changes.push({ kind: 'merge', from, into });
      continue;
    }
    const visit = message.segments[at + 1];
    const encounter =
      identified(message, segment, 5, ANY) ??
      (visit?.name === 'PV1' ? identified(message, visit, 19, ANY) : null);
    if (encounter) changes.push({ kind: 'visit', from, into, encounter });
  }
  return changes;
}

const ANY: IdentifierChoice = { type: null, authority: null, defaultAuthority: null };

/** The first two PID segments. */
function linksOf(
  message: Hl7Message,
  choice: IdentifierChoice,
  kind: 'link' | 'unlink',
): readonly PatientChange[] {
  const [from, into] = message.segments
    .filter(({ name }) => name === 'PID')
    .map((segment) => identified(message, segment, 3, choice));
  return from && into ? [{ kind, from, into }] : [];
}

function newsOf(
  message: Hl7Message,
  choice: IdentifierChoice,
  event: string,
): readonly PatientChange[] {
  const changes: PatientChange[] = [];
  const patient = patientOf(message, choice);
  const name = patientNameOf(message);
  if (patient && name) changes.push({ kind: 'name', patient, name });
  const birthDate = patientBirthDateOf(message);
  if (patient && birthDate) changes.push({ kind: 'birth-date', patient, birthDate });
  const encounter = encounterOf(message);
  if (encounter && event === 'A11') changes.push({ kind: 'cancelled', encounter });
  if (encounter && (event === 'A01' || event === 'A04' || event === 'A13')) {
    changes.push({ kind: 'resumed', encounter });
  }
  return changes;
}
