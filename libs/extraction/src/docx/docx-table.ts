import { rawText, type XmlElement } from '../containers/xml-tree.js';
import type { Block, Marks, Table, TableCell, TableRow } from '../model/blocks.js';
import { isField } from '../model/blocks.js';
import { boldHeadRows, throughSpans } from '../rendering/head-rows.js';
import { flattened } from '../rendering/flattened.js';
import { formattingOf } from './docx-formatting.js';
import { chosenAlternative } from './docx-package.js';
import { changed, contentOf, type DocxContext, inControl } from './docx-context.js';
import { type DocxStyles, headersByStyle, paragraphStyle } from './docx-styles.js';
import { allOf, childOf, elementsOf, isOn, nameOf, numberIn, valueIn } from './docx-xml.js';

interface OpenCell {
  readonly element: XmlElement;
  readonly column: number;
  readonly span: number;
  /** Continues the cell above it. */
  readonly isContinued: boolean;
  isAbsorbed: boolean;
  content: Block[];
  rows: number;
}

interface OpenRow {
  readonly element: XmlElement;
  readonly cells: OpenCell[];
  /** Columns before the first cell, and behind the last. */
  readonly before: number;
  readonly after: number;
}

/** A table with its merged cells, header cells and tracked rows. */
export function readTable(table: XmlElement, outer: DocxContext): Table {
  const properties = childOf(table, 'tblPr');
  // A style of tables shades some of its cells, by rules of its own.
  const isStyled = valueIn(properties, 'tblStyle') !== undefined;
  const look = { ...outer.look, ...(isStyled && { ground: null }), ...formattingOf(properties) };
  const rows = partsOf(table, 'tr', { ...outer, look }).map(({ element, context }, index) =>
    readRow(element, { ...context, path: [...outer.path, index] }),
  );
  mergeDown(rows);
  const styled = headersByStyle(properties, outer.file.styles);
  const heads = headRows(rows, styled.row, outer.file.styles);
  const place = { kind: 'block' as const, path: [...outer.path] };
  return {
    kind: 'table',
    place,
    rows: rows.map((row, index) =>
      builtRow(row, [...outer.path, index], { isHead: index < heads, hasRowNames: styled.column }),
    ),
  };
}

interface Part {
  readonly element: XmlElement;
  readonly context: DocxContext;
}

/** The rows of a table or the cells of a row, whatever is wrapped around them. */
function partsOf(parent: XmlElement, wanted: string, context: DocxContext): Part[] {
  return elementsOf(parent).flatMap((element): Part[] => {
    const name = nameOf(element);
    if (name === wanted) return [{ element, context }];
    if (name === 'sdt')
      return partsOf(
        { ...element, children: [...contentOf(element)] },
        wanted,
        inControl(element, context),
      );
    if (name === 'mc:AlternateContent')
      return partsOf(
        { ...element, children: [...chosenAlternative(element)], name: 'x' },
        wanted,
        context,
      );
    if (/Pr$|PrEx$|^tblGrid$/.test(name) || name === 'p' || name === 'tbl') return [];
    return partsOf(element, wanted, changed(element, context));
  });
}

function readRow(row: XmlElement, outer: DocxContext): OpenRow {
  const properties = childOf(row, 'trPr');
  const before = Math.max(0, numberIn(properties, 'gridBefore') ?? 0);
  const after = Math.max(0, numberIn(properties, 'gridAfter') ?? 0);
  let column = before;
  const cells = partsOf(row, 'tc', outer).map(({ element, context }, index): OpenCell => {
    const said = childOf(element, 'tcPr');
    const span = Math.max(1, numberIn(said, 'gridSpan') ?? 1);
    const merge = valueIn(said, 'vMerge');
    const isContinued = merge !== undefined && merge !== 'restart';
    const inside: DocxContext = {
      ...context,
      path: [...context.path, index],
      look: { ...context.look, ...formattingOf(said) },
      changes: { ...context.changes, ...changesOf(said, 'cellIns', 'cellDel') },
    };
    const content = context.file.readBlocks(elementsOf(element), inside);
    const cell = { element, column, span, isContinued, isAbsorbed: false, content, rows: 1 };
    column += span;
    return cell;
  });
  return { element: row, cells: mergeAcross(cells), before, after };
}

/** Word of old merged cells of a row by a mark of their own. */
function mergeAcross(cells: readonly OpenCell[]): OpenCell[] {
  const merged: OpenCell[] = [];
  for (const cell of cells) {
    const said = valueIn(childOf(cell.element, 'tcPr'), 'hMerge');
    const last = merged.at(-1);
    if (said !== undefined && said !== 'restart' && last) {
      merged[merged.length - 1] = {
        ...last,
        span: last.span + cell.span,
        content: [...last.content, ...filled(cell.content)],
      };
    } else merged.push(cell);
  }
  return merged;
}

/** Gives the rows of continued cells to the cell in which they begin. What such a cell holds is not shown. */
function mergeDown(rows: readonly OpenRow[]): void {
  let open = new Map<number, OpenCell>();
  for (const { cells } of rows) {
    const next = new Map<number, OpenCell>();
    for (const cell of cells) {
      const above = open.get(cell.column);
      if (cell.isContinued && above?.span === cell.span) {
        above.rows += 1;
        above.content.push(...filled(cell.content).map(hidden));
        cell.isAbsorbed = true;
        next.set(cell.column, above);
      } else next.set(cell.column, cell);
    }
    open = next;
  }
}

function filled(content: readonly Block[]): readonly Block[] {
  return content.filter((block) => !isBlank([block]));
}

function isBlank(content: readonly Block[]): boolean {
  return flattened(content).every((inline) => !isField(inline) && !/\S/u.test(inline.text));
}

function hidden(block: Block): Block {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return block;
  return {
    ...block,
    content: block.content.map((inline) => ({
      ...inline,
      marks: { ...inline.marks, hidden: true },
    })),
  };
}

function builtRow(
  { element, cells, before, after }: OpenRow,
  path: readonly number[],
  { isHead, hasRowNames }: { readonly isHead: boolean; readonly hasRowNames: boolean },
): TableRow {
  const gap = (columns: number): TableCell[] =>
    columns === 0
      ? []
      : [{ content: [], place: { kind: 'block', path: [...path] }, columnSpan: columns }];
  const marks = changesOf(childOf(element, 'trPr'), 'ins', 'del');
  const built = cells.flatMap(({ content, span, rows, column, isAbsorbed }, index): TableCell[] => {
    if (isAbsorbed) return [];
    const header = isHead ? 'column' : hasRowNames && column === 0 ? 'row' : undefined;
    return [
      {
        content: filled(content),
        place: { kind: 'block', path: [...path, index] },
        ...(header && { header }),
        ...(span > 1 && { columnSpan: span }),
        ...(rows > 1 && { rowSpan: rows }),
      },
    ];
  });
  return {
    cells: [...gap(before), ...built, ...gap(after)],
    ...(Object.keys(marks).length > 0 && { marks }),
  };
}

/** What a tracked change did to a row or a cell. */
function changesOf(properties: XmlElement | undefined, added: string, removed: string): Marks {
  return {
    ...(childOf(properties, added) && { inserted: true }),
    ...(childOf(properties, removed) && { struck: 'explicit' }),
  };
}

/** Rows that are repeated on each page are names, as is a first row that the style or the writer sets apart. */
function headRows(rows: readonly OpenRow[], isStyled: boolean, styles: DocxStyles): number {
  const stated = rows.findIndex(
    ({ element }) => isOn(childOf(element, 'trPr'), 'tblHeader') !== true,
  );
  const read = rows.map(({ cells }) =>
    cells
      .filter(({ isAbsorbed }) => !isAbsorbed)
      .map(({ content, element, span, rows: rowSpan }) => ({
        content: filled(content),
        columnSpan: span,
        rowSpan,
        isBold: isBold(element, styles),
      })),
  );
  if (stated !== 0) return stated < 0 ? 0 : throughSpans(stated, read);
  return isStyled ? throughSpans(1, read) : boldHeadRows(read);
}

/** Whether all text of the cell is bold. */
function isBold(element: XmlElement, styles: DocxStyles): boolean {
  const bolds = allOf(element, 'p').flatMap((paragraph) => {
    const ofParagraph = paragraphStyle(childOf(paragraph, 'pPr'), styles).look.bold;
    return allOf(paragraph, 'r')
      .filter((run) => /\S/u.test(rawText(run)))
      .map((run) => {
        const properties = childOf(run, 'rPr');
        const style = styles.get(valueIn(properties, 'rStyle') ?? '-')?.look.bold;
        return formattingOf(properties).bold ?? style ?? ofParagraph ?? false;
      });
  });
  return bolds.length > 0 && bolds.every(Boolean);
}
