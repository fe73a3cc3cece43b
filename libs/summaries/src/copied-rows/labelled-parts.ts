import { headingNamed } from './list-headings.js';
import type { SourceLine } from './source-lines.js';
import { isRowLine } from './table-lines.js';

/** Behind a sentence: "Stable. Meds: aspirin 75 mg. Allergy: latex." */
const LABEL_WITHIN = /(?<=[.;]\s+)(\p{L}[\p{L} /&'-]{1,40}?):\s+(?=\S)/gu;

/**
 * Lines in which medication or allergies begin behind a sentence, parted there: what is before a label and what is behind
 * it are then read as if each were a line.
 */
export function withLabelledParts(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.flatMap((line) => {
    // of a line with marks of Markdown in it the place of a part is not known
    if (isRowLine(line) || line.text.length !== line.end - line.start) return [line];
    const borders = [...line.text.matchAll(LABEL_WITHIN)]
      .filter(([, label = '']) => isOfList(label))
      .map(({ index }) => index);
    return borders.length === 0 ? [line] : partsOf(line, [0, ...borders]);
  });
}

function isOfList(label: string): boolean {
  const kind = headingNamed(label)?.kind;
  return kind === 'medication' || kind === 'allergies';
}

function partsOf(line: SourceLine, starts: readonly number[]): readonly SourceLine[] {
  return starts.map((from, index) => {
    const text = line.text.slice(from, starts[index + 1]).trimEnd();
    const start = line.start + from;
    const first = index === 0;
    return {
      text,
      start,
      end: start + text.length,
      isItem: first && line.isItem,
      isIndented: first && line.isIndented,
      startsBlock: first && line.startsBlock,
      startsDocument: first && line.startsDocument,
    };
  });
}
