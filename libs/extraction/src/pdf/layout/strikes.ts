import type { PageBox } from '../../model/extraction-format.js';
import type { PageVisibility } from '../visibility/page-visibility.js';
import type { Extent, Piece, Rules } from './piece.js';
import { ruledGrids } from './ruled-grids.js';
import { charactersOf, cutPiece, type PlacedCharacter } from './lines/split-pieces.js';

// In heights of the font above the line on which letters stand: lower ones underline, higher ones lie between lines.
const HIGHEST = 0.5;
const LOWEST = 0.12;
const FEWEST_CHARACTERS = 2;
// Points from a border of a cell.
const NEAR = 4;
// Points beyond the words at both ends: a border goes on to the sides of its cell.
const BEYOND = 1.5;

interface Strike extends Pick<Extent, 'left' | 'right'> {
  readonly kind: 'explicit' | 'inferred';
  readonly crosses: (piece: Piece) => boolean;
}

/** What else is known of the page on which texts are struck out. */
export interface StruckPage {
  readonly rules: Rules;
  /** Where the file itself says that text is struck out. */
  readonly stated: readonly PageBox[];
  readonly turned: number;
  readonly sight: PageVisibility | null;
}

/** The pieces with what is struck out marked, and the lines that strike nothing. */
export function withStrikes(
  pieces: readonly Piece[],
  { rules, stated, turned, sight }: StruckPage,
): { readonly pieces: readonly Piece[]; readonly rules: Rules } {
  const explicit = (turned === 0 ? stated : []).map(([x, y, width, height]): Strike => ({
    kind: 'explicit',
    left: x,
    right: x + width,
    crosses: ({ base, size }) => base - 0.3 * size >= y && base - 0.3 * size <= y + height,
  }));
  const borders = ruledGrids(rules).flatMap(({ cells }) => cells);
  const lines = rules.across.filter(
    (line) =>
      isAsLongAsWords(line, pieces) ||
      !borders.some(
        ({ top, bottom }) => Math.abs(top - line.y) <= NEAR || Math.abs(bottom - line.y) <= NEAR,
      ),
  );
  const inferred = new Map(lines.map((line) => [lineStrike(line), line]));
  const used = new Set<Rules['across'][number]>();
  const marked = pieces.flatMap((piece) => {
    const own = [...explicit, ...inferred.keys()].filter(
      (strike) => strike.left < piece.right && strike.right > piece.left && strike.crosses(piece),
    );
    if (own.length === 0 || piece.field) return [piece];
    const parts = struckParts(piece, own, charactersOf(piece, turned, sight));
    if (parts === null) return [piece];
    for (const strike of own) {
      const line = inferred.get(strike);
      if (line) used.add(line);
    }
    return parts;
  });
  const across = rules.across.filter((line) => !used.has(line));
  return { pieces: marked, rules: { ...rules, across } };
}

/** Whether a line crosses words and ends where they do. In a narrow cell it meets the borders nearly. */
function isAsLongAsWords(line: Rules['across'][number], pieces: readonly Piece[]): boolean {
  const { crosses } = lineStrike(line);
  const own = pieces.filter(
    (piece) => piece.left < line.right && piece.right > line.left && crosses(piece),
  );
  return (
    own.length > 0 &&
    line.left >= Math.min(...own.map(({ left }) => left)) - BEYOND &&
    line.right <= Math.max(...own.map(({ right }) => right)) + BEYOND
  );
}

function lineStrike({ y, left, right }: Rules['across'][number]): Strike {
  return {
    kind: 'inferred',
    left,
    right,
    crosses: ({ base, size }) => y >= base - HIGHEST * size && y <= base - LOWEST * size,
  };
}

/** A digit may be struck out alone: the line begins and ends where it does. */
function endsWith({ left, right }: Strike, struck: readonly PlacedCharacter[]): boolean {
  const [first, last] = [struck[0], struck.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    Math.abs(left - first.left) <= BEYOND &&
    Math.abs(right - last.right) <= BEYOND
  );
}

/** Null where less of it is struck out than somebody would strike. */
function struckParts(
  piece: Piece,
  strikes: readonly Strike[],
  characters: readonly PlacedCharacter[],
): readonly Piece[] | null {
  const kindOf = ({ left, right }: PlacedCharacter): Strike['kind'] | undefined => {
    const middle = (left + right) / 2;
    const own = strikes.filter((strike) => strike.left <= middle && strike.right >= middle);
    return own.find(({ kind }) => kind === 'explicit')?.kind ?? own[0]?.kind;
  };
  const kinds = characters.map(kindOf);
  const struck = characters.filter((_, index) => kinds[index] !== undefined);
  const isOne = struck.length < Math.min(FEWEST_CHARACTERS, characters.length);
  if (isOne && !strikes.some((strike) => endsWith(strike, struck))) return null;
  const cuts = characters.flatMap(({ at }, index) =>
    index > 0 && kinds[index] !== kinds[index - 1] ? [at] : [],
  );
  const parts = cuts.length === 0 ? [piece] : cutPiece(piece, cuts, characters);
  return parts.map((part, index) => {
    const start = index === 0 ? 0 : (cuts[index - 1] ?? 0);
    const kind = kinds[characters.findIndex(({ at }) => at >= start)];
    return kind === undefined ? part : { ...part, marks: { ...part.marks, struck: kind } };
  });
}
