import type { PageBox } from '@app/extraction';
import type { Span } from '../segments.js';
import { firstWhere } from './first-where.js';
import type { SourceDocument } from './source.js';

/** A part of a page, in points from its top left corner; without a box nobody knows which part. */
export interface PagePlace {
  readonly page: number;
  readonly box?: PageBox;
}

/** Where a stretch of an extraction stands on the pages of its document, run by run. None without pages. */
export function pagePlaces(
  { runs }: SourceDocument['extraction'],
  { start, end }: Span,
): readonly PagePlace[] {
  const places: PagePlace[] = [];
  for (let at = firstWhere(runs, (run) => run.end > start); at < runs.length; at += 1) {
    const run = runs[at];
    if (!run || run.start >= end) break;
    if (run.place.kind !== 'page') continue;
    const { page, box } = run.place;
    places.push({ page, ...(box && { box }) });
  }
  return places;
}
