import type { PageBox } from '../../model/extraction-format.js';
import type { PdfPage } from '../pdf-library.js';
import type { PageVisibility, Piece as SeenPart } from '../visibility/page-visibility.js';
import { boxOf, isOffPage, type Piece as Measures, shownSize, type Viewport } from './geometry.js';
import type { Piece } from './piece.js';

type Content = Awaited<ReturnType<PdfPage['getTextContent']>>;
type TextItem = Extract<Content['items'][number], { str: string }>;

// Points. Smaller text is a grey line to whoever reads the page.
const LEAST_SIZE = 1.5;
// Points from one letter to the next, on the mean; nearer ones lie on each other. An i of the least size has more.
const LEAST_ADVANCE = 0.3;

/** Pieces that run in one direction, in the order of the file. */
export interface DirectedPieces {
  /** Degrees by which they are turned, clockwise. */
  readonly turned: number;
  readonly pieces: Piece[];
}

/** What was found when a page with text was looked at. */
export interface PagePieces {
  readonly directions: readonly DirectedPieces[];
  /** Null where it cannot be told what is seen, or where there is no text to be seen. */
  readonly sight: PageVisibility | null;
  /** False where it cannot be told of all of the text whether it is seen; that counts as seen. */
  readonly isChecked: boolean;
  readonly hasPicture: boolean;
}

export const NO_PIECES: PagePieces = {
  directions: [],
  sight: null,
  isChecked: true,
  hasPicture: false,
};

/** Characters that a person sees, white space aside. */
export function charactersSeen({ directions }: PagePieces): number {
  return directions
    .flatMap(({ pieces }) => pieces)
    .reduce(
      (sum, { text, marks }) => sum + (marks.hidden ? 0 : text.replaceAll(/\s/gu, '').length),
      0,
    );
}

/** What the reading of a page's text needs beside the page. */
export interface PageReader {
  readonly viewport: Viewport;
  /** Null where it cannot be told what is seen. Asked once, and only for a page with text. */
  readonly look: () => PageVisibility | null;
}

/** The text layer of one page in pieces, by the direction in which they are read. */
export async function readPagePieces(
  page: PdfPage,
  { viewport, look }: PageReader,
): Promise<PagePieces> {
  const { items, styles } = await page.getTextContent({
    includeMarkedContent: false,
    // It would take ligatures apart before it turns the letters of a word round.
    disableNormalization: true,
  });
  if (!items.some((item) => 'str' in item && /\S/u.test(item.str))) return NO_PIECES;
  const sight = look();
  const directions = new Map<number, DirectedPieces>();
  let order = 0;
  let spaced = false;
  for (const [source, item] of items.entries()) {
    if (!('str' in item) || !/\S/u.test(item.str)) {
      spaced ||= 'str' in item && (item.str !== '' || item.hasEOL);
      continue;
    }
    const measures = { ...metrics(item, styles), transform: item.transform };
    const turned = measures.vertical ? VERTICAL : angleOf(item.transform, viewport);
    const own = directions.get(turned) ?? { turned, pieces: [] };
    directions.set(turned, own);
    for (const part of partsOf(item.str, measures, viewport, sight)) {
      own.pieces.push({
        ...placed(item, part, measures, turned, viewport),
        text: part.text,
        order: (order += 1),
        source,
        spaced: spaced || /^\s/u.test(part.text),
        font: item.fontName,
        isRightToLeft: item.dir === 'rtl',
        marks: { ...(!part.isSeen && { hidden: true }) },
        ...(part.box && { box: part.box }),
      });
      spaced = /\s$/u.test(part.text);
    }
    spaced ||= item.hasEOL;
  }
  return {
    directions: [...directions.values()],
    sight,
    isChecked: sight !== null && !sight.isUnsure,
    hasPicture: sight !== null && sight.hasPicture,
  };
}

/** Stands for writing that runs down the page, letter below letter. */
export const VERTICAL = 1000;

type Part = Omit<SeenPart, 'box'> & { readonly box?: PageBox };

/** The item in parts, as far as only parts of it are seen. */
function partsOf(
  given: string,
  measures: Measures,
  viewport: Viewport,
  sight: PageVisibility | null,
): readonly Part[] {
  const box = boxOf(measures, viewport);
  if (box === undefined) return [{ text: given, isSeen: true }];
  const text = sight?.withSigns(given, box) ?? given;
  if (isOffPage(box, viewport) || isTooSmall(text, measures, viewport))
    return [{ text, isSeen: false, box }];
  return sight?.look(text, box) ?? [{ text, isSeen: true, box }];
}

/** Where a part of an item stands along and across its line. */
function placed(
  item: TextItem,
  { box }: Part,
  measures: Measures,
  turned: number,
  viewport: Viewport,
): Pick<Piece, 'left' | 'right' | 'top' | 'bottom' | 'base' | 'size'> {
  const { width, height } = shownSize(measures, viewport);
  const [x = 0, y = 0] = viewport
    .convertToViewportPoint(Number(item.transform[4]), Number(item.transform[5]))
    .map(Number);
  if (turned === VERTICAL) {
    const [left, top, right, bottom] = [x - width / 2, y, x + width / 2, y + height];
    return { left, right, top, bottom, base: bottom, size: width };
  }
  const { along: left, across: base } = turnedPoint(x, y, turned);
  const size = height > 0 ? height : 1;
  const lines = { top: base - measures.ascent * size, bottom: base - measures.descent * size };
  if (turned % 90 !== 0 || box === undefined)
    return { left, right: left + width, ...lines, base, size };
  const [one, other] = [
    turnedPoint(box[0], box[1], turned).along,
    turnedPoint(box[0] + box[2], box[1] + box[3], turned).along,
  ];
  return { left: Math.min(one, other), right: Math.max(one, other), ...lines, base, size };
}

/** A point of the page as if the page were turned back by so many degrees. */
export function turnedPoint(
  x: number,
  y: number,
  degrees: number,
): { readonly along: number; readonly across: number } {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { along: x * cos + y * sin, across: y * cos - x * sin };
}

function angleOf([a, b]: readonly unknown[], viewport: Viewport): number {
  const [x0 = 0, y0 = 0] = viewport.convertToViewportPoint(0, 0).map(Number);
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(Number(a), Number(b)).map(Number);
  const degrees = Math.round((Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI);
  return Number.isFinite(degrees) ? (degrees + 360) % 360 : 0;
}

/** Vertical writing is as high as it is long. */
function isTooSmall(text: string, measures: Measures, viewport: Viewport): boolean {
  const { width, height } = shownSize(measures, viewport);
  const [length, size] = measures.vertical ? [height, width] : [width, height];
  return size < LEAST_SIZE || (length > 0 && length < LEAST_ADVANCE * text.trim().length);
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
