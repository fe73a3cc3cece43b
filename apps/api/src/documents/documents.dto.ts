import {
  CONFIDENTIALITY_CODES,
  DOCUMENT_SOURCES,
  DOCUMENT_STATES,
  type DocumentDetails,
  type DocumentFilter,
} from '@app/documents';
import { type NewestSummary, SUMMARY_STATES } from '@app/summaries';
import { z } from 'zod';
import { ActorView } from '../http/actors.dto.js';
import { ListQuery, NextCursor, toPageRequest } from '../http/lists.dto.js';

export const DocumentId = z.uuid().meta({ description: 'Document id' });

export const Identifier = z
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

const NewestSummaryView = z
  .object({
    id: z.uuid(),
    state: z.enum(SUMMARY_STATES),
    reason: z.string().nullable(),
    profile: z.string(),
  })
  .meta({ id: 'NewestSummary', description: 'The newest summary that has it as a source.' });

export const DocumentView = z
  .object({
    id: DocumentId,
    state: z.enum(DOCUMENT_STATES),
    reason: z.string().nullable().meta({ description: 'Why it was rejected: a stable code.' }),
    source: z.enum(DOCUMENT_SOURCES),
    mediaType: z.string(),
    sizeBytes: z.int(),
    confidentiality: Confidentiality,
    fileName: z.string().nullable(),
    patientId: z.uuid().nullable(),
    patientIdentifier: z.string().nullable(),
    encounterId: z.uuid().nullable(),
    encounterIdentifier: z.string().nullable(),
    externalNumber: z.string().nullable(),
    extraction: z
      .object({ characters: z.int(), pages: z.int().nullable(), warnings: z.array(z.string()) })
      .nullable(),
    summary: NewestSummaryView.nullable(),
    broughtInBy: ActorView,
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'Document' });
export type DocumentView = z.infer<typeof DocumentView>;

export const DocumentList = z
  .object({ items: z.array(DocumentView), nextCursor: NextCursor })
  .meta({ id: 'DocumentList' });
export type DocumentList = z.infer<typeof DocumentList>;

const Moment = z.iso.datetime({ offset: true });

export const DocumentsQuery = ListQuery.extend({
  state: z.enum(DOCUMENT_STATES).optional(),
  source: z.enum(DOCUMENT_SOURCES).optional(),
  patient: z.uuid().optional().meta({ description: 'The id that POST /api/lookups gives.' }),
  encounter: z.uuid().optional().meta({ description: 'The id that POST /api/lookups gives.' }),
  mine: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Only those that the caller brought in.' }),
  from: Moment.optional().meta({ description: 'Arrived at this moment or later.' }),
  to: Moment.optional().meta({ description: 'Arrived at this moment or earlier.' }),
});
export type DocumentsQuery = z.infer<typeof DocumentsQuery>;

export function toDocumentFilter(query: DocumentsQuery): DocumentFilter {
  return {
    ...toPageRequest(query),
    state: query.state ?? null,
    source: query.source ?? null,
    patientId: query.patient ?? null,
    encounterId: query.encounter ?? null,
    whose: query.mine === 'true' ? 'mine' : 'everybody',
    from: query.from === undefined ? null : new Date(query.from),
    to: query.to === undefined ? null : new Date(query.to),
  };
}

export function toDocumentView(
  details: DocumentDetails,
  summary: NewestSummary | null,
  broughtInBy: ActorView,
): DocumentView {
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
    patientId: document.patientId,
    patientIdentifier: details.patientIdentifier,
    encounterId: document.encounterId,
    encounterIdentifier: details.encounterIdentifier,
    externalNumber: details.externalNumber,
    extraction: extraction && {
      characters: extraction.characterCount,
      pages: extraction.pageCount,
      warnings: [...extraction.warningCodes],
    },
    summary: summary && {
      id: summary.id,
      state: summary.state,
      reason: summary.reason,
      profile: summary.profile,
    },
    broughtInBy,
    createdAt: document.createdAt.toISOString(),
    changedAt: document.changedAt.toISOString(),
  };
}
