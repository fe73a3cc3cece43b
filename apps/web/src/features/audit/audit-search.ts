import { z } from 'zod/mini';
import { orNothing } from '../../ui/or-nothing.js';

export const AUDIT_VIEWS = ['after-hours', 'many-patients', 'break-glass'] as const;
export const OUTCOMES = ['success', 'refused', 'failed'] as const;

/** What of the trail's page stands in its address: ids, codes and days, never an identifier of a patient. */
export const AuditSearch = z.object({
  view: orNothing(z.enum(AUDIT_VIEWS)),
  patient: orNothing(z.uuid()),
  document: orNothing(z.uuid()),
  actor: orNothing(z.string()),
  action: orNothing(z.string()),
  outcome: orNothing(z.enum(OUTCOMES)),
  only: orNothing(z.enum(['looks'])),
  breakGlass: orNothing(z.uuid()),
  /** A day of the reader's zone, or a moment: a finding begins at one. */
  from: orNothing(z.union([z.iso.date(), z.iso.datetime()])),
  to: orNothing(z.union([z.iso.date(), z.iso.datetime()])),
  order: orNothing(z.enum(['newest', 'oldest'])),
  cursor: orNothing(z.string()),
  /** The entry that is open. */
  entry: orNothing(z.uuid()),
});
export type AuditSearch = z.infer<typeof AuditSearch>;
