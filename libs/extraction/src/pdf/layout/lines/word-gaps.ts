import { lineOf, phraseOf } from './phrases.js';
import type { Phrase, Piece, VisualLine } from '../piece.js';
import type { PlacedCharacter } from './split-pieces.js';

// Of each other, and in heights of the font.
const ALIKE = 1.2;
const WIDEST = 1.8;
const FEWEST_WORDS = 3;
// Points between sides that stand above each other.
const FLUSH = 1.2;
// In heights of the font.
const WIDEST_LEADING = 1.7;
const WIDEST_INDENT = 3;

export type CharactersIn = (piece: Piece) => readonly PlacedCharacter[];

/** A gap between two words of a line. */
export interface Gap {
  /** Of the character behind it. */
  readonly piece: Piece;
  readonly at: number;
  readonly left: number;
  readonly right: number;
  /** Between texts that the file has one by one, though they look alike. */
  readonly isBetween: boolean;
}

/** The gaps between the words of a phrase. */
export function gapsIn({ pieces }: Phrase, charactersIn: CharactersIn): readonly Gap[] {
  if (pieces.some(({ isRightToLeft, field }) => isRightToLeft || field)) return [];
  const gaps: Gap[] = [];
  let before: PlacedCharacter | undefined;
  let font = '';
  for (const piece of pieces) {
    const isOneWord = !/\S\s+\S/u.test(piece.text);
    const characters = isOneWord ? endsOf(piece) : charactersIn(piece);
    for (const [index, character] of characters.entries()) {
      const isWordStart = index === 0 || /\s/u.test(piece.text[character.at - 1] ?? '');
      if (before && isWordStart)
        gaps.push({
          piece,
          at: character.at,
          left: before.right,
          right: character.left,
          isBetween: index === 0 && font === piece.font,
        });
      before = character;
    }
    font = piece.font;
  }
  return gaps;
}

function endsOf({ text, left, right }: Piece): readonly PlacedCharacter[] {
  return [{ at: /\S/u.exec(text)?.index ?? 0, left, right }];
}

/**
 * Puts the words of lines together that were drawn apart so that the line fills its column: all gaps between them are
 * of one width, and more of the column stands above or below.
 */
export function joinJustified(
  given: readonly VisualLine[],
  charactersIn: CharactersIn,
): readonly VisualLine[] {
  const lines = given.map((line) => withEvenGapsJoined(line, charactersIn));
  return lines.map((line, at) => {
    const before = given[at];
    if (before === undefined || line === before) return before ?? line;
    const around = [lines[at - 2], lines[at - 1], lines[at + 1], lines[at + 2]];
    const phrases = line.phrases.flatMap((phrase) =>
      before.phrases.includes(phrase) || around.some((other) => goesOnIn(phrase, other))
        ? [phrase]
        : before.phrases.filter(({ order }) => phrase.pieces.some((one) => one.order === order)),
    );
    return lineOf(phrases);
  });
}

/** Whether the other line is of the same column: as wide, or the last of its paragraph. */
function goesOnIn(phrase: Phrase, other: VisualLine | undefined): boolean {
  return (other?.phrases ?? []).some((one, at, all) => {
    const [distance, indent] = [one.base - phrase.base, one.left - phrase.left];
    if (Math.abs(distance) > WIDEST_LEADING * phrase.size || indent < -FLUSH) return false;
    if (distance > 0 && indent <= WIDEST_INDENT * phrase.size && isNext(phrase, one))
      return !isNext(one, all[at + 1]);
    return indent <= FLUSH && all.some(({ right }) => Math.abs(right - phrase.right) <= FLUSH);
  });
}

/** In the file. */
function isNext({ pieces }: Phrase, next: Phrase | undefined): boolean {
  return next?.order === Math.max(...pieces.map(({ order }) => order)) + 1;
}

function withEvenGapsJoined(line: VisualLine, charactersIn: CharactersIn): VisualLine {
  if (line.phrases.length < 2) return line;
  const widthsIn = line.phrases.map((phrase) => gapsIn(phrase, charactersIn).map(widthOf));
  const phrases: Phrase[] = [];
  for (let at = 0; at < line.phrases.length;) {
    let to = at + 1;
    const widths = [...(widthsIn[at] ?? [])];
    while (to < line.phrases.length) {
      const [before, after] = [line.phrases[to - 1], line.phrases[to]];
      if (!before || !after || before.order > after.order) break;
      const more = [after.left - before.right, ...(widthsIn[to] ?? [])];
      if (!areAlike([...widths, ...more], WIDEST * line.size)) break;
      widths.push(...more);
      to += 1;
    }
    const joined = line.phrases.slice(at, to);
    const isJustified = to > at + 1 && widths.length >= FEWEST_WORDS - 1;
    if (isJustified) phrases.push(phraseOf(joined.flatMap(({ pieces }) => pieces)));
    else phrases.push(...joined);
    at = to;
  }
  return phrases.length === line.phrases.length ? line : lineOf(phrases);
}

export function widthOf({ left, right }: Gap): number {
  return right - left;
}

function areAlike(widths: readonly number[], widest: number): boolean {
  const [least, most] = [Math.min(...widths), Math.max(...widths)];
  return least > 0 && most <= widest && most <= ALIKE * least;
}
