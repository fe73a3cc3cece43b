const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const OF_DOCUMENT = new RegExp(`^(?:.*/documents/)?(${UUID.source})(?:[?#].*)?$`, 'i');
const OF_PATIENT = new RegExp(`/documents\\?(?:.*&)?patient=%?2?2?(${UUID.source})`, 'i');

export type HoldSubject = { readonly documentId: string } | { readonly patientId: string };

/**
 * What is to be held, from the address of its page: an administrator sees no documents, and is given
 * the address by who does. An id alone is that of a document.
 */
export function holdSubject(address: string): HoldSubject | null {
  const given = address.trim();
  const patientId = OF_PATIENT.exec(given)?.[1];
  if (patientId !== undefined) return { patientId: patientId.toLowerCase() };
  const documentId = OF_DOCUMENT.exec(given)?.[1];
  return documentId === undefined ? null : { documentId: documentId.toLowerCase() };
}
