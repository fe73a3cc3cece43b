import type { Span } from '@app/text';

/** A unit of the source, and where in it; of a row of a table, which has no order, the row. */
export interface Place {
  readonly unit: number;
  readonly start: number;
  readonly isRow: boolean;
}

/** A word, a name or a number of a sentence, with its places in the source. */
export interface Item extends Span {
  readonly kind: 'number' | 'drug' | 'word' | 'relation';
  /** In small letters; empty of a number. */
  readonly text: string;
  readonly places: readonly Place[];
}

interface Text {
  readonly text: string;
}

export interface Placed {
  readonly item: Item;
  readonly place: Place;
}

/** @param start in the text of the unit */
export function placeIn(units: readonly Text[], unit: number, start: number): Place {
  const isRow = units[unit]?.text.includes(' | ') === true;
  return { unit, start: isRow ? 0 : start, isRow };
}

/** A row of items in order, from its last one backwards. */
interface Row extends Placed {
  readonly before: Row | null;
}

/** Of a longer sentence nobody tells the order. */
const MOST_ITEMS = 80;

/** The longest row of items that stand in the source in the same order, each at one of its places; none of very many. */
export function inOrder(items: readonly Item[]): readonly Placed[] {
  if (items.length > MOST_ITEMS) return [];
  // by its length, the row that ends first
  const rows: Row[] = [];
  for (const item of items) {
    const longer = new Map<number, Row>();
    for (const place of item.places) {
      const shorter = rows.findLastIndex((row) => isBefore(row.place, place));
      const known = longer.get(shorter + 1) ?? rows[shorter + 1];
      if (known && isBefore(known.place, place)) continue;
      longer.set(shorter + 1, { item, place, before: rows[shorter] ?? null });
    }
    for (const [at, row] of longer) rows[at] = row;
  }
  const placed: Placed[] = [];
  for (let row = rows.at(-1) ?? null; row; row = row.before) placed.unshift(row);
  return placed;
}

function isBefore(one: Place, other: Place): boolean {
  if (one.unit < other.unit) return true;
  return one.unit === other.unit && (one.start < other.start || other.isRow);
}

/** What a unit of a list or a form begins with: "Antibiotics: " */
const LABEL = /^[^:|]{1,40}:\s/;
/** Where a clause ends. */
export const BREAK = /[;,]\s|\s[–-]\s|(?<!\b\p{L})\.\s/u;
/** "Improved with ice, worse with heat": a preposition joins nothing over a comma. */
const JOINS_CLAUSES =
  /[,;:()–|\n]|(?<!\b\p{L})\.|\b(?:and|then|but|who|which|mit|und|dann|aber|der|die|das)\b/u;
/** A word and an article between two that stand side by side. */
const NEAR_WORDS = 2;

/**
 * What comes from two units, or from before and behind a comma, is joined in so many words, and nothing of one label
 * stands under another.
 * @param joint what stands between two parts of a sentence, in small letters
 */
export function isOfOneThing(
  placed: readonly Placed[],
  said: string,
  units: readonly Text[],
  joint: RegExp,
): boolean {
  const isJoined = placed.every(({ item, place }, at) => {
    const before = placed[at - 1];
    if (!before) return true;
    const between = units[place.unit]?.text.slice(before.place.start, place.start) ?? '';
    const written = said.slice(before.item.end, item.start).toLowerCase();
    if (before.place.unit !== place.unit) return joint.test(written);
    return !BREAK.test(between) || JOINS_CLAUSES.test(written);
  });
  if (!isJoined) return false;
  const labels = [...Map.groupBy(placed, ({ place }) => place.unit)].map(([number, some]) => {
    const label = LABEL.exec(units[number]?.text ?? '')?.[0].length ?? 0;
    return { isLabelled: label > 0, isNamed: some.some(({ place }) => place.start < label) };
  });
  return (
    !labels.some(({ isNamed }) => isNamed) ||
    labels.every(({ isLabelled, isNamed }) => isNamed || !isLabelled)
  );
}

/**
 * Whether what stands elsewhere in the source than in the sentence may do so: two neighbours in turn ("reduce ramipril",
 * "ramipril was reduced"), or anything where one thing is said of another and no more ("the left wrist has a fracture").
 * @param turning what gives the order of words a meaning, in small letters
 */
export function mayMove(
  items: readonly Item[],
  placed: readonly Placed[],
  said: string,
  units: readonly Text[],
  turning: RegExp,
): boolean {
  const kept = new Set(placed.map(({ item }) => item));
  const moved = items.filter((item) => !kept.has(item));
  if (items.length === 0) return true;
  if (placed.length === 0) return false;
  if (moved.length === 0) return true;
  return (
    isPlain(items, units, turning) ||
    moved.every((item) => isNeighbour(item, items, placed, said, units))
  );
}

/** All in one unit that has one drug and one number at most, and nothing that relates them. */
function isPlain(items: readonly Item[], units: readonly Text[], turning: RegExp): boolean {
  const [first] = items;
  const drugs = new Set(items.filter(({ kind }) => kind === 'drug').map(({ text }) => text));
  const numbers = items.filter(({ kind }) => kind === 'number');
  if (drugs.size > 1 || numbers.length > 1) return false;
  if (items.some(({ kind }) => kind === 'relation')) return false;
  return (first?.places ?? []).some(
    ({ unit }) =>
      items.every(({ places }) => places.some((place) => place.unit === unit)) &&
      isOfOneClause(items, unit, units) &&
      !turning.test(units[unit]?.text.toLowerCase() ?? ''),
  );
}

/** Nothing parts them: "ROM 0-120, extension lag 10" is no extension of 0-120. */
function isOfOneClause(items: readonly Item[], unit: number, units: readonly Text[]): boolean {
  const starts = items.flatMap(({ places }) => {
    const own = places.filter((place) => place.unit === unit);
    return own.length === 1 ? own : [];
  });
  const from = Math.min(...starts.map(({ start }) => start));
  const to = Math.max(...starts.map(({ start }) => start));
  return starts.length === 0 || !BREAK.test(units[unit]?.text.slice(from, to) ?? '');
}

/** It stands beside one that it stands beside in the source, and the two are no two drugs or numbers. */
function isNeighbour(
  item: Item,
  items: readonly Item[],
  placed: readonly Placed[],
  said: string,
  units: readonly Text[],
): boolean {
  const at = items.indexOf(item);
  return [items[at - 1], items[at + 1]].some((other) => {
    const beside = placed.find((one) => one.item === other)?.place;
    if (!other || !beside || (other.kind === item.kind && item.kind !== 'word')) return false;
    const [first, second] = other.start < item.start ? [other, item] : [item, other];
    if (BREAK.test(said.slice(first.end, second.start))) return false;
    return item.places.some((place) => {
      if (place.unit !== beside.unit || item.kind === 'relation') return false;
      const [from, to] = [place.start, beside.start].toSorted((one, two) => one - two);
      const between = units[place.unit]?.text.slice(from, to) ?? '';
      return between.trim().split(/\s+/).length <= NEAR_WORDS && !BREAK.test(between);
    });
  });
}

/** Of each unit that they stand in, where: the first and the last, and all of them. */
export function reachOf(
  placed: readonly Placed[],
): readonly (Span & { readonly unit: number; readonly starts: ReadonlySet<number> })[] {
  return [...Map.groupBy(placed, ({ place }) => place.unit)].map(([unit, some]) => {
    const starts = new Set(some.map(({ place }) => place.start));
    return { unit, starts, start: Math.min(...starts), end: Math.max(...starts) };
  });
}
