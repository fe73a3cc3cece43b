import { blanked, type ChosenSentence } from '@app/text';
import { type QuotedLine, quoteSentence } from '../record-sentences/quote-sentence.js';
import { recordSentences } from '../record-sentences/record-sentences.js';

const WORDS = /[\p{L}\d]/u;

/**
 * Sentences as they can stand alone, with their day and heading: "Stroke at 60" below "Family history" is not of the patient.
 * @param rest the source without what other sections have
 */
export function quoteSentences(
  source: string,
  rest: string,
  sentences: readonly ChosenSentence[],
  documentStarts: readonly number[],
): readonly QuotedLine[] {
  const ofRecord = recordSentences(source, [], documentStarts).filter(
    ({ start, end }) => rest.slice(start, end).trim() !== '',
  );
  const named = blanked(
    source,
    ofRecord.flatMap(({ heading }) => heading ?? []),
  );
  const lines = sentences.flatMap(({ start, end, text }): readonly QuotedLine[] => {
    // a heading stands before what is below it
    if (!WORDS.test(named.slice(start, end))) return [];
    const same = ofRecord.filter((one) => one.start < end && one.end > start);
    const isAll = !WORDS.test(blanked(named, same).slice(start, end));
    return isAll ? same.map(quoteSentence) : [{ text, spans: [{ start, end }] }];
  });
  return [...Map.groupBy(lines, ({ text }) => text).values()].flatMap((one) => one.slice(0, 1));
}
