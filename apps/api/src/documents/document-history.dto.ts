import type { History } from '@app/audit';
import { z } from 'zod';
import { ActorView, toActorView } from '../http/actors.dto.js';

const Subject = z.object({ type: z.string(), id: z.string().nullable() });

const HistoryEntryView = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    action: z.string().meta({ description: 'A stable code, such as document.received.' }),
    outcome: z.enum(['success', 'refused', 'failed']),
    reason: z.string().nullable().meta({ description: 'A stable code.' }),
    actor: ActorView,
    subject: Subject,
    related: z
      .array(Subject)
      .meta({ description: 'For a run, its summary; for a summary, its documents.' }),
    details: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .meta({ description: 'Numbers and codes, depending on the action.' }),
  })
  .meta({ id: 'HistoryEntry' });

export const DocumentHistoryView = z
  .object({
    entries: z.array(HistoryEntryView).meta({ description: 'Oldest first.' }),
    olderLeftOut: z
      .boolean()
      .meta({ description: 'Whether there are entries older than the 500 shown.' }),
  })
  .meta({ id: 'DocumentHistory' });
export type DocumentHistoryView = z.infer<typeof DocumentHistoryView>;

export function toDocumentHistoryView(
  { entries, olderLeftOut }: History,
  names: ReadonlyMap<string, string>,
): DocumentHistoryView {
  return {
    entries: entries.map((entry) => ({
      id: entry.id,
      at: entry.at.toISOString(),
      action: entry.action,
      outcome: entry.outcome,
      reason: entry.reason,
      actor: toActorView(entry.actor, names),
      subject: { type: entry.subject.type, id: entry.subject.id },
      related: entry.related.map(({ type, id }) => ({ type, id })),
      details: { ...entry.details },
    })),
    olderLeftOut,
  };
}
