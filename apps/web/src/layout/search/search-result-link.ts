import { linkOptions } from '@tanstack/react-router';
import type { Lookup } from '@app/api-client';

/** The page that shows what was found; null where it is nothing, or several to choose from. */
export function searchResultLink({ patients, encounterIds, documentIds }: Lookup) {
  const [patient, ...otherPatients] = patients;
  if (otherPatients.length > 0) return null;
  if (patient) return linkOptions({ to: '/documents', search: { patient: patient.id } });
  const [encounter, ...otherEncounters] = encounterIds;
  if (encounter !== undefined && otherEncounters.length === 0) {
    return linkOptions({ to: '/documents', search: { encounter } });
  }
  const [documentId, ...others] = documentIds;
  if (documentId === undefined || others.length > 0) return null;
  return linkOptions({ to: '/documents/$documentId', params: { documentId } });
}
