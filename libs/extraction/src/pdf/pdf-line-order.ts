/** What of a piece of text decides where it stands among the others of its line. */
interface Piece {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly unknown[];
}

// Forms of letters that fonts have for their places in a word, ligatures, and spaces of other widths.
const FORMS = /[\u00a0\u2000-\u200a\u202f\ufb00-\ufb06\ufb13-\ufdfb\ufe70-\ufefc]+/gu;

/**
 * The pieces of one line in the order in which they are read. pdf.js turns the letters of a piece of
 * Arabic or Hebrew round, and leaves the pieces where the file has them, mostly from left to right.
 */
export function inReadingOrder<T extends Piece>(line: readonly T[]): readonly T[] {
  if (!line.some(isRightToLeft) || line.some(({ transform }) => !isUpright(transform))) return line;
  const visual = line.toSorted((one, other) => xOf(one) - xOf(other));
  const letters = (pieces: readonly T[]): number =>
    pieces.reduce((sum, { str }) => sum + str.length, 0);
  const rightToLeft = letters(line.filter(isRightToLeft));
  const mostlyRightToLeft = rightToLeft * 2 > letters(line.filter(({ str }) => /\p{L}/u.test(str)));
  return mostlyRightToLeft
    ? turnRuns(visual.toReversed(), (piece) => !isRightToLeft(piece))
    : turnRuns(visual, isRightToLeft);
}

/** Letters as a keyboard writes them. After the letters of a piece were put in order, not before. */
export function plainLetters(text: string): string {
  return text.replaceAll(FORMS, (forms) => forms.normalize('NFKC'));
}

/** Turns each run of pieces that go against the line; spaces at the ends of a run stay where they are. */
function turnRuns<T extends Piece>(
  pieces: readonly T[],
  isAgainst: (piece: T) => boolean,
): readonly T[] {
  const turned: T[] = [];
  let run: T[] = [];
  let spaces: T[] = [];
  const end = (): void => {
    turned.push(...run.toReversed(), ...spaces);
    [run, spaces] = [[], []];
  };
  for (const piece of pieces) {
    if (piece.str.trim() === '') spaces.push(piece);
    else if (!isAgainst(piece)) {
      end();
      turned.push(piece);
    } else {
      run.push(...(run.length > 0 ? spaces.splice(0) : []));
      if (run.length === 0) turned.push(...spaces.splice(0));
      run.push(piece);
    }
  }
  end();
  return turned;
}

function isRightToLeft({ dir }: Piece): boolean {
  return dir === 'rtl';
}

function isUpright([a, b]: readonly unknown[]): boolean {
  return Number(a) > 0 && Number(b) === 0;
}

function xOf({ transform }: Piece): number {
  return Number(transform[4]);
}
