import type { Span } from '@app/text';

/** A line of a source, without the space around it and without the mark of a list before it. */
export interface SourceLine extends Span {
  readonly text: string;
  readonly isItem: boolean;
  readonly isIndented: boolean;
  /** The first of the text, of a document, or behind an empty line. */
  readonly startsBlock: boolean;
  readonly startsDocument: boolean;
}

const MARK = /^(?:[-*•·‣◦▪–]\s+|\(?\d{1,2}[.)]\s+)/u;
/** Of Markdown around a heading or a name. */
const ROUND = /^(?:#{1,6}\s+|\*\*)|\*\*$/gu;

/** The lines of a source that have words, in order. */
export function linesOf(text: string, documents: readonly number[]): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  const starts = documents.toSorted((one, other) => one - other);
  let at = 0;
  let startsBlock = true;
  let startsDocument = true;
  for (const written of text.split('\n')) {
    const from = at;
    at += written.length + 1;
    while ((starts[0] ?? Number.POSITIVE_INFINITY) < at) {
      starts.shift();
      startsDocument = true;
    }
    if (written.trim() === '') {
      startsBlock = true;
      continue;
    }
    const indent = written.length - written.trimStart().length;
    const mark = MARK.exec(written.trimStart())?.[0] ?? '';
    const start = from + indent + mark.length;
    const end = from + written.trimEnd().length;
    lines.push({
      text: text.slice(start, end).replaceAll(ROUND, ''),
      start,
      end,
      isItem: mark !== '',
      isIndented: indent > 0,
      startsBlock: startsBlock || startsDocument,
      startsDocument,
    });
    startsBlock = false;
    startsDocument = false;
  }
  return lines;
}
