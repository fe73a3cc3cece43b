import { columnLine, type Span } from './columns.js';
import { textOf, type VisualLine } from './piece.js';

// Prose in columns has lines of so many characters, on the mean, in each of them.
const PROSE_LENGTH = 18;
const PROSE_WORDS = 5;
const PROSE_FILL = 0.8;
const FEWEST_PROSE_LINES = 6;
const MARKER = /^(?:[•◦▪‣·●○■□–—*o-]|\(?[\p{L}\d]{1,3}[.)]|\[[ xX]?\]|[☐☑☒✓✔])$/u;
const FIGURE = /^[^\p{L}]*\d[^\p{L}]*(?:\p{L}{1,4}\P{L}*)?$/u;
// Points between sides that stand above each other.
export const ALIGNED = 2.5;

/** Whether the lines of each column are read before those of the next. */
export function isProse(lines: readonly VisualLine[], columns: readonly Span[]): boolean {
  const byColumn = columns.map((_, column) =>
    lines.flatMap((line) => columnLine(line, columns).cells.get(column) ?? []),
  );
  const inOrder = byColumn
    .flatMap((phrases, column) => phrases.map(({ order }) => ({ order, column })))
    .toSorted((a, b) => a.order - b.order);
  const switches = inOrder.filter(
    ({ column }, at) => at > 0 && inOrder[at - 1]?.column !== column,
  ).length;
  const isByColumn = lines.length >= 3 && switches <= columns.length - 1 + 0.1 * lines.length;
  const texts = byColumn.map((phrases) => phrases.map((phrase) => textOf([phrase])));
  if (isByColumn) {
    if (texts.every((own) => meanOf(own.map(({ length }) => length)) >= PROSE_LENGTH)) return true;
    const figures = texts.slice(1).flat();
    return (
      columns.length === 2 &&
      figures.filter((text) => FIGURE.test(text)).length < 0.4 * figures.length
    );
  }
  return (
    lines.length >= FEWEST_PROSE_LINES &&
    texts.every((own, column) => {
      const { left, right } = columns[column] ?? { left: 0, right: 1 };
      const fills = (byColumn[column] ?? []).map((one) => (one.right - one.left) / (right - left));
      const middle = fills.toSorted((a, b) => a - b)[Math.floor(fills.length / 2)] ?? 0;
      return (
        meanOf(own.map((text) => text.split(/\s+/u).length)) >= PROSE_WORDS && middle >= PROSE_FILL
      );
    })
  );
}

/** Bullets or numbers before lines of text. */
export function isList(lines: readonly VisualLine[], columns: readonly Span[]): boolean {
  if (columns.length > 2) return false;
  const markers = lines.map((line) => textOf(columnLine(line, columns).cells.get(0) ?? []));
  return markers.every((text) => MARKER.test(text));
}

/** Whether sentences go on from cell to cell and from line to line, and no column begins or ends at one place. */
export function isRunningText(lines: readonly VisualLine[], columns: readonly Span[]): boolean {
  const cells = lines.map((line) => columnLine(line, columns).cells);
  const isAligned = columns.slice(1).some((_, index) => {
    const own = cells.flatMap((line) => line.get(index + 1)?.slice(0, 1) ?? []);
    const isLast = index + 2 === columns.length;
    return [
      own.map(({ left }) => left),
      own.map(({ left, right }) => (left + right) / 2),
      // Lines that are filled up end at one place.
      isLast ? [] : own.map(({ right }) => right),
    ].some((places) => {
      const most = Math.max(
        0,
        ...places.map((one) => places.filter((x) => Math.abs(x - one) <= ALIGNED).length),
      );
      return most > 0.5 * own.length;
    });
  });
  if (isAligned) return false;
  const texts = lines.flatMap(({ phrases }) => phrases.map((phrase) => textOf([phrase])));
  if (texts.some((text) => FIGURE.test(text))) return false;
  const runningOn = texts
    .slice(1)
    .filter((text, at) => /^\p{Ll}/u.test(text) && /[\p{L},]$/u.test(texts[at] ?? ''));
  return runningOn.length >= 0.5 * (texts.length - 1);
}

/** Whether two lines agree so well that it is no chance: at the left or right side of each column. */
export function isExact(lines: readonly VisualLine[], columns: readonly Span[]): boolean {
  const [one, other] = lines.map((line) => columnLine(line, columns).cells);
  if (!one || !other) return false;
  const shared = [...one].filter(([column]) => other.has(column));
  return (
    shared.length > 1 &&
    shared.every(([column, [phrase]]) => {
      const [below] = other.get(column) ?? [];
      return phrase !== undefined && below !== undefined && areAligned(phrase, below);
    })
  );
}

/** Whether they begin, end or have their middles above each other. */
export function areAligned(one: Span, other: Span): boolean {
  return (
    Math.abs(one.left - other.left) <= ALIGNED ||
    Math.abs(one.right - other.right) <= ALIGNED ||
    Math.abs(one.left + one.right - other.left - other.right) <= 2 * ALIGNED
  );
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
