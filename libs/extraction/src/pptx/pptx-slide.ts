import { isWritten, readDrawnParagraph } from '../containers/drawing-text.js';
import {
  childrenNamed,
  elementAt,
  isElement,
  textOf,
  type XmlElement,
} from '../containers/xml-tree.js';
import type { Block, TableCell, TableRow } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import { type LeftOut, visibleLength } from '../model/left-out.js';
import { boldHeadRows, throughSpans } from '../rendering/head-rows.js';

/** Titles of the layout, which a slide shows as its heading. */
const TITLES = new Set(['title', 'ctrTitle']);
/** What each slide shows again: its number, the date, the foot. */
const MARGINS: Readonly<Record<string, 'header' | 'footer'>> = {
  ftr: 'footer',
  hdr: 'header',
  dt: 'footer',
};

export interface ReadShapes {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
}

/** Text, tables and groups of a slide, its title first; pictures, ink, charts and embedded files are counted. */
export function readShapes(slide: XmlElement, place: Place): ReadShapes {
  const titles: Block[] = [];
  const blocks: Block[] = [];
  const leftOut: LeftOut[] = [];
  const walk = (parent: XmlElement): void => {
    for (const shape of parent.children.filter(isElement)) {
      if (shape.name === 'sp' || shape.name === 'cxnSp') {
        const type = placeholderOf(shape);
        if (type === 'sldNum' || isDateOfToday(shape, type)) continue;
        (TITLES.has(type) ? titles : blocks).push(...textOfShape(shape, type, place));
      } else if (shape.name === 'contentPart')
        leftOut.push({ kind: 'picture', count: 1, name: 'ink' });
      else if (shape.name === 'pic') leftOut.push({ kind: 'picture', count: 1 });
      else if (shape.name === 'graphicFrame') {
        const table = elementAt(shape, 'graphic', 'graphicData', 'tbl');
        if (table !== undefined) {
          blocks.push(tableOf(table, place));
          leftOut.push(...coveredIn(table));
        } else leftOut.push(...countFrame(shape));
      } else if (shape.name !== 'Fallback') walk(shape);
    }
  };
  const tree = elementAt(slide, 'cSld', 'spTree');
  if (tree !== undefined) walk(tree);
  return { blocks: [...titles, ...blocks], leftOut };
}

/** A date that the program writes anew each day says nothing; one that somebody wrote does. */
function isDateOfToday(shape: XmlElement, type: string): boolean {
  const body = elementAt(shape, 'txBody');
  return (
    type === 'dt' &&
    (body === undefined ? [] : childrenNamed(body, 'p')).every(
      (paragraph) => childrenNamed(paragraph, 'r').length === 0,
    )
  );
}

function placeholderOf(shape: XmlElement): string {
  return elementAt(shape, 'nvSpPr', 'nvPr', 'ph')?.attributes.get('type') ?? '';
}

function textOfShape(shape: XmlElement, type: string, place: Place): readonly Block[] {
  const content = paragraphsOf(elementAt(shape, 'txBody'), place);
  if (content.length === 0) return [];
  const margin = MARGINS[type];
  if (margin !== undefined) return [{ kind: margin, content, place }];
  if (!TITLES.has(type)) return [{ kind: 'group', content }];
  const inlines = content.flatMap((block) => (block.kind === 'paragraph' ? block.content : []));
  return [{ kind: 'heading', level: 1, content: inlines, place: { ...place } }];
}

function paragraphsOf(body: XmlElement | undefined, place: Place): readonly Block[] {
  return (body === undefined ? [] : childrenNamed(body, 'p')).flatMap((paragraph): Block[] => {
    const { content } = readDrawnParagraph(paragraph);
    return isWritten(content)
      ? [{ kind: 'paragraph', content, place: { ...place }, tight: true }]
      : [];
  });
}

/** Whether a cell is part of the one beside or above it. */
function isCovered({ attributes }: XmlElement): boolean {
  return isOn(attributes.get('hMerge')) || isOn(attributes.get('vMerge'));
}

/** What merged cells hide. */
function coveredIn(table: XmlElement): readonly LeftOut[] {
  const cells = childrenNamed(table, 'tr').flatMap((row) => childrenNamed(row, 'tc'));
  return cells.filter(isCovered).flatMap((cell): LeftOut[] => {
    const characters = visibleLength(textOf(elementAt(cell, 'txBody')));
    return characters === 0 ? [] : [{ kind: 'value', name: 'covered-cell', count: 1, characters }];
  });
}

function tableOf(table: XmlElement, place: Place): Block {
  const isFirstRowNamed = isOn(elementAt(table, 'tblPr')?.attributes.get('firstRow'));
  const rows = childrenNamed(table, 'tr').map((row) =>
    childrenNamed(row, 'tc')
      .filter((cell) => !isCovered(cell))
      .map((cell) => cellOf(cell, place)),
  );
  const heads = isFirstRowNamed ? throughSpans(1, rows) : boldHeadRows(rows);
  return {
    kind: 'table',
    rows: rows.map((cells, index): TableRow => ({
      cells: cells.map((cell): TableCell => {
        return index < heads ? { ...cell, header: 'column' } : cell;
      }),
    })),
    place,
  };
}

function cellOf(cell: XmlElement, place: Place): TableCell & { readonly isBold: boolean } {
  const body = elementAt(cell, 'txBody');
  const paragraphs = body === undefined ? [] : childrenNamed(body, 'p');
  const columnSpan = Number(cell.attributes.get('gridSpan') ?? 1);
  const rowSpan = Number(cell.attributes.get('rowSpan') ?? 1);
  return {
    content: paragraphsOf(body, place),
    // An object of its own: text at the same place becomes one run.
    place: { ...place },
    isBold: paragraphs.every((paragraph) => readDrawnParagraph(paragraph).isBold),
    ...(columnSpan > 1 && { columnSpan }),
    ...(rowSpan > 1 && { rowSpan }),
  };
}

/** The words of a diagram lie in a part of their own, which is read. */
function countFrame(frame: XmlElement): readonly LeftOut[] {
  const uri = elementAt(frame, 'graphic', 'graphicData')?.attributes.get('uri') ?? '';
  if (uri.endsWith('/diagram')) return [];
  return [{ kind: uri.includes('/chart') ? 'chart' : 'embedded-object', count: 1 }];
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
