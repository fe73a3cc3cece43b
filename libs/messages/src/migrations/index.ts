import { MessagesBaseline1765300900000 } from './baseline.js';

/** In the order in which they run. A new one comes last, under a later time than any of any library. */
export const MESSAGE_MIGRATIONS = [MessagesBaseline1765300900000];
