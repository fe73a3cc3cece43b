import type { Identifier } from '@medplum/fhirtypes';
import { IDENTIFIER_TYPE, URI } from './systems.js';

/** A number, and who gave it out: as documents, patients and encounters are known by here. */
export interface KnownNumber {
  readonly identifier: string;
  readonly authority: string | null;
}

const OID = /^[0-2](\.(0|[1-9]\d*))+$/;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\S+$/i;
const LENGTH_MAX = 200;

/** Null where there is no value, or one that is longer than any number of a record. */
export function numberOf(given: Identifier | undefined): KnownNumber | null {
  const identifier = given?.value?.trim() ?? '';
  const authority = (given?.system ?? given?.assigner?.display)?.trim() ?? '';
  if (identifier === '' || identifier.length > LENGTH_MAX || authority.length > LENGTH_MAX) {
    return null;
  }
  return { identifier, authority: authority === '' ? null : authority };
}

/** An authority that is no address, such as a namespace of HL7 v2, is told as the name of the assigner. */
export function identifierOf({ identifier, authority }: KnownNumber): Identifier {
  if (authority === null) return { value: identifier };
  if (OID.test(authority)) return { system: `urn:oid:${authority}`, value: identifier };
  if (ADDRESS.test(authority)) return { system: authority, value: identifier };
  return { value: identifier, assigner: { display: authority } };
}

/**
 * The one that a patient is known by here: the medical record number, the only one, or the one that is
 * said to be official or usual. Null where nothing says which.
 */
export function chosenIdentifier(given: readonly Identifier[]): Identifier | null {
  const usable = given.filter((one) => one.use !== 'old' && numberOf(one) !== null);
  const [only, ...others] = usable;
  if (only && others.length === 0) return only;
  return (
    usable.find(({ type }) =>
      type?.coding?.some(({ system, code }) => system === IDENTIFIER_TYPE && code === 'MR'),
    ) ??
    usable.find(({ use }) => use === 'official') ??
    usable.find(({ use }) => use === 'usual') ??
    null
  );
}

export function isSameIdentifier(one: Identifier, { identifier, authority }: KnownNumber): boolean {
  const known = numberOf(one);
  if (known?.identifier !== identifier) return false;
  return authority === null || plain(known.authority) === plain(authority);
}

export function uuidIdentifier(id: string): Identifier {
  return { system: URI, value: `urn:uuid:${id}` };
}

function plain(authority: string | null): string {
  return (authority ?? '').replace(/^urn:oid:/i, '').toUpperCase();
}
