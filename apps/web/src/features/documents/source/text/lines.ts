import { overlap, type Range } from '../../evidence/text-ranges.js';

export interface TextLine extends Range {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** The lines of a text, each with its place in it. */
export function linesOf(text: string): readonly TextLine[] {
  let start = 0;
  return text.split('\n').map((line, index) => {
    const found = { number: index + 1, text: line, start, end: start + line.length };
    start = found.end + 1;
    return found;
  });
}

/** The marks of each line that has any. Both stand in the order of the text. */
export function marksByLine<T extends Range>(
  lines: readonly TextLine[],
  marks: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  let first = 0;
  for (const mark of marks) {
    // marks may overlap, but none begins before the one in front of it
    while ((lines[first]?.end ?? Number.POSITIVE_INFINITY) < mark.start) first += 1;
    for (let at = first; at < lines.length; at += 1) {
      const line = lines[at];
      if (!line || line.start >= mark.end) break;
      if (!overlap(line, mark)) continue;
      const ofLine = found.get(line.number);
      if (ofLine) ofLine.push(mark);
      else found.set(line.number, [mark]);
    }
  }
  return found;
}
