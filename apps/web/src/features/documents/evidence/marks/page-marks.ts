import type { SourceMark } from './source-marks.js';

/** Left, top, width and height in points, from the top left corner of the page as it is shown. */
export type Box = readonly [left: number, top: number, width: number, height: number];

/** A mark on one page: a box for each line, none where nobody knows its place on the page. */
export interface PageMark {
  readonly mark: SourceMark;
  readonly boxes: readonly Box[];
}

/** A place on a page to scroll to; without a box its top. */
export interface PagePlace {
  readonly page: number;
  readonly box: Box | null;
}

/** The marks by the pages that they stand on. */
export function marksByPage(
  marks: readonly SourceMark[],
): ReadonlyMap<number, readonly PageMark[]> {
  const found = new Map<number, PageMark[]>();
  for (const mark of marks) {
    for (const [page, places] of Map.groupBy(mark.places, (place) => place.page)) {
      const boxes = places.flatMap(({ box }) => (box === null ? [] : [box]));
      found.set(page, [...(found.get(page) ?? []), { mark, boxes }]);
    }
  }
  return found;
}

/** The marks that have a box around a point of the page, in points. */
export function marksAt(marks: readonly PageMark[], x: number, y: number): readonly SourceMark[] {
  const covers = ([left, top, width, height]: Box): boolean =>
    x >= left && x <= left + width && y >= top && y <= top + height;
  return marks.filter(({ boxes }) => boxes.some(covers)).map(({ mark }) => mark);
}
