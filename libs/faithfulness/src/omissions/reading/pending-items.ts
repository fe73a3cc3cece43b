import type { Span } from '@app/text';

const MOST_WORDS = 5;
const LAST = /\s(?:and|und|sowie|&|plus)\s/;
const BETWEEN = /[,;]|\s(?:and|und|sowie|&|plus)\s/g;

/**
 * The items of a list of results that are to come: "Awaiting: histology, blood cultures", "A and B are pending". Empty
 * where the text is a sentence about one thing, or anything else.
 * @param leads what stands before such a list
 * @param ends what stands behind one
 * @param states what a list has not: a verb
 */
export function pendingItems(
  text: string,
  {
    leads,
    ends,
    states,
  }: { readonly leads: RegExp; readonly ends: RegExp; readonly states: RegExp },
): readonly Span[] {
  const from = leads.exec(text)?.[0].length ?? 0;
  const to = ends.exec(text)?.index ?? text.length;
  if (to <= from || (from === 0 && to === text.length)) return [];
  // "Swab taken, result pending" is no list
  if (from === 0 && !LAST.test(text.slice(0, to))) return [];
  const cuts = [...text.slice(from, to).matchAll(BETWEEN)];
  const starts = [0, ...cuts.map(({ 0: said, index }) => index + said.length)];
  const items = starts.map((start, at) =>
    trimmed(text, from + start, from + (cuts[at]?.index ?? to - from)),
  );
  const isList = items.every(({ start, end }) => {
    const said = text.slice(start, end);
    return (said.match(/\S+/g) ?? []).length <= MOST_WORDS && !states.test(said);
  });
  return isList && items.length > 1 ? items : [];
}

/** Without the space and the full stop around it. */
function trimmed(text: string, start: number, end: number): Span {
  const said = text.slice(start, end);
  const [before = ''] = /^\s*/.exec(said) ?? [];
  const [behind = ''] = /[\s.]*$/.exec(said) ?? [];
  return { start: start + before.length, end: end - behind.length };
}
