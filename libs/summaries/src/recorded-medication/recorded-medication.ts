import type { CopiedRow } from '../copied-rows/copied-row.js';
import { blankInstructions } from '../record-sentences/blank-instructions.js';
import { type QuotedLine, quoteSentence } from '../record-sentences/quote-sentence.js';
import { recordSentences } from '../record-sentences/record-sentences.js';

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
): readonly QuotedLine[] {
  const lines = recordSentences(blankInstructions(source), rows, documentStarts)
    .filter(({ isOfDrugs }) => isOfDrugs)
    .map(quoteSentence);
  return [...Map.groupBy(lines, ({ text }) => text)].map(([text, same]) => ({
    text,
    spans: same.flatMap(({ spans }) => spans),
  }));
}
