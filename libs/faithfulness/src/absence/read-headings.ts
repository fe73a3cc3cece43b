import type { Span } from '@app/text';
import { isColumnName } from '../lexicons/sections/column-names.js';
import { CLOSING } from '../lexicons/findings/finding-words.js';
import type { ReadUnit } from '../text/source-index.js';
import type { Topic } from '../topics.js';
import { isClaimOf, readAbsence } from './claims.js';
import { MASKED_MARK } from '../text/reader-marks.js';
import { silencesIn } from '../text/unsaid.js';
import { atLabel } from './labels.js';
import { addPlace, BELOW_HEADING, type TopicMap } from './topic-places.js';
import { headingsIn, headingWords } from './topics-named.js';

const LONGEST_HEADING = 70;
/** So much of a section shows that it is not empty. */
const MOST_SHOWN = 6;
/** Beside the name of a section in its heading. */
const FILLERS = new Set(
  `at on of and the a to for in with your his her their patient patients current discharge discharged admission admitted hospital home list relevant known section other new changed summary today including details
  und bei der die das des dem den zur zum im am mit von aktuelle aktueller bisherige patient patientin liste i ii iii iv v vi vii viii ix x`.split(
    /\s+/,
  ),
);

interface Heading {
  readonly topics: readonly Topic[];
  readonly name: string;
  readonly content: string;
}

interface Open {
  readonly topics: readonly Topic[];
  readonly lines: number;
  /** An empty line came since. */
  readonly isPast: boolean;
  /** It is the first column of a table: what stands below it has cells. */
  readonly isTable: boolean;
}

const MOMENT =
  /^(?=.*\d)(?:[\d./:,\s-]|(?<!\p{L})(?:(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\p{L}*|am|pm|uhr)(?!\p{L}))+$/iu;
const NOTHING_OPEN: Open = { topics: [], lines: 0, isPast: false, isTable: false };
const TITLE_WORDS = 4;

/**
 * Adds what stands below headings and behind labels: "Allergies: NKDA", a row of a table, a paragraph.
 * @returns by unit where in it the headings themselves stand: they name a topic, and say nothing of it
 */
export function readHeadings(
  source: string,
  units: readonly ReadUnit[],
  map: TopicMap,
): ReadonlyMap<number, readonly Span[]> {
  const headings = new Map<number, Span[]>();
  let open: Open = NOTHING_OPEN;
  let last = 0;
  for (const [at, unit] of units.entries()) {
    if (/\n[ \t]*\n/.test(source.slice(last, unit.start))) {
      open = open.lines > 0 ? NOTHING_OPEN : { ...open, isPast: true };
    }
    last = unit.end;
    if (unit.speaker !== '' || unit.text.trim() === '') continue;
    for (const cells of linesOf(unit.text)) {
      const subject = subjectCell(cells);
      for (const [index, cell] of cells.entries()) {
        const place = { unit: at, start: unit.start + cell.start, end: unit.start + cell.end };
        const heading = headingOf(cell.text);
        if (heading !== null) {
          const name = { start: cell.start, end: cell.start + heading.name.length };
          headings.set(at, [...(headings.get(at) ?? []), name]);
        }
        if (heading === null) {
          if (index !== subject) continue;
          if (open.isTable && cells.length === 1) open = NOTHING_OPEN;
          // below an empty line another heading may begin, under a name that is not known
          if (open.isPast && open.lines === 0 && isTitle(source, unit)) open = NOTHING_OPEN;
          for (const topic of open.topics) addContent(map, topic, cell.text, place);
          open = { ...open, lines: open.lines + 1 };
          if (open.lines > MOST_SHOWN) open = NOTHING_OPEN;
        } else if (heading.content === '') {
          const beside = index === 0 ? cells[1] : undefined;
          const isTable = beside !== undefined && isColumnName(beside.text);
          if (cells.length === 1 || isTable) {
            open = { topics: heading.topics, lines: 0, isPast: false, isTable };
          } else if (beside && headingOf(beside.text) === null) {
            // "Allergies | Trimethoprim": the first cell is the label of its row
            const { start, end } = beside;
            const content = { unit: at, start: unit.start + start, end: unit.start + end };
            for (const topic of heading.topics) addContent(map, topic, beside.text, content);
            open = NOTHING_OPEN;
          }
        } else {
          for (const topic of heading.topics) addContent(map, topic, heading.content, place);
          open = NOTHING_OPEN;
        }
      }
    }
  }
  return headings;
}

function addContent(
  map: TopicMap,
  topic: Topic,
  content: string,
  place: { readonly unit: number; readonly start: number; readonly end: number },
): void {
  if (!/[\p{L}\p{N}]/u.test(content) || CLOSING.test(content)) return;
  const isStruck = content.includes(MASKED_MARK);
  const read = readAbsence(content.replaceAll(MASKED_MARK, ''));
  const claim = read && isClaimOf(read, topic) ? read : null;
  if (claim === null && silencesIn(content).some(({ end }) => end === content.length)) return;
  const how =
    claim === null
      ? 'affirmed'
      : claim.kind === 'denial'
        ? 'denied'
        : claim.kind === 'unknown'
          ? 'unknown'
          : null;
  if (how !== null) addPlace(map, topic, how, { ...place, worth: BELOW_HEADING });
  // a line through "none known" may mean that there are some
  if (isStruck && how === 'denied') {
    addPlace(map, topic, 'affirmed', { ...place, worth: BELOW_HEADING });
  }
}

/** Which cell of a row says what its line is about: not the date before it, and no name of a column. */
function subjectCell(cells: readonly Cell[]): number {
  const said = cells.findIndex(({ text }) => !isMoment(text) && !isColumnName(text));
  return said >= 0 ? said : cells.findIndex(({ text }) => isMoment(text));
}

/** "02/12/2014", "Date: 12 Feb 2014": when something was, and not what. */
function isMoment(cell: string): boolean {
  const colon = cell.indexOf(':');
  const isNamed = colon > 0 && isColumnName(cell.slice(0, colon));
  return MOMENT.test((isNamed ? cell.slice(colon + 1) : cell).trim());
}

/** A few words with a capital, without a mark, right above a line. */
function isTitle(source: string, { text, words, end }: ReadUnit): boolean {
  const isShort = words.length <= TITLE_WORDS && /^\p{Lu}[^\d.,;!?|]*$/u.test(text.trim());
  return isShort && /^[ \t]*\n[ \t]*\S/.test(source.slice(end, end + 80));
}

/** A heading by itself, or with what stands behind its colon; null where a line is none. */
function headingOf(line: string): Heading | null {
  const text = line.trim();
  const parts = atLabel(text);
  const isLabelled = parts !== null && parts.label.length <= LONGEST_HEADING;
  const name = isLabelled ? parts.label : text;
  if (name.length > LONGEST_HEADING || /[.!?;,]\s*$/.test(name) || /\d{3}/.test(name)) return null;
  const words = headingWords(name);
  const named = headingsIn(name);
  if (named.length === 0) return null;
  const covered = named.reduce((sum, { from, to }) => sum + to - from, 0);
  const rest = words.filter(
    (word, at) =>
      !named.some(({ from, to }) => at >= from && at < to) &&
      !FILLERS.has(word) &&
      !/^\d+$/.test(word),
  );
  // "Medications on her list" is no heading without its colon
  const isHeading = rest.length === 0 && (isLabelled || covered * 2 >= words.length);
  if (!isHeading || (!isLabelled && /^\p{Ll}/u.test(name) && words.length > 1)) return null;
  const topics = [...new Set(named.map(({ topic }) => topic))];
  return { topics, name, content: isLabelled ? parts.said : '' };
}

interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A heading, and what goes on below it in small letters: "ALLERGIES" and "none known" are no sentence. */
function linesOf(text: string): readonly (readonly Cell[])[] {
  const end = text.indexOf('\n');
  const heading = end < 0 ? null : headingOf(text.slice(0, end));
  if (heading === null || heading.content !== '') return [cellsOf(text)];
  const below = cellsOf(text.slice(end + 1)).map((cell) => ({
    ...cell,
    start: cell.start + end + 1,
    end: cell.end + end + 1,
  }));
  return [cellsOf(text.slice(0, end)), below];
}

/** `Medication: Ramipril 5 mg | Morning: 1`, without the space around. */
function cellsOf(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const part of text.split('|')) {
    const start = from + part.length - part.trimStart().length;
    const trimmed = part.trim();
    from += part.length + 1;
    if (trimmed !== '') cells.push({ text: trimmed, start, end: start + trimmed.length });
  }
  return cells;
}
