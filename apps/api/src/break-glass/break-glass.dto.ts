import { BREAK_GLASS_MINUTES, type BreakGlassDetails } from '@app/documents';
import { z } from 'zod';
import { Reason } from '../records/erasures.dto.js';

export const BreakGlassId = z.uuid().meta({ description: 'Break-glass access id' });

export const BreakGlassRequest = z
  .strictObject({
    patientIdentifier: z.string().trim().min(1).max(200),
    authority: z.string().trim().min(1).max(200).optional().meta({
      description:
        'The authority that assigned the identifier; required if several patients have it.',
    }),
    reason: Reason,
    minutes: z.int().min(1).max(BREAK_GLASS_MINUTES.max).default(BREAK_GLASS_MINUTES.default),
  })
  .meta({ id: 'BreakGlassRequest' });
export type BreakGlassRequest = z.infer<typeof BreakGlassRequest>;

export const BreakGlassReview = z
  .strictObject({ finding: Reason })
  .meta({ id: 'BreakGlassReview' });
export type BreakGlassReview = z.infer<typeof BreakGlassReview>;

export const BreakGlassQuery = z.object({
  state: z.enum(['open', 'reviewed']).default('open'),
});
export type BreakGlassQuery = z.infer<typeof BreakGlassQuery>;

export const OwnBreakGlassQuery = z.object({
  state: z
    .enum(['open', 'reviewed', 'active'])
    .default('open')
    .meta({ description: '`active`: accesses that have not expired, reviewed or not.' }),
});
export type OwnBreakGlassQuery = z.infer<typeof OwnBreakGlassQuery>;

export const BreakGlassView = z
  .object({
    id: BreakGlassId,
    personId: z.uuid(),
    patientId: z.uuid(),
    reason: z.string().nullable().meta({ description: 'Null once the patient is erased.' }),
    openedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    state: z
      .enum(['open', 'reviewed'])
      .meta({ description: 'Whether an auditor has reviewed it.' }),
    reviewedAt: z.iso.datetime().nullable(),
    reviewedBy: z.uuid().nullable(),
  })
  .meta({ id: 'BreakGlass' });
export type BreakGlassView = z.infer<typeof BreakGlassView>;

export const BreakGlassList = z
  .object({ items: z.array(BreakGlassView) })
  .meta({ id: 'BreakGlassList' });
export type BreakGlassList = z.infer<typeof BreakGlassList>;

export function toBreakGlassView({ opening, reason }: BreakGlassDetails): BreakGlassView {
  return {
    id: opening.id,
    personId: opening.personId,
    patientId: opening.patientId,
    reason,
    openedAt: opening.openedAt.toISOString(),
    expiresAt: opening.expiresAt.toISOString(),
    endedAt: opening.endedAt?.toISOString() ?? null,
    state: opening.reviewedAt ? 'reviewed' : 'open',
    reviewedAt: opening.reviewedAt?.toISOString() ?? null,
    reviewedBy: opening.reviewedBy,
  };
}
