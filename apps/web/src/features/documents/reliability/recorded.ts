import { z } from 'zod/mini';
import {
  checkVersion as comparedVersion,
  scores,
} from '../../../../../../docs/measurements/entailment.json';
import {
  checkVersion,
  classes,
  flagged,
  takenAt,
} from '../../../../../../docs/measurements/evidence.json';

const Recorded = z.object({
  checkVersion: z.int(),
  takenAt: z.string(),
  classes: z.array(
    z.object({
      class: z.string(),
      language: z.string(),
      /** Errors planted in notes that people wrote, or in sentences made for the test. */
      from: z.string(),
      n: z.int(),
      found: z.int(),
      low: z.number(),
      high: z.number(),
    }),
  ),
  /** Correct sentences, and how many of them the check flags although nothing was changed. */
  flagged: z.array(z.object({ language: z.string(), n: z.int(), flagged: z.int() })),
});
export type Recorded = z.infer<typeof Recorded>;
export type MeasuredClass = Recorded['classes'][number];

/** What was measured of the check that this release has: the record goes with the code. */
export function recordedMeasurement(): Recorded {
  return Recorded.parse({ checkVersion, takenAt, classes, flagged });
}

const Counts = z.object({ found: z.int(), falseAlarms: z.int() });
const Comparison = z.object({
  checkVersion: z.int(),
  scores: z.array(
    z.object({
      /** `new`: sentences of an author whom nobody who made rules or trained models has read. */
      from: z.string(),
      language: z.string(),
      /** Null of all classes together. */
      class: z.nullable(z.string()),
      lies: z.int(),
      truths: z.int(),
      rules: Counts,
      together: Counts,
    }),
  ),
});

/** What was measured of the rules together with the model that compares sentences. */
export function recordedComparison(): z.infer<typeof Comparison> {
  return Comparison.parse({ checkVersion: comparedVersion, scores });
}
