import type { Block, Table, TableRow } from '../../model/blocks.js';
import type { PageBox, Place } from '../../model/extraction-format.js';
import { wordsOf } from '../../rendering/head-rows.js';

// Points. Where no cell of a column is empty, its edge is that of its words, and those lie a little further in.
const NEAR = 6;
// Of the height of a page, from its edge: what is repeated there belongs to no text.
const MARGIN = 0.12;
// Of the height of a page, how far from its edge the table may break off.
const BREAK = 0.3;

/**
 * The blocks of a page; a table at its top that goes on from the page before has the names of that table's columns, and
 * its first row may be the rest of that table's last one. It does where that one ends at the foot of its page and has
 * the same columns at the same places, and nothing but what is repeated on every page stands between them: a wrong name
 * would be worse than none.
 */
export function continuedFrom(
  before: Table | null,
  blocks: readonly Block[],
  pageHeight: number,
): readonly Block[] {
  const at = blocks.findIndex((block) => !isWithin(block, 0, MARGIN * pageHeight));
  const table = blocks[at];
  if (before === null || table?.kind !== 'table' || table.namesAbove !== undefined) return blocks;
  const [names, own] = [namesOf(before), namesOf(table)];
  if (names.length === 0 || (own.length > 0 && saidIn(own) !== saidIn(names))) return blocks;
  if (!startsBy(table, BREAK * pageHeight) || !haveSameColumns(before, table)) return blocks;
  const isLabelled = bodyOf(before).every(hasLabel);
  const rows = table.rows.map((row, index) =>
    isLabelled && index === own.length && !hasLabel(row) ? { ...row, continued: true } : row,
  );
  return blocks.with(at, { ...table, rows, ...(own.length === 0 && { namesAbove: names }) });
}

function bodyOf(table: Table): readonly TableRow[] {
  return table.namesAbove === undefined ? table.rows.slice(namesOf(table).length) : table.rows;
}

/** Whether the first cell has words, as that of each whole row of most tables. */
function hasLabel({ cells, continued }: TableRow): boolean {
  return continued === true || (cells[0]?.content.length ?? 0) > 0;
}

function saidIn(rows: readonly TableRow[]): string {
  return JSON.stringify(rows.map(({ cells }) => cells.map(wordsOf)));
}

/** The table that may go on over the page; null where something else stands last. */
export function openTable(blocks: readonly Block[], pageHeight: number): Table | null {
  const last = blocks.findLast(
    (block) => !isWithin(block, (1 - MARGIN) * pageHeight, pageHeight) || block.kind === 'table',
  );
  if (last?.kind !== 'table') return null;
  const box = boxOf(last.place);
  return box !== undefined && box[1] + box[3] >= (1 - BREAK) * pageHeight ? last : null;
}

function namesOf({ namesAbove, rows }: Table): readonly TableRow[] {
  if (namesAbove !== undefined) return namesAbove;
  const end = rows.findIndex(
    ({ cells }) =>
      !cells.some(({ header }) => header === 'column') ||
      !cells.every(({ header, content }) => header === 'column' || content.length === 0),
  );
  return rows.slice(0, Math.max(0, end));
}

/** By the cells of the rows that have the most of them. */
function haveSameColumns(one: Table, other: Table): boolean {
  const [edges, others] = [edgesOf(one), edgesOf(other)];
  return (
    edges.length > 1 &&
    edges.length === others.length &&
    edges.every((edge, index) => Math.abs(edge - (others[index] ?? NaN)) <= NEAR)
  );
}

/** Where its columns begin. */
function edgesOf({ rows, place }: Table): readonly number[] {
  const most = Math.max(...rows.map(({ cells }) => cells.length));
  const full = rows.filter(({ cells }) => cells.length === most);
  const table = boxOf(place);
  if (table === undefined) return [];
  return Array.from({ length: most }, (_, column) =>
    Math.min(...full.flatMap(({ cells }) => boxOf(cells[column]?.place)?.[0] ?? [])),
  );
}

function startsBy({ place }: Table, y: number): boolean {
  const box = boxOf(place);
  return box !== undefined && box[1] <= y;
}

function isWithin(block: Block, top: number, bottom: number): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  const box = boxOf(block.place);
  return box !== undefined && box[1] >= top && box[1] + box[3] <= bottom;
}

function boxOf(place: Place | undefined): PageBox | undefined {
  return place?.kind === 'page' ? place.box : undefined;
}
