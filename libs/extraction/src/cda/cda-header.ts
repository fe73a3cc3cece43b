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
  const lines = [
    textOf(elementAt(document, 'title')),
    ...childrenNamed(document, 'recordTarget').map(patientLine),
    labelled('Date', [dateOf(elementAt(document, 'effectiveTime'))]),
    ...childrenNamed(document, 'author').map(authorLine),
  ];
  return [...new Set(lines)].filter((line) => line !== '');
}

function patientLine(target: XmlElement): string {
  const patient = elementAt(target, 'patientRole', 'patient');
  return labelled('Patient', [
    nameOf(elementAt(patient, 'name')),
    genderOf(elementAt(patient, 'administrativeGenderCode')),
    labelled('born', [dateOf(elementAt(patient, 'birthTime'))], ' '),
  ]);
}

function authorLine(author: XmlElement): string {
  const assigned = elementAt(author, 'assignedAuthor');
  return labelled('Author', [
    nameOf(elementAt(assigned, 'assignedPerson', 'name')),
    textOf(elementAt(assigned, 'representedOrganization', 'name')),
  ]);
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
