import { splitSentences } from '@app/text';
import type { Span } from '@app/text';
import { wordList } from '../lexicons/word-lists.js';

const HEADING_WORDS = wordList(`
  chief complaint history of present illness review systems physical examination exam results result
  assessment and plan vitals vital signs reviewed instructions medications current past medical surgical
  social family allergies impression findings summary procedure diagnosis diagnoses immunizations labs
  imaging disposition other relevant gynecologic emergency department condition at discharge medication
  laboratory referral procedures question what is asked in plain words immunization subjective objective hospital course reason for admission follow up
`);
/** The mark of a list alone, or no word at all. */
const EMPTY = /^[^\p{L}\p{N}]*(?:\d{1,2}[.)])?[^\p{L}\p{N}]*$/u;

/** Longer than any sentence: a text without full stops is looked at in parts. */
const LONGEST = 1_500;

/** The sentences of the bodies of a summary; headings and marks of lists are none. */
export function draftSentences(summary: string, sections: readonly Span[]): readonly Span[] {
  const bodies = sections.length > 0 ? sections : [{ start: 0, end: summary.length }];
  return bodies.flatMap((body) =>
    splitSentences(summary.slice(body.start, body.end))
      .flatMap(({ start, end }) =>
        partsOf(summary, { start: body.start + start, end: body.start + end }),
      )
      .filter(({ start, end }) => !isEmpty(summary.slice(start, end))),
  );
}

/** At the last space before the limit. */
function partsOf(summary: string, { start, end }: Span): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const space = summary.lastIndexOf(' ', from + LONGEST);
    const to = space > from ? space : from + LONGEST;
    parts.push({ start: from, end: to });
    from = space > from ? space + 1 : to;
  }
  return [...parts, { start: from, end }].filter((part) => part.end > part.start);
}

function isEmpty(sentence: string): boolean {
  return EMPTY.test(sentence) || isHeading(sentence);
}

/** "PAST MEDICAL HISTORY", "Plan:", "Reason for admission" */
function isHeading(sentence: string): boolean {
  if (sentence.length > 60 || /[.,;!?]/.test(sentence)) return false;
  const words = sentence.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.every((word) => HEADING_WORDS.has(word));
}
