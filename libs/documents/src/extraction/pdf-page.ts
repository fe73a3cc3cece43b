import type { PageBox, Place } from './extraction-format.js';
import { boxOf, isOffPage, union, type Viewport } from './pdf-geometry.js';
import type { PdfPage } from './pdf-library.js';
import type { TextBuilder } from './text-builder.js';

type Content = Awaited<ReturnType<PdfPage['getTextContent']>>;
type Item = Content['items'][number];
type TextItem = Extract<Item, { str: string }>;
type PagePlace = Extract<Place, { kind: 'page' }>;

// A line further below than this many line heights starts a new paragraph.
const PARAGRAPH_GAP = 1.9;
// Pieces of one line nearer than this many line heights are one run; further apart they are columns.
const COLUMN_GAP = 1;

interface Line {
  readonly place: PagePlace;
  readonly hidden: boolean;
}

/** Adds the text layer of one page in the order in which the file shows it. */
export async function readPageText(
  page: PdfPage,
  viewport: Viewport,
  builder: TextBuilder,
): Promise<void> {
  const { items, styles } = await page.getTextContent({ includeMarkedContent: false });
  let line: Line | null = null;
  let previous: TextItem | null = null;
  for (const item of items) {
    if (!('str' in item)) continue;
    if (/\S/u.test(item.str)) {
      if (previous !== null && line === null)
        builder.separate(startsParagraph(previous, item) ? '\n\n' : '\n');
      line = place(item, line, page.pageNumber, viewport, styles);
      builder.append(item.str, line.place, { hidden: line.hidden });
      previous = item;
    } else if (item.str !== '') {
      builder.separate(' ');
    }
    if (item.hasEOL) {
      builder.separate('\n');
      line = null;
    }
  }
}

/** The run that the item belongs to: the one before it when it goes on from there, else one of its own. */
function place(
  item: TextItem,
  line: Line | null,
  page: number,
  viewport: Viewport,
  styles: Content['styles'],
): Line {
  const box = boxOf({ ...metrics(item, styles), transform: item.transform }, viewport);
  const hidden = box !== undefined && isOffPage(box, viewport);
  if (line?.place.box && box && line.hidden === hidden && isNear(line.place.box, box)) {
    line.place.box = union(line.place.box, box);
    return line;
  }
  return { place: { kind: 'page', page, ...(box && { box }) }, hidden };
}

function metrics(
  item: TextItem,
  styles: Content['styles'],
): { width: number; height: number; vertical: boolean; ascent: number; descent: number } {
  const { ascent, descent, vertical } = styles[item.fontName] ?? {
    ascent: 0,
    descent: 0,
    vertical: false,
  };
  return {
    width: item.width,
    height: item.height,
    vertical,
    // Fonts that state nonsense, or nothing, get the measures of common text fonts.
    ascent: ascent > 0 && ascent <= 2 ? ascent : 0.8,
    descent: descent < 0 && descent >= -2 ? descent : -0.2,
  };
}

function isNear([x, y, w, h]: PageBox, [x2, y2, w2, h2]: PageBox): boolean {
  const reach = Math.max(Math.min(h, h2), Math.min(w, w2, 1)) * COLUMN_GAP;
  const apartX = Math.max(x2 - (x + w), x - (x2 + w2));
  const apartY = Math.max(y2 - (y + h), y - (y2 + h2));
  return apartX <= reach && apartY <= 0;
}

function startsParagraph(before: TextItem, after: TextItem): boolean {
  const distance = Math.abs(Number(before.transform[5]) - Number(after.transform[5]));
  return distance > PARAGRAPH_GAP * Math.max(before.height, after.height);
}
