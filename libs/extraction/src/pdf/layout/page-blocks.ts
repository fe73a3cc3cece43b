import type { Block } from '../../model/blocks.js';
import type { PageBox } from '../../model/extraction-format.js';
import type { Viewport } from './geometry.js';
import { withoutOverprints } from './overprints.js';
import { layOut } from './page-layout.js';
import { type PagePieces, VERTICAL } from './page-pieces.js';
import { paragraphsOf } from './paragraphs.js';
import { lineOf, phraseOf } from './phrases.js';
import { type Extent, NO_RULES, type Piece } from './piece.js';
import { rulesOf } from './rules.js';
import { charactersOf, type PlacedCharacter, splitAtRules } from './split-pieces.js';

/** The pieces of a page as blocks in reading order, those of each direction behind each other. */
export function pageBlocks(
  { directions, sight }: PagePieces,
  page: number,
  viewport: Viewport,
): readonly Block[] {
  return directions.flatMap(({ turned, pieces: found }) => {
    const pieces = withoutOverprints(found);
    if (turned === VERTICAL)
      return paragraphsOf(
        pieces.map((piece) => lineOf([phraseOf([piece])])),
        page,
      );
    const rules = sight && turned % 90 === 0 ? rulesOf(sight.shapes, viewport, turned) : NO_RULES;
    const split = splitAtRules(pieces, rules, turned, sight)
      .filter(isPlaced)
      .map((piece, order) => ({ ...piece, order }));
    const boxOf = (extent: Extent): PageBox | undefined =>
      turned === 0 ? boxOfExtent(extent) : undefined;
    const known = new Map<Piece, readonly PlacedCharacter[]>();
    const ownCharacters = (piece: Piece): readonly PlacedCharacter[] => {
      const placed = known.get(piece) ?? charactersOf(piece, turned, sight);
      known.set(piece, placed);
      return placed;
    };
    const unplaced = pieces
      .filter((piece) => !isPlaced(piece))
      .map((piece) => lineOf([phraseOf([piece])]));
    return [
      ...layOut(split, {
        page,
        rules,
        boxOf,
        charactersOf: ownCharacters,
      }),
      ...paragraphsOf(unplaced, page),
    ];
  });
}

function isPlaced({ left, right, base }: Piece): boolean {
  return Number.isFinite(left + right + base);
}

function boxOfExtent({ left, right, top, bottom }: Extent): PageBox {
  const [x, y, width, height] = [left, top, right - left, bottom - top].map(
    (value) => Math.round(value * 100) / 100,
  );
  return [x ?? 0, y ?? 0, width ?? 0, height ?? 0];
}
