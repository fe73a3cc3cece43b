import type { Stated } from '../model/extraction-format.js';
import {
  elementAt,
  childrenNamed,
  isElement,
  textOf,
  type XmlElement,
} from '../containers/xml-tree.js';

const GENDERS: Readonly<Record<string, string>> = { F: 'female', M: 'male', UN: 'other' };

/** What the header says, as lines for a reader: every display of a CDA document shows them. */
export function headerLines(document: XmlElement): readonly string[] {
  const patient = elementAt(document, 'recordTarget', 'patientRole', 'patient');
  const author = elementAt(document, 'author', 'assignedAuthor');
  return [
    textOf(elementAt(document, 'title')),
    labelled('Patient', [
      nameOf(elementAt(patient, 'name')),
      genderOf(elementAt(patient, 'administrativeGenderCode')),
      labelled('born', [dateOf(elementAt(patient, 'birthTime'))], ' '),
    ]),
    labelled('Date', [dateOf(elementAt(document, 'effectiveTime'))]),
    labelled('Author', [
      nameOf(elementAt(author, 'assignedPerson', 'name')),
      textOf(elementAt(author, 'representedOrganization', 'name')),
    ]),
  ].filter((line) => line !== '');
}

/** What the header says, for machines. */
export function statedBy(document: XmlElement): Stated {
  const stated = {
    title: textOf(elementAt(document, 'title')),
    code: attributeOf(elementAt(document, 'code'), 'code'),
    date: dateOf(elementAt(document, 'effectiveTime')),
    confidentiality: attributeOf(elementAt(document, 'confidentialityCode'), 'code'),
    language: attributeOf(elementAt(document, 'languageCode'), 'code'),
  };
  const patients = childrenNamed(document, 'recordTarget')
    .flatMap((target) => childrenNamed(target, 'patientRole'))
    .map(patientOf);
  const patientIdentifiers = patients.flatMap(({ identifiers }) => identifiers);
  return {
    ...Object.fromEntries(Object.entries(stated).filter(([, text]) => text !== '')),
    ...(patientIdentifiers.length > 0 && { patientIdentifiers }),
    ...(patients.length > 0 && { patients }),
  };
}

function patientOf(role: XmlElement): NonNullable<Stated['patients']>[number] {
  const patient = elementAt(role, 'patient');
  const name = nameOf(elementAt(patient, 'name'));
  const birthDate = dateOf(elementAt(patient, 'birthTime'));
  const identifiers = childrenNamed(role, 'id')
    .filter(({ attributes }) => !attributes.has('nullFlavor'))
    .map((id) => ({
      authority: attributeOf(id, 'root'),
      identifier: attributeOf(id, 'extension'),
    }))
    .filter(({ identifier }) => identifier !== '');
  return { ...(name !== '' && { name }), ...(birthDate !== '' && { birthDate }), identifiers };
}

function attributeOf(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name) ?? '';
}

function labelled(label: string, parts: readonly string[], colon = ': '): string {
  const text = parts.filter((part) => part !== '').join(', ');
  return text === '' ? '' : `${label}${colon}${text}`;
}

/** Parts of a name stand in elements without white space between. */
function nameOf(name: XmlElement | undefined): string {
  if (name === undefined || name.attributes.has('nullFlavor')) return '';
  return name.children
    .map((part) => (isElement(part) ? textOf(part) : part))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function genderOf(code: XmlElement | undefined): string {
  const stated = code?.attributes.get('code') ?? '';
  return GENDERS[stated] ?? code?.attributes.get('displayName') ?? stated;
}

/** `20130617114506-0500` as `2013-06-17 11:45 -0500`; as precise as it is written. */
function dateOf(time: XmlElement | undefined): string {
  const written =
    time?.attributes.get('value') ?? elementAt(time, 'low')?.attributes.get('value') ?? '';
  const parts = /^(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?[\d.]*([+-]\d{4})?$/.exec(written.trim());
  if (!parts) return written.trim();
  const [, year, month, day, hour, minute, zone] = parts;
  const date = [year, month, day].filter(Boolean).join('-');
  if (hour === undefined || minute === undefined) return date;
  return [date, `${hour}:${minute}`, zone].filter(Boolean).join(' ');
}
