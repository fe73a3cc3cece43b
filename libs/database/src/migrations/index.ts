import { DatabaseBaseline1765300000000 } from './baseline.js';

/** In the order in which they run. A new one comes last, under a later time than any of any library. */
export const DATABASE_MIGRATIONS = [DatabaseBaseline1765300000000];
