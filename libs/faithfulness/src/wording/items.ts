import { isDenial, isRelation } from '../lexicons/wording.js';
import type { Comparison } from '../statements/comparison.js';
import { isInDate } from '../statements/dates/date-check.js';
import { compareFrequency, frequenciesIn, frequencyOf } from '../statements/doses/frequency.js';
import { type Item, placeIn } from './in-order.js';
import type { Span } from '@app/text';
import { DRUG_KEY } from '../text/terms.js';

const known = new WeakMap<Comparison, readonly Item[]>();

/**
 * What a sentence is made of, in order, each with its places in the units that support it. Dates and denials are left out:
 * they are compared by themselves, however they are written.
 */
export function wordingItems(comparison: Comparison): readonly Item[] {
  const items = known.get(comparison) ?? readItems(comparison);
  known.set(comparison, items);
  return items;
}

function readItems(comparison: Comparison): readonly Item[] {
  const often = frequencies(comparison);
  const things = named(comparison);
  // "type 1 diabetes" has no number
  const names = things.filter(({ places, text }) => places.length > 0 && text.includes(' '));
  const counted = numbers(comparison).filter((one) => !isWithin(one, [...names, ...often]));
  return [
    ...often,
    ...counted,
    ...things.filter((one) => !isWithin(one, [...counted, ...often])),
    ...relations(comparison).filter((one) => !isWithin(one, often)),
  ]
    .filter((one) => !isInDate(one, comparison))
    .toSorted((one, other) => one.start - other.start);
}

/** "QDS" and "four times a day" are the same. */
function frequencies({ sentence, aligned, source }: Comparison): readonly Item[] {
  return frequenciesIn(sentence.text, sentence.words).map(({ value, start, end }): Item => {
    const places = aligned.flatMap((unit) => {
      const { text = '', words = [] } = source.units[unit] ?? {};
      return frequenciesIn(text, words)
        .filter((one) => isSameFrequency(one.value, value))
        .map((one) => placeIn(source.units, unit, one.start));
    });
    return { kind: 'word', text: value, start, end, places };
  });
}

function isSameFrequency(one: string, other: string): boolean {
  if (one === other) return true;
  const [here, there] = [frequencyOf([one]), frequencyOf([other])];
  return here !== null && there !== null && compareFrequency(here, there) === 'same';
}

function named({ sentence, aligned, source, mentions }: Comparison): readonly Item[] {
  const { words, terms } = sentence;
  return terms.flatMap((term): Item[] => {
    const own = words.slice(term.from, term.to);
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last || isDenial(first.text)) return [];
    if (own.length === 1 && isRelation(first.text)) return [];
    const places = (mentions.get(term) ?? [])
      .filter(({ unit }) => aligned.includes(unit))
      .map(({ unit, word }) =>
        placeIn(source.units, unit, source.units[unit]?.words[word]?.start ?? 0),
      );
    const isDrug = term.keys.some((key) => key.startsWith(DRUG_KEY));
    const text = own.map((word) => word.text).join(' ');
    return [{ kind: isDrug ? 'drug' : 'word', text, start: first.start, end: last.end, places }];
  });
}

function numbers({ sentence, aligned, source }: Comparison): readonly Item[] {
  return sentence.measures.map((measure): Item => {
    const places = source
      .measured(measure)
      .filter(({ unit }) => aligned.includes(unit))
      .map(({ unit, measure: { start } }) => placeIn(source.units, unit, start));
    return { kind: 'number', text: '', start: measure.start, end: measure.unitEnd, places };
  });
}

function relations({ sentence, aligned, source }: Comparison): readonly Item[] {
  return sentence.words
    .filter(({ text }) => isRelation(text))
    .map(({ text, start, end }): Item => {
      const places = aligned.flatMap((unit) =>
        (source.units[unit]?.words ?? [])
          .filter((word) => word.text === text)
          .map((word) => placeIn(source.units, unit, word.start)),
      );
      return { kind: 'relation', text, start, end, places };
    });
}

function isWithin({ start, end }: Span, wholes: readonly Span[]): boolean {
  return wholes.some((whole) => start >= whole.start && end <= whole.end);
}
