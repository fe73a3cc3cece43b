import type { Mismatch } from '../../statements/comparison.js';
import type { GermanCheck } from '../comparison.js';
import { isSameMeasure } from '../measures.js';
import { germanStem } from '../stem.js';
import type { GermanUnit } from '../unit.js';

interface Cell {
  readonly header: ReadonlySet<string>;
  readonly start: number;
  readonly end: number;
}

/** Of a row, the value of a column that the sentence does not name, where it names another one of the row. */
export const checkCells: GermanCheck = ({ sentence, source, aligned }) => {
  const said = new Set(keysIn(sentence.text));
  return sentence.measures.flatMap(
    ({ drug, schedule, unit, start, end, ...measure }): Mismatch[] => {
      if (drug !== null || schedule !== null || unit?.kind === 'date' || unit?.kind === 'clock')
        return [];
      const one = { ...measure, drug, schedule, unit, start, end };
      const rows = aligned.flatMap((at) => {
        const row = source.units[at];
        const isNamed = row?.words.some(({ key }) => one.names.includes(key)) === true;
        return row && isNamed && row.text.includes(' | ') ? [row] : [];
      });
      const verdicts = new Set(rows.map((row) => verdictOf(row, one, said)));
      if (verdicts.has('same') || !verdicts.has('other')) return [];
      return [{ code: 'result', says: 'contradicted', start, end }];
    },
  );
};

function verdictOf(
  row: GermanUnit,
  said: GermanUnit['measures'][number],
  keys: ReadonlySet<string>,
): 'same' | 'other' | null {
  const cells = cellsOf(row);
  const named = cells.filter(({ header }) => [...header].some((key) => keys.has(key)));
  const own = cells.filter((cell) =>
    row.measures.some(
      (one) => one.start >= cell.start && one.end <= cell.end && isSameMeasure(one, said),
    ),
  );
  if (own.length === 0) return null;
  if (own.some((cell) => named.includes(cell))) return 'same';
  const isOfAnother = named.some((cell) =>
    row.measures.some(
      ({ start, unit }) =>
        start >= cell.start && start < cell.end && unit?.kind === said.unit?.kind,
    ),
  );
  return isOfAnother ? 'other' : null;
}

/** The name of a column by its words, without those that several columns have. */
function cellsOf({ text }: GermanUnit): readonly Cell[] {
  const cells: { header: readonly string[]; start: number; end: number }[] = [];
  let start = 0;
  for (const part of text.split(' | ')) {
    const end = start + part.length;
    cells.push({ header: keysIn(/^([^:]{1,40}):/.exec(part)?.[1] ?? ''), start, end });
    start = end + 3;
  }
  const all = cells.flatMap(({ header }) => header);
  return cells.map(({ header, ...span }) => ({
    ...span,
    header: new Set(header.filter((key) => all.indexOf(key) === all.lastIndexOf(key))),
  }));
}

function keysIn(text: string): readonly string[] {
  return (text.match(/\p{L}{3,}|\d{1,2}\.(?:\d{1,2}\.)?|\d+/gu) ?? []).map(germanStem);
}
