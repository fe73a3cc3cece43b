import { z } from 'zod/mini';
import { optionalParam } from '../../ui/search-param.js';

export const AUDIT_VIEWS = ['after-hours', 'many-patients', 'break-glass'] as const;
export const OUTCOMES = ['success', 'refused', 'failed'] as const;

/** What of the trail's page stands in its address: ids, codes and days, never an identifier of a patient. */
export const AuditSearch = z.object({
  view: optionalParam(z.enum(AUDIT_VIEWS)),
  patient: optionalParam(z.uuid()),
  document: optionalParam(z.uuid()),
  actor: optionalParam(z.string()),
  action: optionalParam(z.string()),
  outcome: optionalParam(z.enum(OUTCOMES)),
  only: optionalParam(z.enum(['looks'])),
  breakGlass: optionalParam(z.uuid()),
  /** A day of the reader's zone, or a moment: a finding begins at one. */
  from: optionalParam(z.union([z.iso.date(), z.iso.datetime()])),
  to: optionalParam(z.union([z.iso.date(), z.iso.datetime()])),
  order: optionalParam(z.enum(['newest', 'oldest'])),
  cursor: optionalParam(z.string()),
  /** The entry that is open. */
  entry: optionalParam(z.uuid()),
});
export type AuditSearch = z.infer<typeof AuditSearch>;
