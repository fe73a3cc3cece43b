import type { ActorRef } from '@app/auth';
import { type ListedMerge, MERGE_KINDS, type MergeFilter } from '@app/documents';
import { z } from 'zod';
import { ActorView, toActorView } from '../http/actors.dto.js';
import { ListQuery, NextCursor, toPageRequest } from '../http/lists.dto.js';
import { Words } from '../review/review.dto.js';

export const MergeId = z.uuid().meta({ description: 'Id of a merge of patients' });

const MergedPatient = z
  .object({ identifier: z.string(), authority: z.string().nullable() })
  .nullable()
  .meta({
    description:
      'Null if the caller has no access to any of their documents, and once they are erased.',
  });

export const MergeView = z
  .object({
    id: MergeId,
    kind: z.enum(MERGE_KINDS).meta({
      description:
        'One patient was merged into the other; one visit was moved to the other; or they are one person and stay separate.',
    }),
    fromPatientId: z.uuid(),
    from: MergedPatient,
    intoPatientId: z.uuid(),
    into: MergedPatient,
    by: z.string().meta({ description: 'The connection that reported it: `hl7/` and its name.' }),
    mergedAt: z.iso.datetime(),
    documentCount: z.int().meta({
      description:
        'Number of documents affected, also after it is undone: all for people who may read records, otherwise those they have access to.',
    }),
    undoneAt: z.iso.datetime().nullable(),
    undoneBy: ActorView.nullable().meta({
      description: 'A person, or the connection that withdrew it; null while it is active.',
    }),
    undoReason: z.string().nullable().meta({
      description:
        'Null if no reason was given, once the patient is erased, and for people who see neither records nor the patients.',
    }),
  })
  .meta({ id: 'PatientMerge' });
export type MergeView = z.infer<typeof MergeView>;

export const MergeList = z
  .object({ items: z.array(MergeView), nextCursor: NextCursor })
  .meta({ id: 'PatientMergeList' });
export type MergeList = z.infer<typeof MergeList>;

const Moment = z.iso.datetime({ offset: true });

export const MergesQuery = ListQuery.extend({
  state: z
    .enum(['in-force', 'undone'])
    .optional()
    .meta({ description: 'Whether it is active, or was undone or withdrawn.' }),
  kind: z.enum(MERGE_KINDS).optional(),
  connection: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
    .optional()
    .meta({ description: 'The HL7 connection that reported it.' }),
  patient: z.uuid().optional().meta({
    description: 'On either side, by the id that documents and POST /api/lookups return.',
  }),
  from: Moment.optional().meta({ description: 'Reported at this time or later.' }),
  to: Moment.optional().meta({ description: 'Reported at this time or earlier.' }),
});
export type MergesQuery = z.infer<typeof MergesQuery>;

export const UndoMergeRequest = z.strictObject({ reason: Words }).meta({ id: 'UndoMergeRequest' });
export type UndoMergeRequest = z.infer<typeof UndoMergeRequest>;

export function toMergeFilter(query: MergesQuery): MergeFilter {
  return {
    ...toPageRequest(query),
    state: query.state ?? null,
    kind: query.kind ?? null,
    connection: query.connection ?? null,
    patientId: query.patient ?? null,
    from: query.from === undefined ? null : new Date(query.from),
    to: query.to === undefined ? null : new Date(query.to),
  };
}

/** Nobody where it is in force. */
export function undoneBy({ merge }: Pick<ListedMerge, 'merge'>): readonly ActorRef[] {
  const { undoneByKind: kind, undoneById: id } = merge;
  return kind && id ? [{ kind, id }] : [];
}

export function toMergeView(
  { merge, from, into, documentCount, undoReason }: ListedMerge,
  names: ReadonlyMap<string, string>,
): MergeView {
  const [undoer] = undoneBy({ merge });
  return {
    id: merge.id,
    kind: merge.kind,
    fromPatientId: merge.fromPatientId,
    from: from && { ...from },
    intoPatientId: merge.intoPatientId,
    into: into && { ...into },
    by: merge.actorId,
    mergedAt: merge.mergedAt.toISOString(),
    documentCount,
    undoneAt: merge.undoneAt?.toISOString() ?? null,
    undoneBy: undoer ? toActorView(undoer, names) : null,
    undoReason,
  };
}
