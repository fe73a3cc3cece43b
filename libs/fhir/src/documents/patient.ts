import type { Patient } from '@medplum/fhirtypes';
import { identifierOf } from '../identifiers.js';
import type { KnownSubject } from './document-reference.js';

/** Of a patient nothing is given but the number: names and the rest are the business of other systems. */
export function toPatient({ id, number }: KnownSubject): Patient {
  return {
    resourceType: 'Patient',
    id,
    ...(number && { identifier: [identifierOf(number)] }),
  };
}
