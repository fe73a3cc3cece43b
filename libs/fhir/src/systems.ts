/** Names of code systems and identifiers that FHIR, HL7 and IHE gave out. */
export const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';
export const IDENTIFIER_TYPE = 'http://terminology.hl7.org/CodeSystem/v2-0203';
export const DOCUMENT_TYPE = 'http://terminology.hl7.org/CodeSystem/v2-0270';
/** That what stands in `value` is an address or a name of its own, as a UUID. */
export const URI = 'urn:ietf:rfc:3986';
