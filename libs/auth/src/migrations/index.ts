import { AuthBaseline1765300200000 } from './baseline.js';

/** In the order in which they run. A new one comes last, under a later time than any of any library. */
export const AUTH_MIGRATIONS = [AuthBaseline1765300200000];
