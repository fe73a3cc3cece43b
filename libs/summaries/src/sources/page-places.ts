import type { PageBox } from '@app/extraction';
import type { Span } from '@app/text';
import { firstWhere } from './first-where.js';
import type { SourceDocument } from './source.js';

/** A part of a page, in points from its top left corner; without a box nobody knows which part. */
export interface PagePlace {
  readonly page: number;
  readonly box?: PageBox;
}

/**
 * Where a stretch of an extraction stands on the pages of its document, run by run and each place once. None without
 * pages. What the reader added, such as the name of a column before its value, comes behind: its place is that of the
 * column's head, and whoever looks for the value is led to the cell.
 */
export function pagePlaces(
  { runs }: SourceDocument['extraction'],
  { start, end }: Span,
): readonly PagePlace[] {
  const places = new Map<string, PagePlace>();
  const ofAdded = new Map<string, PagePlace>();
  for (let at = firstWhere(runs, (run) => run.end > start); at < runs.length; at += 1) {
    const run = runs[at];
    if (!run || run.start >= end) break;
    if (run.place.kind !== 'page') continue;
    const { page, box } = run.place;
    (run.added ? ofAdded : places).set(`${page} ${box?.join(' ')}`, {
      page,
      ...(box && { box }),
    });
  }
  return [...new Map([...places, ...ofAdded]).values()];
}
