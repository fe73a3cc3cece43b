import { type ListedMerge, MERGE_KINDS } from '@app/documents';
import { z } from 'zod';
import { NextCursor } from '../http/lists.dto.js';
import { Words } from '../review/review.dto.js';

export const MergeId = z.uuid().meta({ description: 'Id of a merge of patients' });

const MergedPatient = z
  .object({ identifier: z.string(), authority: z.string().nullable() })
  .nullable()
  .meta({ description: 'Null for who may see no document of them, and once they are erased.' });

export const MergeView = z
  .object({
    id: MergeId,
    kind: z.enum(MERGE_KINDS).meta({
      description:
        'One goes on as the other; one visit is the other’s; or they are one person and stay apart.',
    }),
    fromPatientId: z.uuid(),
    from: MergedPatient,
    intoPatientId: z.uuid(),
    into: MergedPatient,
    by: z.string().meta({ description: 'The connection that said so: `hl7/` and its name.' }),
    mergedAt: z.iso.datetime(),
    undoneAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'PatientMerge' });
export type MergeView = z.infer<typeof MergeView>;

export const MergeList = z
  .object({ items: z.array(MergeView), nextCursor: NextCursor })
  .meta({ id: 'PatientMergeList' });
export type MergeList = z.infer<typeof MergeList>;

export const UndoMergeRequest = z.strictObject({ reason: Words }).meta({ id: 'UndoMergeRequest' });
export type UndoMergeRequest = z.infer<typeof UndoMergeRequest>;

export function toMergeView({ merge, from, into }: ListedMerge): MergeView {
  return {
    id: merge.id,
    kind: merge.kind,
    fromPatientId: merge.fromPatientId,
    from: from && { ...from },
    intoPatientId: merge.intoPatientId,
    into: into && { ...into },
    by: merge.actorId,
    mergedAt: merge.mergedAt.toISOString(),
    undoneAt: merge.undoneAt?.toISOString() ?? null,
  };
}
