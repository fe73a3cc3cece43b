import type { AuditOutcome } from '../audit-entry.entities.js';
import type { WorkingHours } from './unusual-access-rule.entity.js';

/** Which entries are asked for: those for which everything that is said holds. */
export interface EntryFilter {
  /** Rows that are the subject: a document, with what was made of it. */
  readonly subjectIds?: readonly string[];
  readonly patientId?: string;
  readonly actorId?: string;
  readonly action?: string;
  readonly outcome?: AuditOutcome;
  /** Only what showed somebody a record. */
  readonly looks?: boolean;
  /** Only what people looked at outside these hours. */
  readonly outside?: WorkingHours;
  /** Only what was done under an act of break-glass: any, or this one. */
  readonly breakGlass?: 'any' | { readonly id: string };
  /** Only what showed somebody a patient's record: to other systems and in emergencies, or to all. */
  readonly disclosed?: 'beyond-work' | 'all';
  readonly from?: Date;
  /** Not included. */
  readonly to?: Date;
}
