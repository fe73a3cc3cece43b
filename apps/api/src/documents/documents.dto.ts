import { CONFIDENTIALITY_CODES, DOCUMENT_STATES, type DocumentDetails } from '@app/documents';
import { z } from 'zod';
import { ListQuery, NextCursor } from '../http/lists.dto.js';

export const DocumentId = z.uuid().meta({ description: 'Document id' });

const Identifier = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => text.isWellFormed(), 'must be well-formed Unicode');

export const Confidentiality = z.enum(CONFIDENTIALITY_CODES).meta({
  id: 'Confidentiality',
  description:
    'Normal, restricted or very restricted (HL7 v2 table 0177, FHIR v3-Confidentiality).',
});

/** The fields that may accompany the file, in any order. */
export const DocumentFields = z.strictObject({
  patientIdentifier: Identifier.optional(),
  encounterIdentifier: Identifier.optional(),
  externalNumber: Identifier.optional(),
  confidentiality: Confidentiality.default('N'),
});
export type DocumentFields = z.infer<typeof DocumentFields>;

export const DocumentView = z
  .object({
    id: DocumentId,
    state: z.enum(DOCUMENT_STATES),
    reason: z.string().nullable().meta({ description: 'Why it was rejected: a stable code.' }),
    source: z.enum(['web', 'rest', 'fhir', 'hl7']),
    mediaType: z.string(),
    sizeBytes: z.int(),
    confidentiality: Confidentiality,
    fileName: z.string().nullable(),
    patientIdentifier: z.string().nullable(),
    encounterIdentifier: z.string().nullable(),
    externalNumber: z.string().nullable(),
    extraction: z
      .object({ characters: z.int(), pages: z.int().nullable(), warnings: z.array(z.string()) })
      .nullable(),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'Document' });
export type DocumentView = z.infer<typeof DocumentView>;

export const DocumentList = z
  .object({ items: z.array(DocumentView), nextCursor: NextCursor })
  .meta({ id: 'DocumentList' });
export type DocumentList = z.infer<typeof DocumentList>;

export const DocumentsQuery = ListQuery.extend({
  state: z.enum(DOCUMENT_STATES).optional(),
});
export type DocumentsQuery = z.infer<typeof DocumentsQuery>;

export function toDocumentView(details: DocumentDetails): DocumentView {
  const { document, extraction } = details;
  return {
    id: document.id,
    state: document.state,
    reason: document.stateReason,
    source: document.source,
    mediaType: document.mediaType,
    sizeBytes: document.sizeBytes,
    confidentiality: document.confidentiality,
    fileName: details.fileName,
    patientIdentifier: details.patientIdentifier,
    encounterIdentifier: details.encounterIdentifier,
    externalNumber: details.externalNumber,
    extraction: extraction && {
      characters: extraction.characterCount,
      pages: extraction.pageCount,
      warnings: [...extraction.warningCodes],
    },
    createdAt: document.createdAt.toISOString(),
    changedAt: document.changedAt.toISOString(),
  };
}
