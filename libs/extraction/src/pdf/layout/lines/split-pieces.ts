import type { PageBox } from '../../../model/extraction-format.js';
import type { PageVisibility } from '../../visibility/page-visibility.js';
import { turnedPoint } from '../page-pieces.js';
import type { Piece, Rules } from '../piece.js';

// In heights of the font: a letter may reach as far over the line beside it.
const NEAR = 0.12;

/** From where to where a character of a piece stands along its line. */
export interface PlacedCharacter {
  readonly at: number;
  readonly left: number;
  readonly right: number;
}

/** Characters but for spaces; where their glyphs are not found, they are taken to be of one width. */
export function charactersOf(
  { text, left, right, box }: Piece,
  turned: number,
  sight: PageVisibility | null,
): readonly PlacedCharacter[] {
  const places = box && turned % 90 === 0 ? sight?.placesOf(text, box) : undefined;
  const advance = (right - left) / Math.max(1, text.length);
  return [...text.matchAll(/\S/gu)].map(({ index: at }) => {
    const glyph = places?.get(at);
    const [one, other] = glyph ? alongOf(glyph, turned) : [NaN, NaN];
    if (!Number.isFinite(one + other))
      return { at, left: left + at * advance, right: left + (at + 1) * advance };
    return { at, left: Math.min(one, other), right: Math.max(one, other) };
  });
}

/** Hundredths of a point. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function alongOf([x, y, width, height]: PageBox, turned: number): readonly [number, number] {
  return [turnedPoint(x, y, turned).along, turnedPoint(x + width, y + height, turned).along];
}

/** Cuts a piece before the characters at `cuts`. The parts share its order, so that they stay behind each other. */
export function cutPiece(
  piece: Piece,
  cuts: readonly number[],
  characters: readonly PlacedCharacter[],
): readonly Piece[] {
  const starts = [0, ...cuts];
  return starts.flatMap((start, index): Piece[] => {
    const text = piece.text.slice(start, starts[index + 1]);
    const own = characters.filter(({ at }) => at >= start && at < start + text.length);
    if (own.length === 0) return [];
    const left = Math.min(...own.map((one) => one.left));
    const right = Math.max(...own.map((one) => one.right));
    const box = piece.box && narrowed(piece.box, left - piece.left, right - left);
    const { box: _box, ...rest } = piece;
    return [
      {
        ...rest,
        text,
        left,
        right,
        order: piece.order + index / (starts.length + 1),
        spaced:
          index === 0 ? piece.spaced : /^\s/u.test(text) || /\s$/u.test(piece.text.slice(0, start)),
        ...(box && { box }),
      },
    ];
  });
}

/** The part of a box that begins and ends at these distances along its longer side, as far as it is upright. */
function narrowed([x, y, width, height]: PageBox, from: number, length: number): PageBox {
  return width >= height ? [round(x + from), y, round(length), height] : [x, y, width, height];
}

/** Cuts pieces that go on from one cell into the next: where a line down the page stands between two of their letters. */
export function splitAtRules(
  pieces: readonly Piece[],
  { down }: Rules,
  turned: number,
  sight: PageVisibility | null,
): readonly Piece[] {
  if (down.length === 0) return pieces;
  return pieces.flatMap((piece) => {
    const middle = piece.base - 0.3 * piece.size;
    const crossing = down.filter(
      ({ x, top, bottom }) =>
        x > piece.left + 1 && x < piece.right - 1 && top < middle && bottom > middle,
    );
    if (crossing.length === 0 || piece.isRightToLeft) return [piece];
    const characters = charactersOf(piece, turned, sight);
    const cuts = crossing.flatMap(({ x }) => {
      const reach = NEAR * piece.size;
      const next = characters.findIndex(({ left }) => left >= x - reach);
      const before = characters[next - 1];
      const after = characters[next];
      return before && after && before.right <= x + reach ? [after.at] : [];
    });
    return cuts.length === 0
      ? [piece]
      : cutPiece(
          piece,
          cuts.toSorted((a, b) => a - b),
          characters,
        );
  });
}
