import { wordList } from '../word-lists.js';

/** What clinicians write for a whole section: no source has these words. Written for this product. */
export const FORMULAS = wordList(`
  unknown none negative positive uncertain noncontributory contributory unremarkable remarkable unchanged reviewed obtainable unobtainable guarded tolerated significant deferred
  nondescript urology cardiology surgery orthopedics neurology gynecology oncology pediatrics aftercare dictation
  unauffällig unverändert unergiebig
`);
