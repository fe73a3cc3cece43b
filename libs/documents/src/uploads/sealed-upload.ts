import {
  type ObjectKey,
  openJson,
  openValue,
  type SealedPlace,
  sealJson,
  sealValue,
} from '@app/crypto';
import { z } from 'zod';

const SEALED_FORMAT = 1;

/** What is said about the file that nobody may read in the database. */
export const UploadDescription = z.object({
  fileName: z.string(),
  patientIdentifier: z.string().nullable(),
  // uploads of an earlier version have none of these
  patientAuthority: z.string().nullable().default(null),
  patientName: z.string().nullable().default(null),
  patientBirthDate: z.string().nullable().default(null),
  encounterIdentifier: z.string().nullable(),
  encounterAuthority: z.string().nullable().default(null),
  externalNumber: z.string().nullable(),
});
export type UploadDescription = z.infer<typeof UploadDescription>;

interface UploadRef {
  readonly tenantId: string;
  readonly id: string;
}

export function sealDescription(
  key: ObjectKey,
  upload: UploadRef,
  description: UploadDescription,
): Buffer {
  return sealJson(key, descriptionPlace(upload), description);
}

export function openDescription(
  key: ObjectKey,
  upload: UploadRef,
  sealed: Buffer,
): UploadDescription {
  return openJson(key, descriptionPlace(upload), UploadDescription, sealed);
}

export function sealPiece(
  key: ObjectKey,
  upload: UploadRef,
  number: number,
  bytes: Uint8Array,
): Buffer {
  return sealValue(key, piecePlace(upload, number), bytes);
}

/** Throws `SealBroken` where the piece is not the one of this number. */
export function openPiece(
  key: ObjectKey,
  upload: UploadRef,
  number: number,
  sealed: Buffer,
): Buffer {
  return openValue(key, piecePlace(upload, number), sealed);
}

function descriptionPlace({ tenantId, id }: UploadRef): SealedPlace {
  return { tenantId, table: 'upload', rowId: id, version: SEALED_FORMAT, column: 'description' };
}

/** The number is part of what is authenticated: pieces cannot change places. */
function piecePlace({ tenantId, id }: UploadRef, number: number): SealedPlace {
  return {
    tenantId,
    table: 'upload_piece',
    rowId: id,
    version: SEALED_FORMAT,
    column: `${number}`,
  };
}
