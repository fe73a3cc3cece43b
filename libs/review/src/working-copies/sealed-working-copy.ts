import { type ObjectKey, openJson, type SealedPlace, sealJson } from '@app/crypto';
import { z } from 'zod';
import type { GivenSentence } from '../versions/edited-text.js';
import type { WorkingCopyRow } from '../review.entities.js';
import type { OpenEdit } from './open-edits.js';

const SEALED_FORMAT = 1;

const Content = z.object({
  sentences: z
    .array(
      z.object({
        from: z.int().nullable(),
        section: z.string().nullable(),
        text: z.string(),
      }),
    )
    .readonly(),
});

const Open = z.object({
  edits: z
    .array(
      z.object({
        from: z.int().nullable(),
        section: z.string().nullable(),
        was: z.string().nullable(),
        behind: z.int().nullable(),
        text: z.string(),
      }),
    )
    .readonly(),
});

interface Row {
  readonly id: string;
  readonly tenantId: string;
}

export function sealContent(key: ObjectKey, row: Row, sentences: readonly GivenSentence[]): Buffer {
  const kept = sentences.map(({ from, section, text }) => ({ from, section, text }));
  return sealJson(key, placeOf(row), { sentences: kept });
}

export function openContent(key: ObjectKey, row: WorkingCopyRow): readonly GivenSentence[] {
  return openJson(key, placeOf(row), Content, row.contentSealed).sentences;
}

export function sealOpenEdits(key: ObjectKey, row: Row, edits: readonly OpenEdit[]): Buffer {
  return sealJson(key, { ...placeOf(row), column: 'open_sealed' }, { edits });
}

export function readOpenEdits(key: ObjectKey, row: WorkingCopyRow): readonly OpenEdit[] {
  if (!row.openSealed) return [];
  return openJson(key, { ...placeOf(row), column: 'open_sealed' }, Open, row.openSealed).edits;
}

function placeOf({ id, tenantId }: Row): SealedPlace {
  return { tenantId, table: 'working_copy', rowId: id, version: SEALED_FORMAT };
}
