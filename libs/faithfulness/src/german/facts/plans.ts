import type { Span } from '@app/text';
import * as marks from '../../lexicons/de/facts/facts.js';
import { SENTENCE_VERBS_DE } from '../../lexicons/de/facts/sentence-verbs.js';
import { pendingItems } from '../../omissions/reading/pending-items.js';
import type { GermanWord } from '../words.js';
import { isSameMeasure } from '../measures.js';
import type { GermanFact, PlacedUnit } from './fact.js';
import { sharesName, sharesThing } from './shared.js';

const LISTED = {
  leads: marks.PENDING_FIRST_DE,
  ends: marks.PENDING_BEHIND_DE,
  states: SENTENCE_VERBS_DE,
};
const TIMES = new Set(['time', 'date']);

/** Results that are still to come. */
export function pending(unit: PlacedUnit): readonly GermanFact[] {
  const text = unit.text.toLowerCase();
  if (!marks.PENDING_DE.test(text) || marks.PAPERS_DE.test(text)) return [];
  const items = pendingItems(unit.text, LISTED);
  const parts = items.map((item) => partOf(unit, item));
  return parts.length > 0 && parts.every(({ words }) => words.some(isNamed))
    ? parts.map((part, at) => pendingOf(unit, part, items[at] ?? null))
    : [pendingOf(unit, unit, null)];
}

function isNamed({ isNoun, weight }: GermanWord): boolean {
  return isNoun && weight === 1;
}

function partOf(unit: PlacedUnit, { start, end }: Span): PlacedUnit {
  return { ...unit, words: unit.words.filter((word) => word.start >= start && word.end <= end) };
}

function pendingOf(unit: PlacedUnit, part: PlacedUnit, name: Span | null): GermanFact {
  return {
    class: 'pending-result',
    reason: 'pending-result',
    places: [unit],
    name,
    isStated: (draft) =>
      draft.some(
        (one) =>
          marks.LEFT_OPEN_DE.test(one.text.toLowerCase()) &&
          (sharesThing(part, one) || sharesName(part, one)),
      ),
  };
}

/** "Eine Koloskopie ist ambulant geplant." */
function undatedPlan(unit: PlacedUnit, text: string): readonly GermanFact[] {
  if (!marks.PLANNED_DE.test(text) || marks.NOT_PLANNED_DE.test(text)) return [];
  if (!unit.words.some(({ isNoun, weight }) => isNoun && weight === 1)) return [];
  return [
    {
      class: 'follow-up',
      reason: null,
      places: [unit],
      name: null,
      isStated: (draft) => draft.some((one) => sharesName(unit, one)),
    },
  ];
}

/** What is to follow, with a day or a stretch of time or without, and not done yet. */
export function followUps(unit: PlacedUnit): readonly GermanFact[] {
  const text = unit.text.toLowerCase();
  if (marks.DONE_DE.test(text)) return [];
  const times = unit.measures.filter(({ unit: of }) => TIMES.has(of?.kind ?? ''));
  const isAhead = /(?<!\p{L})(?:in|nach|am|ab|bis|innerhalb von|binnen|alle) (?:den )?$/u;
  const isPast =
    /(?<!\p{L})(?:vom|seit|geb\.?|geboren am|erstellt|entlassen|aufnahme|entlassung)(?: am)?:? $/u;
  const isPlan = marks.FOLLOW_UP_DE.test(text) || marks.TO_BE_DONE_DE.test(text);
  const mayBeDue = marks.OBLIGED_DE.test(text) && unit.words.every(({ drug }) => drug === null);
  const dated = times.filter(({ start, unit: of }) => {
    const before = text.slice(Math.max(0, start - 20), start);
    if (mayBeDue && marks.BY_THEN_DE.test(before)) return true;
    return isPlan && (of?.kind === 'date' ? !isPast.test(before) : isAhead.test(before));
  });
  if (dated.length === 0) return times.length === 0 ? undatedPlan(unit, text) : [];
  return [
    {
      class: 'follow-up',
      reason: 'dated-follow-up',
      places: [unit],
      name: null,
      isStated: (draft) =>
        draft.some(
          (one) =>
            one.measures.some((said) => dated.some((time) => isSameMeasure(said, time))) &&
            sharesThing(unit, one),
        ),
    },
  ];
}
