import type { Disclosure } from '@app/audit';
import { z } from 'zod';
import { ActorView, toActorView } from '../http/actors.dto.js';
import { NextCursor } from '../http/lists.dto.js';

const Moment = z.iso.datetime({ offset: true });

/** So long disclosures are accounted for (45 CFR 164.528(a)(1)). */
const YEARS = 6;

const Span = {
  patient: z.uuid().meta({ description: 'The id returned by POST /api/audit/patients.' }),
  include: z.enum(['beyond-work', 'all']).default('beyond-work').meta({
    description:
      '`beyond-work`: disclosures to other systems and in emergencies; `all`: also those to the organization’s own people at work.',
  }),
  from: Moment.optional().meta({ description: 'Default: six years before `to`.' }),
  to: Moment.optional().meta({ description: 'Exclusive; default: now.' }),
};

export const DisclosuresQuery = z.object({
  ...Span,
  limit: z.coerce.number().int().min(1).max(500).default(200),
  cursor: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'The nextCursor of the previous page.' }),
});
export type DisclosuresQuery = z.infer<typeof DisclosuresQuery>;

export const DisclosuresExportQuery = z.object(Span);
export type DisclosuresExportQuery = z.infer<typeof DisclosuresExportQuery>;

export const DisclosureList = z
  .object({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    items: z.array(
      z
        .object({
          entryId: z.uuid(),
          at: z.iso.datetime(),
          recipient: ActorView,
          address: z.string().nullable().meta({ description: 'Network address.' }),
          what: z
            .string()
            .meta({ description: 'The audit action, such as document.content-read.' }),
          subject: z.object({ type: z.string(), id: z.string().nullable() }),
          purpose: z.enum(['emergency', 'system', 'work']),
          breakGlass: z.string().nullable().meta({ description: 'The break-glass access.' }),
        })
        .meta({ id: 'Disclosure' }),
    ),
    nextCursor: NextCursor,
  })
  .meta({ id: 'DisclosureList' });
export type DisclosureList = z.infer<typeof DisclosureList>;

export interface DisclosureSpan {
  readonly from: Date;
  readonly to: Date;
}

export function spanOf({ from, to }: Pick<DisclosuresQuery, 'from' | 'to'>): DisclosureSpan {
  const end = to ? new Date(to) : new Date();
  if (from) return { from: new Date(from), to: end };
  const begin = new Date(end);
  begin.setUTCFullYear(end.getUTCFullYear() - YEARS);
  return { from: begin, to: end };
}

export function toDisclosureList(
  { from, to }: DisclosureSpan,
  found: { readonly items: readonly Disclosure[]; readonly nextCursor: string | null },
  names: ReadonlyMap<string, string>,
): DisclosureList {
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    items: found.items.map(({ entry, caller, purpose, breakGlass }) => ({
      entryId: entry.id,
      at: entry.occurredAt.toISOString(),
      recipient: toActorView({ kind: entry.actorKind, id: entry.actorId }, names),
      address: caller.address ?? null,
      what: entry.action,
      subject: { type: entry.subject.type, id: entry.subject.id },
      purpose,
      breakGlass,
    })),
    nextCursor: found.nextCursor,
  };
}
