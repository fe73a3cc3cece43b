import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Table, TableCell, TableRow } from '../model/blocks.js';
import { boldHeadRows } from '../rendering/head-rows.js';
import { flattened } from '../rendering/flattened.js';
import type { ElementStyles } from './page-styles.js';
import type { BlockPlace, Flow } from './html-flow.js';
import { isAllBold } from './html-bold.js';
import { attribute } from './html-attribute.js';

type Element = DefaultTreeAdapterTypes.Element;
type Section = 'head' | 'body' | 'foot';

interface OpenRow {
  readonly section: Section;
  /** The element that holds the row: a span of rows ends with it. */
  readonly group: number;
  readonly cells: { readonly element: Element; readonly flow: Flow; readonly place: BlockPlace }[];
}

const ORDER: Readonly<Record<Section, number>> = { head: 0, body: 1, foot: 2 };
// What a browser takes at most (HTML Living Standard, 4.9.11).
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

/** Collects the rows of one table. */
export class TableCollector {
  private readonly rows: OpenRow[] = [];
  private readonly captions: Flow[] = [];
  private section: Section = 'body';
  private group = 0;

  constructor(
    private readonly element: Element,
    private readonly place: BlockPlace,
    private readonly styles: ElementStyles,
  ) {}

  enterSection(tagName: string): void {
    this.section = tagName === 'thead' ? 'head' : tagName === 'tfoot' ? 'foot' : 'body';
    this.group += 1;
  }

  leaveSection(): void {
    this.section = 'body';
    this.group += 1;
  }

  enterRow(): void {
    this.rows.push({ section: this.section, group: this.group, cells: [] });
  }

  addCell(element: Element, flow: Flow, place: BlockPlace): void {
    if (this.rows.length === 0) this.enterRow();
    this.rows.at(-1)?.cells.push({ element, flow, place });
  }

  addCaption(flow: Flow): void {
    this.captions.push(flow);
  }

  build(): Table {
    const rows = this.rows.toSorted((a, b) => ORDER[a.section] - ORDER[b.section]);
    const caption = flattened(this.captions.flatMap(({ blocks }) => blocks));
    const ends = new Map(rows.map(({ group }, index) => [group, index + 1]));
    const stated = rows.map((row, index) => builtRow(row, (ends.get(row.group) ?? 0) - index));
    const built = withHead(stated, boldHead(rows, stated, this.styles));
    return {
      kind: 'table',
      rows: built,
      place: this.place,
      ...(caption.length > 0 && { caption }),
      ...(this.isLayout(built) && { layout: true }),
    };
  }

  /** Stated to arrange only, and with more than one word a cell to arrange. */
  private isLayout(rows: readonly TableRow[]): boolean {
    if (!/^(presentation|none)$/i.test(attribute(this.element, 'role')?.trim() ?? '')) return false;
    return rows.some(({ cells }) =>
      cells.some(
        ({ content }) => content.length > 1 || content.some(({ kind }) => kind !== 'paragraph'),
      ),
    );
  }
}

/** How many rows of bold words name the columns of a table in which no cell is said to be a name. */
function boldHead(
  rows: readonly OpenRow[],
  built: readonly TableRow[],
  styles: ElementStyles,
): number {
  if (built.some(({ cells }) => cells.some(({ header }) => header !== undefined))) return 0;
  return boldHeadRows(
    rows.map(({ cells }, row) =>
      cells.map(({ element, flow }, index) => ({
        ...built[row]?.cells[index],
        content: flow.blocks,
        isBold: isAllBold(element, styles),
      })),
    ),
  );
}

function withHead(rows: readonly TableRow[], count: number): readonly TableRow[] {
  return rows.map((row, index) =>
    index < count
      ? { ...row, cells: row.cells.map((cell) => ({ ...cell, header: 'column' })) }
      : row,
  );
}

/** `inGroup`: so many rows, this one included, are left for its spans. */
function builtRow({ section, cells }: OpenRow, inGroup: number): TableRow {
  const isAllNames = cells.every(
    ({ element, flow }) => element.tagName === 'th' || flow.blocks.length === 0,
  );
  return {
    cells: cells.map(({ element, flow, place }): TableCell => {
      const columnSpan = span(element, 'colspan', MAX_COLUMN_SPAN) || 1;
      const rowSpan = Math.min(span(element, 'rowspan', MAX_ROW_SPAN) || inGroup, inGroup);
      const header = headerOf(element, section, isAllNames);
      return {
        content: flow.blocks,
        place,
        ...(header && { header }),
        ...(columnSpan > 1 && { columnSpan }),
        ...(rowSpan > 1 && { rowSpan }),
      };
    }),
  };
}

function headerOf(element: Element, section: Section, isAllNames: boolean): TableCell['header'] {
  const scope = (attribute(element, 'scope') ?? '').toLowerCase();
  const role = (attribute(element, 'role') ?? '').toLowerCase();
  if (role === 'rowheader') return 'row';
  if (role === 'columnheader') return 'column';
  if (element.tagName === 'th' && scope.startsWith('row')) return 'row';
  if (section === 'head') return 'column';
  if (element.tagName !== 'th') return undefined;
  return scope.startsWith('col') || isAllNames ? 'column' : 'row';
}

/** 0 where the attribute says 0: to the end. */
function span(element: Element, name: string, most: number): number {
  const said = /^\s*(\d{1,6})/.exec(attribute(element, name) ?? '')?.[1];
  return said === undefined ? 1 : Math.min(Number(said), most);
}
