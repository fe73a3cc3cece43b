import { HABITS } from '../../lexicons/findings/habits.js';
import type { Check } from '../comparison.js';

/** Smoking, alcohol or drugs, told or denied, of which the source does not speak: "a nonsmoker" of somebody who was not asked. */
export const checkHabits: Check = ({ sentence, source }) =>
  HABITS.flatMap(({ said, sourceTerms }) => {
    const mentions = [...sentence.text.matchAll(said)];
    if (mentions.length === 0 || sourceTerms.test(source.evidence)) return [];
    return mentions.map(({ 0: words, index }) => ({
      code: 'no-source' as const,
      says: 'unsupported' as const,
      start: index,
      end: index + words.length,
    }));
  });
