import type { Span } from '@app/text';
import { measuresOf } from '../../statements/numbers/measures.js';
import { polarityOf } from '../../statements/negation/negation.js';
import type { ReadUnit, SourceIndex } from '../../text/source-index.js';
import { termsOf } from '../../text/terms.js';
import { withoutUnsaid } from '../../text/unsaid.js';
import { wordsOf } from '../../text/words.js';
import { type Cell, cellsOf } from './cells.js';
import { type Part, partsOf } from './parts.js';

/** A sentence, a line or a row, with the part of the document it belongs to. */
export interface FactUnit extends ReadUnit {
  readonly part: Part;
  /** Of a row; none of a sentence. */
  readonly cells: readonly Cell[];
}

/** A text as its facts are read from it. */
export interface Reading {
  readonly index: SourceIndex;
  readonly units: readonly FactUnit[];
}

const SOURCES = new WeakMap<SourceIndex, Reading>();

/** A source without the lines that address a program, read once for all who ask. */
export function readSource(index: SourceIndex): Reading {
  const known = SOURCES.get(index) ?? readFacts(index, index.instructions);
  SOURCES.set(index, known);
  return known;
}

/** @param leftOut stretches that state no fact, such as lines that address a program */
export function readFacts(index: SourceIndex, leftOut: readonly Span[]): Reading {
  const parts = partsOf(index);
  const whole = wholeRows(index);
  const units: FactUnit[] = [];
  let at = 0;
  for (const [place, unit] of index.units.entries()) {
    const { part = 'other', isHeading = false } = parts[place] ?? {};
    while ((leftOut[at]?.end ?? Number.POSITIVE_INFINITY) <= unit.start) at += 1;
    const isLeftOut = (leftOut[at]?.start ?? Number.POSITIVE_INFINITY) < unit.end;
    const read = whole.get(place) ?? unit;
    if (isHeading || isLeftOut || read === 'part') continue;
    units.push({ ...read, part, cells: cellsOf(read.text) });
  }
  return { index, units };
}

/** Rows that are longer than a unit, by the place of their first one; their other units are parts of them. */
function wholeRows({ units, source }: SourceIndex): ReadonlyMap<number, ReadUnit | 'part'> {
  const rows = new Map<number, ReadUnit | 'part'>();
  for (let at = 0; at < units.length; at += 1) {
    const first = units[at];
    const next = units[at + 1];
    if (!first?.text.includes(' | ') || next?.turn !== first.turn) continue;
    const line = source.indexOf('\n', first.start);
    const lineEnd = line < 0 ? source.length : line;
    let last = at;
    while ((units[last + 1]?.start ?? Number.POSITIVE_INFINITY) < lineEnd) last += 1;
    const end = units[last]?.end ?? first.end;
    if (last === at || end - first.start > LONGEST_ROW) continue;
    rows.set(at, readRow(source, first, end));
    for (let part = at + 1; part <= last; part += 1) rows.set(part, 'part');
    at = last;
  }
  return rows;
}

/** Longer than any row of a form. */
const LONGEST_ROW = 2_000;

function readRow(source: string, first: ReadUnit, end: number): ReadUnit {
  const text = withoutUnsaid(source.slice(first.start, end));
  const words = wordsOf(text);
  return {
    ...first,
    end,
    text,
    words,
    terms: termsOf(words),
    measures: measuresOf(text),
    polarities: polarityOf(words),
  };
}
