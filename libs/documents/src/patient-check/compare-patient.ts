import { compareNames, isSpelling } from './compare-names.js';
import type { FoundPatient } from './found-patient.js';

/** A patient as the service knows them. What it does not know is compared with nothing. */
export interface KnownPatient {
  readonly names: readonly string[];
  /** As `1970-01-31`. */
  readonly birthDate: string | null;
  /** All that they are known by, those of records that were merged included. */
  readonly numbers: readonly { readonly identifier: string; readonly authority: string | null }[];
}

/** What of a document does not fit whom it is assigned to. */
export const MISMATCHES = ['name', 'birth-date', 'number', 'two-patients'] as const;
export type Mismatch = (typeof MISMATCHES)[number];

/** Nothing where all that was found may be the patient; with no patient, where all may be the same one. */
export function mismatchesOf(
  found: readonly FoundPatient[],
  known: KnownPatient | null,
): readonly Mismatch[] {
  const reasons = new Set<Mismatch>();
  if (known) {
    for (const one of found) for (const reason of differencesOf(one, known)) reasons.add(reason);
  }
  const apart = found.some((one, index) =>
    found.slice(index + 1).some((other) => areTwo(one, other)),
  );
  if (apart) reasons.add('two-patients');
  return MISMATCHES.filter((reason) => reasons.has(reason));
}

type Agreement = 'same' | 'near' | 'other' | 'unknown';

export function differencesOf(found: FoundPatient, known: KnownPatient): readonly Mismatch[] {
  const number = numbersAgree(found, known);
  const birth: Agreement =
    known.birthDate === null || found.birthDates.length === 0
      ? 'unknown'
      : found.birthDates.includes(known.birthDate)
        ? 'same'
        : 'other';
  const { name, isMisspelled } = namesAgree(found, known);
  const reasons: Mismatch[] = [];
  if (birth === 'other') reasons.push('birth-date');
  if (name === 'other') reasons.push('name');
  // twins have one date of birth: another given name takes the number to be believed
  if (name === 'near') {
    const isExplained = number === 'same' || (isMisspelled && birth === 'same');
    if (!isExplained) reasons.push('name');
  }
  // another hospital has another number of its own for the same person
  if (number === 'other' && !(name === 'same' && birth === 'same')) reasons.push('number');
  return reasons;
}

function namesAgree(
  { name }: FoundPatient,
  { names }: KnownPatient,
): { readonly name: Agreement; readonly isMisspelled: boolean } {
  if (name === null || names.length === 0) return { name: 'unknown', isMisspelled: false };
  const all = new Set(names.map((one) => compareNames(one, name)));
  const best = (['same', 'near', 'other'] as const).find((one) => all.has(one)) ?? 'other';
  return { name: best, isMisspelled: names.some((one) => isSpelling(one, name)) };
}

/** Of two authorities that are named and differ nothing follows. */
function numbersAgree({ numbers, visits }: FoundPatient, known: KnownPatient): Agreement {
  const isKnown = (identifier: string): boolean =>
    known.numbers.some((own) => isSameNumber(own.identifier, identifier));
  if (numbers.some(({ identifier }) => isKnown(identifier)) || visits.some(isKnown)) return 'same';
  const comparable = numbers.some(({ authority }) =>
    known.numbers.some(
      (own) => authority === null || own.authority === null || isSameText(own.authority, authority),
    ),
  );
  return comparable ? 'other' : 'unknown';
}

/** Two that differ in more than one thing, or in the name alone where both have one that says nothing else. */
function areTwo(one: FoundPatient, other: FoundPatient): boolean {
  const names =
    one.name === null || other.name === null ? null : compareNames(one.name, other.name);
  if (names === 'same') return false;
  const births =
    one.birthDates.length === 0 || other.birthDates.length === 0
      ? null
      : one.birthDates.some((date) => other.birthDates.includes(date));
  const numbers =
    one.numbers.length === 0 || other.numbers.length === 0
      ? null
      : one.numbers.some((own) =>
          other.numbers.some(({ identifier }) => isSameNumber(own.identifier, identifier)),
        );
  if (numbers === true) return false;
  const differing = [names === 'other', births === false, numbers === false].filter(Boolean).length;
  // twins: another given name, and nothing else that says it is the same person
  const isNear = names === 'near' && (births === false || numbers === false);
  return differing >= 2 || isNear || (names === 'other' && births !== true);
}

/** Hyphens, blanks, leading zeros and letters before the digits are written or not. */
export function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (a === b) return a !== '';
  const [digitsA, digitsB] = [a, b].map((text) => text.replace(/^\D+/, '').replace(/^0+/, ''));
  return digitsA === digitsB && (digitsA ?? '').length >= 4;
}

function plain(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+/, '');
}

function isSameText(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(authority: string): string {
  return authority
    .trim()
    .toUpperCase()
    .replace(/^URN:OID:/, '');
}
