import { type ActiveContent, describeActive, macrosLeftOut } from '../containers/active-content.js';
import { OfficePackage, type Relation } from '../containers/office-package.js';
import { childrenNamed, elementAt, rawText, type XmlElement } from '../containers/xml-tree.js';
import { openArchive } from '../containers/zip-entries.js';
import type { Block } from '../model/blocks.js';
import type { Extracted } from '../model/extracted.js';
import type { ExtractionWarning, Place } from '../model/extraction-format.js';
import type { LeftOut } from '../model/left-out.js';
import type { ExtractionContext } from '../extraction-context.js';
import { DocumentRejected } from '../rejection.js';
import { renderBlocks } from '../rendering/render-blocks.js';
import { renderedLength } from '../rendering/rendered-length.js';
import { TextBuilder } from '../rendering/text-builder.js';
import { type Range, rangeOf, readCells } from './xlsx-cells.js';
import { readDrawing } from '../containers/drawing-text.js';
import { readControls } from './xlsx-controls.js';
import { spansOf } from './xlsx-strings.js';
import { XlsxStyles } from './xlsx-styles.js';
import { type SheetShape, tablesOf } from './xlsx-tables.js';

/**
 * The sheets of a workbook in their order, each with its tables as they are shown. A block's path is the number of its
 * sheet, row and column, from 0.
 */
export async function extractXlsx(
  bytes: Buffer,
  { budget }: ExtractionContext,
): Promise<Extracted> {
  const parts = new OfficePackage(await openArchive(bytes, budget, 'xlsx', /\.vml$/i));
  const workbook = await XlsxWorkbook.open(parts);
  const blocks = await workbook.readSheets();
  const builder = new TextBuilder();
  renderBlocks(blocks, builder);
  const active: ActiveContent = {
    macros: parts.count(/vbaProject\.bin$/i),
    embedded: parts.count(/^xl\/embeddings\//),
  };
  return {
    ...builder.build(),
    leftOut: [...workbook.leftOut, ...leftOutOf(active)],
    warnings: [...describeActive(active), ...describe(workbook.notCalculated)],
    name: 'xlsx',
    libraries: ['yauzl', 'jszip', 'saxes', 'numfmt'],
  };
}

class XlsxWorkbook {
  readonly leftOut: LeftOut[] = [];
  /** Formulas whose results are not in the file. */
  notCalculated = 0;

  private constructor(
    private readonly parts: OfficePackage,
    private readonly root: XmlElement,
    private readonly relations: ReadonlyMap<string, Relation>,
    private readonly strings: readonly XmlElement[],
    private readonly styles: XlsxStyles,
  ) {}

  static async open(parts: OfficePackage): Promise<XlsxWorkbook> {
    const main = [...(await parts.relationsOf('')).values()].find(
      ({ type }) => type === 'officeDocument',
    );
    const path = main?.target ?? 'xl/workbook.xml';
    const root = await parts.read(path);
    if (root === null) throw new DocumentRejected('broken');
    const relations = await parts.relationsOf(path);
    const partOf = async (wanted: string): Promise<XmlElement | null> => {
      const relation = [...relations.values()].find(({ type }) => type === wanted);
      return relation === undefined ? null : parts.read(relation.target);
    };
    const strings = await partOf('sharedStrings');
    const countsFrom1904 = /^(1|true)$/.test(
      elementAt(root, 'workbookPr')?.attributes.get('date1904') ?? '',
    );
    const styles = new XlsxStyles(await partOf('styles'), countsFrom1904);
    const found = strings === null ? [] : childrenNamed(strings, 'si');
    return new XlsxWorkbook(parts, root, relations, found, styles);
  }

  async readSheets(): Promise<readonly Block[]> {
    const list = elementAt(this.root, 'sheets');
    const sheets = list === undefined ? [] : childrenNamed(list, 'sheet');
    const blocks: Block[] = [];
    for (const [number, { attributes }] of sheets.entries()) {
      const relation = this.relations.get(attributes.get('id') ?? '');
      if (relation?.type === 'chartsheet') {
        this.leftOut.push({ kind: 'chart', count: 1 });
        continue;
      }
      const sheet = relation?.type === 'worksheet' ? await this.parts.read(relation.target) : null;
      if (relation === undefined || sheet === null) {
        // Of macros or dialogs, or one that the file does not have.
        this.leftOut.push({ kind: 'section', count: 1, name: 'sheet' });
        continue;
      }
      const content = await this.readSheet(sheet, relation.target, number);
      if (content.length === 0) continue;
      if (/hidden/i.test(attributes.get('state') ?? '')) {
        this.leftOut.push({ kind: 'hidden-sheet', count: 1, characters: renderedLength(content) });
        continue;
      }
      const place: Place = { kind: 'block', path: [number] };
      const text = attributes.get('name') ?? '';
      blocks.push({ kind: 'heading', level: 1, content: [{ text }], place }, ...content);
    }
    return blocks;
  }

  private async readSheet(
    sheet: XmlElement,
    path: string,
    number: number,
  ): Promise<readonly Block[]> {
    const place: Place = { kind: 'block', path: [number] };
    const relations = await this.parts.relationsOf(path);
    const related = [...relations.values()];
    const { rows, notCalculated } = readCells(sheet, this.strings, this.styles);
    const controls = await readControls(this.parts, { number, sheet, relations, rows });
    this.notCalculated += notCalculated;
    const blocks = [
      ...marginsOf(sheet, place),
      ...tablesOf(rows, await this.shapeOf(sheet, related), number),
      ...controls.blocks,
    ];
    for (const { type, target } of related) {
      if (type === 'drawing')
        blocks.push(...(await this.readDrawing(target, place, controls.shapes)));
      if (type === 'comments') blocks.push(...(await this.readComments(target, number)));
    }
    this.leftOut.push(...controls.leftOut);
    return blocks;
  }

  private async shapeOf(sheet: XmlElement, related: readonly Relation[]): Promise<SheetShape> {
    const merges = elementAt(sheet, 'mergeCells');
    const merged = new Map<string, Range>();
    for (const { attributes } of merges === undefined ? [] : childrenNamed(merges, 'mergeCell')) {
      const range = rangeOf(attributes.get('ref'));
      if (range !== null) merged.set(`${range.top} ${range.left}`, range);
    }
    const tables = [rangeOf(elementAt(sheet, 'autoFilter')?.attributes.get('ref'))];
    for (const { type, target } of related) {
      const table = type === 'table' ? await this.parts.read(target) : null;
      if (table !== null && table.attributes.get('headerRowCount') !== '0')
        tables.push(rangeOf(table.attributes.get('ref')));
    }
    const pane = elementAt(sheet, 'sheetViews', 'sheetView', 'pane')?.attributes;
    const isFrozen = pane?.get('state')?.startsWith('frozen') === true;
    return {
      merged,
      tables: tables.filter((range) => range !== null),
      frozenRows: isFrozen ? Number(pane.get('ySplit') ?? 0) : 0,
    };
  }

  private async readDrawing(
    path: string,
    place: Place,
    controls: ReadonlySet<string>,
  ): Promise<readonly Block[]> {
    const drawing = await this.parts.read(path);
    if (drawing === null) return [];
    const { blocks, leftOut } = readDrawing(drawing, place, controls);
    const related = [...(await this.parts.relationsOf(path)).values()];
    const diagrams: Block[] = [];
    let read = 0;
    for (const { type, target } of related) {
      const diagram = type === 'diagramData' ? await this.parts.read(target) : null;
      if (diagram === null) continue;
      diagrams.push(...readDrawing(diagram, place).blocks);
      read += 1;
    }
    this.leftOut.push(...leftOut.filter(({ name }) => name !== 'diagram' || (read -= 1) < 0));
    return [...blocks, ...diagrams];
  }

  private async readComments(path: string, sheet: number): Promise<readonly Block[]> {
    const root = await this.parts.read(path);
    const list = elementAt(root ?? undefined, 'commentList');
    return (list === undefined ? [] : childrenNamed(list, 'comment')).map((comment): Block => {
      const cell = comment.attributes.get('ref') ?? '';
      const range = rangeOf(cell);
      const place: Place = { kind: 'block', path: [sheet, range?.top ?? 0, range?.left ?? 0] };
      const text = elementAt(comment, 'text');
      const content = [{ text: `${cell}: ` }, ...(text === undefined ? [] : spansOf(text))];
      return { kind: 'comment', content: [{ kind: 'paragraph', content, place }], place };
    });
  }
}

/** Header and footer of the printed page, without the codes for fonts, dates and numbers of pages. */
function marginsOf(sheet: XmlElement, place: Place): readonly Block[] {
  const margins = elementAt(sheet, 'headerFooter');
  if (margins === undefined) return [];
  const said = new Set<string>();
  return [
    'oddHeader',
    'firstHeader',
    'evenHeader',
    'oddFooter',
    'firstFooter',
    'evenFooter',
  ].flatMap((name): Block[] => {
    const margin = elementAt(margins, name);
    const text = (margin === undefined ? '' : rawText(margin))
      .replaceAll(/&(?:"[^"]*"|\d+|K[0-9A-F+-]{6}|[A-Z&])/g, shownFor)
      .trim();
    const kind = name.endsWith('Header') ? 'header' : 'footer';
    if (text === '' || said.has(`${kind} ${text}`)) return [];
    said.add(`${kind} ${text}`);
    return [{ kind, content: [{ kind: 'paragraph', content: [{ text }], place }], place }];
  });
}

function shownFor(code: string): string {
  if (code === '&&') return '&';
  return /^&(?:["\dLCR]|K.)/.test(code) ? ' ' : '';
}

function leftOutOf(active: ActiveContent): readonly LeftOut[] {
  const { embedded } = active;
  return [
    ...(embedded > 0 ? [{ kind: 'embedded-object' as const, count: embedded }] : []),
    ...macrosLeftOut(active, 'vbaProject'),
  ];
}

function describe(notCalculated: number): ExtractionWarning[] {
  if (notCalculated === 0) return [];
  return [
    {
      code: 'formulas-not-calculated',
      message:
        'The file holds formulas without their results. The text has the formula: open the file, save it, and send it again.',
      detail: { formulas: notCalculated },
    },
  ];
}
