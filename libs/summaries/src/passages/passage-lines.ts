import { topicsNamed } from '@app/faithfulness';
import { type Span, splitSentences } from '@app/text';
import { isHeading } from '../generation/segments.js';

/** Longer lines are paragraphs: of those, a few sentences in a row are chosen. */
const LONGEST_LINE = 400;
/** "ORTHO 20/11:", "Dr. Hale, 14 March:" before the sentences of a long line: who says it, and when. */
const LABEL = /^[^:\n]{1,60}:(?=\s)/;
const LONGEST_TITLE = 60;
/** So far from a line its empty neighbours are looked for. */
const NEAR = 40;
const EMPTY_BEFORE = /(?:^|\n[ \t]*\n[ \t]*)$/;
const EMPTY_BEHIND = /^[ \t]*(?:\n[ \t]*\n|$)/;
const ROW = / \| |\t/;

/** A line of a text, sentences of a long one, or a sentence that goes on over the end of its line. */
export interface PassageLine extends Span {
  /** It comes with what stands below it; by itself only where it states a fact: "PENICILLIN ALLERGY". */
  readonly isHeading: boolean;
  /**
   * What it cannot be understood without, and is taken with it: the heading above it, the first row of its table, the
   * label of its paragraph, the question that it answers.
   */
  readonly context: readonly Span[];
}

/** A text as lines that can be taken one by one. */
export function passageLines(text: string): readonly PassageLine[] {
  const lines: PassageLine[] = [];
  let heading: Span | null = null;
  let firstRow: Span | null = null;
  let question: Span | null = null;
  let label: Span | null = null;
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end);
    if (isHeading(words)) {
      lines.push({ ...line, isHeading: true, context: [] });
      heading = line;
      firstRow = null;
      continue;
    }
    const startsLine = text.slice(text.lastIndexOf('\n', line.start) + 1, line.start).trim() === '';
    if (startsLine) label = null;
    const isRow = ROW.test(words);
    const context = [heading, isRow ? firstRow : null, label, question];
    lines.push({
      ...line,
      isHeading: false,
      context: context.filter((span) => span !== null),
    });
    if (startsLine) label = labelOf(words, line.start);
    firstRow = isRow ? (firstRow ?? line) : null;
    if (isTitle(text, line)) heading = line;
    question = words.endsWith('?') ? line : null;
  }
  return lines;
}

/**
 * "Medications" above a table: it may be a line as well ("No known allergies"), and is taken as both. A line between empty
 * ones is a title whatever it names, or a table would stand below the title of the one before.
 */
function isTitle(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  if (words.length > LONGEST_TITLE || !/^\p{Lu}/u.test(words)) return false;
  if (/[.!?;,]$|:\s/.test(words) || ROW.test(words)) return false;
  const before = start <= NEAR ? text.slice(0, start) : text.slice(start - NEAR, start);
  const isAlone = EMPTY_BEFORE.test(before) && EMPTY_BEHIND.test(text.slice(end, end + NEAR));
  return isAlone || topicsNamed(words).length > 0;
}

/** Sentences of one line together, as far as they are short. */
function linesOf(text: string): readonly Span[] {
  const lines: { start: number; end: number }[] = [];
  for (const sentence of splitSentences(text)) {
    const last = lines.at(-1);
    const isNear = last !== undefined && sentence.end - last.start <= LONGEST_LINE;
    if (isNear && !text.slice(last.start, sentence.end).includes('\n')) last.end = sentence.end;
    else lines.push({ ...sentence });
  }
  return lines;
}

function labelOf(words: string, start: number): Span | null {
  const label = LABEL.exec(words);
  return label && { start, end: start + label[0].length };
}
