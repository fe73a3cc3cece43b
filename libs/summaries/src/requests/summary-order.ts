import type { SummaryPriority } from '../summary.entities.js';

export interface SummaryOrder {
  readonly documentIds: readonly string[];
  readonly profileId: string;
  /** Sections of the profile; null for those that every summary of it has. */
  readonly sectionIds: readonly string[] | null;
  readonly priority: SummaryPriority;
  /** The run that is to be repeated. @default none */
  readonly reproductionOf?: string;
  /** Whose it is, where somebody else sees to it. @default the actor */
  readonly owner?: { readonly kind: string; readonly id: string };
}
