import { FINDING_CODES, type FindingCode } from '../evidence/evidence.js';
import type { Language } from '../language/language.js';

/** A class that was not made, because its language has no rules for it that pass. */
export interface NotMade {
  readonly class: FindingCode;
  readonly language: Language;
}

/**
 * Which class of finding is made in which language. A class is entered once it finds at least 95 % of planted errors
 * and flags at most 5 % of faithful sentences, on 200 of each in that language: `npm run evidence` prints both. One that
 * finds less than half of the training pairs, which another writer made, or flags more than a fifth of the true ones there,
 * stays off.
 */
export const CLASSES_MADE: Readonly<Record<Language, ReadonlySet<FindingCode>>> = {
  en: new Set(FINDING_CODES),
  de: new Set([
    'number',
    'unit',
    'dose',
    'drug',
    'negation',
    'change',
    'side',
    'experiencer',
    'person',
    'time',
    'no-source',
    'problem',
  ]),
  other: new Set(),
};

/** Whether a sentence in a language can be supported at all. */
export function hasRules(language: Language): boolean {
  return CLASSES_MADE[language].size > 0;
}

/** What was not made for texts in these languages; what needs no language (see `neutral`) was made even so. */
export function notMadeIn(languages: Iterable<Language>): readonly NotMade[] {
  return [...new Set(languages)].flatMap((language) =>
    FINDING_CODES.filter((code) => !CLASSES_MADE[language].has(code)).map((code) => ({
      class: code,
      language,
    })),
  );
}
