import {
  NOT_TO_BE_MADE,
  ORDERED,
  RECOMMENDED,
  URGENT,
} from '../../lexicons/results/ordered-examinations.js';
import type { FactUnit, Reading } from '../reading/reading.js';
import type { Fact } from './fact.js';
import { isPending } from './pending-facts.js';

/** So many characters on both sides. */
const BESIDE = 25;

interface Order {
  readonly unit: FactUnit;
  readonly name: { readonly start: number; readonly end: number };
}

/**
 * Examinations that are ordered or recommended, each once: a draft that does not name one loses it. An urgent one has to be
 * answered, as what has a date.
 */
export function orderedFacts({ units }: Reading): readonly Fact[] {
  const orders = units.flatMap(ordersIn);
  return [...Map.groupBy(orders, nameOf)].map(([name, said]): Fact => ({
    class: 'follow-up',
    reason: said.some(({ unit }) => URGENT.test(unit.text)) ? 'dated-follow-up' : null,
    places: said,
    isStated: (draft) => draft.units.some((unit) => isNamed(name, said, unit)),
  }));
}

function ordersIn(unit: FactUnit): readonly Order[] {
  const { text, part, cells } = unit;
  if (part === 'family' || cells.length > 0 || isPending(unit) || /\?\s*$/.test(text)) return [];
  return [ORDERED, RECOMMENDED].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Order[] => {
      const written = match[1] ?? '';
      const start = match.index + match[0].indexOf(written);
      if (NOT_TO_BE_MADE.test(around(text, match.index, start + written.length))) return [];
      return [{ unit, name: { start, end: start + written.length } }];
    }),
  );
}

function nameOf({ unit, name }: Order): string {
  return unit.text.slice(name.start, name.end).toLowerCase().replace(/s$/, '');
}

/** As it is written, or by a name that the words of the source share with those of the draft. */
function isNamed(name: string, said: readonly Order[], draft: FactUnit): boolean {
  if (new RegExp(String.raw`(?<![\p{L}\d])${name}s?(?![\p{L}\d])`, 'iu').test(draft.text))
    return true;
  return said.some(({ unit, name: { start, end } }) => {
    const own = unit.terms.filter(({ from, to }) => {
      const [first, last] = [unit.words[from], unit.words[to - 1]];
      return first !== undefined && last !== undefined && first.start < end && last.end > start;
    });
    return own.some(({ keys }) =>
      draft.terms.some((term) => term.keys.some((key) => keys.includes(key))),
    );
  });
}

/** What stands beside an order in its sentence; one in speech has no marks. */
function around(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - BESIDE), start)
      .split(/[.;!?\n]\s/)
      .at(-1) ?? '';
  const after = text.slice(end, end + BESIDE).split(/[.;!?\n]/)[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`;
}
