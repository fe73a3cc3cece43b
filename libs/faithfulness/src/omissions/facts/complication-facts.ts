import {
  CIRCUMSTANCE,
  COMPLICATED_BY,
  NO_COMPLICATION,
} from '../../lexicons/facts/complication-words.js';
import { isOfOther } from '../../text/of-other.js';
import type { Term } from '../../text/terms.js';
import { startsFrom } from '../reading/after-label.js';
import { ownTerms, sharesEnough } from '../reading/own-terms.js';
import type { FactUnit, Reading } from '../reading/reading.js';
import type { Fact } from './fact.js';

/** So much of what a complication names has to stand in one sentence of the draft. */
const ENOUGH = 0.4;
const LABEL = /^[\p{L} -]{1,40}:\s*/u;

/** What went wrong in a treatment: what stands below "Complications", or behind "complicated by". */
export function complicationFacts({ units }: Reading): readonly Fact[] {
  return units.flatMap((unit): readonly Fact[] => {
    const terms = complicationIn(unit);
    if (terms.length === 0) return [];
    return [
      {
        class: 'complication',
        reason: 'complication',
        places: [{ unit, name: null }],
        isStated: (draft) => sharesEnough(terms, draft, ENOUGH),
      },
    ];
  });
}

function complicationIn(unit: FactUnit): readonly Term[] {
  const { text, part, polarities } = unit;
  const label = LABEL.exec(text)?.[0].length ?? 0;
  if (part === 'family' || /\?\s*$/.test(text)) return [];
  if (NO_COMPLICATION.test(text) || NO_COMPLICATION.test(text.slice(label))) return [];
  const cue = COMPLICATED_BY.exec(text);
  if (part !== 'complications' && !cue) return [];
  const from = cue ? cue.index + cue[0].length : label;
  const terms = ownTerms(unit)
    .filter(startsFrom(unit, from))
    .filter((term) => polarities[term.from] === 1 && !isOfOther(unit, term.from));
  const circumstance = text.slice(from).search(CIRCUMSTANCE);
  if (circumstance < 0) return terms;
  const isBehind = startsFrom(unit, from + circumstance);
  const itself = terms.filter((term) => !isBehind(term));
  return itself.length > 0 ? itself : terms;
}
