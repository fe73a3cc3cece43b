import { type Extent, extentOf, type Rules, textOf, type VisualLine } from './piece.js';
import { cutNames, ownFont } from './near-names.js';
import {
  columnCount,
  columnLine,
  columnsOf,
  NARROWEST_GUTTER,
  type Span,
  withNames,
} from './columns.js';
import { ALIGNED, areAligned, isExact, isList, isProse, isRunningText } from './column-content.js';
import { type ColumnLine, follows, sharesHeight } from './table-rows.js';
import type { CharactersIn } from './lines/word-gaps.js';

/** Lines one below the other whose phrases leave the same gaps. */
export interface AlignedRegion extends Extent {
  readonly kind: 'table' | 'columns';
  /** Numbers of the first line and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly ColumnLine[];
  /** From where to where each column reaches. */
  readonly columns: readonly Span[];
}

// In heights of the font.
const WIDEST_LEADING = 3.2;
const WIDEST_CELL_LEADING = 1.7;
// A title is so much larger than the rows below it.
const TITLE = 1.15;

/** The tables without drawn cells, and the prose in columns, from the top. */
export function alignedRegions(
  lines: readonly VisualLine[],
  rules: Rules,
  charactersIn: CharactersIn,
): readonly AlignedRegion[] {
  const regions: AlignedRegion[] = [];
  for (let from = 0; from < lines.length;) {
    const region = regionAt(lines, from, regions.at(-1)?.to ?? 0, { rules, charactersIn });
    if (region) regions.push(region);
    from = region ? region.to : from + 1;
  }
  return regions;
}

function regionAt(
  lines: readonly VisualLine[],
  seed: number,
  free: number,
  context: Context,
): AlignedRegion | null {
  const { rules } = context;
  const first = lines[seed];
  if (!first || first.phrases.length < 2) return null;
  let gutters = guttersOf(first);
  const spanning = new Set<number>();
  let to = seed + 1;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    const before = lines[to - 1];
    if (!line || !before || isFarBelow(before, line, rules) || beginsAnother(lines, seed, to))
      break;
    const left = remaining(gutters, line);
    if (left.length === gutters.length) {
      gutters = left;
      continue;
    }
    if (isHeadingWithin(lines, to, gutters)) {
      spanning.add(to);
      continue;
    }
    const isWeak = lines.slice(seed, to).filter(({ phrases }) => phrases.length > 1).length < 2;
    if (
      left.length === 0 ||
      (!isWeak && line.phrases.length < 2) ||
      (!isWeak && !isSpanned(lines, to, left, gutters))
    )
      break;
    if (isWeak) gutters = left;
    else spanning.add(to);
  }
  let from = seed;
  // Lines of one column before the first that has several.
  while (from > free) {
    const [above, line] = [lines[from - 1], lines[from]];
    if (!above || !line || isFarBelow(above, line, rules) || above.phrases.length > 1) break;
    if (remaining(gutters, above).length < gutters.length) break;
    from -= 1;
  }
  return classified(lines, { from, seed, to, spanning }, context);
}

interface Context {
  readonly rules: Rules;
  readonly charactersIn: CharactersIn;
}

interface Found {
  readonly from: number;
  readonly seed: number;
  readonly to: number;
  readonly spanning: ReadonlySet<number>;
}

function classified(
  given: readonly VisualLine[],
  { from, seed, to, spanning }: Found,
  { rules, charactersIn }: Context,
): AlignedRegion | null {
  const cut = cutNames(given, seed, to, spanning, charactersIn);
  const lines = cut?.lines ?? given;
  const plain = lines.slice(from, to).filter((_, index) => !spanning.has(from + index));
  const columns = cut?.columns ?? withNames(columnsOf(plain), plain);
  const several = plain.filter((line) => columnCount(line, columns) > 1);
  if (columns.length < 2 || several.length < 2) return null;
  const proseTo = withoutTextBelow(lines, from, to, columns);
  const prose = lines.slice(from, proseTo).filter((_, index) => !spanning.has(from + index));
  if (isProse(prose, columns)) return regionOf('columns', lines, from, proseTo, columns);
  const all = lines.slice(seed, to);
  // What stands below in one column alone is no row, unless it is close.
  let end = all.length;
  while (
    end > 0 &&
    columnCount(all[end - 1], columns) < 2 &&
    !isEnclosed(all[end - 1], rules, columns)
  )
    end -= 1;
  while (goesOnAt(all, end, columns)) end += 1;
  if (isList(several, columns) || isRunningText(several, columns)) return null;
  if (several.length < 3 && !isExact(several, columns)) return null;
  const start = beginsAbove(lines, seed) ? seed - 1 : seed;
  return regionOf('table', lines, start, seed + end, columns);
}

/** Lines of the first column that the file has behind all of the others are below the columns, and none of theirs. */
function withoutTextBelow(
  lines: readonly VisualLine[],
  from: number,
  to: number,
  columns: readonly Span[],
): number {
  const ordersIn = (line: VisualLine, isFirst: boolean): readonly number[] =>
    [...columnLine(line, columns).cells].flatMap(([column, phrases]) =>
      (column === 0) === isFirst ? phrases.map(({ order }) => order) : [],
    );
  const others = Math.max(...lines.slice(from, to).flatMap((line) => ordersIn(line, false)));
  let end = to;
  for (; end > from; end -= 1) {
    const line = lines[end - 1];
    if (!line || ordersIn(line, false).length > 0) break;
    if (ordersIn(line, true).some((order) => order < others)) break;
  }
  return end;
}

function regionOf(
  kind: AlignedRegion['kind'],
  lines: readonly VisualLine[],
  from: number,
  to: number,
  columns: readonly Span[],
): AlignedRegion {
  const own = lines.slice(from, to);
  return {
    kind,
    from,
    to,
    columns,
    ...extentOf(own),
    lines: own.map((line) => columnLine(line, columns)),
  };
}

/** Whether a name of a column that takes two lines begins above the first line of several columns. */
function beginsAbove(lines: readonly VisualLine[], seed: number): boolean {
  const [above, first] = [lines[seed - 1], lines[seed]];
  const [name, ...others] = above?.phrases ?? [];
  if (!above || !first || !name || others.length > 0) return false;
  if (first.base - above.base > WIDEST_LEADING * 0.8 * first.size) return false;
  const last = Math.max(...name.pieces.map(({ order }) => order));
  // Other names may stand at half its height.
  const below = [...first.phrases.slice(1), ...(lines[seed + 1]?.phrases ?? [])];
  return below.some(
    (phrase) => phrase.order === last + 1 && phrase.left < name.right && phrase.right > name.left,
  );
}

function guttersOf({ phrases, size }: VisualLine): readonly Span[] {
  return phrases.slice(1).flatMap(({ left }, index) => {
    const gutter = { left: phrases[index]?.right ?? left, right: left };
    return gutter.right - gutter.left >= NARROWEST_GUTTER * size ? [gutter] : [];
  });
}

/** What the line leaves of the gutters. */
function remaining(gutters: readonly Span[], { phrases, size }: VisualLine): readonly Span[] {
  return gutters.flatMap((gutter) => {
    let rest: Span[] = [gutter];
    for (const { left, right } of phrases) {
      rest = rest.flatMap((span) =>
        left >= span.right || right <= span.left
          ? [span]
          : [
              { left: span.left, right: left },
              { left: right, right: span.right },
            ],
      );
    }
    const widest = rest
      .filter((span) => span.right - span.left >= NARROWEST_GUTTER * Math.min(size, 10))
      .toSorted((a, b) => b.right - b.left - (a.right - a.left))[0];
    return widest ? [widest] : [];
  });
}

function isFarBelow(above: VisualLine, below: VisualLine, rules: Rules): boolean {
  const distance = below.base - above.base;
  const size = Math.max(above.size, below.size);
  if (distance <= WIDEST_LEADING * size) return false;
  // Rows that lines separate may be high.
  const between = rules.across.filter(
    ({ y, left, right }) =>
      y > above.base && y < below.base && left < below.right && right > below.left,
  );
  return between.length === 0 || distance > 3 * WIDEST_LEADING * size;
}

/** Whether another table begins: with a title in larger letters, or with names of columns in the font of the first ones. */
function beginsAnother(lines: readonly VisualLine[], seed: number, at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line) return false;
  if (line.phrases.length === 1)
    return next !== undefined && next.phrases.length > 1 && line.size > TITLE * next.size;
  const font = ownFont(lines[seed]);
  if (font === null || ownFont(line) !== font) return false;
  const texts = line.phrases.map((phrase) => textOf([phrase]));
  const between = lines.slice(seed + 1, at).filter(({ phrases }) => phrases.length > 1);
  return (
    between.some((row) => ownFont(row) !== font) &&
    texts.every((text) => !/^[^\p{L}]*\d/u.test(text))
  );
}

/** A line over several columns between rows that leave the same gaps. */
function isHeadingWithin(
  lines: readonly VisualLine[],
  at: number,
  gutters: readonly Span[],
): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!before || !line || !next || line.phrases.length > 1 || next.phrases.length < 2) return false;
  if (remaining(gutters, next).length < gutters.length) return false;
  const lefts = before.phrases.map(({ left }) => left);
  const same = next.phrases.filter(({ left }) => lefts.some((x) => Math.abs(x - left) <= ALIGNED));
  const isShort = textOf(line.phrases).length <= 80;
  return (
    isShort && same.length >= Math.min(2, lefts.length) && next.base - line.base <= 2.5 * line.size
  );
}

/** A row in which one cell reaches over its neighbour. */
function isSpanned(
  lines: readonly VisualLine[],
  at: number,
  left: readonly Span[],
  gutters: readonly Span[],
): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!before || !line || left.length < gutters.length - 1 || left.length < 2) return false;
  return next !== undefined && remaining(gutters, next).length === gutters.length;
}

/**
 * Whether the line is one more of the last row: as high as another, or of one of its cells, since the file has it
 * directly behind the words above it.
 */
function goesOnAt(lines: readonly VisualLine[], at: number, columns: readonly Span[]): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (!line || !before) return false;
  if (sharesHeight(before, line)) return true;
  const [[column, [phrase, ...others]] = [-1, []], ...more] = columnLine(line, columns).cells;
  if (!phrase || others.length + more.length > 0) return false;
  // Cells of one line may stand at half the height of one of two.
  const above = lines
    .slice(Math.max(0, at - 2), at)
    .flatMap((one) => columnLine(one, columns).cells.get(column) ?? [])
    .at(-1);
  return (
    above !== undefined &&
    follows(above, phrase) &&
    phrase.base - above.base <= WIDEST_CELL_LEADING * phrase.size &&
    areAligned(above, phrase)
  );
}

/** Whether a drawn line closes the table below it. */
function isEnclosed(
  line: VisualLine | undefined,
  { across }: Rules,
  columns: readonly Span[],
): boolean {
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  if (!line) return false;
  return across.some(
    (rule) =>
      rule.y > line.base &&
      rule.y < line.base + 2 * line.size &&
      Math.min(rule.right, right) - Math.max(rule.left, left) > 0.8 * (right - left),
  );
}
