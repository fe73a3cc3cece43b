import { isGeneric } from '../../lexicons/common-words.js';
import { OF_ANY_PLAN, PAST, PENDING, SURELY_PLANNED } from '../../lexicons/facts/planning-words.js';
import type { Term } from '../../text/terms.js';
import type { FactUnit, Reading } from '../reading/reading.js';
import { verdictOf } from '../reading/flags.js';
import { type TimeMention, timesIn } from '../reading/times.js';
import type { Fact } from './fact.js';

/** So much of what an undated plan names has to stand in one sentence of the draft. */
const ENOUGH = 0.4;

/** What is to follow, with its date where it has one; and results that are not there yet. */
export function followUpFacts(source: Reading): readonly Fact[] {
  return source.units.flatMap((unit): readonly Fact[] => {
    if (unit.part === 'family') return [];
    const isRow = unit.cells.length > 0;
    if (isRow ? verdictOf(unit.cells).isPending : PENDING.test(unit.text))
      return [pendingFact(unit)];
    if (isRow && unit.part !== 'follow-up') return [];
    const isPlan = SURELY_PLANNED.test(unit.text) || unit.part === 'follow-up';
    if (!isPlan || /\?\s*$/.test(unit.text)) return [];
    return planFacts(unit);
  });
}

function planFacts(unit: FactUnit): readonly Fact[] {
  const times = timesIn(unit.text).filter((time) => isToCome(unit, time));
  const terms = ownTerms(unit);
  if (times.length === 0 && (terms.length < 2 || PAST.test(unit.text))) return [];
  return [
    {
      class: 'follow-up',
      reason: times.length > 0 ? 'dated-follow-up' : null,
      places: [{ unit, name: null }],
      isStated: (draft) =>
        times.length > 0
          ? times.every((time) => isTimed(time, terms, draft))
          : sharesEnough(terms, draft, ENOUGH),
    },
  ];
}

/** Not how long ago something was, nor how often or how long something is taken. */
function isToCome({ text, part }: FactUnit, { keys, start, end }: TimeMention): boolean {
  const before =
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[.;:\n]\s?/)
      .at(-1) ?? '';
  if (
    /^\s?(?:ago|old|prior|earlier|history|of age|duration|[- ]course)\b/i.test(
      text.slice(end, end + 12),
    )
  )
    return false;
  if (PAST.test(before) && !/\b(?:will|should|to be|next)\b/i.test(before)) return false;
  if (keys.some((key) => key.startsWith('in '))) {
    return (
      /\b(?:in|within|after|next|every)\s(?:about |approximately |the next |around |another |\d+\s?(?:-|–|to)\s?|\w+ (?:or|to) ){0,2}$/i.test(
        before,
      ) ||
      /\b(?:in|within) (?:a|an)\b/i.test(text.slice(start, end)) ||
      /^(?:next|the following)/i.test(text.slice(start, end)) ||
      /^\s?(?:follow|review|appointment|recheck)/i.test(text.slice(end, end + 14)) ||
      (part === 'follow-up' && /^\W*$/.test(before))
    );
  }
  return true;
}

/** The draft has the same time in a sentence that speaks of the same thing, or of nothing else. */
function isTimed({ keys }: TimeMention, terms: readonly Term[], draft: Reading): boolean {
  return draft.units.some((unit) => {
    const isSameTime = timesOf(unit).some((time) => time.keys.some((key) => keys.includes(key)));
    if (!isSameTime) return false;
    if (keys.some((key) => key.startsWith('day '))) return true;
    return (
      terms.length === 0 ||
      terms.some((term) => hasTerm(unit, term)) ||
      SURELY_PLANNED.test(unit.text) ||
      unit.part === 'follow-up'
    );
  });
}

function pendingFact(unit: FactUnit): Fact {
  const terms = ownTerms(unit);
  return {
    class: 'pending-result',
    reason: 'pending-result',
    places: [{ unit, name: null }],
    isStated: (draft) =>
      draft.units.some(
        (other) =>
          (PENDING.test(other.text) ||
            other.part === 'pending' ||
            /\b(?:chase|follow[- ]?up|outstanding|preliminary)\b/i.test(other.text)) &&
          (terms.length === 0 || terms.some((term) => hasTerm(other, term))),
      ),
  };
}

function ownTerms({ terms, words }: FactUnit): readonly Term[] {
  return terms.filter(({ from, to }) =>
    words
      .slice(from, to)
      .some(
        ({ stem, text, isStop }) =>
          !isStop &&
          !isGeneric(stem) &&
          !OF_ANY_PLAN.has(text) &&
          !/^(?:pending|await\w*|outstanding)$/.test(text),
      ),
  );
}

export function sharesEnough(terms: readonly Term[], { units }: Reading, share: number): boolean {
  const least = Math.max(1, Math.ceil(share * terms.length));
  return units.some((unit) => terms.filter((term) => hasTerm(unit, term)).length >= least);
}

function hasTerm({ terms, words }: FactUnit, { keys }: Term): boolean {
  return (
    terms.some((term) => term.keys.some((key) => keys.includes(key))) ||
    words.some(({ stem }) => keys.includes(stem))
  );
}

const TIMES = new WeakMap<FactUnit, readonly TimeMention[]>();

function timesOf(unit: FactUnit): readonly TimeMention[] {
  const known = TIMES.get(unit) ?? timesIn(unit.text);
  TIMES.set(unit, known);
  return known;
}
