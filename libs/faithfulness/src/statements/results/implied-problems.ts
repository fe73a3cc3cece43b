import {
  HYPOTENSION,
  IMPLIED_PROBLEMS,
  LOW_SYSTOLIC,
  PRESSURE,
} from '../../lexicons/findings/implied-problems.js';
import type { SourceIndex } from '../../text/source-index.js';
import { sourceReadings } from './source-readings.js';

/**
 * Whether the source has a value that is the definition of a problem: "hyponatraemia" for "Na 124". It is a conclusion all
 * the same, so that nobody vouches for it.
 */
export function isImplied(stem: string, source: SourceIndex): boolean {
  if (HYPOTENSION.includes(stem)) return hasLowPressure(source);
  const implied = IMPLIED_PROBLEMS.find(({ stems }) => stems.includes(stem));
  if (!implied) return false;
  return (sourceReadings(source).byAnalyte.get(implied.analyte) ?? []).some(
    ({ values, isRange }) => !isRange && values.some(implied.isSo),
  );
}

function hasLowPressure({ units }: SourceIndex): boolean {
  return units.some(({ text }) =>
    [...text.matchAll(PRESSURE)].some(([, systolic]) => Number(systolic) < LOW_SYSTOLIC),
  );
}
