import { amountsOf, type Measure } from './measures.js';

export interface MeasurePlace {
  readonly unit: number;
  readonly measure: Measure;
}

/** More places of one number than these tell no more of it. */
const MOST_PLACES = 500;

/** The numbers of the source, by value and by amount. */
export class MeasureIndex {
  private readonly places = new Map<string | number, MeasurePlace[]>();

  add(unit: number, measure: Measure): void {
    for (const key of [...measure.values, ...amountsOf(measure)]) {
      const known = this.places.get(key);
      if (!known) this.places.set(key, [{ unit, measure }]);
      else if (known.length < MOST_PLACES) known.push({ unit, measure });
    }
  }

  /** Where the source has this number, with whatever unit, or this amount. */
  find(measure: Measure): readonly MeasurePlace[] {
    const keys = [...measure.values, ...amountsOf(measure)];
    return [...new Set(keys.flatMap((key) => this.places.get(key) ?? []))];
  }
}
