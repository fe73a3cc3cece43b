import { DocumentsBaseline1765300300000 } from './baseline.js';
import { SessionLookup1765500100000 } from './session-lookup.js';
import { DocumentVocabulary1765400100000 } from './vocabulary.js';

/** In the order in which they run. A new one comes last, under a later time than any of any library. */
export const DOCUMENT_MIGRATIONS = [
  DocumentsBaseline1765300300000,
  DocumentVocabulary1765400100000,
  SessionLookup1765500100000,
];
