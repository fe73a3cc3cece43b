import {
  type Block,
  type Inline,
  isField,
  type TableCell,
  type TextSpan,
} from '../model/blocks.js';
import { EMPTY_TEXT } from './empty-text.js';

const BETWEEN_PARAGRAPHS: TextSpan = { text: '; ' };

/** What is in a cell as one line: paragraphs and items behind each other, inner tables row by row. */
export function flattened(blocks: readonly Block[]): readonly Inline[] {
  const content: Inline[] = [];
  for (const block of blocks) {
    const inner = inlinesOf(block);
    if (inner.length === 0) continue;
    if (content.length > 0) content.push(BETWEEN_PARAGRAPHS);
    content.push(...inner);
  }
  return content;
}

/** Whether nothing is in the cell that a person or a program would read. */
export function isBlank({ content }: TableCell): boolean {
  return isEmpty(flattened(content));
}

function isEmpty(content: readonly Inline[]): boolean {
  return content.every((inline) => !isField(inline) && !/\S/u.test(inline.text));
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.content.flatMap((inline): Inline[] => {
        const oneLine = inLine(inline, block.place);
        return isField(oneLine) || oneLine.text !== '' ? [oneLine] : [];
      });
    case 'list-item':
      return [{ text: `${block.marker} `, place: block.place }, ...flattened(block.content)];
    case 'footnote':
      return labelled(`[note ${block.label}] `, block);
    case 'header':
    case 'footer':
    case 'comment':
      return labelled(`[${block.kind}] `, block);
    case 'group':
      return flattened(block.content);
    case 'table':
      return flattened(
        block.rows.map(({ cells }) => ({
          kind: 'paragraph',
          place: block.place,
          content: cells.flatMap(({ content, place }, index) => {
            const inner = flattened(content);
            return [
              ...(index > 0 ? [{ text: ', ' }] : []),
              ...(isEmpty(inner) ? [{ text: EMPTY_TEXT, place }] : inner),
            ];
          }),
        })),
      );
  }
}

function labelled(
  label: string,
  { content, place }: { content: readonly Block[]; place: TextSpan['place'] },
): readonly Inline[] {
  return [{ text: label, ...(place && { place }) }, ...flattened(content)];
}

/** On one line, and with its own place: the block that it came from is gone. */
function inLine(inline: Inline, place: NonNullable<TextSpan['place']>): Inline {
  const own = inline.place ?? place;
  if (!isField(inline)) return { ...inline, text: onOneLine(inline.text), place: own };
  const { value } = inline;
  return { ...inline, place: own, ...(value !== undefined && { value: onOneLine(value) }) };
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, ' ');
}
