import type { Block } from '../../model/blocks.js';
import type { PageBox } from '../../model/extraction-format.js';
import { withDrawnFields } from '../forms/drawn-fields.js';
import { fieldPieces } from '../forms/field-pieces.js';
import type { PageAnnotations, PlacedComment } from '../forms/page-annotations.js';
import type { Viewport } from './geometry.js';
import { placeOf } from './inlines.js';
import { withoutOverprints } from './lines/overprints.js';
import { layOut } from './page-layout.js';
import { type DirectedPieces, type PagePieces, VERTICAL } from './page-pieces.js';
import { paragraphsOf } from './paragraphs.js';
import { lineOf, phraseOf } from './lines/phrases.js';
import { type Extent, NO_RULES, type Piece } from './piece.js';
import { rulesOf } from './rules.js';
import { withStrikes } from './strikes.js';
import { charactersOf, type PlacedCharacter, splitAtRules } from './lines/split-pieces.js';

/** The pieces of a page as blocks in reading order, those of each direction behind each other. */
export function pageBlocks(
  found: PagePieces,
  annotations: PageAnnotations,
  page: number,
  viewport: Viewport,
): readonly Block[] {
  const { sight } = found;
  const fields = annotations.fields.map(({ box }) => box);
  const blocks = withFields(found.directions, annotations).flatMap(({ turned, pieces: own }) => {
    const pieces = withoutOverprints(own);
    if (turned === VERTICAL)
      return paragraphsOf(
        pieces.map((piece) => lineOf([phraseOf([piece])])),
        page,
      );
    const rules = sight && turned % 90 === 0 ? rulesOf(sight.shapes, viewport, turned) : NO_RULES;
    const struck = withStrikes(splitAtRules(pieces, rules, turned, sight), {
      rules,
      stated: annotations.strikes,
      turned,
      sight,
    });
    const filled =
      turned === 0 ? withDrawnFields(struck.pieces, sight?.frames ?? [], fields) : struck.pieces;
    const split = filled.filter(isPlaced).map((piece, order) => ({ ...piece, order }));
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
        rules: struck.rules,
        boxOf,
        charactersOf: ownCharacters,
      }),
      ...paragraphsOf(unplaced, page),
    ];
  });
  return [...blocks, ...annotations.comments.map((comment) => commentBlock(comment, page))];
}

/** Fields and text boxes stand upright among upright text. */
function withFields(
  directions: readonly DirectedPieces[],
  annotations: PageAnnotations,
): readonly DirectedPieces[] {
  if (annotations.fields.length + annotations.texts.length === 0) return directions;
  const upright = directions.find(({ turned }) => turned === 0)?.pieces ?? [];
  const pieces = [...upright, ...fieldPieces(annotations, upright)].toSorted(
    (a, b) => a.order - b.order,
  );
  return [{ turned: 0, pieces }, ...directions.filter(({ turned }) => turned !== 0)];
}

function commentBlock({ text, box, isHidden }: PlacedComment, page: number): Block {
  const place = placeOf(box, page);
  // Its label would be seen.
  if (isHidden) return { kind: 'paragraph', content: [{ text, marks: { hidden: true } }], place };
  return { kind: 'comment', content: [{ kind: 'paragraph', content: [{ text }], place }], place };
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
