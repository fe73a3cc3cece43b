import { CompletionsBaseline1765300500000 } from './baseline.js';

/** In the order in which they run. A new one comes last, under a later time than any of any library. */
export const COMPLETION_MIGRATIONS = [CompletionsBaseline1765300500000];
