import { ANSWERED, DECIDED, REFUSED, SAYS_DECISION } from '../../lexicons/facts/decision-words.js';
import { TREATMENT_LIMITATIONS } from '../../lexicons/facts/fact-terms.js';
import { PhraseTable } from '../../text/phrases.js';
import { afterLabel } from '../reading/after-label.js';
import { ownTerms, sharesEnough } from '../reading/own-terms.js';
import type { FactUnit, Reading } from '../reading/reading.js';
import type { Fact } from './fact.js';

/** So much of what it names has to stand in one sentence of the draft. */
const ENOUGH = 0.5;
/** Facts of their own: not asked for twice. */
const LIMITATIONS = new PhraseTable(TREATMENT_LIMITATIONS);

/**
 * What was decided, and what somebody refused. The answer to who applied for something, and what stands behind "Decision:",
 * has to be answered: without it a reader takes the matter for open.
 */
export function decisionFacts({ units }: Reading): readonly Fact[] {
  return units.flatMap((unit): readonly Fact[] => {
    const { text, part, cells, speaker, words } = unit;
    if (cells.length > 0 || part === 'family' || /\?\s*$/.test(text) || speaker !== '') return [];
    const isAnswer = part === 'decision' || ANSWERED.test(text);
    if (!isAnswer && !DECIDED.test(text) && !REFUSED.test(text)) return [];
    if (LIMITATIONS.find(words).length > 0) return [];
    const isBehind = afterLabel(unit);
    const terms = ownTerms(unit).filter((term) => isBehind(term) && isMatter(unit, term));
    if (terms.length === 0) return [];
    return [
      {
        class: 'decision',
        reason: isAnswer ? 'decision' : null,
        places: [{ unit, name: null }],
        isStated: ({ index, units: drafted }) =>
          sharesEnough(
            terms,
            { index, units: drafted.filter((one) => SAYS_DECISION.test(one.text)) },
            ENOUGH,
          ),
      },
    ];
  });
}

/** Not how it was decided. */
function isMatter({ text, words }: FactUnit, { from, to }: { from: number; to: number }): boolean {
  return !SAYS_DECISION.test(text.slice(words[from]?.start, words[to - 1]?.end));
}
