import type { FactClass, OmissionReason } from '../../omissions/omission.js';
import type { GermanUnit } from '../unit.js';

export interface PlacedUnit extends GermanUnit {
  readonly start: number;
  readonly end: number;
}

/** A fact of a German text, with the places that state it. */
export interface GermanFact {
  readonly class: FactClass;
  readonly reason: OmissionReason | null;
  readonly places: readonly PlacedUnit[];
  /** In the first place. */
  readonly name: { readonly start: number; readonly end: number } | null;
  readonly isStated: (draft: readonly PlacedUnit[]) => boolean;
}
