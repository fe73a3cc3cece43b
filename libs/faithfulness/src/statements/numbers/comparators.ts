import { type Comparator, comparatorAt } from '../../lexicons/results/comparators.js';
import type { Mismatch } from '../comparison.js';

/** A number in a text: its places are those in the text. */
interface Bounded {
  readonly start: number;
  readonly unitEnd: number;
  readonly unit: { readonly kind: string } | null;
}

/** On which side of the number something lies; null where its text says nothing of it. */
export function comparatorOf({ start, unitEnd, unit }: Bounded, text: string): Comparator | null {
  return comparatorAt(text, { start, unitEnd, isTime: unit?.kind === 'time' });
}

/** Whether a bound is the opposite of what its places in the source have. */
export function otherBound(
  said: Comparator | null,
  there: readonly (Comparator | null)[],
): Mismatch['says'] | null {
  if (said === null || there.includes(said) || there.every((one) => one === null)) return null;
  return there.includes(null) ? 'partly' : 'contradicted';
}

/** Whether a bound of the source has become a value: "fever > 38.5" is no temperature. */
export function isLostBound(
  said: Comparator | null,
  there: readonly (Comparator | null)[],
): boolean {
  return said === null && there.length > 0 && !there.includes(null);
}
