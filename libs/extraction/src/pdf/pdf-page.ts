import type { PageBox, Place } from '../model/extraction-format.js';
import type { PageSight, Piece } from './visibility/page-sight.js';
import {
  boxOf,
  isOffPage,
  type Piece as Measures,
  shownSize,
  union,
  type Viewport,
} from './pdf-geometry.js';
import type { PdfPage } from './pdf-library.js';
import { inReadingOrder, plainLetters } from './pdf-line-order.js';
import type { TextBuilder } from '../rendering/text-builder.js';

type Content = Awaited<ReturnType<PdfPage['getTextContent']>>;
type Item = Content['items'][number];
type TextItem = Extract<Item, { str: string }>;
type PagePlace = Extract<Place, { kind: 'page' }>;

// A line further below than this many line heights starts a new paragraph.
const PARAGRAPH_GAP = 1.9;
// Pieces of one line nearer than this many line heights are one run; further apart they are columns.
const COLUMN_GAP = 1;
// Points. Smaller text is a grey line to whoever reads the page.
const LEAST_SIZE = 1.5;
// Points from one letter to the next, on the mean; nearer ones lie on each other. An i of the least size has more.
const LEAST_ADVANCE = 0.3;

interface Line {
  readonly place: PagePlace;
  readonly hidden: boolean;
}

/** What was found when a page with text was looked at. */
export interface PageLook {
  /** False where it cannot be told of all of the text whether it is seen; that counts as seen. */
  readonly isChecked: boolean;
  readonly hasPicture: boolean;
}

/** What the reading of a page's text needs beside the page. */
export interface PageReader {
  readonly viewport: Viewport;
  readonly builder: TextBuilder;
  /** Null where it cannot be told what is seen. Asked once, and only for a page with text. */
  readonly look: () => PageSight | null;
}

/** Adds the text layer of one page in the order in which the file shows it, each line as it is read. */
export async function readPageText(
  page: PdfPage,
  { viewport, builder, look }: PageReader,
): Promise<PageLook> {
  const { items, styles } = await page.getTextContent({
    includeMarkedContent: false,
    // It would take ligatures apart before it turns the letters of a word round.
    disableNormalization: true,
  });
  if (!items.some((item) => 'str' in item && /\S/u.test(item.str)))
    return { isChecked: true, hasPicture: false };
  const sight = look();
  let previous: TextItem | null = null;
  for (const pieces of linesOf(items)) {
    let line: Line | null = null;
    for (const item of inReadingOrder(pieces)) {
      if (/\S/u.test(item.str)) {
        if (previous !== null && line === null)
          builder.separate(startsParagraph(previous, item) ? '\n\n' : '\n');
        for (const piece of piecesOf(item, viewport, styles, sight)) {
          line = place(piece, line, page.pageNumber);
          builder.append(plainLetters(piece.text), line.place, { hidden: line.hidden });
        }
        previous = item;
      } else if (item.str !== '') {
        builder.separate(' ');
      }
    }
    builder.separate('\n');
  }
  return {
    isChecked: sight !== null && !sight.isUnsure,
    hasPicture: sight !== null && sight.hasPicture,
  };
}

/** The last piece of a line says that it is the last. */
function linesOf(items: readonly Item[]): readonly (readonly TextItem[])[] {
  const lines: TextItem[][] = [];
  let line: TextItem[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    line.push(item);
    if (!item.hasEOL) continue;
    lines.push(line);
    line = [];
  }
  return [...lines, line];
}

/** The item in parts, as far as only parts of it are seen. */
function piecesOf(
  item: TextItem,
  viewport: Viewport,
  styles: Content['styles'],
  sight: PageSight | null,
): readonly (Omit<Piece, 'box'> & { readonly box?: PageBox })[] {
  const { str: text } = item;
  const measures = { ...metrics(item, styles), transform: item.transform };
  const box = boxOf(measures, viewport);
  if (box === undefined) return [{ text, isSeen: true }];
  if (isOffPage(box, viewport) || isTooSmall(text, measures, viewport))
    return [{ text, isSeen: false, box }];
  return sight?.look(text, box) ?? [{ text, isSeen: true, box }];
}

/** Vertical writing is as high as it is long. */
function isTooSmall(text: string, measures: Measures, viewport: Viewport): boolean {
  const { width, height } = shownSize(measures, viewport);
  const [length, size] = measures.vertical ? [height, width] : [width, height];
  return size < LEAST_SIZE || (length > 0 && length < LEAST_ADVANCE * text.trim().length);
}

/** The run that a piece belongs to: the one before it when it goes on from there, else one of its own. */
function place(
  { isSeen, box }: { readonly isSeen: boolean; readonly box?: PageBox },
  line: Line | null,
  page: number,
): Line {
  if (line?.place.box && box && line.hidden === !isSeen && isNear(line.place.box, box)) {
    line.place.box = union(line.place.box, box);
    return line;
  }
  return { place: { kind: 'page', page, ...(box && { box }) }, hidden: !isSeen };
}

function metrics(item: TextItem, styles: Content['styles']): Omit<Measures, 'transform'> {
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
