import { IS_TIMED, isHarmless, RELATES } from '../lexicons/wording.js';
import type { Check, Comparison, Mismatch } from '../statements/comparison.js';
import type { Word } from '../text/words.js';
import { inOrder, type Item, type Placed } from './in-order.js';
import { wordingItems } from './items.js';

/** Of a shorter sentence two things cannot have changed places, of a longer one nobody tells. */
const LEAST_ITEMS = 3;
const MOST_ITEMS = 24;
/** "flank pain" */
const LONGEST_NAME = 3;

/** Two parts of a sentence, each some items long. */
interface Pair {
  readonly first: readonly [from: number, to: number];
  readonly second: readonly [from: number, to: number];
}

/**
 * Two drugs, two numbers or two things that have changed places: "verapamil was exchanged for zopiclone" for the reverse.
 * All words of the sentence stand in one place of the source, and in its order once the two are put back.
 */
export const checkExchanged: Check = (comparison) => {
  const items = wordingItems(comparison);
  if (items.length < LEAST_ITEMS || items.length > MOST_ITEMS) return [];
  if (items.some(({ text, places }) => places.length === 0 && !isHarmless(text))) return [];
  const said = items.filter(({ places }) => places.length > 0);
  if (inOrder(said).length === said.length) return [];
  const pair = pairsOf(said).find((one) => isExchanged(one, said, comparison));
  if (!pair) return [];
  const start = said[pair.first[0]]?.start ?? 0;
  const end = said[pair.second[1] - 1]?.end ?? start;
  return [{ code: codeOf(said, pair, comparison), says: 'contradicted', start, end }];
};

/** Drugs and numbers one by one, other things in all their words. */
function pairsOf(items: readonly Item[]): readonly Pair[] {
  const parts = items.flatMap((item, from) =>
    Array.from(
      { length: item.kind === 'word' ? LONGEST_NAME : item.kind === 'relation' ? 0 : 1 },
      (_, more) => [from, from + more + 1] as const,
    ).filter(
      ([, to]) =>
        to <= items.length && items.slice(from, to).every(({ kind }) => kind === item.kind),
    ),
  );
  return parts.flatMap((first) =>
    parts
      .filter((second) => second[0] >= first[1] && areAlike(items[first[0]], items[second[0]]))
      .map((second) => ({ first, second })),
  );
}

/** A drug that no list has is a word. */
function areAlike(one: Item | undefined, other: Item | undefined): boolean {
  return (one?.kind === 'number') === (other?.kind === 'number');
}

function isExchanged(
  { first, second }: Pair,
  items: readonly Item[],
  { sentence, source }: Comparison,
): boolean {
  const [one, other] = [items[first[0]], items[second[0]]];
  if (!one || !other) return false;
  const between = sentence.text.slice(items[first[1] - 1]?.end, other.start).toLowerCase();
  const [slot, otherSlot] = [one, other].map(({ start }) => slotOf(sentence.words, start));
  const isAmong = one.kind === other.kind && one.kind !== 'word';
  const isApart = isAmong
    ? second[0] > first[1] || (slot !== '' && otherSlot !== '' && slot !== otherSlot)
    : RELATES.test(between);
  if (!isApart) return false;
  const placed = inOrder([
    ...items.slice(0, first[0]),
    ...items.slice(second[0], second[1]),
    ...items.slice(first[1], second[0]),
    ...items.slice(first[0], first[1]),
    ...items.slice(second[1]),
  ]);
  const units = new Set(placed.map(({ place }) => place.unit));
  if (placed.length < items.length || units.size > 1) return false;
  if (placed.some(({ place }) => place.isRow)) return false;
  const words = source.units[placed[0]?.place.unit ?? -1]?.words ?? [];
  const slotInSource = (item: Item): string => slotOf(words, placeOf(item, placed));
  return slot === slotInSource(other) && otherSlot === slotInSource(one);
}

function placeOf(item: Item, placed: readonly Placed[]): number {
  return placed.find((one) => one.item === item)?.place.start ?? -1;
}

/** The word before a place: "from", "to", "for"; nothing at the beginning of a clause. */
function slotOf(words: readonly Word[], start: number): string {
  const at = words.findIndex((word) => word.end > start);
  const word = words[at];
  if (!word || /[,;:.()\n]/.test(word.before)) return '';
  return words[at - 1]?.text ?? '';
}

function codeOf(
  items: readonly Item[],
  { first, second }: Pair,
  { sentence }: Comparison,
): Mismatch['code'] {
  const kind = items[first[0]]?.kind;
  if (kind === 'drug' || kind === 'number') return kind;
  const between = sentence.text.slice(items[first[1] - 1]?.end, items[second[0]]?.start);
  return IS_TIMED.test(between.toLowerCase()) ? 'time' : 'problem';
}
