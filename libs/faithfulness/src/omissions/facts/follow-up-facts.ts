import { TREATMENT_LIMITATIONS } from '../../lexicons/facts/fact-terms.js';
import {
  BY_THEN,
  DONE_ON,
  KEPT,
  OBLIGED,
  OF_PAPER,
  OVER_THEN,
  PAST,
  PLANNED_UNDATED,
  SURELY_OBLIGED,
  SURELY_PLANNED,
  TO_BE_DONE,
  VISIT_REASON,
  YET_TO_COME,
} from '../../lexicons/facts/planning-words.js';
import { SENTENCE_VERBS } from '../../lexicons/facts/sentence-verbs.js';
import { PhraseTable } from '../../text/phrases.js';
import { type Day, isAfter, letterDay } from '../reading/letter-day.js';
import { hasTerm, ownTerms, sharesEnough } from '../reading/own-terms.js';
import type { FactUnit, Reading } from '../reading/reading.js';
import { daysAmong, type TimeMention, timesIn } from '../reading/times.js';
import type { Fact } from './fact.js';
import { countsOf, groupsOf, isDay, type Plan } from './plan-groups.js';
import { isPending } from './pending-facts.js';

/** So much of what an undated plan names has to stand in one sentence of the draft. */
const ENOUGH = 0.4;
const ASKED =
  /\b(?:have|has|were|was|been) (?:asked|requested|invited|advised|told)\b[^.;]{0,40}\bto\b/i;
/** In a list of plans, before its time: "GP 1 week", "cardiology clinic 6/52". */
const ITEM =
  /^\W*(?:(?!(?:for|over|of|last|past|every|since|took|lasted|during|until|was|had|has)\b)[\p{L}/-]+\s){0,3}$/iu;
const PLAN_COLUMN = /\b(?:appointments?|clinic|follow[- ]?up|next visit|termin)\b/;

const LIMITATIONS = new PhraseTable(TREATMENT_LIMITATIONS);
const FROM_NOW =
  /\b(?:in|within|after|next|every|at)\s(?:about |approximately |the next |around |another |\d+\s?(?:-|–|to)\s?|\w+ (?:or|to) ){0,2}$/i;

/** What is to follow, with its date where it has one. */
export function followUpFacts(source: Reading): readonly Fact[] {
  const letter = letterDay(source.index);
  const plans = source.units.flatMap((unit) => plansIn(unit, letter));
  const groups = groupsOf(plans);
  const counts = countsOf(groups.flatMap(([plan]) => (plan ? [plan] : [])));
  return groups.flatMap((said): readonly Fact[] => {
    const [plan] = said;
    if (!plan) return [];
    return [
      {
        class: 'follow-up',
        reason: plan.times.length > 0 ? 'dated-follow-up' : null,
        places: said.map(({ unit }) => ({ unit, name: null })),
        isStated: (draft) => said.some((one) => isPlanned(one, draft, counts)),
      },
    ];
  });
}

function isPlanned(plan: Plan, draft: Reading, counts: ReadonlyMap<string, number>): boolean {
  return plan.times.length === 0
    ? sharesEnough(plan.terms, draft, ENOUGH)
    : areTimed(plan, draft, counts);
}

/** "In six weeks, on 23 April": each of the two says when. */
function areTimed(plan: Plan, draft: Reading, counts: ReadonlyMap<string, number>): boolean {
  const [days, others] = [plan.times.filter(isDay), plan.times.filter((time) => !isDay(time))];
  return [days, others].some(
    (times) => times.length > 0 && times.every((time) => isTimed(time, plan, draft, counts)),
  );
}

function plansIn(unit: FactUnit, letter: Day | null): readonly Plan[] {
  const { text, part, cells, words } = unit;
  if (LIMITATIONS.find(words).length > 0) return [];
  if (part === 'family' || isPending(unit) || /\?\s*$/.test(text) || VISIT_REASON.test(text))
    return [];
  const isRow = cells.some(({ column }) => PLAN_COLUMN.test(column));
  if (cells.length > 0 && !isRow && part !== 'follow-up') return [];
  const isListed = isRow || part === 'follow-up';
  const isSure = isListed || SURELY_PLANNED.test(text) || SURELY_OBLIGED.test(text);
  const mayBeLater = letter !== null && /\d/.test(text);
  if (!isSure && !mayBeLater && !mayBeFromNow(unit) && !isOwed(text)) return [];
  const said = timesOf(unit);
  const times = said.filter(
    (time) =>
      !isOver(unit, time, letter) &&
      (isRow ||
        isLater(unit, time, letter) ||
        isDeadline(unit, time) ||
        (isToCome(unit, time) && (isSure || isFromNow(unit, time)))),
  );
  const terms = ownTerms(unit).filter(({ from, to }) => !isOfTime(unit, said, from, to));
  if (times.length > 0) return [{ unit, times, terms }];
  // what has a day and is not to come is over
  if (said.some(isDay)) return [];
  const isPlan = isSure && (isListed || PLANNED_UNDATED.test(text)) && !PAST.test(text);
  return isPlan && terms.length > 1 ? [{ unit, times, terms }] : [];
}

/** "April" is what two sentences share that speak of nothing alike. */
function isOfTime(
  { words }: FactUnit,
  times: readonly TimeMention[],
  from: number,
  to: number,
): boolean {
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  return (
    /^\d+$/.test(words[from]?.text ?? '') ||
    times.some((time) => start < time.end && end > time.start)
  );
}

/** The day of the letter, or one before it. */
function isOver({ text }: FactUnit, time: TimeMention, letter: Day | null): boolean {
  const [day] = daysAmong(text, [time]);
  return letter !== null && day !== undefined && !isAfter(day, letter);
}

/** A day after the letter on which something is done, however it is written. */
function isLater({ text, part, words }: FactUnit, time: TimeMention, letter: Day | null): boolean {
  const [day] = daysAmong(text, [time]);
  if (!letter || !day || !isAfter(day, letter)) return false;
  if (part === 'medication' || words.length < 2) return false;
  const before = text.slice(Math.max(0, time.start - 30), time.start);
  return !/\b(?:until|till|up to|through|to)[\s:]*$/i.test(before) && !OF_PAPER.test(before);
}

/** "The rooms must be empty by 22 September", "you can object within one month". */
function isDeadline({ text, part, words }: FactUnit, { start, end }: TimeMention): boolean {
  if (part === 'medication' || words.length < 3 || !isOwed(text)) return false;
  // "by friday" is one mention
  const named = /^(?:by|before|within)\s/i.exec(text.slice(start, end))?.[0].length ?? 0;
  return BY_THEN.test(text.slice(Math.max(0, start - 60), start + named));
}

/** "Staff should be trained by 1 May", "training of staff by 1 May". */
function isOwed(text: string): boolean {
  return (
    OBLIGED.test(text) || !(PAST.test(text) || SENTENCE_VERBS.test(text) || /\w{3}ed\b/.test(text))
  );
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
  if ((PAST.test(before) || DONE_ON.test(before)) && !isYetToCome(before)) return false;
  if (OF_PAPER.test(before)) return false;
  if (OVER_THEN.test(text.slice(end)) && !YET_TO_COME.test(text)) return false;
  if (!keys.some((key) => key.startsWith('in '))) return true;
  return (
    FROM_NOW.test(before) ||
    /\b(?:opa|opd|tca|f\/u|review|clinic|recheck)\s$/i.test(before) ||
    /^(?:in|within|after|next|the following)\b/i.test(text.slice(start, end)) ||
    /^(?:'s|')?\s?(?:follow|review|appointment|recheck|time\b|from (?:now|today|discharge)|after (?:discharge|surgery|the operation)|post|later)/i.test(
      after,
    ) ||
    (part === 'follow-up' && ITEM.test(before.split(',').at(-1) ?? ''))
  );
}

function isYetToCome(before: string): boolean {
  return (YET_TO_COME.test(before) || ASKED.test(before)) && !KEPT.test(before);
}

/** "Sutures out in 10 days": a stretch from now, or any time in a plan. */
function isFromNow(unit: FactUnit, { keys, start }: TimeMention): boolean {
  if (!mayBeFromNow(unit)) return false;
  return (
    ASKED.test(unit.text) ||
    unit.part === 'plan' ||
    /\b(?:review|clinic|follow[- ]?up|out):?\s$/i.test(unit.text.slice(0, start)) ||
    keys.some((key) => key.startsWith('in ') || key.startsWith('on '))
  );
}

function mayBeFromNow({ text }: FactUnit): boolean {
  return TO_BE_DONE.test(text) && (!PAST.test(text) || ASKED.test(text));
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
  if (timed.some((unit) => terms.some((term) => hasTerm(unit, term)))) return true;
  // in other words: as many plans at that time as the source has
  const needed = Math.max(...keys.map((key) => counts.get(key) ?? 0));
  const has = timed.filter((unit) => plansIn(unit, null).length > 0);
  return has.length > 0 && has.length >= needed;
}

const TIMES = new WeakMap<FactUnit, readonly TimeMention[]>();

function timesOf(unit: FactUnit): readonly TimeMention[] {
  const known = TIMES.get(unit) ?? timesIn(unit.text, unit.measures);
  TIMES.set(unit, known);
  return known;
}
