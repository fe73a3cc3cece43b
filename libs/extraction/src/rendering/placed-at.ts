import type { Block, Inline, TableRow } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';

/** The same block with all that is in it at one place: of a file that lies in another one, which has no places of its own there. */
export function placedAt(block: Block, place: Place): Block {
  const inner = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((one) => placedAt(one, place));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: inlinesAt(block.content, place), place };
    case 'table':
      return {
        ...block,
        place,
        rows: rowsAt(block.rows, place),
        ...(block.caption && { caption: inlinesAt(block.caption, place) }),
        ...(block.namesAbove && { namesAbove: rowsAt(block.namesAbove, place) }),
      };
    case 'group':
      return { ...block, content: inner(block.content) };
    case 'list-item':
    case 'footnote':
    case 'header':
    case 'footer':
    case 'comment':
      return { ...block, content: inner(block.content), place };
  }
}

function rowsAt(rows: readonly TableRow[], place: Place): readonly TableRow[] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      place,
      content: cell.content.map((one) => placedAt(one, place)),
    })),
  }));
}

function inlinesAt(inlines: readonly Inline[], place: Place): readonly Inline[] {
  return inlines.map((inline) => ({ ...inline, place }));
}
