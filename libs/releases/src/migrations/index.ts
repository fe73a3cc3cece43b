import { ReleasesBaseline1765300800000 } from './baseline.js';
import { ReleaseVocabulary1765400300000 } from './vocabulary.js';

/** In the order in which they run. A new one comes last, under a later time than any of any library. */
export const RELEASE_MIGRATIONS = [ReleasesBaseline1765300800000, ReleaseVocabulary1765400300000];
