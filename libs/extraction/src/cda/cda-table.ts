import { isElement, type XmlElement } from '../containers/xml-tree.js';
import type { Block, Inline, Marks, Table, TableCell, TableRow } from '../model/blocks.js';
import { boldHeadRows } from '../rendering/head-rows.js';
import type { SectionPlace } from './cda-flow.js';

/** What was read of a cell: its blocks, and whether all that it says is bold. */
export interface CellContent {
  readonly blocks: readonly Block[];
  readonly isBold: boolean;
}

export interface TableReaders {
  readonly readCell: (cell: XmlElement, place: SectionPlace, row: XmlElement) => CellContent;
  readonly readCaption: (caption: XmlElement, place: SectionPlace) => readonly Inline[];
  readonly marksOf: (row: XmlElement) => Marks;
  /** Of what has no place in a table. */
  readonly readStray: (element: XmlElement) => void;
}

interface FoundRow {
  readonly element: XmlElement;
  readonly isHead: boolean;
}

interface ReadCell extends TableCell {
  readonly isBold: boolean;
}

/** A table of a narrative (CDA R2, 4.3.5.8). A cell is placed by the numbers of its row and of itself, from 0. */
export function readTable(table: XmlElement, place: SectionPlace, readers: TableReaders): Table {
  const rows = rowsOf(table, readers.readStray);
  const caption = table.children.filter(isElement).find(({ name }) => name === 'caption');
  const read = rows.map((row, number) => readRow(row, number, place, readers));
  const isNamed = read.flat().some(({ header }) => header === 'column');
  const heads = isNamed ? 0 : boldHeadRows(read);
  return {
    kind: 'table',
    ...(caption && { caption: readers.readCaption(caption, place) }),
    rows: rows.map(({ element }, number): TableRow => {
      const marks = readers.marksOf(element);
      return {
        cells: (read[number] ?? []).map((cell) => withHeader(cell, number < heads)),
        ...(Object.keys(marks).length > 0 && { marks }),
      };
    }),
    place,
  };
}

/** In the order in which they are shown: the foot stands in the file before the body. */
function rowsOf(table: XmlElement, readStray: (element: XmlElement) => void): readonly FoundRow[] {
  const parts: Readonly<Record<'thead' | 'tbody' | 'tfoot', FoundRow[]>> = {
    thead: [],
    tbody: [],
    tfoot: [],
  };
  const gather = (parent: XmlElement, part: keyof typeof parts): void => {
    for (const child of parent.children.filter(isElement)) {
      const { name } = child;
      if (name === 'tr') parts[part].push({ element: child, isHead: part === 'thead' });
      else if (name === 'thead' || name === 'tbody' || name === 'tfoot') gather(child, name);
      else if (name !== 'caption' && name !== 'col' && name !== 'colgroup') readStray(child);
    }
  };
  gather(table, 'tbody');
  return [...parts.thead, ...parts.tbody, ...parts.tfoot];
}

function readRow(
  { element, isHead }: FoundRow,
  row: number,
  around: SectionPlace,
  { readCell, readStray }: TableReaders,
): readonly ReadCell[] {
  const children = element.children.filter(isElement);
  const found = children.filter(({ name }) => name === 'td' || name === 'th');
  for (const child of children) if (!found.includes(child)) readStray(child);
  const isAllNames = found.every(({ name }) => name === 'th');
  return found.map((cell, number): ReadCell => {
    const place = { ...around, block: [...around.block, row, number] };
    const { blocks, isBold } = readCell(cell, place, element);
    const columnSpan = spanOf(cell, 'colspan');
    const rowSpan = spanOf(cell, 'rowspan');
    const header = headerOf(cell, isHead, isAllNames);
    return {
      content: blocks,
      place,
      isBold: isBold || isStyledBold(cell) || isStyledBold(element),
      ...(columnSpan > 1 && { columnSpan }),
      ...(rowSpan > 1 && { rowSpan }),
      ...(header && { header }),
    };
  });
}

function headerOf(
  { name, attributes }: XmlElement,
  isHead: boolean,
  isAllNames: boolean,
): TableCell['header'] {
  const scope = attributes.get('scope') ?? '';
  if (/^row/i.test(scope)) return 'row';
  if (isHead || /^col/i.test(scope)) return 'column';
  if (name !== 'th') return undefined;
  return isAllNames ? 'column' : 'row';
}

function withHeader(cell: TableCell, isHead: boolean): TableCell {
  return isHead ? { ...cell, header: 'column' } : cell;
}

function spanOf({ attributes }: XmlElement, name: string): number {
  const span = Number.parseInt(attributes.get(name) ?? '1', 10);
  return Number.isSafeInteger(span) && span > 1 ? span : 1;
}

export function isStyledBold({ attributes }: XmlElement): boolean {
  return /\bbold\b/i.test(attributes.get('styleCode') ?? '');
}
