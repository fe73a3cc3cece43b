import type { HoldDetails } from '@app/documents';
import { z } from 'zod';
import { Reason } from './erasures.dto.js';

export const HoldId = z.uuid().meta({ description: 'Hold id' });

export const HoldRequest = z
  .union([
    z.strictObject({ documentId: z.uuid(), reason: Reason }),
    z.strictObject({ patientId: z.uuid(), reason: Reason }),
  ])
  .meta({ id: 'HoldRequest', description: 'Of a document, or of all documents of a patient.' });
export type HoldRequest = z.infer<typeof HoldRequest>;

export const ReleaseRequest = z.strictObject({ reason: Reason }).meta({ id: 'ReleaseRequest' });
export type ReleaseRequest = z.infer<typeof ReleaseRequest>;

const Ref = z.object({ kind: z.enum(['person', 'client', 'service']), id: z.string() });

export const HoldView = z
  .object({
    id: HoldId,
    documentId: z.uuid().nullable(),
    patientId: z.uuid().nullable(),
    reason: z.string().nullable().meta({ description: 'Null once what was held is erased.' }),
    placedBy: Ref,
    placedAt: z.iso.datetime(),
    releasedBy: Ref.nullable(),
    releasedAt: z.iso.datetime().nullable(),
    releaseReason: z.string().nullable(),
  })
  .meta({ id: 'Hold' });
export type HoldView = z.infer<typeof HoldView>;

export const HoldList = z.object({ items: z.array(HoldView) }).meta({ id: 'HoldList' });
export type HoldList = z.infer<typeof HoldList>;

export const HoldsQuery = z.object({
  released: z
    .enum(['with', 'without'])
    .default('without')
    .meta({ description: 'Whether lifted holds are listed too.' }),
});
export type HoldsQuery = z.infer<typeof HoldsQuery>;

export function toHoldView({ hold, reason, releaseReason }: HoldDetails): HoldView {
  const { releasedById, releasedByKind } = hold;
  return {
    id: hold.id,
    documentId: hold.documentId,
    patientId: hold.patientId,
    reason,
    placedBy: { kind: hold.actorKind, id: hold.actorId },
    placedAt: hold.placedAt.toISOString(),
    releasedBy: releasedById && releasedByKind ? { kind: releasedByKind, id: releasedById } : null,
    releasedAt: hold.releasedAt?.toISOString() ?? null,
    releaseReason,
  };
}
