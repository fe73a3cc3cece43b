import type { Piece } from '../piece.js';

// In heights of the font.
const NEAR = 0.18;

/** Without the copies of texts that are drawn again at nearly the same place, as for a bold look. */
export function withoutOverprints(pieces: readonly Piece[]): readonly Piece[] {
  const drawn = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    if (piece.field) return true;
    const key = `${piece.text.trim()} ${piece.marks.hidden ?? false}`;
    const same = drawn.get(key) ?? [];
    drawn.set(key, [...same, piece]);
    return !same.some(
      ({ left, base, size }) =>
        Math.abs(left - piece.left) <= NEAR * size &&
        Math.abs(base - piece.base) <= NEAR * size &&
        Math.abs(size - piece.size) <= NEAR * size,
    );
  });
}
