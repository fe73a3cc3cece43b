import type { Span } from '@app/text';
import type { OccasionAxis, OccasionWords } from '../../lexicons/occasions.js';

/** On which occasion something is said to be so. */
export interface Occasion extends Span {
  readonly axis: OccasionAxis;
  /** Any of these is meant; two occasions of an axis that share none are different ones. */
  readonly values: readonly string[];
  readonly phase: OccasionWords['phase'];
}

const OF_STAY = new Set<OccasionAxis>(['stay', 'movement']);

export function areAlike(one: Occasion, other: Occasion): boolean {
  if (!areOfOneAxis(one, other)) return false;
  const isSame = one.axis === 'date' ? isSameDay : Object.is;
  return one.values.some((value) => other.values.some((there) => isSame(value, there)));
}

/** "Admitted on" and "at discharge" speak of one stay. */
export function areOfOneAxis({ axis }: Occasion, other: Occasion): boolean {
  return axis === other.axis || (OF_STAY.has(axis) && OF_STAY.has(other.axis));
}

/** "8-30 2024" and "8-30": a day without its year is of any. */
function isSameDay(one: string, other: string): boolean {
  const [day, year] = one.split(' ');
  const [otherDay, otherYear] = other.split(' ');
  return day === otherDay && (year === undefined || otherYear === undefined || year === otherYear);
}
