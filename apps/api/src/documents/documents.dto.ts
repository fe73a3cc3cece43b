import {
  CONFIDENTIALITY_CODES,
  DOCUMENT_SOURCES,
  DOCUMENT_STATES,
  type DocumentDetails,
  type DocumentFilter,
  MERGE_KINDS,
  PATIENT_CHECK_STATES,
  SOURCE_STATUSES,
} from '@app/documents';
import { RejectionDetails, rejectionMessage } from '@app/extraction';
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

/** Not trimmed: a space may be part of it. */
export const FilePassword = z.string().min(1).max(255).meta({
  description:
    'Opens a protected PDF. Stored encrypted until the file has been read, then deleted.',
});

/** What a document may be said to be of. */
export const REFERENCE_FIELDS = {
  patientIdentifier: Identifier.optional(),
  patientAuthority: Identifier.optional().meta({
    description:
      'The authority that assigned the identifier of the patient (HL7 v2 CX.4, FHIR Identifier.system).',
  }),
  patientName: Identifier.optional().meta({
    description: 'Name of the patient with this identifier; found again by whole words.',
  }),
  patientBirthDate: z.iso.date().optional().meta({
    description:
      'Birth date of the patient with this identifier; compared with the dates in documents.',
  }),
  encounterIdentifier: Identifier.optional(),
  encounterAuthority: Identifier.optional().meta({
    description: 'The authority that assigned the identifier of the encounter.',
  }),
  externalNumber: Identifier.optional(),
};

/** Nobody is found or made by a name or an authority alone. */
export function referencesStand(fields: {
  readonly [field in keyof typeof REFERENCE_FIELDS]?: string | undefined;
}): boolean {
  const { patientIdentifier, patientAuthority, patientName, patientBirthDate } = fields;
  const patientStands =
    patientIdentifier !== undefined ||
    (patientAuthority ?? patientName ?? patientBirthDate) === undefined;
  return (
    patientStands &&
    (fields.encounterIdentifier !== undefined || fields.encounterAuthority === undefined)
  );
}
export const REFERENCES_STAND =
  'patientAuthority, patientName and patientBirthDate need patientIdentifier, encounterAuthority needs encounterIdentifier';

/** The fields that may accompany the file, in any order. */
export const DocumentFields = z
  .strictObject({
    ...REFERENCE_FIELDS,
    confidentiality: Confidentiality.default('N'),
    password: FilePassword.optional(),
  })
  .refine(referencesStand, REFERENCES_STAND);
export type DocumentFields = z.infer<typeof DocumentFields>;

const NewestSummaryView = z
  .object({
    id: z.uuid(),
    state: z.enum(SUMMARY_STATES),
    reason: z.string().nullable(),
    profile: z.string(),
  })
  .meta({ id: 'NewestSummary', description: 'The newest summary that uses it as a source.' });

export const DocumentView = z
  .object({
    id: DocumentId,
    state: z.enum(DOCUMENT_STATES),
    reason: z.string().nullable().meta({ description: 'Why it was rejected: a stable code.' }),
    reasonDetails: RejectionDetails.nullable().meta({
      description: 'Details of the reason: file types, and the limit that was exceeded.',
    }),
    reasonText: z
      .string()
      .nullable()
      .meta({ description: 'What happened and what to do next, in English.' }),
    source: z.enum(DOCUMENT_SOURCES),
    mediaType: z.string(),
    sizeBytes: z.int(),
    confidentiality: Confidentiality,
    fileName: z.string().nullable(),
    parentId: z.uuid().nullable().meta({ description: 'The e-mail that it was attached to.' }),
    patientId: z.uuid().nullable(),
    patientIdentifier: z.string().nullable(),
    patientAuthority: z.string().nullable(),
    patientName: z.string().nullable(),
    patientCheck: z.enum(PATIENT_CHECK_STATES).nullable().meta({
      description:
        'Whether the patient named in the document matches the assigned one. While it is `open`, no summary is written. Null if the document names no patient.',
    }),
    patientReference: z
      .object({
        identifier: z.string(),
        authority: z.string().nullable(),
        movedBy: z
          .object({ mergeId: z.uuid(), kind: z.enum(MERGE_KINDS), at: z.iso.datetime() })
          .nullable()
          .meta({
            description: 'The merge or moved visit that changed the patient of this document.',
          }),
      })
      .nullable()
      .meta({ description: 'The patient named on arrival, if merged with another one since.' }),
    encounterId: z.uuid().nullable(),
    encounterIdentifier: z.string().nullable(),
    encounterAuthority: z.string().nullable(),
    encounterCancelledAt: z.iso.datetime().nullable(),
    externalNumber: z.string().nullable(),
    extraction: z
      .object({ characters: z.int(), pages: z.int().nullable(), warnings: z.array(z.string()) })
      .nullable(),
    sourceStatus: z.enum(SOURCE_STATUSES).nullable().meta({
      description: 'Current status according to its source; null if the source states none.',
    }),
    outdatedAt: z.iso.datetime().nullable().meta({
      description: 'When it stopped being current according to its source.',
    }),
    successors: z
      .array(z.object({ id: z.uuid(), kind: z.enum(['replaces', 'adds-to']) }))
      .meta({ description: 'Documents that replace it or add to it.' }),
    summary: NewestSummaryView.nullable(),
    broughtInBy: ActorView,
    held: z
      .boolean()
      .meta({ description: 'Whether a legal hold covers the document or its patient.' }),
    eraseAfter: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Its retention period is over: it is erased after this time.' }),
    erasureId: z.uuid().nullable().meta({ description: 'The erasure that removed it.' }),
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
  patient: z.uuid().optional().meta({ description: 'The id returned by POST /api/lookups.' }),
  encounter: z.uuid().optional().meta({ description: 'The id returned by POST /api/lookups.' }),
  parent: z.uuid().optional().meta({ description: 'What came with this document.' }),
  patientCheck: z.enum(PATIENT_CHECK_STATES).optional().meta({
    description: '`open`: documents that wait for a decision about their patient.',
  }),
  merge: z
    .uuid()
    .optional()
    .meta({ description: 'Documents affected by a merge of patients or a moved visit.' }),
  mine: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Only those sent by the caller.' }),
  from: Moment.optional().meta({ description: 'Arrived at this time or later.' }),
  to: Moment.optional().meta({ description: 'Arrived at this time or earlier.' }),
});
export type DocumentsQuery = z.infer<typeof DocumentsQuery>;

export function toDocumentFilter(query: DocumentsQuery): DocumentFilter {
  return {
    ...toPageRequest(query),
    state: query.state ?? null,
    source: query.source ?? null,
    patientId: query.patient ?? null,
    encounterId: query.encounter ?? null,
    parentId: query.parent ?? null,
    mergeId: query.merge ?? null,
    patientCheck: query.patientCheck ?? null,
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
    reasonDetails: document.stateDetails,
    reasonText:
      document.stateReason && rejectionMessage(document.stateReason, document.stateDetails ?? {}),
    source: document.source,
    mediaType: document.mediaType,
    sizeBytes: document.sizeBytes,
    confidentiality: document.confidentiality,
    fileName: details.fileName,
    parentId: document.parentId,
    patientId: document.patientId,
    patientIdentifier: details.patientIdentifier,
    patientAuthority: details.patientAuthority,
    patientName: details.patientName,
    patientCheck: document.patientCheck,
    patientReference:
      details.namedIdentifier === null
        ? null
        : {
            identifier: details.namedIdentifier,
            authority: details.namedAuthority,
            movedBy: details.movedBy && {
              mergeId: details.movedBy.id,
              kind: details.movedBy.kind,
              at: details.movedBy.mergedAt.toISOString(),
            },
          },
    encounterId: document.encounterId,
    encounterIdentifier: details.encounterIdentifier,
    encounterAuthority: details.encounterAuthority,
    encounterCancelledAt: details.encounterCancelledAt?.toISOString() ?? null,
    externalNumber: details.externalNumber,
    extraction: extraction && {
      characters: extraction.characterCount,
      pages: extraction.pageCount,
      warnings: [...extraction.warningCodes],
    },
    sourceStatus: document.sourceStatus,
    outdatedAt: document.outdatedAt?.toISOString() ?? null,
    successors: details.successors.map(({ successorId, kind }) => ({ id: successorId, kind })),
    summary: summary && {
      id: summary.id,
      state: summary.state,
      reason: summary.reason,
      profile: summary.profile,
    },
    broughtInBy,
    held: details.isHeld,
    eraseAfter: document.eraseAfter?.toISOString() ?? null,
    erasureId: document.erasureId,
    createdAt: document.createdAt.toISOString(),
    changedAt: document.changedAt.toISOString(),
  };
}
