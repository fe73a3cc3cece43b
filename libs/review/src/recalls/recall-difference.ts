import { diffLines } from 'diff';

/** Lines that are in one text alone, in their order. */
export interface Difference {
  readonly lines: readonly { readonly kind: 'added' | 'removed'; readonly text: string }[];
  /** Of these, the ones that are not shown: so many lines nobody reads. */
  readonly more: number;
}

const LINES_MAX = 400;
const LINE_CHARACTERS = 2000;
/** The work grows with the square of what differs, and the service answers nobody else meanwhile. */
const EDITS_MAX = 1500;

type Changed = Difference['lines'][number];

/** Sentences stand in lines of their own where the texts have them so. */
export function differenceOf(was: string, is: string): Difference {
  const changed = inOrder(was, is) ?? byWords(was, is);
  const lines = changed
    .slice(0, LINES_MAX)
    .map(({ kind, text }) => ({ kind, text: text.slice(0, LINE_CHARACTERS) }));
  return { lines, more: Math.max(0, changed.length - LINES_MAX) };
}

/** Null where too much differs. */
function inOrder(was: string, is: string): readonly Changed[] | null {
  const parts = diffLines(was, is, { maxEditLength: EDITS_MAX });
  if (!parts) return null;
  return parts.flatMap(({ value, added, removed }) => {
    const kind = added ? 'added' : removed ? 'removed' : null;
    return kind === null ? [] : linesOf(value).map((text) => ({ kind, text }));
  });
}

/** Those that the other text has nowhere, so that one which is only elsewhere is in neither list. */
function byWords(was: string, is: string): readonly Changed[] {
  const [before, after] = [linesOf(was), linesOf(is)];
  const [known, now] = [new Set(before), new Set(after)];
  return [
    ...before.filter((text) => !now.has(text)).map((text) => ({ kind: 'removed' as const, text })),
    ...after.filter((text) => !known.has(text)).map((text) => ({ kind: 'added' as const, text })),
  ];
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
