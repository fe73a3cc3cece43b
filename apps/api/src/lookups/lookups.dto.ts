import type { LookupResult } from '@app/documents';
import { z } from 'zod';
import { DocumentId, Identifier } from '../documents/documents.dto.js';

export const LookupRequest = z
  .union([
    z.strictObject({
      identifier: Identifier.meta({
        description: 'Of a patient, an encounter or a document: its own id or its external number.',
      }),
      authority: Identifier.optional().meta({
        description:
          'The authority that assigned it; if omitted, patients and encounters of any authority.',
      }),
    }),
    z.strictObject({
      name: Identifier.meta({ description: 'Whole words of a patient’s name, in any order.' }),
    }),
  ])
  .meta({ id: 'LookupRequest' });
export type LookupRequest = z.infer<typeof LookupRequest>;

export const LookupView = z
  .object({
    patients: z
      .array(
        z.object({
          id: z.uuid().meta({ description: 'Filter for GET /api/documents.' }),
          identifier: z.string().nullable(),
          authority: z.string().nullable(),
          name: z.string().nullable(),
        }),
      )
      .meta({ description: 'At most 50.' }),
    encounterIds: z
      .array(z.uuid())
      .meta({ description: 'Each is a filter for GET /api/documents.' }),
    documentIds: z.array(DocumentId).meta({ description: 'The newest 50, newest first.' }),
    moreDocuments: z.boolean().meta({ description: 'Whether there are more than these 50.' }),
  })
  .meta({ id: 'Lookup' });
export type LookupView = z.infer<typeof LookupView>;

export function toLookupView(found: LookupResult): LookupView {
  return {
    patients: found.patients.map((patient) => ({ ...patient })),
    encounterIds: [...found.encounterIds],
    documentIds: [...found.documentIds],
    moreDocuments: found.moreDocuments,
  };
}
