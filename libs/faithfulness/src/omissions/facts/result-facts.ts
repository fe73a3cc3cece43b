import type { Span } from '@app/text';
import {
  ABNORMAL,
  ANALYTES,
  CORRECTED_WORDS,
  CRITICAL_WORDS,
  FLAGGED,
} from '../../lexicons/facts/analytes.js';
import type { Measure } from '../../statements/numbers/measures.js';
import { type FoundPhrase, PhraseTable } from '../../text/phrases.js';
import { wordsOf } from '../../text/words.js';
import type { OmissionReason } from '../omission.js';
import { type Cell, cellIn } from '../reading/cells.js';
import { valueCell, verdictOf } from '../reading/flags.js';
import { isTelephoned } from '../reading/telephoned.js';
import { isOfOther } from '../../text/of-other.js';
import type { FactUnit, Reading } from '../reading/reading.js';
import type { Fact } from './fact.js';

/** A value that is off, in one place. */
interface Result {
  readonly analyte: string;
  readonly unit: FactUnit;
  readonly name: Span;
  /** Numbers of it; none of a result in words. */
  readonly values: readonly number[];
  readonly reason: Extract<OmissionReason, 'critical-result' | 'corrected-result'> | null;
}

const TABLE = new PhraseTable(ANALYTES);
const NAME_COLUMN =
  /^(?:tests?|analytes?|name|test name|observations?|parameters?|lab(?:oratory)? test|investigation|component|examination|untersuchung|test \/ result)$/;
/** So far after its analyte a value stands: "potassium on admission was 6.8". */
const VALUE_REACH = 40;

/** Each value that its source calls abnormal, critical or corrected, or that every laboratory would telephone. */
export function resultFacts(source: Reading): readonly Fact[] {
  const found = source.units.flatMap((unit) => resultsIn(unit));
  return [...Map.groupBy(found, ({ analyte }) => analyte)].map(([analyte, said]): Fact => {
    const urgent = said.filter(({ reason }) => reason !== null);
    const wanted = urgent.length > 0 ? urgent : said;
    const [first] = wanted;
    const values = new Set(wanted.flatMap((result) => result.values));
    return {
      class: 'result',
      reason: first?.reason ?? null,
      places: wanted.map(({ unit, name }) => ({ unit, name })),
      isStated: (draft) =>
        draft.units.some(
          (unit) =>
            namesIn(unit, analyte).length > 0 &&
            (urgent.length === 0 || values.size === 0 || hasValue(unit, values)),
        ),
    };
  });
}

function resultsIn(unit: FactUnit): readonly Result[] {
  if (unit.part === 'family' || /\?\s*$/.test(unit.text)) return [];
  const name = cellIn(unit.cells, NAME_COLUMN);
  const value = valueCell(unit.cells);
  if (name && value) return rowResult(unit, name, value);
  const phrases = analytesIn(unit);
  return phrases.flatMap((phrase, at) => proseResult(unit, phrase, phrases[at + 1]));
}

function rowResult(unit: FactUnit, name: Cell, value: Cell): readonly Result[] {
  const verdict = verdictOf(unit.cells);
  const words = wordsOf(name.value);
  const analyte = TABLE.find(words)[0]?.key ?? words.map(({ stem }) => stem).join(' ');
  const values = numbersIn(unit, value.start, value.end);
  const isCritical =
    verdict.isCritical || isTelephoned(analyte, values[0], unit.text.slice(value.start));
  if (!verdict.isAbnormal && !verdict.isCorrected && !isCritical) return [];
  const reason = reasonOf(verdict.isCorrected, isCritical);
  return [{ analyte, unit, name: { start: name.start, end: name.end }, values, reason }];
}

function proseResult(
  unit: FactUnit,
  { key, from, to }: FoundPhrase,
  next: FoundPhrase | undefined,
): readonly Result[] {
  const { words, text, polarities } = unit;
  if ((polarities[from] ?? 1) === -1 || isOfOther(unit, from)) return [];
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? 0;
  const most = next ? (words[next.from]?.start ?? text.length) : text.length;
  const about = clauseAbout(text, start, end, most);
  const measure = valueAfter(unit, end, most);
  const values = measure?.values ?? [];
  const rest = measure ? text.slice(measure.end).trimStart() : '';
  const isCritical =
    (measure !== undefined && isTelephoned(key, values[0], rest)) ||
    (CRITICAL_WORDS.test(about) && !/critical (?:care|limb|illness)/i.test(about));
  const isCorrected = CORRECTED_WORDS.test(text);
  const isAbnormal =
    (ABNORMAL.test(about) || FLAGGED.test(about)) &&
    !/\b(?:normal|unremarkable|negative|not|diet)\b/i.test(about);
  if (!isCritical && !isCorrected && !isAbnormal) return [];
  return [
    { analyte: key, unit, name: { start, end }, values, reason: reasonOf(isCorrected, isCritical) },
  ];
}

/** The words around an analyte that speak of it: to the comma or stop before it, up to the next analyte's clause. */
function clauseAbout(text: string, start: number, end: number, most: number): string {
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[.;:,\n]\s/)
      .at(-1) ?? '';
  const after =
    /^(?:(?![.;\n]\s|, (?=\p{L})).)*/su.exec(text.slice(end, Math.min(most, end + 90)))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`;
}

function valueAfter({ measures, text }: FactUnit, end: number, most: number): Measure | undefined {
  return measures.find(
    (measure) =>
      measure.start >= end &&
      measure.start < most &&
      measure.start - end <= VALUE_REACH &&
      measure.unit?.kind !== 'time' &&
      !/[.;\n]\s/.test(text.slice(end, measure.start)),
  );
}

function numbersIn({ measures }: FactUnit, start: number, end: number): readonly number[] {
  return measures
    .filter((measure) => measure.start >= start && measure.end <= end)
    .flatMap(({ values }) => values);
}

function reasonOf(isCorrected: boolean, isCritical: boolean): Result['reason'] {
  if (isCorrected) return 'corrected-result';
  return isCritical ? 'critical-result' : null;
}

/** "K+ 6.8", but not "vitamin K". */
function analytesIn({ words, text }: FactUnit): readonly FoundPhrase[] {
  return TABLE.find(words).filter(({ from, to }) => {
    const { end = 0 } = words[from] ?? {};
    const isShort = /^(?:k|na|bm|ph|ef)$/.test(words[from]?.text ?? '');
    return to - from > 1 || !isShort || /^(?:\+|\s?:?\s?\d)/.test(text.slice(end, end + 4));
  });
}

/** Where a unit names an analyte, also one that no list has. */
function namesIn(unit: FactUnit, analyte: string): readonly FoundPhrase[] {
  const { words } = unit;
  const known = analytesIn(unit).filter(({ key }) => key === analyte);
  if (known.length > 0) return known;
  const stems = analyte.split(' ');
  const at = words.findIndex((_, index) =>
    stems.every((stem, by) => words[index + by]?.stem === stem),
  );
  return at < 0 ? [] : [{ key: analyte, from: at, to: at + stems.length }];
}

/** One of the values in the same sentence: "a critical potassium of 6.8", "6.8 was the potassium". */
function hasValue({ measures }: FactUnit, values: ReadonlySet<number>): boolean {
  return measures.some((measure) => measure.values.some((value) => values.has(value)));
}
