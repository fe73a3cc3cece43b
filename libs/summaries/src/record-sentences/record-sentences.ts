import { STRUCK_MARK } from '@app/faithfulness';
import { type Span, splitSentences } from '@app/text';
import type { CopiedRow } from '../copied-rows/copied-row.js';
import { dateAtStart, namesDate } from './entry-dates.js';
import { continuesMention, mentionsMedication } from './mentions-medication.js';
import type { Quote } from './quote.js';
import { type RecordLine, recordLines } from './record-lines.js';

/** "noch bis einschl." before a date, "b." before "Bed.": a sentence is not cut there. */
const ABBREVIATED =
  /(?<![\p{L}\d])(?:\p{L}|re|li|ca|wg|rp|lt|bzgl|zzt|Tr|Wo|Mo|Dr|Ass|Prof|Fr|Hr|Nr|vs|einschl|einschließl|incl|inkl|tgl|stdl|wchtl|inhal|max|min|approx|evtl|ggf|bzw|usw|vorm|nachm|abds|morg|postop|präop|cont|resp)\.$/iu;
/** "2. Gabe": an ordinal, and no end of a sentence. */
const ORDINAL = /(?<![\d.,/-])\d{1,2}\.$/u;
const COUNTED =
  /^(?:Gabe|Linie|Zyklus|Tag|Woche|Wo|Monat|Mon|Kurs|Dosis|Injektion|Infusion|postop)(?!\p{L})/u;

/** A sentence or row of a record. */
export interface RecordSentence extends Quote {
  /** The day of its entry, where that is certain and it does not begin with it. */
  readonly date: Quote | null;
  /** What it stands under: "Stopped". */
  readonly heading: Quote | null;
  /** Whether it says something of drugs or allergies, or goes on from what does. */
  readonly isOfDrugs: boolean;
}

/**
 * The sentences and rows of a record in order.
 * @param rows those of its tables and lists, for the words of a row
 * @param documentStarts where the documents begin whose texts the source is
 */
export function recordSentences(
  source: string,
  rows: readonly CopiedRow[],
  documentStarts: readonly number[],
): readonly RecordSentence[] {
  return recordLines(source, documentStarts).flatMap((line, at, all) =>
    line.isRow ? [wordsOfRow(line, all[at + 1], rows)] : datedSentences(line),
  );
}

function datedSentences(line: RecordLine): readonly RecordSentence[] {
  let { date } = line;
  // "3. Apixaban. Continue."
  const isNamed = line.isNamed && line.heading !== null && mentionsMedication(line.heading.text);
  let isOfDrugs = isNamed;
  return sentencesOf(line).map((quote) => {
    const own = dateAtStart(quote);
    // "Amoxicillin was begun on 6 May. Fever is gone.": of which day is that?
    if (own || namesDate(quote.text)) date = own && !isNarrated(quote, own) ? own : null;
    isOfDrugs =
      isNamed || mentionsMedication(quote.text) || (isOfDrugs && continuesMention(quote.text));
    return { ...quote, date: own ? null : date, heading: line.heading, isOfDrugs };
  });
}

/** "On 6 March he woke deaf" begins no entry of that day. */
function isNarrated(quote: Quote, date: Quote): boolean {
  return /(?<!\p{L})(?:on|am|vom)\s$/iu.test(quote.text.slice(0, date.start - quote.start));
}

/** The words of a row; as it is written, with what is above it, where it is none that is understood by itself. */
function wordsOfRow(
  { text, start, end, date, heading }: RecordLine,
  next: RecordLine | undefined,
  rows: readonly CopiedRow[],
): RecordSentence {
  const row = rowIn({ start, end }, rows);
  const isHead = !row && !/\d/u.test(text) && next?.isRow && rowIn(next, rows) !== undefined;
  const isOfDrugs = !isHead && mentionsMedication(text);
  const words = row?.text ?? text.replaceAll('\t', ' | ');
  return { text: words, start, end, date, heading, isOfDrugs };
}

function rowIn({ start, end }: Span, rows: readonly CopiedRow[]): CopiedRow | undefined {
  return rows.find(({ spans }) => spans.some((one) => one.start >= start && one.end <= end));
}

function sentencesOf({ text, start, end, isExact }: RecordLine): readonly Quote[] {
  const whole: Span[] = [];
  // before it anything may be crossed out
  const markedAt = text.lastIndexOf(STRUCK_MARK);
  for (const span of splitSentences(text)) {
    const last = whole.at(-1);
    const isStruck = span.start <= markedAt;
    if (
      last &&
      (isStruck || goesOn(text.slice(last.start, last.end), text.slice(span.start, span.end)))
    )
      whole[whole.length - 1] = { start: last.start, end: span.end };
    else whole.push(span);
  }
  return whole.map((span) => ({
    text: text.slice(span.start, span.end),
    ...(isExact ? { start: start + span.start, end: start + span.end } : { start, end }),
  }));
}

/** Whether two sentences are one that was cut. */
function goesOn(sentence: string, next: string): boolean {
  if (ABBREVIATED.test(sentence)) return true;
  if (/^[\p{Ll}\d(]/u.test(next)) return dateAtStart({ text: next, start: 0 }) === null;
  return ORDINAL.test(sentence) && COUNTED.test(next);
}
