import { linkOptions } from '@tanstack/react-router';
import type { Lookup } from '../generated/types.gen.js';

/** The page that shows what was found; null where it is nothing, or documents to choose from. */
export function placeOf({ patientId, encounterId, documentIds }: Lookup) {
  if (patientId) return linkOptions({ to: '/documents', search: { patient: patientId } });
  if (encounterId) return linkOptions({ to: '/documents', search: { encounter: encounterId } });
  const [documentId, ...others] = documentIds;
  if (documentId === undefined || others.length > 0) return null;
  return linkOptions({ to: '/documents/$documentId', params: { documentId } });
}
