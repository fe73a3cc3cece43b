import { type ObjectKey, openText, type SealedPlace, sealText } from '@app/crypto';

const SEALED_FORMAT = 1;

/** Where words were sealed; the table of answers had its earlier name then, and what is sealed keeps it. */
type SealedColumn = 'summary_comment.text' | 'doubt_override.reason' | 'omission_answer.reason';
interface Row {
  readonly id: string;
  readonly tenantId: string;
}

/** What reviewers write is sealed under the summary's key, and dies with it. */
export function sealWords(key: ObjectKey, column: SealedColumn, row: Row, words: string): Buffer {
  return sealText(key, placeOf(column, row), words);
}

export function openWords(key: ObjectKey, column: SealedColumn, row: Row, sealed: Buffer): string {
  return openText(key, placeOf(column, row), sealed);
}

function placeOf(column: SealedColumn, { id, tenantId }: Row): SealedPlace {
  return { tenantId, table: column, rowId: id, version: SEALED_FORMAT };
}
