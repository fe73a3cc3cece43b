import type { Span } from '@app/text';
import { ALLERGY_ASIDES, ALLERGY_LABEL } from '../../lexicons/facts/allergy-lists.js';
import { SENTENCE_VERBS } from '../../lexicons/facts/sentence-verbs.js';
import type { Word } from '../../text/words.js';
import { namesReaction } from './reactions.js';
import type { FactUnit } from './reading.js';

const MOST_WORDS = 3;
const SHORTEST = 4;
/** What a name of the list brought begins here. */
const WHAT_IT_BROUGHT = /[(:→]|->| - | – |\b(?:with|causes|which|from|gives)\b/;
const BETWEEN = /[,;]|\s(?:and|&|plus)\s/g;

/**
 * The names of a list of allergies that no lexicon knows, beside those that one does: "Allergies: penicillin, elderberry".
 * @param known where the others stand
 */
export function unknownItems(unit: FactUnit, known: readonly Span[]): readonly (readonly Word[])[] {
  const { text, part, cells } = unit;
  const label = ALLERGY_LABEL.exec(text)?.[0].length ?? 0;
  if (cells.length > 0 || (label === 0 && (part !== 'allergies' || SENTENCE_VERBS.test(text))))
    return [];
  return itemsIn(text, label).flatMap((item) => {
    const said = text.slice(item.start, item.end);
    if (SENTENCE_VERBS.test(said) || namesReaction(said)) return [];
    const words = unit.words.filter(
      ({ start, end, isStop }) => start >= item.start && end <= item.end && !isStop,
    );
    if (words.length === 0 || words.length > MOST_WORDS || !words.every(isName)) return [];
    return known.some(({ start, end }) => start < item.end && end > item.start) ? [] : [words];
  });
}

function isName({ text }: Word): boolean {
  return text.length >= SHORTEST && !/\d/.test(text) && !ALLERGY_ASIDES.has(text);
}

/** Between commas outside brackets, without what each brought. */
function itemsIn(text: string, from: number): readonly Span[] {
  const inside = [...text.matchAll(/\([^()]*\)?/g)];
  const cuts = [...text.matchAll(BETWEEN)].filter(
    ({ index }) =>
      index >= from &&
      !inside.some(({ 0: said, index: at }) => index > at && index < at + said.length),
  );
  const starts = [from, ...cuts.map(({ 0: said, index }) => index + said.length)];
  return starts.map((start, at) => {
    const end = cuts[at]?.index ?? text.length;
    const brought = WHAT_IT_BROUGHT.exec(text.slice(start, end))?.index;
    return { start, end: brought === undefined ? end : start + brought };
  });
}
