import type { Block, TableCell } from '../model/blocks.js';
import type { PageBox } from '../model/extraction-format.js';
import { NO_RULES, type Extent, type Piece, type Rules } from '../pdf/layout/piece.js';
import { layOut } from '../pdf/layout/page-layout.js';
import { charactersOf } from '../pdf/layout/lines/split-pieces.js';
import { withStrikes } from '../pdf/layout/strikes.js';
import { inPageOrder } from './page-order.js';
import type { ReadPage } from './read-page.js';
import type { ReadWord } from './read-segments.js';
import { ILLEGIBLE } from './unsure-words.js';

// Points.
const USUAL_FONT = 10;
// Noise makes letters of one font a little higher or lower.
const OTHER_FONT = 1.06;
// Between the ink of a letter and its place in the line.
const SIDE_OF_LETTER = 0.06;
const RAISED_SIZE = 0.6;
const RAISED_BY = 0.35;
// Points from the border of a cell, so that the line itself is no mark in it.
const INSET = 2;

/** A page as blocks, and how much on it is not written since it was not read with certainty. */
export interface ScannedBlocks {
  readonly blocks: readonly Block[];
  readonly illegible: number;
}

/** Rows and columns from where the words stand and from the lines that are drawn. `scale`: units of the page in a pixel. */
export function scannedBlocks(read: ReadPage, page: number, scale: number): ScannedBlocks {
  // The layout knows distances in points.
  const points = read.font > 0 ? USUAL_FONT / read.font : 1;
  const extents = new WeakMap<PageBox, Extent>();
  const boxOf = (extent: Extent): PageBox => {
    const pixels = scaledExtent(extent, 1 / points);
    const box = placedBox(read, pixels, scale);
    extents.set(box, pixels);
    return box;
  };
  const rules = rulesOf(read, points);
  const pieces = inPageOrder(piecesOf(read, points, scale), rules);
  const struck = withStrikes(pieces, { rules, stated: [], turned: 0, sight: null });
  const numbered = struck.pieces.map((piece, order) => ({ ...piece, order }));
  const blocks = layOut(numbered, {
    page,
    rules: struck.rules,
    boxOf,
    charactersOf: (piece) => charactersOf(piece, 0, null),
  });
  let illegible = read.strays + pieces.filter(({ text }) => text === ILLEGIBLE).length;
  const isUnread = ({ place }: TableCell): boolean => {
    const extent = place.kind === 'page' && place.box ? extents.get(place.box) : undefined;
    if (!extent || !read.hasMarks(inset(extent, INSET / points))) return false;
    illegible += 1;
    return true;
  };
  return { blocks: blocks.map((block) => withUnread(block, isUnread)), illegible };
}

/** A cell in which nothing was read is empty only where nothing is in it. */
function withUnread(block: Block, isUnread: (cell: TableCell) => boolean): Block {
  if (block.kind !== 'table') return block;
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): TableCell => {
      const { place, content } = cell;
      if (content.length > 0)
        return { ...cell, content: content.map((inner) => withUnread(inner, isUnread)) };
      if (!isUnread(cell)) return cell;
      return {
        ...cell,
        content: [
          { kind: 'paragraph', content: [{ text: ILLEGIBLE, marks: { confidence: 0 } }], place },
        ],
      };
    }),
  }));
  return { ...block, rows };
}

function rulesOf({ rules: { across, down } }: ReadPage, points: number): Rules {
  return {
    ...NO_RULES,
    across: across.map(({ at, from, to }) => ({
      y: at * points,
      left: from * points,
      right: to * points,
    })),
    down: down.map(({ at, from, to }) => ({
      x: at * points,
      top: from * points,
      bottom: to * points,
    })),
  };
}

function piecesOf(read: ReadPage, points: number, scale: number): readonly Piece[] {
  const size = USUAL_FONT;
  const words = read.words.flatMap((word, source) => piecesOfWord(word, source));
  const others: Piece[] = [
    ...read.unread.map((extent) => ({ ...plainPiece(extent), text: ILLEGIBLE })),
    ...read.boxes.map(({ checked, ...extent }): Piece => ({
      ...plainPiece(extent),
      text: '',
      field: { field: 'checkbox', label: '', checked },
    })),
  ].map((piece, at) => ({ ...piece, source: -1 - at }));
  return [...words, ...others];

  function plainPiece(extent: Extent): Piece {
    const { left, right, top, bottom } = scaledExtent(extent, points);
    const middle = (top + bottom) / 2;
    return {
      ...atBase(middle + 0.35 * size, size),
      left,
      right,
      text: '',
      order: 0,
      source: 0,
      spaced: true,
      font: '',
      isRightToLeft: false,
      marks: { confidence: 0 },
      box: placedBox(read, extent, scale),
    };
  }

  function piecesOfWord(word: ReadWord, source: number): readonly Piece[] {
    const own = heightOfFont(word, read.font, points);
    const { left, right } = widened(scaledExtent(word, points), SIDE_OF_LETTER * own);
    const box = placedBox(read, word, scale);
    const isRightToLeft = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word.text);
    const parts = word.isUnsure ? [{ text: ILLEGIBLE, isRaised: false }] : word.parts;
    const length = parts.reduce((sum, { text }) => sum + text.length, 0);
    let at = 0;
    return parts.map(({ text, isRaised }, index): Piece => {
      const from = left + ((right - left) * at) / length;
      at += text.length;
      const base = word.base * points;
      return {
        ...(isRaised ? atBase(base - RAISED_BY * own, RAISED_SIZE * own) : atBase(base, own)),
        left: from,
        right: left + ((right - left) * at) / length,
        text,
        order: 0,
        // What is raised belongs to the word before it.
        source: isRaised ? source - 1 : source,
        spaced: index === 0 && !isRaised,
        // Words were not put there one by one: what is between them is a space until other lines show more.
        font: String(source % 2),
        isRightToLeft,
        marks: { confidence: word.confidence },
        box,
      };
    });
  }
}

/** That of most of the page, but for headings and small print. */
function heightOfFont({ font = 0 }: ReadWord, usual: number, points: number): number {
  return (font > OTHER_FONT * usual || font < usual / OTHER_FONT ? font || usual : usual) * points;
}

function atBase(base: number, size: number): Pick<Piece, 'base' | 'size' | 'top' | 'bottom'> {
  return { base, size, top: base - 0.8 * size, bottom: base + 0.2 * size };
}

/** In hundredths. */
function placedBox({ boxOf }: ReadPage, extent: Extent, scale: number): PageBox {
  const [x, y, width, height] = boxOf(extent);
  const round = (value: number): number => Math.round(value * scale * 100) / 100;
  return [round(x), round(y), round(width), round(height)];
}

function scaledExtent({ left, right, top, bottom }: Extent, by: number): Extent {
  return { left: left * by, right: right * by, top: top * by, bottom: bottom * by };
}

function widened(extent: Extent, by: number): Extent {
  return { ...extent, left: extent.left - by, right: extent.right + by };
}

function inset({ left, right, top, bottom }: Extent, by: number): Extent {
  return { left: left + by, right: right - by, top: top + by, bottom: bottom - by };
}
