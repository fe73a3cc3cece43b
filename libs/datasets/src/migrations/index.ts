import { DatasetsBaseline1765300700000 } from './baseline.js';

/** In the order in which they run. A new one comes last, under a later time than any of any library. */
export const DATASET_MIGRATIONS = [DatasetsBaseline1765300700000];
