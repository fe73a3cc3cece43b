import type { LookupResult } from '@app/documents';
import { z } from 'zod';
import { DocumentId, Identifier } from '../documents/documents.dto.js';

export const LookupRequest = z
  .strictObject({
    identifier: Identifier.meta({
      description: 'Of a patient, an encounter or a document: its own id or its external number.',
    }),
  })
  .meta({ id: 'LookupRequest' });
export type LookupRequest = z.infer<typeof LookupRequest>;

export const LookupView = z
  .object({
    patientId: z.uuid().nullable().meta({ description: 'Narrows GET /api/documents.' }),
    encounterId: z.uuid().nullable().meta({ description: 'Narrows GET /api/documents.' }),
    documentIds: z.array(DocumentId).meta({ description: 'The newest 50, newest first.' }),
    moreDocuments: z.boolean().meta({ description: 'Whether there are more than these 50.' }),
  })
  .meta({ id: 'Lookup' });
export type LookupView = z.infer<typeof LookupView>;

export function toLookupView(found: LookupResult): LookupView {
  return {
    patientId: found.patientId,
    encounterId: found.encounterId,
    documentIds: [...found.documentIds],
    moreDocuments: found.moreDocuments,
  };
}
