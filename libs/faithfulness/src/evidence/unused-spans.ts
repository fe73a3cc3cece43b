import type { Span } from '@app/text';
import type { SentenceEvidence } from './evidence.js';
import { unitsOf } from '../text/source-units.js';

/** Stretches of the source that no sentence of the summary draws on, longest first; neighbours are joined. */
export function unusedSpans(
  source: string,
  evidence: readonly SentenceEvidence[],
): readonly Span[] {
  // what contradicts "Not mentioned." is in no sentence
  const drawing = evidence.filter(({ absence }) => absence === null);
  const used = new Set(drawing.flatMap(({ spans }) => spans.map(({ start }) => start)));
  const unused: Span[] = [];
  let isOpen = false;
  for (const { start, end } of unitsOf(source)) {
    const last = unused.at(-1);
    const isUnused = !used.has(start);
    if (isUnused && isOpen && last) unused[unused.length - 1] = { start: last.start, end };
    else if (isUnused) unused.push({ start, end });
    isOpen = isUnused;
  }
  return unused.toSorted(
    (one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start,
  );
}
