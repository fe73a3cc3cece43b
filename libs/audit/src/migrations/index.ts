import { AuditBaseline1765300100000 } from './baseline.js';
import { AuditVocabulary1765400000000 } from './vocabulary.js';

/** In the order in which they run. A new one comes last, under a later time than any of any library. */
export const AUDIT_MIGRATIONS = [AuditBaseline1765300100000, AuditVocabulary1765400000000];
