import type { ReadUnit } from '../../text/source-index.js';
import type { Term } from '../../text/terms.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { type Row, rowsOf } from './rows.js';

/** Where the source has a word: in the rows that it names, in values of rows, and outside of tables. */
interface Places {
  readonly term: Term;
  readonly named: ReadonlySet<number>;
  readonly valued: ReadonlySet<number>;
  readonly isElsewhere: boolean;
}

const MOST_PLACES = 400;
const MOST_TERMS = 40;

/**
 * Nobody vouches for a word that stands in values of rows alone, where no row of the thing named next to it has it:
 * "penicillin causes wheezing", where wheezing is what aspirin does.
 */
export const guardRowWords: Check = (comparison) => {
  const rows = rowsOf(comparison.source);
  if (rows.size === 0) return [];
  const { terms, words } = comparison.sentence;
  const places = terms
    .filter(({ weight }) => weight === 1)
    .slice(0, MOST_TERMS)
    .map((term) => placesOf(term, comparison, rows));
  return places.flatMap((value, at): readonly Mismatch[] => {
    const { term, valued, named, isElsewhere } = value;
    if (isElsewhere || valued.size === 0 || named.size > 0) return [];
    const name = [...places.slice(0, at).toReversed(), ...places.slice(at + 1)].find(
      (other) => other.named.size > 0,
    );
    if (!name || [...valued].some((unit) => name.named.has(unit))) return [];
    const start = words[term.from]?.start ?? 0;
    const end = words[term.to - 1]?.end ?? start;
    return [{ code: 'result', says: 'partly', start, end }];
  });
};

function placesOf(
  term: Term,
  { mentions, source }: Comparison,
  rows: ReadonlyMap<number, Row>,
): Places {
  const named = new Set<number>();
  const valued = new Set<number>();
  let isElsewhere = false;
  for (const { unit, word } of (mentions.get(term) ?? []).slice(0, MOST_PLACES)) {
    const row = rows.get(unit);
    const at = cellAt(row, source.units[unit], word);
    if (at === null) isElsewhere = true;
    else (at === 0 ? named : valued).add(unit);
  }
  return { term, named, valued, isElsewhere };
}

/** In the value of which cell a word stands; null outside of all. */
function cellAt(row: Row | undefined, unit: ReadUnit | undefined, word: number): number | null {
  const start = unit?.words[word]?.start ?? 0;
  const at = row?.cells.findIndex((cell) => start >= cell.start && start < cell.end) ?? -1;
  return at === -1 ? null : at;
}
