import type { Span } from '@app/text';

/** A date of a text; what it does not say is null. */
export interface SaidDate extends Span {
  readonly month: number | null;
  readonly day: number | null;
  readonly year: number | null;
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2099;

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

export function isDay(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 31;
}

/** "93", "08" */
export function longYear(short: number): number {
  return short + (short < 40 ? 2000 : 1900);
}
