import type { Span } from '@app/text';
import { drugNamed } from '../../lexicons/drugs.js';
import { ANALYTES } from '../../lexicons/facts/analytes.js';
import { FLAG_COLUMN, RANGE_COLUMN, VITALS } from '../../lexicons/measured.js';
import { type Cell, cellsOf } from '../../omissions/reading/cells.js';
import { PhraseTable } from '../../text/phrases.js';
import type { Word } from '../../text/words.js';
import type { Measure } from '../numbers/measures.js';

/** A value and what it was measured of. */
export interface Result {
  readonly analyte: string;
  readonly measure: Measure;
  /** In lower case; empty in a sentence and in a table without names of columns. */
  readonly column: string;
  readonly isRow: boolean;
}

/** How a row judges its value. */
export interface Flag {
  readonly analyte: string;
  readonly flag: string;
}

export interface Results {
  readonly values: readonly Result[];
  readonly flags: readonly Flag[];
}

interface ResultText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly measures: readonly Measure[];
}

export interface NamedAnalyte extends Span {
  readonly analyte: string;
}

const TABLE = new PhraseTable(ANALYTES + VITALS.trimStart());
/** So far after its name a value stands: "potassium on admission was 6.8". */
const REACH = 40;
const LONGEST_NAME = 5;
export const IS_RANGE = /^[<>≤≥]?\s?\d+(?:[.,]\d+)?\s?(?:-|–|to)\s?\d/;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const AFTER_DAY = new RegExp(`^(?:st|nd|rd|th)?\\.? (?:of )?${MONTH}\\b`, 'i');
const BEFORE_DAY = new RegExp(`\\b${MONTH}\\.? (?:\\d{1,2},? )?$`, 'i');
/** Between a name and its value nothing else is told. */
const NO_VALUE_BETWEEN = /[;|\n]|\.\s|\b(?:and|but|with|mg|mcg|daily|tablets?)\b/i;

/** What a row or a sentence says of results. `known` are names that only rows of this source have. */
export function readResults(read: ResultText, known: ReadonlySet<string>): Results {
  const cells = cellsOf(read.text);
  return cells.length > 1 ? ofRow(read, cells) : { values: ofSentence(read, known), flags: [] };
}

/** The name of a row, by which its values are found again. */
export function rowName(read: ResultText): string | null {
  const [first] = cellsOf(read.text);
  return first ? nameIn(read.words, first) : null;
}

function ofRow({ words, measures }: ResultText, cells: readonly Cell[]): Results {
  const [first, ...others] = cells;
  const analyte = first ? nameIn(words, first) : null;
  // a row of a medication plan has numbers of another kind
  const isOfDrug = words.some(({ text }) => drugNamed(text) !== null);
  if (analyte === null || isOfDrug) return { values: [], flags: [] };
  const values = others.flatMap((cell): readonly Result[] => {
    if (RANGE_COLUMN.test(cell.column) || IS_RANGE.test(cell.value)) return [];
    return measures
      .filter(({ start, end }) => start >= cell.start && end <= cell.end)
      .map((measure) => ({ analyte, measure, column: cell.column, isRow: true }));
  });
  const flags = others
    .filter(({ column, value }) => FLAG_COLUMN.test(column) && value !== '')
    .map(({ value }) => ({ analyte, flag: value.toLowerCase() }));
  return { values, flags };
}

function nameIn(words: readonly Word[], { start, end }: Cell): string | null {
  const own = words.filter((word) => word.start >= start && word.end <= end);
  if (own.length === 0 || own.length > LONGEST_NAME) return null;
  return TABLE.find(own)[0]?.key ?? own.map(({ stem }) => stem).join(' ');
}

/** Names of what is measured, in order. */
export function analytesIn(
  words: readonly Word[],
  known: ReadonlySet<string>,
): readonly NamedAnalyte[] {
  const found = TABLE.find(words).map(({ key, from, to }) => spanOf(key, words, from, to));
  for (let from = 0; known.size > 0 && from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
      const name = words
        .slice(from, to)
        .map(({ stem }) => stem)
        .join(' ');
      if (known.has(name)) found.push(spanOf(name, words, from, to));
    }
  }
  return found.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

function spanOf(analyte: string, words: readonly Word[], from: number, to: number): NamedAnalyte {
  return { analyte, start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

function ofSentence(
  { text, words, measures }: ResultText,
  known: ReadonlySet<string>,
): readonly Result[] {
  const names = analytesIn(words, known);
  if (names.length === 0) return [];
  return measures.flatMap((measure): readonly Result[] => {
    const name = names.findLast(({ end }) => end <= measure.start);
    if (!name || measure.start - name.end > REACH || isNoValue(measure, text)) return [];
    if (NO_VALUE_BETWEEN.test(text.slice(name.end, measure.start))) return [];
    return [{ analyte: name.analyte, measure, column: '', isRow: false }];
  });
}

/** "On 05.03." */
const BEFORE_SHORT_DAY = /(?:^|\b(?:on|from|of|at|since|by|until|the) )$/i;

function isOfDate(start: number, end: number, text: string): boolean {
  if (/^(?:19|20)\d\d$/.test(text.slice(start, end))) return true;
  const isShort = /^\d\d\.\d\d$/.test(text.slice(start, end)) && text[end] === '.';
  if (isShort && BEFORE_SHORT_DAY.test(text.slice(0, start))) return true;
  return AFTER_DAY.test(text.slice(end)) || BEFORE_DAY.test(text.slice(0, start));
}

/** A time, a date, a part of a pair. */
export function isNoValue({ unit, start, end }: Measure, text: string): boolean {
  if (unit?.kind === 'time' || isOfDate(start, end, text)) return true;
  return (
    /[/-]$/.test(text.slice(0, start)) || /^(?:[/-]\d|\s?(?:st|nd|rd|th)\b)/.test(text.slice(end))
  );
}
