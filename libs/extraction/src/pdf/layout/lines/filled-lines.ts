import { lineOf, phraseOf } from './phrases.js';
import { type Phrase, textOf, type VisualLine } from '../piece.js';
import { type CharactersIn, gapsIn, widthOf } from './word-gaps.js';

// Points between sides that stand above each other.
const FLUSH = 1.2;
const ALIGNED = 1.6;
// Of each other, and in heights of the font: letters do not reach to the sides of their places.
const ALIKE = 1.3;
const UNEVEN = 0.15;
const FEWEST_GAPS = 2;
// In heights of the font.
const WIDEST_LEADING = 1.7;
const ROUNDS = 6;

/** Phrases of one line that follow each other in the file. */
interface Run {
  readonly line: number;
  readonly phrases: readonly Phrase[];
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

export interface FilledLines {
  readonly lines: readonly VisualLine[];
  /** Phrases as wide as the prose above or below them. */
  readonly filled: ReadonlySet<Phrase>;
}

/**
 * Puts the words of lines together that were drawn far apart, so that a line of prose is as wide as the one above or
 * below it: the lines of a narrow column, in which few long words leave wide gaps.
 */
export function joinFilled(given: readonly VisualLine[], charactersIn: CharactersIn): FilledLines {
  let lines = given;
  let runs = runsOf(lines);
  for (let round = 0; round < ROUNDS; round += 1) {
    const joined = runs.filter((_, at) => isFilledApart(runs, at, charactersIn));
    if (joined.length === 0) break;
    lines = lines.map((line, at) => {
      const own = joined.filter((run) => run.line === at).map(({ phrases }) => phrases);
      if (own.length === 0) return line;
      const others = line.phrases.filter((phrase) => !own.some((one) => one.includes(phrase)));
      return lineOf([
        ...others,
        ...own.map((phrases) => phraseOf(phrases.flatMap(({ pieces }) => pieces))),
      ]);
    });
    runs = runsOf(lines);
  }
  const filled = runs.flatMap(({ phrases: [phrase, ...others] }, at) =>
    phrase && others.length === 0 && beside(runs, at).some(({ isMeasure }) => isMeasure)
      ? [phrase]
      : [],
  );
  return { lines, filled: new Set(filled) };
}

/** In the order of the file. */
function runsOf(lines: readonly VisualLine[]): readonly Run[] {
  return lines
    .flatMap(({ phrases }, line): readonly Run[] => {
      const groups: Phrase[][] = [];
      for (const phrase of phrases) {
        const last = groups.at(-1);
        const before = last?.at(-1);
        if (last && before && isNext(before, phrase)) last.push(phrase);
        else groups.push([phrase]);
      }
      return groups.map((own) => {
        const { left, right, base, size } = lineOf(own);
        return { line, phrases: own, left, right, base, size };
      });
    })
    .toSorted((a, b) => orderOf(a) - orderOf(b));
}

function isNext(before: Phrase, after: Phrase): boolean {
  const last = Math.max(...before.pieces.map(({ order }) => order));
  return after.order === last + 1 && after.left > before.right;
}

function orderOf({ phrases }: Run): number {
  return phrases[0]?.order ?? 0;
}

/** Whether the phrases of a run are words of one line of prose. */
function isFilledApart(runs: readonly Run[], at: number, charactersIn: CharactersIn): boolean {
  const run = runs[at];
  if (!run || run.phrases.length < 2 || !run.phrases.every(isText)) return false;
  const around = beside(runs, at);
  if (!around.some(({ isMeasure }) => isMeasure)) return false;
  // Between lines of prose there is no table of one row.
  if (around.length === 2 && around.every(({ other }) => other.phrases.length === 1)) return true;
  if (around.some(({ other }) => isAligned(run, other))) return false;
  if (hasEvenGaps(run.phrases, charactersIn)) return true;
  return around.every(({ isMeasure }) => isMeasure) && around.length === 2 && !hasFigures(run);
}

function hasFigures({ phrases }: Run): boolean {
  return phrases.some((phrase) => !/\p{L}{2}/u.test(textOf([phrase])));
}

/** The runs before and behind it in the file, as far as they are lines of the same column, or of columns alike. */
function beside(
  runs: readonly Run[],
  at: number,
): readonly { readonly other: Run; readonly isMeasure: boolean }[] {
  return [-1, 1].flatMap((step) => {
    const [run, other] = [runs[at], runs[at + step]];
    if (!run || !other || !areNeighbours(run, other, step)) return [];
    return [{ other, isMeasure: reachesProse(runs, at, step) }];
  });
}

function areNeighbours(run: Run, other: Run, step: number): boolean {
  if (Math.abs(other.size - run.size) > 0.05 * run.size) return false;
  const [above, below] = step < 0 ? [other, run] : [run, other];
  const distance = below.base - above.base;
  return distance > 0
    ? Math.abs(other.left - run.left) <= FLUSH && distance <= WIDEST_LEADING * run.size
    : below.left > above.right;
}

/** Whether lines that are all as wide lead to one of prose. */
function reachesProse(runs: readonly Run[], from: number, step: number): boolean {
  for (let at = from; ; at += step) {
    const [run, next] = [runs[at], runs[at + step]];
    if (!run || !next || !areNeighbours(run, next, step)) return false;
    if (Math.abs(next.right - next.left - (run.right - run.left)) > FLUSH) return false;
    if (isProse(next)) return true;
  }
}

function isText({ pieces }: Phrase): boolean {
  return !pieces.some(({ field, isRightToLeft }) => field !== undefined || isRightToLeft);
}

function isProse({ phrases }: Run): boolean {
  const words = textOf(phrases).split(/\s+/u);
  return (
    phrases.length === 1 &&
    words.length >= 3 &&
    words.filter((word) => /^\p{Ll}{2}/u.test(word)).length >= 2
  );
}

/** Whether all words stand as far from each other as a line that is filled up has them. */
export function hasEvenGaps(phrases: readonly Phrase[], charactersIn: CharactersIn): boolean {
  const widths = phrases.flatMap((phrase, at) => {
    const before = phrases[at - 1];
    const own = gapsIn(phrase, charactersIn).map(widthOf);
    return before ? [phrase.left - before.right, ...own] : own;
  });
  const [least, most] = [Math.min(...widths), Math.max(...widths)];
  const size = phrases[0]?.size ?? 0;
  return widths.length >= FEWEST_GAPS && least > 0 && most <= ALIKE * least + UNEVEN * size;
}

/** Whether a column could begin or end in both lines. */
function isAligned({ phrases }: Run, { phrases: others }: Run): boolean {
  return (
    phrases
      .slice(1)
      .some(({ left }) => others.slice(1).some((other) => areClose(left, other.left))) ||
    phrases
      .slice(0, -1)
      .some(({ right }) => others.slice(0, -1).some((other) => areClose(right, other.right)))
  );
}

function areClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= ALIGNED;
}
