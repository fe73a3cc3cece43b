import { type ObjectKey, openJson, type SealedPlace, sealJson } from '@app/crypto';
import { z } from 'zod';
import type { Dataset, DatasetPart } from './dataset.entities.js';

const FORMAT = 1;
// Of the sealed place, to which the bytes are bound. A later format says so within them.
const SEALED_FORMAT = 1;

const Edit = z.object({
  kind: z.enum(['changed', 'inserted', 'removed']),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type Edit = z.infer<typeof Edit>;

/** The rows of one summary: the source stands once, each section is a row. */
export const SummaryRows = z.object({
  v: z.literal(FORMAT),
  profileVersion: z.int(),
  source: z.string(),
  sections: z.array(
    z.object({
      section: z.string(),
      target: z.string(),
      /** What the model wrote, before somebody edited it. */
      generated: z.string().nullable(),
      edits: z.array(Edit),
    }),
  ),
});
export type SummaryRows = z.infer<typeof SummaryRows>;

type PartRef = Pick<DatasetPart, 'id' | 'tenantId'>;

export function sealRows(key: ObjectKey, part: PartRef, rows: Omit<SummaryRows, 'v'>): Buffer {
  return sealJson(key, placeOf(part), { v: FORMAT, ...rows });
}

export function openRows(key: ObjectKey, part: PartRef & Pick<DatasetPart, 'sealed'>): SummaryRows {
  return openJson(key, placeOf(part), SummaryRows, part.sealed);
}

/** JSON lines as `finetune/` reads them: `dataset`, `source`, `target`, `section` and `doc`; the rest it passes over. */
export function linesOf(
  { id, profileId }: Pick<Dataset, 'id' | 'profileId'>,
  number: number,
  { profileVersion, source, sections }: SummaryRows,
): string {
  return sections
    .map(({ section, target, generated, edits }) => {
      const row = {
        id: `${number}-${section}`,
        dataset: id,
        doc: String(number),
        profile: profileId,
        profileVersion,
        section,
        source,
        target,
        generated,
        edits,
      };
      return `${JSON.stringify(row)}\n`;
    })
    .join('');
}

function placeOf({ tenantId, id }: PartRef): SealedPlace {
  return { tenantId, table: 'dataset_part', rowId: id, version: SEALED_FORMAT };
}
