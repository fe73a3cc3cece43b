import { CRITICAL } from '../../lexicons/facts/analytes.js';

/**
 * Whether a value is one that every laboratory telephones.
 * @param unit what is written behind the number
 */
export function isTelephoned(analyte: string, value: number | undefined, unit: string): boolean {
  if (value === undefined) return false;
  const written = unit.replace(/^[\d.,\s<>|]*(?:unit:\s*)?/i, '');
  return (CRITICAL.get(analyte) ?? []).some(
    ({ below, above, unit: expected }) =>
      (expected === null || expected.test(written)) &&
      ((below !== null && value < below) || (above !== null && value > above)),
  );
}
