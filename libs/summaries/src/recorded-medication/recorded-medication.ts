import { STRUCK_MARK } from '@app/faithfulness';
import { type Span, splitSentences } from '@app/text';
import type { CopiedRow } from '../copied-rows/copied-row.js';
import { blankInstructions } from '../copied-sentences/blank-instructions.js';
import { dateAtStart, namesDate } from './entry-dates.js';
import type { Quote } from './quote.js';
import { type RecordLine, recordLines } from './record-lines.js';
import { continuesMention, mentionsMedication } from './mentions-medication.js';

/** A line as it stands in a draft, and its places in the source. */
type Line = Pick<CopiedRow, 'text' | 'spans'>;

/** "noch bis einschl." before a date, "b." before "Bed.": a sentence is not cut there. */
const ABBREVIATED =
  /(?<![\p{L}\d])(?:\p{L}|re|li|ca|wg|rp|lt|bzgl|zzt|Tr|Wo|Mo|Dr|Fr|Hr|Nr|vs|einschl|einschließl|incl|inkl|tgl|stdl|wchtl|inhal|max|min|approx|evtl|ggf|bzw|usw|vorm|nachm|abds|morg|postop|präop|cont|resp)\.$/iu;
/** "Home medication: …" */
const LABELLED = /^\p{L}[^.:;]{0,60}:(?=\s)/u;
/** "2. Gabe": an ordinal, and no end of a sentence. */
const ORDINAL = /(?<![\d.,/-])\d{1,2}\.$/u;
const COUNTED =
  /^(?:Gabe|Linie|Zyklus|Tag|Woche|Wo|Monat|Mon|Kurs|Dosis|Injektion|Infusion|postop)(?!\p{L})/u;

/**
 * What a source says of drugs and allergies, sentence by sentence in its order and word for word, with the day of the entry and
 * the heading that it stands under. Of no time and chosen by nobody: it is for a record of which nobody wrote a list.
 * @param rows those of its tables and lists, for the words of a row
 * @param documentStarts where the documents begin whose texts the source is
 */
export function recordedMedication(
  source: string,
  rows: readonly CopiedRow[],
  documentStarts: readonly number[],
): readonly Line[] {
  const lines = recordLines(blankInstructions(source), documentStarts).flatMap((line, at, all) => {
    const quotes = line.isRow ? wordsOfRow(line, all[at + 1], rows) : sentencesOfDrugs(line);
    return quotes.map((quote) => written(quote, line));
  });
  return [...Map.groupBy(lines, ({ text }) => text)].map(([text, same]) => ({
    text,
    spans: same.flatMap(({ spans }) => spans),
  }));
}

/** Words of an entry, and its day where that is certain. */
interface Dated extends Quote {
  readonly date: Quote | null;
}

function sentencesOfDrugs(line: RecordLine): readonly Dated[] {
  let { date } = line;
  let isBefore = false;
  return sentencesOf(line).flatMap((quote) => {
    const own = dateAtStart(quote);
    // "Amoxicillin was begun on 6 May. Fever is gone.": of which day is that?
    if (own || namesDate(quote.text)) date = own && !isNarrated(quote, own) ? own : null;
    isBefore = mentionsMedication(quote.text) || (isBefore && continuesMention(quote.text));
    return isBefore ? [{ ...quote, date: own ? null : date }] : [];
  });
}

/** "On 6 March he woke deaf" begins no entry of that day. */
function isNarrated(quote: Quote, date: Quote): boolean {
  return /(?<!\p{L})(?:on|am|vom)\s$/iu.test(quote.text.slice(0, date.start - quote.start));
}

/** The words of a row; as it is written, with what is above it, where it is none that is understood by itself. */
function wordsOfRow(
  { text, start, end, date }: RecordLine,
  next: RecordLine | undefined,
  rows: readonly CopiedRow[],
): readonly Dated[] {
  const row = rowIn({ start, end }, rows);
  const isHead = !row && !/\d/u.test(text) && next?.isRow && rowIn(next, rows) !== undefined;
  if (isHead || !mentionsMedication(text)) return [];
  return [{ text: row?.text ?? text.replaceAll('\t', ' | '), start, end, date }];
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

function written(quote: Dated, { heading }: RecordLine): Line {
  const { date: day } = quote;
  const quoted = [day, heading, quote].filter((one) => one !== null);
  // a row may have the part of its list already: "Expired: albuterol"
  const isSaid = heading === null || quote.text.startsWith(`${heading.text}: `);
  const said = isSaid ? quote.text : `${heading.text}: ${quote.text}`;
  // behind a colon "Allergies: penicillin" would not begin with a label
  const separator = LABELLED.test(said) ? ', ' : ': ';
  return {
    text: day ? `${day.text}${separator}${said}` : said,
    spans: quoted.map(({ start, end }) => ({ start, end })),
  };
}
