import { type ObjectKey, openText, type SealedPlace, sealText } from '@app/crypto';

const SEALED_FORMAT = 1;

/**
 * Labels, not names of columns: part of each ciphertext, and so as they were when the column was first
 * sealed, whatever table and column are called today.
 */
type SealedColumn =
  | 'document.file_name'
  | 'document.external_number'
  | 'document_particulars.said'
  | 'document_password.password'
  | 'patient.identifier'
  | 'patient.authority'
  | 'patient.name'
  | 'patient.birth_date'
  | 'patient_check.found'
  | 'encounter.identifier'
  | 'encounter.authority'
  | 'patient_merge.undo_reason';

/** One short text in a column of its own; its label is part of what is authenticated. */
export function sealColumn(
  key: ObjectKey,
  column: SealedColumn,
  row: { readonly tenantId: string; readonly id: string },
  text: string,
): Buffer {
  return sealText(key, placeOf(column, row), text);
}

export function openColumn(
  key: ObjectKey,
  column: SealedColumn,
  row: { readonly tenantId: string; readonly id: string },
  sealed: Buffer,
): string {
  return openText(key, placeOf(column, row), sealed);
}

function placeOf(
  column: SealedColumn,
  row: { readonly tenantId: string; readonly id: string },
): SealedPlace {
  return { tenantId: row.tenantId, table: column, rowId: row.id, version: SEALED_FORMAT };
}
