import type {
  CodeableConcept,
  DocumentReference,
  Identifier,
  Practitioner,
  Reference,
} from '@medplum/fhirtypes';
import { z } from 'zod';
import { identifierOf } from '../identifiers.js';
import { DOCUMENT_TYPE } from '../systems.js';

const Text = z.string().nullable();

/** A person of an XCN field. */
const MdmPerson = z.object({
  number: Text,
  authority: Text,
  family: Text,
  given: z.array(z.string()).readonly(),
});
type MdmPerson = z.infer<typeof MdmPerson>;

/** What TXA of an HL7 v2 message says of its document, as it is kept beside it. */
export const MdmDocument = z.object({
  type: z.object({ code: z.string(), text: Text, system: Text }).nullable(),
  originated: Text,
  originators: z.array(MdmPerson).readonly(),
  authenticators: z.array(MdmPerson).readonly(),
  number: z
    .object({ value: z.string(), namespace: Text, universalId: Text, universalIdType: Text })
    .nullable(),
  fileName: Text,
  completion: Text,
  availability: Text,
  title: Text,
});
export type MdmDocument = z.infer<typeof MdmDocument>;

/** Table 0271: what is dictated, in progress or not authenticated yet is preliminary. */
const DOC_STATUS: Readonly<Record<string, DocumentReference['docStatus']>> = {
  DI: 'preliminary',
  DO: 'preliminary',
  IN: 'preliminary',
  IP: 'preliminary',
  PA: 'preliminary',
  AU: 'final',
  LA: 'final',
};
/** Table 0273. */
const STATUS: Readonly<Record<string, DocumentReference['status']>> = {
  AV: 'current',
  UN: 'current',
  CA: 'entered-in-error',
  OB: 'superseded',
};
const MOMENT = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(\.\d{1,4})?([+-])(\d{2})(\d{2})$/;

/**
 * What HL7's v2-to-FHIR guide makes of TXA in MDM^T02: TXA-2 type, 6 date, 9 author, 10 authenticator,
 * 12 masterIdentifier, 16 identifier, 17 docStatus, 19 status, 25 description. TXA-18 is in the label
 * that the document has, which may be higher; OBX-5 is its content.
 */
export function referenceOfMdm(
  mdm: MdmDocument,
): Pick<DocumentReference, 'status'> & Partial<DocumentReference> {
  const people = [...mdm.originators, ...mdm.authenticators.slice(0, 1)].map(practitionerOf);
  const reference = (index: number): Reference<Practitioner> => ({
    reference: `#${people[index]?.id ?? ''}`,
    ...nameOf(people[index]),
  });
  const date = instantOf(mdm.originated);
  const docStatus = DOC_STATUS[mdm.completion ?? ''];
  return {
    ...(people.length > 0 && { contained: people }),
    ...(mdm.number && { masterIdentifier: entityIdentifier(mdm.number) }),
    ...(mdm.fileName !== null && { identifier: [{ value: mdm.fileName }] }),
    status: STATUS[mdm.availability ?? ''] ?? 'current',
    ...(docStatus && { docStatus }),
    ...(mdm.type && { type: typeOf(mdm.type) }),
    ...(date !== null && { date }),
    ...(mdm.originators.length > 0 && {
      author: mdm.originators.map((_person, index) => reference(index)),
    }),
    ...(mdm.authenticators.length > 0 && { authenticator: reference(mdm.originators.length) }),
    ...(mdm.title !== null && { description: mdm.title }),
  };
}

/**
 * A moment that is known to the minute and with its offset; an instant of FHIR says no less. Without an
 * offset nobody knows when it was, and none is made up.
 */
export function instantOf(written: string | null): string | null {
  const found = MOMENT.exec(written ?? '');
  if (!found) return null;
  const [, year, month, day, hour, minute, second = '00', fraction = '', sign, hours, minutes] =
    found;
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}${sign}${hours}:${minutes}`;
  return Number.isNaN(Date.parse(text)) ? null : text;
}

function practitionerOf(
  { number, authority, family, given }: MdmPerson,
  index: number,
): Practitioner {
  return {
    resourceType: 'Practitioner',
    id: `person-${index + 1}`,
    ...(number !== null && { identifier: [identifierOf({ identifier: number, authority })] }),
    ...((family !== null || given.length > 0) && {
      name: [
        { ...(family !== null && { family }), ...(given.length > 0 && { given: [...given] }) },
      ],
    }),
  };
}

function nameOf(person: Practitioner | undefined): { readonly display?: string } {
  const { family, given = [] } = person?.name?.[0] ?? {};
  const display = [...given, ...(family === undefined ? [] : [family])].join(' ');
  return display === '' ? {} : { display };
}

function typeOf({ code, text, system }: NonNullable<MdmDocument['type']>): CodeableConcept {
  // what is no address is a name out of table 0396, which only its users can read
  const known = system === null ? DOCUMENT_TYPE : /^[a-z]+:\S+$/i.test(system) ? system : null;
  const coding = {
    ...(known !== null && { system: known }),
    code,
    ...(text !== null && { display: text }),
  };
  return { coding: [coding], ...(text !== null && { text }) };
}

function entityIdentifier({
  value,
  namespace,
  universalId,
  universalIdType,
}: NonNullable<MdmDocument['number']>): Identifier {
  if (universalId !== null && universalIdType !== null) {
    const prefix = { ISO: 'urn:oid:', UUID: 'urn:uuid:', GUID: 'urn:uuid:', URI: '' }[
      universalIdType
    ];
    if (prefix !== undefined) return { system: `${prefix}${universalId}`, value };
  }
  return identifierOf({ identifier: value, authority: namespace ?? universalId });
}
