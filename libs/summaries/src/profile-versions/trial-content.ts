import {
  type ObjectKey,
  openJson,
  openText,
  type SealedPlace,
  sealJson,
  sealText,
} from '@app/crypto';
import { z } from 'zod';

const FORMAT = 1;

/** What one version wrote of the text. */
export const TrialText = z.object({
  text: z.string(),
  /** Where each section stands in the text, as UTF-16 offsets without its title. */
  sections: z
    .array(z.object({ id: z.string(), title: z.string(), start: z.int(), end: z.int() }))
    .readonly(),
  promptTokens: z.int(),
  generatedTokens: z.int(),
  durationMs: z.int(),
});
export type TrialText = z.infer<typeof TrialText>;

export const TrialResult = z.object({
  v: z.literal(FORMAT),
  /** How the texts were made, in words. */
  label: z.string(),
  model: z.string().nullable(),
  tried: TrialText,
  /** Of the version in force; null where none was. */
  beside: TrialText.nullable(),
});
export type TrialResult = z.infer<typeof TrialResult>;

interface TrialRow {
  readonly tenantId: string;
  readonly id: string;
}

export function sealTrialText(key: ObjectKey, row: TrialRow, text: string): Buffer {
  return sealText(key, placeOf(row, 'text'), text);
}

export function openTrialText(key: ObjectKey, row: TrialRow, sealed: Buffer): string {
  return openText(key, placeOf(row, 'text'), sealed);
}

export function sealTrialResult(
  key: ObjectKey,
  row: TrialRow,
  result: Omit<TrialResult, 'v'>,
): Buffer {
  return sealJson(key, placeOf(row, 'result'), { v: FORMAT, ...result });
}

export function openTrialResult(key: ObjectKey, row: TrialRow, sealed: Buffer): TrialResult {
  return openJson(key, placeOf(row, 'result'), TrialResult, sealed);
}

function placeOf({ tenantId, id }: TrialRow, column: string): SealedPlace {
  return { tenantId, table: 'profile_trial', rowId: id, version: FORMAT, column };
}
