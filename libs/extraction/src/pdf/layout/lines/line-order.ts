/** What of a piece of text decides where it stands among the others of its line. */
interface Ordered {
  readonly text: string;
  readonly isRightToLeft: boolean;
  readonly left: number;
}

// Forms of letters that fonts have for their places in a word, ligatures, and spaces of other widths.
const FORMS = /[\u00a0\u2000-\u200a\u202f\ufb00-\ufb06\ufb13-\ufdfb\ufe70-\ufefc]+/gu;

/**
 * The pieces of one line in the order in which they are read. pdf.js turns the letters of a piece of
 * Arabic or Hebrew round, and leaves the pieces where the file has them, mostly from left to right.
 */
export function inReadingOrder<T extends Ordered>(line: readonly T[]): readonly T[] {
  if (!line.some(isRightToLeft)) return line;
  const visual = line.toSorted((one, other) => one.left - other.left);
  const letters = (pieces: readonly T[]): number =>
    pieces.reduce((sum, { text }) => sum + text.length, 0);
  const rightToLeft = letters(line.filter(isRightToLeft));
  const mostlyRightToLeft =
    rightToLeft * 2 > letters(line.filter(({ text }) => /\p{L}/u.test(text)));
  return mostlyRightToLeft
    ? turnRuns(visual.toReversed(), (piece) => !isRightToLeft(piece))
    : turnRuns(visual, isRightToLeft);
}

/** Letters as a keyboard writes them. After the letters of a piece were put in order, not before. */
export function plainLetters(text: string): string {
  return text.replaceAll(FORMS, (forms) => forms.normalize('NFKC'));
}

/** Turns each run of pieces that go against the line; spaces at the ends of a run stay where they are. */
function turnRuns<T extends Ordered>(
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
    if (piece.text.trim() === '') spaces.push(piece);
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

function isRightToLeft(piece: Ordered): boolean {
  return piece.isRightToLeft;
}
