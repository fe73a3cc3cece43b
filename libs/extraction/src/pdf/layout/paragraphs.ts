import type { Block, Inline, Paragraph } from '../../model/blocks.js';
import { isBroken } from './broken-words.js';
import { inlinesOf, placeOfAll } from './inlines.js';
import type { VisualLine } from './piece.js';

// A line further below than this many line heights starts a new paragraph.
const PARAGRAPH_GAP = 1.9;

/** Lines that follow each other closely are one paragraph. */
export function paragraphsOf(lines: readonly VisualLine[], page: number): readonly Block[] {
  const paragraphs: VisualLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    if (last && before && !startsParagraph(before, line)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((own) => paragraphOf(own, page));
}

/** All lines as one paragraph, as in a cell, of which it may be known up to where its lines can reach. */
export function paragraphOf(own: readonly VisualLine[], page: number, room?: number): Paragraph {
  return {
    kind: 'paragraph',
    content: own.flatMap((line, index): readonly Inline[] => {
      const before = own[index - 1];
      const goesOn = before === undefined || isBroken(before, line, room);
      return [...(goesOn ? [] : [{ text: '\n' }]), ...inlinesOf(line.phrases, page)];
    }),
    place: placeOfAll(
      own.flatMap(({ phrases }) => phrases.flatMap(({ pieces }) => pieces)),
      page,
    ),
  };
}

function startsParagraph(before: VisualLine, after: VisualLine): boolean {
  const distance = Math.abs(before.base - after.base);
  return distance > PARAGRAPH_GAP * Math.max(before.size, after.size);
}
