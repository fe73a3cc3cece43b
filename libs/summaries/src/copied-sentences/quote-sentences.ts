import { blanked, type ChosenSentence, type Span } from '@app/text';
import { quoteSentence } from '../recorded-medication/recorded-medication.js';
import { recordSentences } from '../recorded-medication/record-sentences.js';

const WORDS = /[\p{L}\d]/u;

/** Words as they stand in a draft, and their places in the source. */
interface Line {
  readonly text: string;
  readonly spans: readonly Span[];
}

/**
 * Sentences as they can stand alone, with their day and heading: "Stroke at 60" below "Family history" is not of the patient.
 * @param rest the source without what other sections have
 */
export function quoteSentences(
  source: string,
  rest: string,
  sentences: readonly ChosenSentence[],
  documentStarts: readonly number[],
): readonly Line[] {
  const ofRecord = recordSentences(source, [], documentStarts).filter(
    ({ start, end }) => rest.slice(start, end).trim() !== '',
  );
  const named = blanked(
    source,
    ofRecord.flatMap(({ heading }) => heading ?? []),
  );
  const lines = sentences.flatMap(({ start, end, text }): readonly Line[] => {
    // a heading stands before what is below it
    if (!WORDS.test(named.slice(start, end))) return [];
    const same = ofRecord.filter((one) => one.start < end && one.end > start);
    const isAll = !WORDS.test(blanked(named, same).slice(start, end));
    return isAll ? same.map(quoteSentence) : [{ text, spans: [{ start, end }] }];
  });
  return [...Map.groupBy(lines, ({ text }) => text).values()].flatMap((one) => one.slice(0, 1));
}
