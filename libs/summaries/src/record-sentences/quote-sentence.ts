import type { CopiedRow } from '../copied-rows/copied-row.js';
import type { RecordSentence } from './record-sentences.js';

/** A line of a draft, and its places in the source. */
export type QuotedLine = Pick<CopiedRow, 'text' | 'spans'>;

/** "Home medication: …" */
const LABELLED = /^\p{L}[^.:;]{0,60}:(?=\s)/u;

/** The words of a sentence as they stand where it is taken out of its record: with its day and its heading. */
export function quoteSentence(sentence: RecordSentence): QuotedLine {
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
