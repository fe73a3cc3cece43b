import { areAligned } from './column-content.js';
import { columnsOf, type Span } from './columns.js';
import { cutByColumns, nearestColumn } from './lines/narrow-gaps.js';
import type { CharactersIn } from './lines/word-gaps.js';
import type { VisualLine } from './piece.js';
import { follows, sharesHeight } from './table-rows.js';

const MOST_NAME_LINES = 3;
// Of the lines.
const BRIDGES = 0.34;
// Each is tried without the others: no page that people read has more.
const MOST_LINES = 300;

/** Lines of which those of names are cut, and the columns that they show. */
interface Cut {
  readonly lines: readonly VisualLine[];
  readonly columns: readonly Span[];
}

/**
 * Names of columns that are as near to each other as words belong to the columns that the rows below them show. A row
 * in which one cell reaches over several columns shows none.
 */
export function cutNames(
  lines: readonly VisualLine[],
  seed: number,
  to: number,
  spanning: ReadonlySet<number>,
  charactersIn: CharactersIn,
): Cut | null {
  const head = lines[seed];
  const names = namesFrom(lines, seed, to);
  const body = lines
    .slice(seed + names, to)
    .filter((_, index) => !spanning.has(seed + names + index));
  if (!head || body.length < 2) return null;
  const clear = withoutBridges(body);
  const columns = columnsOf(clear);
  const all = columnsOf([...lines.slice(seed, seed + names), ...body]).length;
  const cut = lines.map((line, at) =>
    at >= seed && at < seed + names ? cutByColumns(line, columns, charactersIn) : line,
  );
  const named = cut.slice(seed, seed + names);
  if (cut.every((line, at) => line === lines[at])) {
    const together = columnsOf([...named, ...clear]);
    return together.length > all ? { lines, columns: together } : null;
  }
  if (columns.length <= all) return null;
  const phrases = named.flatMap((line) => line.phrases);
  return {
    lines: cut,
    columns: columns.map((column) => {
      const own = phrases.filter((phrase) => nearestColumn(phrase, columns) === column);
      const parts = [column, ...own];
      return {
        left: Math.min(...parts.map(({ left }) => left)),
        right: Math.max(...parts.map(({ right }) => right)),
      };
    }),
  };
}

/** How many lines hold the names: those at half the height of others are in the font of the first. */
function namesFrom(lines: readonly VisualLine[], seed: number, to: number): number {
  const font = ownFont(lines[seed]);
  if (font === null) return 1;
  const further = lines.slice(seed + 1, Math.min(to, seed + MOST_NAME_LINES));
  const other = further.findIndex(
    (line, at) => ownFont(line) !== font || isApartFrom(lines.slice(seed, seed + 1 + at), line),
  );
  return 1 + (other < 0 ? further.length : other);
}

/** Whether the line is a heading of rows in the font of the names: no more of a name, and not as high as another. */
function isApartFrom(names: readonly VisualLine[], line: VisualLine): boolean {
  const [phrase, ...others] = line.phrases;
  const last = names.at(-1);
  if (!phrase || !last || others.length > 0 || sharesHeight(last, line)) return false;
  return !names.some(({ phrases }) =>
    phrases.some((name) => follows(name, phrase) && areAligned(name, phrase)),
  );
}

/** Without the few lines of which one cell lies over gaps that most others leave. */
function withoutBridges(lines: readonly VisualLine[]): readonly VisualLine[] {
  if (lines.length > MOST_LINES) return lines;
  const count = columnsOf(lines).length;
  const clear = lines.filter(
    (line) => columnsOf(lines.filter((other) => other !== line)).length <= count,
  );
  return lines.length - clear.length <= BRIDGES * lines.length && clear.length > 1 ? clear : lines;
}

/** The font of all of the line; null where it has several. */
export function ownFont(line: VisualLine | undefined): string | null {
  const fonts = new Set(
    (line?.phrases ?? []).flatMap(({ pieces }) =>
      pieces.filter(({ text }) => /[\p{L}\d]/u.test(text)).map(({ font }) => font),
    ),
  );
  const [font = null] = fonts;
  return fonts.size === 1 ? font : null;
}
