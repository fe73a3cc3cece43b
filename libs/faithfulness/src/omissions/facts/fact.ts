import type { Span } from '@app/text';
import type { FactClass, OmissionReason } from '../omission.js';
import type { FactUnit, Reading } from '../reading/reading.js';

/** Where the source states a fact. */
export interface FactPlace {
  readonly unit: FactUnit;
  /** Of the unit's text. */
  readonly name: Span | null;
}

/** A fact of the source, with every place that states it. */
export interface Fact {
  readonly class: FactClass;
  /** Why it must be answered where the draft lacks it; null where it is only listed. */
  readonly reason: OmissionReason | null;
  readonly places: readonly FactPlace[];
  readonly isStated: (draft: Reading) => boolean;
}

/** A kind of facts: how they are read from a text. */
export type FactFinder = (source: Reading) => readonly Fact[];
