import type { Extent, Rules } from './piece.js';

// Points. Borders that are nearer are one border; those of cells that stand apart are.
const NEAR = 4;
// Of the side of a cell, how much a line has to cover to be its border.
const COVERED = 0.6;

/** A cell between drawn lines. */
export interface RuledCell extends Extent {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table whose cells are drawn. */
export interface RuledGrid extends Extent {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly RuledCell[];
}

type Across = Rules['across'][number];
type Down = Rules['down'][number];

/** The grids of lines that meet, the largest first. Boxes of one cell or one column are none. */
export function ruledGrids(rules: Rules): readonly RuledGrid[] {
  return components(rules)
    .flatMap(({ across, down }) => gridOf(across, down) ?? [])
    .toSorted((a, b) => areaOf(b) - areaOf(a));
}

interface Component {
  readonly across: readonly Across[];
  readonly down: readonly Down[];
}

/** Lines that meet, directly or over others. */
function components({ across, down }: Rules): readonly Component[] {
  const groupOf = new Map<Across | Down, { across: Across[]; down: Down[] }>();
  for (const line of across) groupOf.set(line, { across: [line], down: [] });
  for (const line of down) groupOf.set(line, { across: [], down: [line] });
  for (const line of across) {
    for (const other of down) {
      if (!meet(line, other)) continue;
      const [one, two] = [groupOf.get(line), groupOf.get(other)];
      if (!one || !two || one === two) continue;
      one.across.push(...two.across);
      one.down.push(...two.down);
      for (const moved of [...two.across, ...two.down]) groupOf.set(moved, one);
    }
  }
  return [...new Set(groupOf.values())];
}

function meet({ y, left, right }: Across, { x, top, bottom }: Down): boolean {
  return x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR;
}

function gridOf(across: readonly Across[], down: readonly Down[]): RuledGrid | null {
  if (across.length === 0 || down.length === 0) return null;
  // A side of the table that has no line ends where the lines across it do.
  const xs = clustered([
    ...down.map(({ x }) => x),
    Math.min(...across.map(({ left }) => left)),
    Math.max(...across.map(({ right }) => right)),
  ]);
  const ys = clustered([
    ...across.map(({ y }) => y),
    Math.min(...down.map(({ top }) => top)),
    Math.max(...down.map(({ bottom }) => bottom)),
  ]);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (!(rows >= 1 && columns >= 2)) return null;
  const cells = mergedCells(across, down, xs, ys);
  const isTable = cells.some(({ columnSpan }) => columnSpan < columns) && cells.length > 1;
  if (!isTable) return null;
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return { left, right, top, bottom, rows, columns, cells };
}

/** Places of the grid with no border between them are one cell. */
function mergedCells(
  across: readonly Across[],
  down: readonly Down[],
  xs: readonly number[],
  ys: readonly number[],
): readonly RuledCell[] {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const hasBorder = {
    right: (row: number, column: number): boolean =>
      covers(
        down
          .filter(({ x }) => Math.abs(x - at(xs, column + 1)) <= NEAR)
          .map(({ top, bottom }) => [top, bottom]),
        at(ys, row),
        at(ys, row + 1),
      ),
    below: (row: number, column: number): boolean =>
      covers(
        across
          .filter(({ y }) => Math.abs(y - at(ys, row + 1)) <= NEAR)
          .map(({ left, right }) => [left, right]),
        at(xs, column),
        at(xs, column + 1),
      ),
  };
  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !taken.has(row * columns + column + columnSpan) &&
        !hasBorder.right(row, column + columnSpan - 1)
      )
        columnSpan += 1;
      let rowSpan = 1;
      const isOpenBelow = (): boolean =>
        Array.from({ length: columnSpan }, (_, over) => over).every(
          (over) => !hasBorder.below(row + rowSpan - 1, column + over),
        );
      while (row + rowSpan < rows && isOpenBelow()) rowSpan += 1;
      for (let below = row; below < row + rowSpan; below += 1)
        for (let over = column; over < column + columnSpan; over += 1)
          taken.add(below * columns + over);
      cells.push({
        row,
        column,
        rowSpan,
        columnSpan,
        left: at(xs, column),
        right: at(xs, column + columnSpan),
        top: at(ys, row),
        bottom: at(ys, row + rowSpan),
      });
    }
  }
  return cells;
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? NaN;
}

function covers(lines: readonly (readonly number[])[], from: number, to: number): boolean {
  const covered = lines.reduce(
    (sum, [start = 0, end = 0]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
    0,
  );
  return covered >= COVERED * (to - from);
}

/** One value for those that lie near each other, in order. */
function clustered(values: readonly number[]): readonly number[] {
  const groups: number[][] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && value - (last.at(-1) ?? 0) <= NEAR && value - (last[0] ?? 0) <= 2 * NEAR)
      last.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

function areaOf({ left, right, top, bottom }: Extent): number {
  return (right - left) * (bottom - top);
}
