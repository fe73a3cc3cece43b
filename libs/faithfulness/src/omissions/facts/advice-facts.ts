import { drugNamed } from '../../lexicons/drugs/drugs.js';
import {
  FOR_QUESTIONS,
  FORBIDDING,
  RESTRAINING,
  SEEKING_HELP,
} from '../../lexicons/facts/advice-words.js';
import { SAFETY_WARNINGS, TREATMENT_LIMITATIONS } from '../../lexicons/facts/fact-terms.js';
import { PhraseTable } from '../../text/phrases.js';
import type { Term } from '../../text/terms.js';
import { isAllergyUnit } from '../reading/allergies.js';
import { ownTerms, sharesEnough } from '../reading/own-terms.js';
import type { FactUnit, Reading } from '../reading/reading.js';
import type { Fact } from './fact.js';

/** So much of what it names has to stand in one sentence of the draft. */
const ENOUGH = 0.5;
/** Who must not stop it takes it. */
const KEPT_ON = /\bnot (?:to )?(?:stop|miss|skip|omit|discontinue|run out)\b/i;
const COUNT = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen)$/i;
const CLAUSE_ENDS = [',', ';', '.', ':'];
/** Known by their names: not asked for twice. */
const NAMED = [new PhraseTable(SAFETY_WARNINGS), new PhraseTable(TREATMENT_LIMITATIONS)];

/** What somebody must not do, and when to come back or to ask for help. What forbids a drug is of that drug. */
export function adviceFacts({ units }: Reading): readonly Fact[] {
  return units.flatMap((unit): readonly Fact[] => {
    const { text, part, cells, words } = unit;
    if (part === 'family' || cells.length > 0 || text.endsWith('?') || isAllergyUnit(unit))
      return [];
    const isForbidden = forbids(unit);
    if (!isForbidden && (!SEEKING_HELP.test(text) || FOR_QUESTIONS.test(text))) return [];
    const terms = ownTerms(unit).filter((term) => isMatter(unit, term));
    if (terms.length === 0) return [];
    const isDrug = isForbidden && forbidsDrug(unit);
    if (!isDrug && NAMED.some((table) => table.find(words).length > 0)) return [];
    return [
      {
        class: isDrug ? 'medication' : 'safety-warning',
        reason: isDrug ? 'changed-drug' : null,
        places: [{ unit, name: null }],
        isStated: ({ index, units: drafted }) =>
          sharesEnough(
            terms,
            { index, units: isForbidden ? drafted.filter(restrains) : drafted },
            ENOUGH,
          ),
      },
    ];
  });
}

/** In a talk only what is said to somebody: "I don't smoke", "don't do drugs" are answers. */
function forbids({ text, speaker }: FactUnit): boolean {
  return FORBIDDING.test(text) && (speaker === '' || /\b(?:you|your|please|let's)\b/i.test(text));
}

/** Neither how it is forbidden nor for how long: "avoid", "four". */
function isMatter({ text, words }: FactUnit, { from, to }: Term): boolean {
  const name = text.slice(words[from]?.start, words[to - 1]?.end);
  return !RESTRAINING.test(name) && !COUNT.test(name);
}

/** "No bath for 3 days" in a list with drugs forbids none of them. */
function forbidsDrug({ text, words }: FactUnit): boolean {
  return words.some(({ text: word, start, end }) => {
    if (drugNamed(word) === null) return false;
    const from = Math.max(...CLAUSE_ENDS.map((mark) => text.lastIndexOf(mark, start)));
    const to = text.slice(end).search(/[,;.:]/);
    const clause = text.slice(from + 1, to < 0 ? undefined : end + to);
    return FORBIDDING.test(clause) && !KEPT_ON.test(clause);
  });
}

function restrains({ text }: FactUnit): boolean {
  return RESTRAINING.test(text);
}
