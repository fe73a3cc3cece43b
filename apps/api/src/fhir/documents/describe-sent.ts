import type { DocumentDescription } from '@app/documents';
import type { KnownNumber, SentDocument } from '@app/fhir';
import { mediaTypeOf } from '../../documents/upload.js';

/** What a DocumentReference says, as the intake takes it. */
export function describeSent(
  { fileName, encounter, confidentiality, number, said, ...sent }: SentDocument,
  mediaType: string | null,
  patient: KnownNumber | null,
): DocumentDescription {
  return {
    fileName,
    mediaType: mediaTypeOf(mediaType),
    source: 'fhir',
    confidentiality,
    patientIdentifier: patient?.identifier ?? null,
    patientAuthority: patient?.authority ?? null,
    patientName: sent.patient.name,
    patientBirthDate: sent.patient.birthDate,
    patientIsInFile: sent.patientIsInFile,
    encounterIdentifier: encounter?.identifier ?? null,
    encounterAuthority: encounter?.authority ?? null,
    externalNumber: number?.identifier ?? null,
    metadata: JSON.stringify(said),
  };
}

export async function* once(bytes: Buffer): AsyncIterable<Uint8Array> {
  yield bytes;
}
