import { STRUCK_MARK } from '@app/faithfulness';
import { headingByForm, headingNamed } from '../copied-rows/list-headings.js';
import { linesOf, type SourceLine } from '../copied-rows/source-lines.js';
import { isRowLine } from '../copied-rows/table-lines.js';
import { isItem, isOfDrug } from '../copied-rows/item-words.js';
import { dateAtStart } from './entry-dates.js';
import type { Quote } from './quote.js';
import { mentionsMedication } from './mentions-medication.js';

/** A line of a record, with the lines that a page wrapped it in. */
export interface RecordLine extends Quote {
  /** Its characters are those of the source, one for one. */
  readonly isExact: boolean;
  readonly isRow: boolean;
  /** The day of its entry, if the entry begins with one. */
  readonly date: Quote | null;
  /** What it stands under: "Stopped". */
  readonly heading: Quote | null;
  /** Whether that is the name of a numbered item, which the line itself begins with. */
  readonly isNamed: boolean;
}

const LONGEST_LABEL = 60;
const LONGEST_TITLE = 70;
/** "Home on:"; "School nurse and practice, joint letter to Community Paediatrics:" is the name of a letter. */
const LONGEST_FIRST_LABEL = 30;
const NUMBERED = /(?:^|\n)[^\S\n]*\(?\d{1,2}[.)][^\S\n]+$/u;
/** At most four words. */
const RUN_IN = /^(\p{Lu}[^\s.:;!?\d]+(?: [^\s.:;!?\d]+){0,3})\.\s+(?=\S)/u;
/** A mark at the end, or three words and more behind one: "23.11. Visite Dr. Roth" has neither. */
const HAS_SENTENCE = /[.;!?]$|[.;!?]\s\p{Lu}.*\s.*\s/u;
/** Shorter lines end where they are meant to. */
const FEWEST_OF_WRAPPED = 45;

/**
 * The lines of a record in order. A blank line ends an entry, and what stands under a heading, unless it is right below the
 * heading or a list goes on.
 */
export function recordLines(
  text: string,
  documentStarts: readonly number[],
): readonly RecordLine[] {
  const read: RecordLine[] = [];
  let date: Quote | null = null;
  let heading: Quote | null = null;
  let isRightBelow = false;
  for (const line of unwrapped(linesOf(text, documentStarts))) {
    if (line.startsBlock) {
      date = null;
      const goesOn = line.isItem || isRightBelow;
      if (line.startsDocument || !goesOn) heading = null;
    }
    const { text: words, start, end } = line;
    const isRow = isRowLine(line);
    const own = dateAtStart(line);
    const above = isRow || line.isItem || own ? null : headingOf(line);
    if (above) {
      heading = line.startsDocument && isTitle(words) ? null : above;
      isRightBelow = heading !== null;
      continue;
    }
    isRightBelow = false;
    if (own || startsSection(line)) heading = null;
    const isExact = words.length === end - start;
    const isNamed = false;
    const whole = { text: words, start, end, isExact, isRow, date: own ?? date, heading, isNamed };
    read.push(belowLabel(whole, text) ?? whole);
    if (own) date = isEntryTitle(words) ? own : null;
  }
  return read;
}

/** "2. Potassium chloride. Ampoules are removed." without the name, which is what the rest stands under; null without one. */
function belowLabel(line: RecordLine, source: string): RecordLine | null {
  const { text, start, isExact } = line;
  const isNumbered = NUMBERED.test(source.slice(Math.max(0, start - 12), start));
  const [all, label] = RUN_IN.exec(text) ?? [];
  if (!isNumbered || !isExact || all === undefined || label === undefined) return null;
  const heading = { text: label, start, end: start + label.length };
  const rest = { text: text.slice(all.length), start: start + all.length };
  return { ...line, ...rest, heading, isNamed: true };
}

/** "23.11. Ward round": what is below it is of that day, where "23.11. Ramipril stopped." may be followed by anything. */
function isEntryTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !HAS_SENTENCE.test(text) && !mentionsMedication(text);
}

/** "Plan: clinic in two weeks" ends the list above it, and "Morning: ramipril 5 mg" does not. */
function startsSection({ text, isItem: isMarked }: SourceLine): boolean {
  const label = /^(\p{L}[\p{L} /()&-]{0,40}):\s/u.exec(text)?.[1];
  return !isMarked && label !== undefined && headingNamed(label) !== null;
}

/** On the first line: the name of the document, and not of what is below it. */
function isTitle(text: string): boolean {
  const isShortLabel = text.endsWith(':') && text.length <= LONGEST_FIRST_LABEL;
  return !isShortLabel && headingNamed(text)?.kind !== 'medication';
}

/** A line that says nothing by itself but what is below it. */
function headingOf({ text, start, end }: SourceLine): Quote | null {
  const label = text.replace(/\s*:$/u, '');
  if (label.length > LONGEST_LABEL || /[:.;!?](?:\s|$)/u.test(label)) return null;
  // "ALLERGIES, ADVERSE REACTIONS, ALERTS"; with small letters a comma is that of a sentence
  const isName = /^\p{Lu}(?:[^,]*|[^\p{Ll}]*)$/u.test(text) && !isOfDrug(text);
  const isNamed = isName && (headingNamed(text) !== null || headingByForm(text) !== null);
  return isNamed || label !== text ? { text: label, start, end } : null;
}

function unwrapped(lines: readonly SourceLine[]): readonly SourceLine[] {
  const whole: SourceLine[] = [];
  let last: SourceLine | undefined;
  const struck = struckWithLineBefore(lines);
  for (const line of lines) {
    const before = whole.at(-1);
    if (before && last && ((struck.has(line) && !isRowLine(last)) || isWrapped(last, line))) {
      whole[whole.length - 1] = { ...before, text: `${before.text} ${line.text}`, end: line.end };
    } else whole.push(line);
    last = line;
  }
  return whole;
}

/** Lines up to which the text of the line before may be crossed out too. */
function struckWithLineBefore(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const found = new Set<SourceLine>();
  let isStruck = false;
  for (const line of lines.toReversed()) {
    isStruck ||= line.text.includes(STRUCK_MARK);
    const isAlone = line.startsBlock || line.isItem || isRowLine(line);
    if (isStruck && !isAlone) found.add(line);
    else isStruck = false;
  }
  return found;
}

/** Words that another line has may be what a drug is denied in: where a line may go on, it does. */
function isWrapped(line: SourceLine, next: SourceLine): boolean {
  if (next.startsBlock || next.isItem || isRowLine(line) || isRowLine(next)) return false;
  if (/[.:;!?]$/u.test(line.text) || dateAtStart(next) || headingOf(next) || headingOf(line))
    return false;
  if (/^\p{L}[\p{L} /()&-]{0,40}:\s/u.test(next.text)) return false;
  if (/(?:[,(–-]|\b(?:and|or|no|not|of|und|oder|kein\p{L}*|nicht|von))$/iu.test(line.text))
    return true;
  if (isItem(line.text, 'medication') && isItem(next.text, 'medication')) return false;
  return line.text.length >= FEWEST_OF_WRAPPED || /^[\p{Ll}(]/u.test(next.text);
}
