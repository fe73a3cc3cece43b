import { ActiveProfiles1765600200000 } from './active-profiles.js';
import { SummariesBaseline1765300400000 } from './baseline.js';
import { SummarySigners1765600000000 } from './signers.js';
import { SummaryVocabulary1765400200000 } from './vocabulary.js';

/** In the order in which they run. A new one comes last, under a later time than any of any library. */
export const SUMMARY_MIGRATIONS = [
  SummariesBaseline1765300400000,
  SummaryVocabulary1765400200000,
  SummarySigners1765600000000,
  ActiveProfiles1765600200000,
];
