import { useDebouncedValue } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useEvidence } from '../../evidence/evidence-view.js';
import { marksByPage, type PageMark } from '../../evidence/marks/page-marks.js';
import { useSourceMarks } from '../../evidence/marks/use-source-marks.js';
import { PdfBar } from './pdf-bar.js';
import type { PdfDocument } from './pdf-library.js';
import { type PageSize, PdfPage } from './pdf-page.js';
import classes from './pdf.module.css';
import { useScrollToMark } from './use-scroll-to-mark.js';
import { scaleOf, type Zoom } from './zoom.js';

/** A4 in points, until the first page has told its own size. */
const USUAL: PageSize = { width: 595, height: 842 };
const GAP = 12;
const SETTLE_MS = 150;
const NO_MARKS: readonly PageMark[] = [];

interface PdfPagesProps {
  readonly pdf: PdfDocument;
  /** From 1; the page that is shown first, and again when it changes from outside. */
  readonly page: number;
  readonly onPage: (page: number) => void;
  /** Stands first in the bar. */
  readonly lead: ReactNode;
}

/** All pages under each other; only those near the screen are drawn. */
export function PdfPages({ pdf, page, onPage, lead }: PdfPagesProps) {
  const { t } = useTranslation('documents');
  const [zoom, setZoom] = useState<Zoom>('width');
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map());
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [settledWidth] = useDebouncedValue(width, SETTLE_MS);
  const usual = sizes.get(1) ?? USUAL;
  const scale = scaleOf(zoom, (settledWidth || width) - 2 * GAP, usual.width);
  const sizeOf = (number: number): PageSize => sizes.get(number) ?? usual;

  // oxlint-disable-next-line react/incompatible-library -- it forbids memoizing, and nothing here does
  const pages = useVirtualizer({
    count: pdf.numPages,
    getScrollElement: () => frame.current,
    estimateSize: (index) => sizeOf(index + 1).height * scale,
    gap: GAP,
    paddingStart: GAP,
    paddingEnd: GAP,
    scrollPaddingStart: GAP,
    overscan: 1,
  });
  const items = pages.getVirtualItems();
  const shown = pageAt(items, (pages.scrollOffset ?? 0) + (pages.scrollRect?.height ?? 0) / 3);

  const keepSize = useCallback((number: number, size: PageSize): void => {
    setSizes((known) => {
      const before = known.get(number);
      if (before?.width === size.width && before.height === size.height) return known;
      return new Map(known).set(number, size);
    });
  }, []);

  const marks = useSourceMarks();
  const byPage = useMemo(() => marksByPage(marks), [marks]);
  const { span, source } = useEvidence();
  const { reported, release } = useScrollToMark({
    pages,
    scale,
    sizes,
    page,
    count: pdf.numPages,
    place: (span?.source === source && span.places[0]) || null,
  });
  const [settled] = useDebouncedValue(shown, SETTLE_MS);
  useEffect(() => {
    if (settled === null || settled === reported.current) return;
    reported.current = settled;
    onPage(settled);
  }, [settled, onPage, reported]);

  return (
    <div className={classes['viewer']}>
      <PdfBar
        lead={lead}
        page={shown ?? page}
        pages={pdf.numPages}
        scale={scale}
        zoom={zoom}
        onZoom={setZoom}
        onPage={(to) => {
          release();
          pages.scrollToIndex(to - 1, { align: 'start' });
        }}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the reader scrolls, by whatever means */}
      <div
        ref={frame}
        className={classes['pages']}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and nothing in it takes the focus
        tabIndex={0}
        role="group"
        aria-label={t('source.asPages')}
        data-marks
        onWheel={release}
        onTouchMove={release}
        onPointerDown={release}
        onKeyDown={release}
      >
        <div style={{ height: pages.getTotalSize(), position: 'relative' }}>
          {width > 0 &&
            items.map(({ index, start }) => (
              <div
                key={index}
                className={classes['place']}
                style={{ transform: `translateY(${Math.round(start)}px)` }}
              >
                <PdfPage
                  pdf={pdf}
                  number={index + 1}
                  scale={scale}
                  size={sizeOf(index + 1)}
                  onSize={keepSize}
                  marks={byPage.get(index + 1) ?? NO_MARKS}
                />
              </div>
            ))}
        </div>
      </div>
    </div>
  );
}

/** Of the pane as it was last seen: on its way to a printer it has none, and nothing is drawn again for that. */
function useWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const seen = entry?.contentRect.width ?? 0;
      if (seen > 0) setWidth(seen);
    });
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

function pageAt(
  items: readonly { readonly index: number; readonly end: number }[],
  offset: number,
): number | null {
  const item = items.find(({ end }) => end > offset) ?? items.at(-1);
  return item ? item.index + 1 : null;
}
