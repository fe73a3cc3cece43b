import type { EntailmentQuestion } from './question.js';

/** What a model has answered. The library asks none: whoever has one asks it, and passes the answers in. */
export interface Entailments {
  /** How likely the passages say all of the statement, from 0 to 1; null where nobody has asked. */
  of(question: EntailmentQuestion): number | null;
}

/** Of a judgement by rules alone. */
export const NO_ENTAILMENTS: Entailments = { of: () => null };
