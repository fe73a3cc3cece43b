import type { Coding } from '@medplum/fhirtypes';

/** Names of code systems and identifiers that FHIR, HL7 and IHE gave out. */
export const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';
export const IDENTIFIER_TYPE = 'http://terminology.hl7.org/CodeSystem/v2-0203';
export const DOCUMENT_TYPE = 'http://terminology.hl7.org/CodeSystem/v2-0270';
/** That what stands in `value` is an address or a name of its own, as a UUID. */
export const URI = 'urn:ietf:rfc:3986';

/** That an artificial intelligence asserted it: it stays so when a person has signed it. */
export const MADE_BY_AI: Coding & { readonly system: string; readonly code: string } = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  code: 'AIAST',
  display: 'Artificial Intelligence asserted',
};

/** As a search has it (FHIR R4, 3.1.1.4.10). */
export function tokenOfCoding({
  system,
  code,
}: {
  readonly system: string;
  readonly code: string;
}): string {
  return `${system}|${code}`;
}
