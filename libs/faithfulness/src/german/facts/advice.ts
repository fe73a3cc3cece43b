import {
  FOR_QUESTIONS_DE,
  FORBIDDING_DE,
  KEPT_ON_DE,
  RESTRAINING_DE,
  SEEKING_HELP_DE,
  UNABLE_DE,
} from '../../lexicons/de/facts/advice-words.js';
import type { GermanFact, PlacedUnit } from './fact.js';
import { isNamedTerm } from './terms.js';

/** So much of what it names has to stand in one sentence of the draft. */
const ENOUGH = 0.5;
/** Parts of a sentence; "i.m." and "2,5" are whole. */
const CLAUSES = /[;:!?]|,(?!\d)|(?<=\p{L}{3})\.(?=\s|$)/u;

/** What somebody must not do, and when to come back or to ask for help. What forbids a drug is of that drug. */
export function advice(unit: PlacedUnit): readonly GermanFact[] {
  const { text, words } = unit;
  if (text.trimEnd().endsWith('?')) return [];
  const clauses = text.split(CLAUSES);
  const forbidding = clauses.filter(
    (clause) => FORBIDDING_DE.test(clause) && !UNABLE_DE.test(clause),
  );
  const isForbidden = forbidding.length > 0 && !/allerg|unverträglich/iu.test(text);
  const seeksHelp = SEEKING_HELP_DE.test(text) && !FOR_QUESTIONS_DE.test(text);
  if (!isForbidden && !seeksHelp) return [];
  const isDrug =
    isForbidden &&
    forbidding.some(
      (clause) =>
        !KEPT_ON_DE.test(clause) &&
        words.some(({ drug, text: word }) => drug !== null && clause.toLowerCase().includes(word)),
    );
  if (!isDrug && isNamedTerm(unit)) return [];
  const keys = namesOf(unit);
  if (keys.size === 0) return [];
  const least = Math.max(1, Math.ceil(ENOUGH * keys.size));
  return [
    {
      class: isDrug ? 'medication' : 'safety-warning',
      reason: isDrug ? 'changed-drug' : null,
      places: [unit],
      name: null,
      isStated: (draft) =>
        draft.some(
          (one) =>
            (!isForbidden || RESTRAINING_DE.test(one.text)) &&
            [...namesOf(one)].filter((key) => keys.has(key)).length >= least,
        ),
    },
  ];
}

/** What it speaks of: neither how it is forbidden nor for how long. */
function namesOf({ words }: PlacedUnit): ReadonlySet<string> {
  return new Set(
    words
      .filter(({ weight, text, isNoun, isAct }) => {
        const isMatter = isNoun || isAct || /(?:en|ern|eln)$/u.test(text);
        return weight === 1 && isMatter && !RESTRAINING_DE.test(text) && !/^\d/u.test(text);
      })
      .map(({ key }) => key),
  );
}
