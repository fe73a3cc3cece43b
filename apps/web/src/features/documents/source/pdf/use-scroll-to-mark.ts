import type { Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import type { PagePlace } from '../../evidence/marks/page-marks.js';
import { gently } from '../scroll-to-center.js';

/** How much of the frame stays above the place that is shown. */
const ABOVE = 1 / 3;

interface PagesPlace {
  readonly pages: Virtualizer<HTMLDivElement, Element>;
  readonly scale: number;
  /** Changes when pages have told their sizes. */
  readonly sizes: unknown;
  /** From 1; the page that is shown first, and again when it changes from outside. */
  readonly page: number;
  readonly count: number;
  /** A place on a page that is to be seen; wins over the page when it changes. */
  readonly place: PagePlace | null;
}

/** Keeps the reader where he is, or brings him where he wants, whatever size the pages have or get. */
export function useScrollToMark({ pages, scale, sizes, page, count, place }: PagesPlace) {
  const reported = useRef(0);
  // until the reader moves by himself
  const wanted = useRef<PagePlace | null>(null);
  const drawnScale = useRef(scale);

  const goTo = useCallback(
    ({ page: number, box }: PagePlace, behavior: 'instant' | 'smooth'): void => {
      const [top] = pages.getOffsetForIndex(Math.min(number, count) - 1, 'start') ?? [0];
      const above = (pages.scrollRect?.height ?? 0) * ABOVE;
      const inside = box ? Math.max(0, box[1] * drawnScale.current - above) : 0;
      pages.scrollToOffset(top + inside, { behavior });
    },
    [pages, count],
  );

  // what stands where follows from sizes and scale; the reader stays on the page being read
  useEffect(() => {
    drawnScale.current = scale;
    pages.measure();
    if (wanted.current) goTo(wanted.current, 'instant');
    else if (reported.current > 0) pages.scrollToIndex(reported.current - 1, { align: 'start' });
  }, [pages, scale, goTo]);
  useEffect(() => {
    pages.measure();
    if (wanted.current) goTo(wanted.current, 'instant');
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what stands where follows from the sizes
  }, [pages, sizes, goTo]);

  useEffect(() => {
    if (page === reported.current) return;
    reported.current = page;
    pages.scrollToIndex(Math.min(page, count) - 1, { align: 'start' });
  }, [page, pages, count]);
  useEffect(() => {
    wanted.current = place;
    if (place) goTo(place, gently());
  }, [place, goTo]);

  const release = useCallback((): void => {
    wanted.current = null;
  }, []);
  return { reported, release };
}
