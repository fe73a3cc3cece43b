import { ReviewBaseline1765300450000 } from './baseline.js';
import { KnownSigners1765600100000 } from './signers.js';

/** In the order in which they run. A new one comes last, under a later time than any of any library. */
export const REVIEW_MIGRATIONS = [ReviewBaseline1765300450000, KnownSigners1765600100000];
