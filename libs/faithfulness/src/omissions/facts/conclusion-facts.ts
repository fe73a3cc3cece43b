import { CONCLUDED } from '../../lexicons/facts/decision-words.js';
import { ownTerms, sharesEnough } from '../reading/own-terms.js';
import type { Reading } from '../reading/reading.js';
import { afterLabel, startsFrom } from '../reading/after-label.js';
import type { Fact } from './fact.js';

/** So much of what it names has to stand in one sentence of the draft. */
const ENOUGH = 0.5;

/** What a report comes to: below "Conclusion", behind "Result:" or "Stage:", or the cause that was found. */
export function conclusionFacts({ units }: Reading): readonly Fact[] {
  return units.flatMap((unit): readonly Fact[] => {
    const { text, part, cells } = unit;
    if (cells.length > 0 || part === 'family' || /\?\s*$/.test(text)) return [];
    const cue = unit.speaker === '' ? CONCLUDED.exec(text) : null;
    if (part !== 'conclusion' && !cue) return [];
    const named = ownTerms(unit).filter(afterLabel(unit));
    const found = cue ? named.filter(startsFrom(unit, cue.index + cue[0].length)) : [];
    // what something is the cause of says nothing of the cause
    const terms = found.length > 0 ? found : named;
    if (terms.length === 0) return [];
    return [
      {
        class: 'conclusion',
        reason: null,
        places: [{ unit, name: null }],
        isStated: (draft) => sharesEnough(terms, draft, ENOUGH),
      },
    ];
  });
}
