import { DatasetsBaseline1765300700000 } from './datasets-baseline.js';
import { ReleaseVocabulary1765400300000 } from './release-vocabulary.js';
import { ReleasesBaseline1765300800000 } from './releases-baseline.js';

/** In the order in which they run. A new one comes last, under a later time than any of any library. */
export const MODEL_OPS_MIGRATIONS = [
  DatasetsBaseline1765300700000,
  ReleasesBaseline1765300800000,
  ReleaseVocabulary1765400300000,
];
