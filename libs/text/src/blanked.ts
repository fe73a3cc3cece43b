import type { Span } from './sentences.js';

/** A text with spaces in the place of spans, which may come in any order and overlap. Offsets and lines stay. */
export function blanked(text: string, spans: readonly Span[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (end <= from) continue;
    const begin = Math.max(from, start);
    rest += text.slice(from, begin) + blank(text.slice(begin, end));
    from = end;
  }
  return rest + text.slice(from);
}

/** Spaces in the place of all letters, digits and marks, as many as they are UTF-16 units. */
export function blank(text: string): string {
  return text.replaceAll(/\S/gu, (one) => ' '.repeat(one.length));
}
