import { z } from 'zod';
import { AUDIT_OUTCOMES } from './audit-entry.entities.js';

const Subject = z.object({ type: z.string(), id: z.string().nullable() });

/** What the canonical bytes of an entry say. */
export const EntryText = z.object({
  id: z.uuid(),
  time: z.iso.datetime(),
  action: z.string(),
  outcome: z.enum(AUDIT_OUTCOMES),
  reason: z.string().nullable(),
  actor: z.object({ kind: z.enum(['person', 'client', 'service']), id: z.string() }),
  subject: Subject,
  related: z.array(Subject),
  patient: z.uuid().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  commitments: z.record(z.string(), z.string()),
});
export type EntryText = z.infer<typeof EntryText>;

export function parseEntry(canonical: Buffer): EntryText {
  return EntryText.parse(JSON.parse(canonical.toString('utf8')));
}
