import { lineOf, phraseOf } from './phrases.js';
import type { Phrase, Piece, VisualLine } from '../piece.js';
import type { PlacedCharacter } from './split-pieces.js';

// Of each other, and in heights of the font.
const ALIKE = 1.2;
const WIDEST = 1.8;
const FEWEST_WORDS = 3;

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
 * Puts the words of a line together that were drawn apart so that the line fills its column: all gaps between them are
 * of one width.
 */
export function joinJustified(line: VisualLine, charactersIn: CharactersIn): VisualLine {
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
