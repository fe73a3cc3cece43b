import type { Mismatch } from '../statements/comparison.js';
import type { GermanCheck } from './comparison.js';

/** Drugs that the source names under no name. */
export const checkGermanDrugs: GermanCheck = ({ sentence, source, mentions }) =>
  sentence.words.flatMap(({ drug, start, end }, at): Mismatch[] => {
    if (drug === null || source.drugs.has(drug) || (mentions[at]?.length ?? 0) > 0) return [];
    return [{ code: 'drug', says: 'contradicted', start, end }];
  });
