import {
  PAST,
  PLANNED_UNDATED,
  SURELY_PLANNED,
  TO_BE_DONE,
  VISIT_REASON,
} from '../../lexicons/facts/planning-words.js';
import type { Term } from '../../text/terms.js';
import { hasTerm, ownTerms, sharesEnough } from '../reading/own-terms.js';
import type { FactUnit, Reading } from '../reading/reading.js';
import { type TimeMention, timesIn } from '../reading/times.js';
import type { Fact } from './fact.js';
import { isPending } from './pending-facts.js';

/** So much of what an undated plan names has to stand in one sentence of the draft. */
const ENOUGH = 0.4;
const PLAN_COLUMN = /\b(?:appointments?|clinic|follow[- ]?up|next visit|termin)\b/;

const FROM_NOW =
  /\b(?:in|within|after|next|every|at)\s(?:about |approximately |the next |around |another |\d+\s?(?:-|–|to)\s?|\w+ (?:or|to) ){0,2}$/i;

interface Plan {
  readonly unit: FactUnit;
  /** Empty of what has no date. */
  readonly times: readonly TimeMention[];
  readonly terms: readonly Term[];
}

/** What is to follow, with its date where it has one. */
export function followUpFacts(source: Reading): readonly Fact[] {
  const plans = source.units.flatMap(plansIn);
  const counts = countsOf(plans.flatMap(({ times }) => times));
  return [...Map.groupBy(plans, sameAs)].flatMap(([, said]): readonly Fact[] => {
    const [plan] = said;
    if (!plan) return [];
    const { times, terms } = plan;
    return [
      {
        class: 'follow-up',
        reason: times.length > 0 ? 'dated-follow-up' : null,
        places: said.map(({ unit }) => ({ unit, name: null })),
        isStated: (draft) =>
          times.length === 0
            ? sharesEnough(terms, draft, ENOUGH)
            : times.every((time) => isTimed(time, plan, draft, counts)),
      },
    ];
  });
}

function plansIn(unit: FactUnit): readonly Plan[] {
  const { text, part, cells } = unit;
  if (part === 'family' || isPending(unit) || /\?\s*$/.test(text) || VISIT_REASON.test(text))
    return [];
  const isRow = cells.some(({ column }) => PLAN_COLUMN.test(column));
  if (cells.length > 0 && !isRow && part !== 'follow-up') return [];
  const isListed = isRow || part === 'follow-up';
  const isSure = isListed || SURELY_PLANNED.test(text);
  if (!isSure && !mayBeFromNow(unit)) return [];
  const times = timesOf(unit).filter(
    (time) => isRow || (isToCome(unit, time) && (isSure || isFromNow(unit, time))),
  );
  const terms = ownTerms(unit);
  if (times.length > 0) return [{ unit, times, terms }];
  const isPlan = isSure && (isListed || PLANNED_UNDATED.test(text)) && !PAST.test(text);
  return isPlan && terms.length > 1 ? [{ unit, times, terms }] : [];
}

/** Said twice in a talk, "see you in two weeks" is one plan. */
function sameAs({ unit, times, terms }: Plan): string {
  const when = times.flatMap(({ keys }) => keys).join(' ');
  if (times.length > 0 && (unit.speaker !== '' || terms.length === 0)) return when;
  return `${when} ${terms.map(({ keys }) => keys[0]).join(' ')}`;
}

/** Not how long ago something was, nor how often or how long something is taken. */
function isToCome({ text, part }: FactUnit, { keys, start, end }: TimeMention): boolean {
  const before =
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[.;:\n]\s?/)
      .at(-1) ?? '';
  const after = text.slice(end, end + 14);
  if (/^\s?(?:ago|old|prior|earlier|history|of age|duration|[- ]course)\b/i.test(after))
    return false;
  if (PAST.test(before) && !/\b(?:will|should|to be|next)\b/i.test(before)) return false;
  if (!keys.some((key) => key.startsWith('in '))) return true;
  return (
    FROM_NOW.test(before) ||
    /^(?:in|within|after|next|the following)\b/i.test(text.slice(start, end)) ||
    /^(?:'s|')?\s?(?:follow|review|appointment|recheck|time\b|from (?:now|today|discharge)|after (?:discharge|surgery|the operation)|post|later)/i.test(
      after,
    ) ||
    (part === 'follow-up' && /^\W*$/.test(before))
  );
}

/** "Sutures out in 10 days": a stretch from now, or any time in a plan. */
function isFromNow(unit: FactUnit, { keys }: TimeMention): boolean {
  const { part } = unit;
  if (!mayBeFromNow(unit)) return false;
  return part === 'plan' || keys.some((key) => key.startsWith('in ') || key.startsWith('on '));
}

function mayBeFromNow({ text }: FactUnit): boolean {
  return TO_BE_DONE.test(text) && !PAST.test(text);
}

/**
 * The draft has the same time in a sentence that speaks of the same thing; or of whatever it may, where it has that time
 * as often as the source.
 */
function isTimed(
  { keys }: TimeMention,
  { terms }: Plan,
  draft: Reading,
  counts: ReadonlyMap<string, number>,
): boolean {
  const timed = draft.units.filter((unit) =>
    timesOf(unit).some((time) => time.keys.some((key) => keys.includes(key))),
  );
  if (timed.some((unit) => terms.length === 0 || terms.some((term) => hasTerm(unit, term))))
    return true;
  const needed = Math.max(...keys.map((key) => counts.get(key) ?? 0));
  const has = timed.flatMap(timesOf).filter((time) => time.keys.some((key) => keys.includes(key)));
  return has.length > 0 && has.length >= needed;
}

function countsOf(times: readonly TimeMention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { keys } of times) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const TIMES = new WeakMap<FactUnit, readonly TimeMention[]>();

function timesOf(unit: FactUnit): readonly TimeMention[] {
  const known = TIMES.get(unit) ?? timesIn(unit.text, unit.measures);
  TIMES.set(unit, known);
  return known;
}
