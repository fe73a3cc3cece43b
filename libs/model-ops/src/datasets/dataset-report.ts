import type { ReplacedCounts } from './pseudonyms/pseudonymizer.js';

/** Why a signed summary gave no rows. */
export const SKIPPED = [
  'no-longer-signed',
  'no-sections',
  'source-too-long',
  'unreadable',
] as const;
export type Skipped = (typeof SKIPPED)[number];

/** What a data set was made of, in numbers. */
export interface DatasetReport {
  /** Signed summaries of the profile that there were. */
  readonly available: number;
  /** Of these, how many rows were made of. */
  readonly taken: number;
  readonly skipped: Readonly<Partial<Record<Skipped, number>>>;
  /** What was replaced in them, by kind. */
  readonly replaced: ReplacedCounts;
}
