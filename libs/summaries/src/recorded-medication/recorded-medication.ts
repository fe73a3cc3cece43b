import type { CopiedRow } from '../copied-rows/copied-row.js';
import { blankInstructions } from '../copied-sentences/blank-instructions.js';
import { type RecordSentence, recordSentences } from './record-sentences.js';

/** A line as it stands in a draft, and its places in the source. */
type Line = Pick<CopiedRow, 'text' | 'spans'>;

/** "Home medication: …" */
const LABELLED = /^\p{L}[^.:;]{0,60}:(?=\s)/u;
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
  const lines = recordSentences(blankInstructions(source), rows, documentStarts)
    .filter(({ isOfDrugs }) => isOfDrugs)
    .map(quoteSentence);
  return [...Map.groupBy(lines, ({ text }) => text)].map(([text, same]) => ({
    text,
    spans: same.flatMap(({ spans }) => spans),
  }));
}

/** The words of a sentence as they stand where it is taken out of its record: with its day and its heading. */
export function quoteSentence(sentence: RecordSentence): Line {
  const { text, date: day, heading } = sentence;
  const quoted = [day, heading, sentence].filter((one) => one !== null);
  // a row may have the part of its list already: "Expired: albuterol"
  const isSaid = heading === null || text.startsWith(`${heading.text}: `);
  const said = isSaid ? text : `${heading.text}: ${text}`;
  // behind a colon "Allergies: penicillin" would not begin with a label
  const separator = LABELLED.test(said) ? ', ' : ': ';
  return {
    text: day ? `${day.text}${separator}${said}` : said,
    spans: quoted.map(({ start, end }) => ({ start, end })),
  };
}
