import { drugNamed } from '../../lexicons/drugs/drugs.js';
import type { Check, Comparison } from '../comparison.js';
import type { Measure } from '../numbers/measures.js';
import { otherOccasions } from './claimed-occasions.js';
import { PAIR, type Rivals } from './compare-occasions.js';
import { byUnit, type Item } from './occasion-places.js';
import { OccasionSource } from './occasion-clauses.js';

/** What the source says of another occasion: the dose of the evening for that of the morning, before surgery for after. */
export const checkOccasions: Check = (comparison) => {
  const { sentence, source } = comparison;
  const rivals: Rivals = {
    amounts: (at) => {
      const unit = source.units[at];
      return (unit?.measures ?? []).map((measure) => ({
        start: measure.start,
        amount: amountOf(measure, unit?.text ?? ''),
      }));
    },
    drugs: (at) =>
      (source.units[at]?.words ?? []).flatMap(({ text, start }) =>
        drugNamed(text) === null ? [] : start,
      ),
  };
  return otherOccasions(
    sentence.text,
    'en',
    itemsOf(comparison),
    OccasionSource.of(source, 'en'),
    rivals,
  );
};

/** How long something lasts or how old somebody is tells nothing of an occasion. */
function amountOf({ unit, start, end }: Measure, text: string): string | null {
  if (unit !== null) return unit.kind === 'time' ? null : unit.kind;
  const isPair = /^\/\d/.test(text.slice(end)) || /\d\/$/.test(text.slice(0, start));
  return isPair ? PAIR : null;
}

function itemsOf({ sentence, source, mentions }: Comparison): readonly Item[] {
  const { text, words, terms, polarities, measures } = sentence;
  const things = terms.flatMap((term): Item[] => {
    const start = words[term.from]?.start;
    const end = words[term.to - 1]?.end;
    if (term.weight < 1 || start === undefined || end === undefined) return [];
    const places = (mentions.get(term) ?? []).map(({ unit, word }) => ({
      unit,
      start: source.units[unit]?.words[word]?.start ?? 0,
      isDenied: source.units[unit]?.polarities[word] === -1,
    }));
    return [
      { start, end, amount: null, isDenied: polarities[term.from] === -1, places: byUnit(places) },
    ];
  });
  const numbers = measures.map((measure): Item => {
    const places = source
      .measured(measure)
      .map(({ unit, measure: { start } }) => ({ unit, start, isDenied: false }));
    const { start, unitEnd: end } = measure;
    return { start, end, amount: amountOf(measure, text), isDenied: false, places: byUnit(places) };
  });
  return [...things, ...numbers];
}
