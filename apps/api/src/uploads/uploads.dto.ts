import type { UploadDetails, UploadRules } from '@app/documents';
import { UPLOAD_STATES } from '@app/documents';
import { SUMMARY_PRIORITIES } from '@app/summaries';
import { z } from 'zod';
import {
  Confidentiality,
  FilePassword,
  REFERENCES_STAND,
  REFERENCE_FIELDS,
  referencesStand,
} from '../documents/documents.dto.js';
import { ListQuery, NextCursor } from '../http/lists.dto.js';

const SIZE_MAX = 2 ** 31 - 1;
const FILE_NAME_MAX = 4096;
// RFC 6838, section 4.2, with parameters as browsers add them; empty where a browser knows none.
const MEDIA_TYPE = /^([a-z0-9][\w!#$&^.+-]{0,126}\/[a-z0-9][\w!#$&^.+-]{0,126}(\s*;.{0,200})?)?$/i;

export const UploadId = z.uuid().meta({ description: 'Upload id' });

const Profile = z.string().min(1).max(100);
const Priority = z.enum(SUMMARY_PRIORITIES);

export const UploadRequest = z
  .strictObject({
    fileName: z
      .string()
      .min(1)
      .max(FILE_NAME_MAX)
      .refine((text) => text.isWellFormed(), 'must be well-formed Unicode'),
    sizeBytes: z.int().min(0).max(SIZE_MAX),
    mediaType: z
      .string()
      .regex(MEDIA_TYPE, 'must be a media type or empty')
      .default('')
      .meta({ description: 'As stated by the sender; empty if unknown.' }),
    ...REFERENCE_FIELDS,
    confidentiality: Confidentiality.default('N'),
    password: FilePassword.optional(),
    profile: Profile.default('general').meta({ description: 'For the requested summary.' }),
    priority: Priority.default('routine'),
  })
  .refine(referencesStand, REFERENCES_STAND)
  .meta({ id: 'UploadRequest' });
export type UploadRequest = z.infer<typeof UploadRequest>;

export const UploadView = z
  .object({
    id: UploadId,
    state: z.enum(UPLOAD_STATES),
    reason: z.string().nullable().meta({
      description: 'A stable code: why it was refused, or why its summary could not be requested.',
    }),
    fileName: z.string(),
    mediaType: z.string(),
    sizeBytes: z.int(),
    receivedBytes: z.int().meta({ description: 'Number of bytes stored permanently.' }),
    patientIdentifier: z.string().nullable(),
    encounterIdentifier: z.string().nullable(),
    externalNumber: z.string().nullable(),
    confidentiality: Confidentiality,
    profile: Profile,
    priority: Priority,
    documentId: z.uuid().nullable(),
    summaryId: z.uuid().nullable(),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Upload' });
export type UploadView = z.infer<typeof UploadView>;

export const UploadsQuery = ListQuery.extend({
  limit: z.coerce.number().int().min(1).max(500).default(500),
});
export type UploadsQuery = z.infer<typeof UploadsQuery>;

export const UploadList = z
  .object({ items: z.array(UploadView), nextCursor: NextCursor })
  .meta({ id: 'UploadList' });
export type UploadList = z.infer<typeof UploadList>;

export const UploadRulesView = z
  .object({
    maxBytes: z.int().meta({ description: 'For one file.' }),
    formats: z.array(
      z
        .object({ mediaType: z.string(), extensions: z.array(z.string()), name: z.string() })
        .meta({ id: 'AcceptedFormat' }),
    ),
    unfinishedMaxBytes: z
      .int()
      .meta({ description: 'For one caller, all declared sizes together.' }),
    unfinishedMaxCount: z.int(),
    pieceMaxBytes: z.int().meta({ description: 'How many bytes are stored at once.' }),
    keptHours: z.int().meta({ description: 'How long an unfinished upload is kept.' }),
  })
  .meta({ id: 'UploadRules' });
export type UploadRulesView = z.infer<typeof UploadRulesView>;

export function toUploadView({ upload, description }: UploadDetails): UploadView {
  return {
    id: upload.id,
    state: upload.state,
    reason: upload.reason,
    fileName: description.fileName,
    mediaType: upload.mediaType,
    sizeBytes: upload.sizeBytes,
    receivedBytes: upload.receivedBytes,
    patientIdentifier: description.patientIdentifier,
    encounterIdentifier: description.encounterIdentifier,
    externalNumber: description.externalNumber,
    confidentiality: upload.confidentiality,
    profile: upload.profileId,
    priority: upload.priority,
    documentId: upload.documentId,
    summaryId: upload.summaryId,
    createdAt: upload.createdAt.toISOString(),
    changedAt: upload.changedAt.toISOString(),
    expiresAt: upload.expiresAt.toISOString(),
  };
}

export function toUploadRulesView(rules: UploadRules): UploadRulesView {
  return {
    maxBytes: rules.maxBytes,
    formats: rules.formats.map(({ mediaType, extensions, name }) => ({
      mediaType,
      extensions: [...extensions],
      name,
    })),
    unfinishedMaxBytes: rules.unfinishedBytes,
    unfinishedMaxCount: rules.unfinishedCount,
    pieceMaxBytes: rules.pieceMaxBytes,
    keptHours: rules.keptHours,
  };
}
