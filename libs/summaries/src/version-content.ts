import { createHash } from 'node:crypto';
import { canonicalJson, type ObjectKey, openJson, type SealedPlace, sealValue } from '@app/crypto';
import { z } from 'zod';
import { Receipt } from './receipt.js';
import type { SummaryVersion } from './summary.entities.js';

const FORMAT = 2;
// Of the sealed place, to which the bytes are bound. A later format says so within them.
const SEALED_FORMAT = 1;

/** What a version of a summary says, and what a reader must know about how it came about. */
export const VersionContent = z.object({
  v: z.literal([1, FORMAT]),
  text: z.string(),
  /** Where each section stands in the text, as UTF-16 offsets without its title; format 1 has none. */
  sections: z
    .array(z.object({ id: z.string(), title: z.string(), start: z.int(), end: z.int() }))
    .readonly()
    .default([]),
  /** How the text was made, in words. */
  label: z.string(),
  model: z.string().nullable(),
  receipt: Receipt,
});
export type VersionContent = z.infer<typeof VersionContent>;

export function sealContent(
  key: ObjectKey,
  row: { readonly tenantId: string; readonly id: string },
  content: Omit<VersionContent, 'v'>,
): { readonly sealed: Buffer; readonly sha256: Buffer } {
  const bytes = canonicalJson({ v: FORMAT, ...content });
  return {
    sealed: sealValue(key, placeOf(row), bytes),
    sha256: createHash('sha256').update(bytes).digest(),
  };
}

export function openContent(
  key: ObjectKey,
  version: Pick<SummaryVersion, 'id' | 'tenantId' | 'contentSealed'>,
): VersionContent {
  return openJson(key, placeOf(version), VersionContent, version.contentSealed);
}

function placeOf({
  tenantId,
  id,
}: {
  readonly tenantId: string;
  readonly id: string;
}): SealedPlace {
  return { tenantId, table: 'summary_version', rowId: id, version: SEALED_FORMAT };
}
