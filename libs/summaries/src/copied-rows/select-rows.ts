import type { CopiedRow, FoundRows, Occasion, RowKind } from './copied-row.js';
import type { RowCopyKind } from './copy-kinds.js';
import { saysNone } from './item-words.js';

/** By which time of a list medication is taken, the best first. */
const TIMES: Readonly<Record<RowCopyKind, readonly (readonly Occasion[])[]>> = {
  medication: [['discharge', null], ['admission']],
  'discharge-medication': [['discharge']],
  allergies: [[null]],
  laboratory: [[null]],
  results: [[null]],
};
const ROWS_OF: Readonly<Record<RowCopyKind, RowKind>> = {
  medication: 'medication',
  'discharge-medication': 'medication',
  allergies: 'allergies',
  laboratory: 'results',
  results: 'results',
};

/** The rows that stand for a kind, each once; null where it is not certain that they are all. */
export function selectRows(
  kind: RowCopyKind,
  found: ReadonlyMap<RowKind, FoundRows>,
): readonly CopiedRow[] | null {
  const own = found.get(ROWS_OF[kind]);
  if (!own) return null;
  for (const times of TIMES[kind]) {
    if (times.some((time) => own.unsure.has(time))) return null;
    const rows = own.rows.filter(({ occasion }) => times.includes(occasion));
    if (saysNoneBeside(rows, own.rows)) return null;
    if (rows.length > 0) return inOrder(withoutCorrected(once(rows)));
  }
  return null;
}

/** "No discharge medication" is not all that there is to say where another list names drugs that are taken. */
function saysNoneBeside(rows: readonly CopiedRow[], all: readonly CopiedRow[]): boolean {
  return (
    rows.length > 0 &&
    rows.every(({ text }) => saysNone(text)) &&
    all.some(({ text, isEnded }) => !isEnded && !saysNone(text))
  );
}

/** The same row in two places, however it is spaced or capitalized, is one with both. */
function once(rows: readonly CopiedRow[]): readonly CopiedRow[] {
  const groups = Map.groupBy(rows, ({ text }) => plain(text));
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, spans: same.flatMap(({ spans }) => spans) }] : [];
  });
}

/** A result that says that it is corrected takes the place of the others of its test and time. */
function withoutCorrected(rows: readonly CopiedRow[]): readonly CopiedRow[] {
  const corrected = new Set(rows.filter(({ result }) => result?.isCorrected).map(keyOf));
  return rows.filter((row) => !row.result || row.result.isCorrected || !corrected.has(keyOf(row)));
}

function keyOf({ result }: CopiedRow): string {
  return `${result?.name} ${result?.time}`;
}

/** What is no longer so stands last. */
function inOrder(rows: readonly CopiedRow[]): readonly CopiedRow[] {
  return [...rows.filter(({ isEnded }) => !isEnded), ...rows.filter(({ isEnded }) => isEnded)];
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[.;,]$/, '')
    .trim();
}
