import type { Span } from '@app/text';

/** Facts that must not be lost, by kind. A profile names those that its readers need. */
export const FACT_CLASSES = [
  'allergy',
  'medication',
  'diagnosis',
  'result',
  'procedure',
  'complication',
  'device',
  'anticoagulation',
  'pregnancy',
  'treatment-limitation',
  'follow-up',
  'pending-result',
  'safety-warning',
  'conclusion',
  'decision',
  'party',
  'amount',
  'date',
  'obligation',
  'termination',
] as const;
export type FactClass = (typeof FACT_CLASSES)[number];

/** `must-answer`: before somebody signs they add it or say why not. `listed`: shown, grouped, without a question. */
export const OMISSION_TIERS = ['must-answer', 'listed'] as const;
export type OmissionTier = (typeof OMISSION_TIERS)[number];

/** Why an omission must be answered. */
export const OMISSION_REASONS = [
  'allergy',
  'high-alert-drug',
  'changed-drug',
  'critical-result',
  'corrected-result',
  'treatment-limitation',
  'complication',
  'pending-result',
  'dated-follow-up',
  /** An answer to who applied for something. */
  'decision',
  /** A contract names amounts, or how it ends, and the draft says nothing at all of either. */
  'amount',
  'termination',
  /** The draft says nearly nothing of a source that says much. */
  'nearly-empty',
  /** Named by the organization. */
  'organization',
] as const;
export type OmissionReason = (typeof OMISSION_REASONS)[number];

/** A fact of the source that the draft does not state. */
export interface Omission {
  /** Null of a draft that says nearly nothing. */
  readonly class: FactClass | null;
  readonly tier: OmissionTier;
  /** Null where it is only listed. */
  readonly reason: OmissionReason | null;
  /** The line, sentence or row that states it: what is added in one click. */
  readonly spans: readonly Span[];
  /** What of the first span names the fact: the drug, the analyte, the allergen. Null where no words alone do. */
  readonly name: Span | null;
}
