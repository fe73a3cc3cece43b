import { diffLines } from 'diff';

/** Lines that are in one text alone, in their order. */
export interface Difference {
  readonly lines: readonly { readonly kind: 'added' | 'removed'; readonly text: string }[];
  /** Of these, the ones that are not shown: so many lines nobody reads. */
  readonly more: number;
}

const LINES_MAX = 400;
const LINE_CHARACTERS = 2000;

/** Sentences stand in lines of their own where the texts have them so. */
export function differenceOf(was: string, is: string): Difference {
  const changed = diffLines(was, is).flatMap(({ value, added, removed }) => {
    const kind = added ? 'added' : removed ? 'removed' : null;
    if (kind === null) return [];
    return value
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((text) => ({ kind, text: text.slice(0, LINE_CHARACTERS) }) as const);
  });
  return { lines: changed.slice(0, LINES_MAX), more: Math.max(0, changed.length - LINES_MAX) };
}
