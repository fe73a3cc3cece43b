import type { Extent, Phrase, Rules, VisualLine } from './piece.js';

/** The lines of a table with the columns that their phrases stand in. */
export interface ColumnLine {
  readonly line: VisualLine;
  readonly cells: ReadonlyMap<number, readonly Phrase[]>;
}

// In heights of the font: lines of one cell are not further apart.
const WIDEST_LEADING = 2.6;
// Of the usual distance of rows.
const TIGHT = 0.85;
// Lines that share so much of their height are of one row: cells of several lines beside centred ones.
const SHARED = 0.2;

/** Which lines are one row: those between drawn lines, or those that the file writes cell by cell. */
export function rowsOfLines(
  lines: readonly ColumnLine[],
  { across }: Rules,
  around: Extent,
): readonly (readonly ColumnLine[])[] {
  const width = around.right - around.left;
  const separators = across.filter(
    ({ y, left, right }) =>
      y > around.top &&
      y < around.bottom &&
      Math.min(right, around.right) - Math.max(left, around.left) > width / 2,
  );
  const isRuled = separators.length >= 2 && separators.length >= 0.4 * (lines.length - 1);
  const pitch = usualPitch(lines);
  const links = linksBetween(lines, pitch);
  const rows: ColumnLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (!row || !last) {
      rows.push([line]);
      continue;
    }
    const isSeparated = separators.some(
      ({ y }) =>
        y > last.line.base - 0.3 * last.line.size && y < line.line.base - 0.3 * line.line.size,
    );
    const goesOn =
      isRuled ||
      sharesHeight(last.line, line.line) ||
      (links === null ? isTightBelow(last, line, pitch) : links.has(at));
    if (goesOn && !isSeparated) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** Whether the file goes to other columns between lines of one column, so that these are of several rows. */
export function isWrittenByRows(lines: readonly ColumnLine[]): boolean {
  const all = lines.flatMap(({ line }) => line.phrases);
  return columnsIn(lines).some((phrases) =>
    phrases.slice(1).some((phrase, index) => {
      const before = phrases[index];
      return (
        before !== undefined &&
        before.base < phrase.base &&
        all.some(
          (other) =>
            !phrases.includes(other) && other.order > before.order && other.order < phrase.order,
        )
      );
    }),
  );
}

/**
 * Numbers of lines that belong to the row of the line before, since a cell goes on over both; null where the order of
 * the file does not say.
 */
function linksBetween(lines: readonly ColumnLine[], pitch: number): ReadonlySet<number> | null {
  const numberOf = new Map(
    lines.flatMap(({ line }, at) => line.phrases.map((phrase) => [phrase, at] as const)),
  );
  const columns = columnsIn(lines);
  const links = new Set<number>();
  let pairs = 0;
  let linked = 0;
  for (const [column, phrases] of columns.entries()) {
    for (const [index, phrase] of phrases.entries()) {
      const above = phrases[index - 1];
      const [from, to] = [above && numberOf.get(above), numberOf.get(phrase)];
      if (!above || from === undefined || to === undefined || from === to) continue;
      pairs += 1;
      const isFar = phrase.base - above.base > WIDEST_LEADING * Math.max(phrase.size, above.size);
      if (isFar || !follows(above, phrase)) continue;
      linked += 1;
      const isTight = phrase.base - above.base < TIGHT * pitch;
      if (column === 0 && !isTight && isHeadingOf(lines[from], lines[to])) continue;
      for (let at = from + 1; at <= to; at += 1) links.add(at);
    }
  }
  // Where the file has one column after the other, it does not say which lines are of one cell.
  return columns.length > 1 && lines.length > 2 && linked > 0.8 * pairs ? null : links;
}

/** A heading of rows stands above the first cell of the next row, and that row goes on to the right. */
function isHeadingOf(above: ColumnLine | undefined, line: ColumnLine | undefined): boolean {
  const last = line?.cells.get(0)?.at(-1);
  const others = [...(line?.cells ?? [])].flatMap(([column, own]) => (column > 0 ? own : []));
  return (
    above?.cells.size === 1 && last !== undefined && others.some((other) => follows(last, other))
  );
}

/** The phrases of each column from the top. */
function columnsIn(lines: readonly ColumnLine[]): readonly (readonly Phrase[])[] {
  const columns = new Map<number, Phrase[]>();
  for (const { cells } of lines)
    for (const [column, phrases] of cells)
      columns.set(column, [...(columns.get(column) ?? []), ...phrases]);
  return [...columns].toSorted(([a], [b]) => a - b).map(([, phrases]) => phrases);
}

/** Without a first cell, and nearer to the line above than rows are. */
function isTightBelow({ line: above }: ColumnLine, line: ColumnLine, pitch: number): boolean {
  return !line.cells.has(0) && line.line.base - above.base < TIGHT * pitch;
}

export function sharesHeight(above: VisualLine, line: VisualLine): boolean {
  const size = Math.min(above.size, line.size);
  return above.base + 0.2 * above.size - (line.base - 0.8 * line.size) >= SHARED * size;
}

/** Directly behind it in the file. */
export function follows(before: Phrase, after: Phrase): boolean {
  const last = Math.max(...before.pieces.map(({ order }) => order));
  // Parts of one piece have numbers between.
  return Number.isInteger(after.order) && after.order === Math.floor(last) + 1;
}

/** Between lines that have several columns. */
function usualPitch(lines: readonly ColumnLine[]): number {
  const starts = lines.filter(({ cells }) => cells.has(0) && cells.size > 1);
  const distances = starts
    .slice(1)
    .map(({ line }, index) => line.base - (starts[index]?.line.base ?? 0));
  return distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? Infinity;
}
