import type { Block, Marks, TableCell } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';

/** The entry of a Bundle, and what of it, from 0. */
export function placeAt(...path: readonly number[]): Place {
  return { kind: 'block', path: [...path] };
}

export function heading(text: string, level: number, place: Place): readonly Block[] {
  return text === '' ? [] : [{ kind: 'heading', level, content: [{ text }], place }];
}

export function paragraph(text: string, place: Place): readonly Block[] {
  return text.trim() === '' ? [] : [{ kind: 'paragraph', content: [{ text }], place }];
}

export interface Row {
  readonly cells: readonly string[];
  readonly place: Place;
  readonly marks?: Marks;
}

/** A table with the names of its columns; a cell without text is empty, and stays there. */
export function table(names: readonly string[], rows: readonly Row[]): readonly Block[] {
  const [first] = rows;
  if (!first) return [];
  return [
    {
      kind: 'table',
      place: first.place,
      rows: [
        { cells: names.map((name) => cell(name, first.place, { header: 'column' })) },
        ...rows.map(({ cells, place, marks }) => ({
          cells: cells.map((text) => cell(text, place, {}, marks)),
        })),
      ],
    },
  ];
}

function cell(
  text: string,
  place: Place,
  more: Pick<TableCell, 'header'>,
  marks?: Marks,
): TableCell {
  const content = [{ text, ...(marks && { marks }) }];
  return { content: text === '' ? [] : [{ kind: 'paragraph', place, content }], place, ...more };
}
