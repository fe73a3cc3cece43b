import { type FilledLines, hasEvenGaps } from './filled-lines.js';
import { lineOf, phraseOf } from './phrases.js';
import type { Phrase, Piece, VisualLine } from '../piece.js';
import { cutPiece } from './split-pieces.js';
import { type CharactersIn, type Gap, gapsIn } from './word-gaps.js';

// In heights of the font, and of the usual space between words of the page.
const NARROWEST = 0.36;
const CLEARLY_WIDE = 0.62;
const WIDER_THAN_SPACE = 1.3;
// Points between sides that stand above each other.
const ALIGNED = 1.6;
// Of a font whose letters have widths of their own.
const WIDEST_SPACE = 0.33;
// Lines above and below that may show that a gap is one between columns.
const NEIGHBOURS = 5;
const NEAR = 14;
const MOST_WORDS = 5;

/**
 * Cuts phrases at gaps that are little wider than a space, where a wide gap stands above or below: columns of a table
 * that are as close to each other as words.
 */
export function cutAtNarrowGaps(
  { lines, filled }: FilledLines,
  charactersIn: CharactersIn,
): readonly VisualLine[] {
  const isFilledUp = (phrase: Phrase): boolean =>
    filled.has(phrase) && hasEvenGaps([phrase], charactersIn);
  const near = lines.map((line, at) =>
    neighbours(lines, at).some((other) => other.phrases.length > 1),
  );
  if (!near.includes(true)) return lines;
  const gaps = lines.map((line, at) =>
    near[at] ? line.phrases.map((phrase) => gapsIn(phrase, charactersIn)) : [],
  );
  const usual = usualSpaces(gaps.flat(2));
  return lines.map((line, at) => {
    const around = neighbours(lines, at);
    const own = (gaps[at] ?? []).flat();
    const isRowOfWords = own.length > 1 && own.every((gap) => isWiderThanSpace(gap, usual));
    const shows = (other: VisualLine, gap: Gap): boolean =>
      isGapOf(other, gap)
        ? isRowOfWords ||
          gap.isBetween ||
          gap.right - gap.left > CLEARLY_WIDE * gap.piece.size ||
          isAligned(other, gap)
        : isRowOfWords && beginsBehind(other, gap);
    // In a line of many words one may stand by chance where a column begins.
    const fewest = own.length > MOST_WORDS ? 2 : 1;
    const phrases = line.phrases.flatMap((phrase, index) => {
      const cuts = (gaps[at]?.[index] ?? []).filter(
        (gap) =>
          isWiderThanSpace(gap, usual) &&
          around.filter((other) => shows(other, gap)).length >= fewest,
      );
      return cuts.length === 0 || isFilledUp(phrase)
        ? [phrase]
        : cutPhrase(phrase, cuts, charactersIn);
    });
    return phrases.length === line.phrases.length ? line : lineOf(phrases);
  });
}

function isWiderThanSpace(
  { piece, left, right, isBetween }: Gap,
  usual: ReadonlyMap<string, number>,
): boolean {
  const space = (usual.get(piece.font) ?? 0) * piece.size;
  const width = right - left;
  return width > NARROWEST * piece.size && width > (isBetween ? 1.1 : WIDER_THAN_SPACE) * space;
}

function neighbours(lines: readonly VisualLine[], at: number): readonly VisualLine[] {
  const line = lines[at];
  return lines
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
    .filter(
      (other) =>
        line !== undefined &&
        other !== line &&
        Math.abs(other.base - line.base) <= NEAR * line.size,
    );
}

/** Whether the line has a wide gap where the narrow one is. */
function isGapOf({ phrases }: VisualLine, { left, right }: Gap): boolean {
  const middle = (left + right) / 2;
  return phrases.some((phrase, at) => {
    const before = phrases[at - 1];
    return before !== undefined && before.right <= middle + 0.5 && phrase.left >= middle - 0.5;
  });
}

/** Whether the first words of the line stand where those behind the gap do: cells that have one line beside two. */
function beginsBehind({ phrases: [first, ...others] }: VisualLine, gap: Gap): boolean {
  return first !== undefined && others.length > 0 && Math.abs(first.left - gap.right) <= ALIGNED;
}

function isAligned({ phrases }: VisualLine, gap: Gap): boolean {
  return phrases.some(
    ({ left, right }) =>
      Math.abs(left - gap.right) <= ALIGNED || Math.abs(right - gap.left) <= ALIGNED,
  );
}

/** The narrow ones of each font in its heights: most of the gaps of a table are wider. */
function usualSpaces(gaps: readonly Gap[]): ReadonlyMap<string, number> {
  const widths = gaps.filter(({ piece, left, right }) => right - left > 0.1 * piece.size);
  return new Map(
    [...Map.groupBy(widths, ({ piece }) => piece.font)].map(([font, own]) => {
      const sorted = own
        .map(({ piece, left, right }) => (right - left) / piece.size)
        .toSorted((a, b) => a - b);
      const usual = sorted[Math.floor(sorted.length / 4)] ?? 0;
      const most = isMonospaced(own.map(({ piece }) => piece)) ? Infinity : WIDEST_SPACE;
      return [font, Math.min(usual, most)];
    }),
  );
}

/** Whether the letters of all pieces are equally wide. */
function isMonospaced(pieces: readonly Piece[]): boolean {
  const advances = [...new Set(pieces)]
    .filter(({ text }) => text.length > 2)
    .map(({ text, left, right, size }) => (right - left) / text.length / size);
  const [least, most] = [Math.min(...advances), Math.max(...advances)];
  return advances.length > 2 && most - least < 0.02;
}

function cutPhrase(
  { pieces }: Phrase,
  cuts: readonly Gap[],
  charactersIn: CharactersIn,
): readonly Phrase[] {
  const groups: Piece[][] = [[]];
  for (const piece of pieces) {
    const own = cuts.filter((cut) => cut.piece === piece).map(({ at }) => at);
    const first = /\S/u.exec(piece.text)?.index ?? 0;
    const inner = own.filter((at) => at > first);
    const parts = inner.length === 0 ? [piece] : cutPiece(piece, inner, charactersIn(piece));
    for (const [index, part] of parts.entries()) {
      if (index > 0 || own.includes(first)) groups.push([]);
      groups.at(-1)?.push(part);
    }
  }
  return groups.filter((group) => group.length > 0).map(phraseOf);
}

/** Cuts phrases that reach over several columns where one word belongs to one column and the next to another. */
export function cutByColumns(
  line: VisualLine,
  columns: readonly { readonly left: number; readonly right: number }[],
  charactersIn: CharactersIn,
): VisualLine {
  const phrases = line.phrases.flatMap((phrase) => {
    const gaps = gapsIn(phrase, charactersIn);
    const cuts = gaps.filter((gap, at) => {
      const from = gaps[at - 1]?.right ?? phrase.left;
      const to = gaps[at + 1]?.left ?? phrase.right;
      return (
        nearestColumn({ left: from, right: gap.left }, columns) !==
        nearestColumn({ left: gap.right, right: to }, columns)
      );
    });
    return cuts.length === 0 ? [phrase] : cutPhrase(phrase, cuts, charactersIn);
  });
  return phrases.length === line.phrases.length ? line : lineOf(phrases);
}

/** The column that shares most with what stands there, or is nearest to it. */
export function nearestColumn<T extends { readonly left: number; readonly right: number }>(
  { left, right }: { readonly left: number; readonly right: number },
  columns: readonly T[],
): T | undefined {
  const apart = columns.map(
    (column) => Math.max(column.left, left) - Math.min(column.right, right),
  );
  return columns[apart.indexOf(Math.min(...apart))];
}
