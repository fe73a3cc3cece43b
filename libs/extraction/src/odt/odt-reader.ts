import {
  childrenNamed,
  elementAt,
  isElement,
  textOf,
  type XmlElement,
} from '../containers/xml-tree.js';
import type { Block, FormField, Inline, TableCell } from '../model/blocks.js';
import { isField } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import { type LeftOut, visibleLength } from '../model/left-out.js';
import { inlineFieldOf } from './odt-forms.js';
import { OdtLists } from './odt-lists.js';
import { marksOf, type OdtLook, type OdtStyles, PLAIN } from './odt-styles.js';
import { type ReadRow, tableOf } from './odt-table.js';

interface Around {
  readonly look: OdtLook;
  /** The style of the list, and how deep it is. */
  readonly list: { readonly style: string; readonly level: number };
}

/** One flow of text: its blocks, and what stands beside the block that is open. */
interface Flow {
  readonly blocks: Block[];
  readonly behind: Block[];
}

const NO_LIST = { style: '', level: 0 } as const;
/** Elements that only gather others. */
const GROUPS = new Set(
  'index-body table-of-content alphabetical-index illustration-index table-index object-index user-index bibliography index-title numbered-paragraph section'.split(
    ' ',
  ),
);
/** Settings, and what stands elsewhere in the text as well. */
const NOT_TEXT = new Set(
  'tracked-changes forms sequence-decls variable-decls user-field-decls dde-connection-decls soft-page-break table-of-content-source alphabetical-index-source illustration-index-source table-index-source object-index-source user-index-source bibliography-source bookmark bookmark-start bookmark-end reference-mark-start reference-mark-end annotation-end alphabetical-index-mark toc-mark event-listeners glue-point ruby-text hidden-paragraph param settings'.split(
    ' ',
  ),
);

/** Follows the elements of an OpenDocument text in reading order. */
export class OdtReader {
  readonly leftOut: LeftOut[] = [];
  private readonly lists: OdtLists;
  private readonly inserted = new Set<string>();
  private number = 0;

  constructor(
    private readonly styles: OdtStyles,
    private readonly controls: ReadonlyMap<string, FormField>,
    private readonly changes: ReadonlyMap<string, XmlElement>,
  ) {
    this.lists = new OdtLists(styles);
  }

  read(parent: XmlElement): readonly Block[] {
    return this.readBlocks(parent, { look: PLAIN, list: NO_LIST });
  }

  private readBlocks(parent: XmlElement, around: Around): readonly Block[] {
    const flow: Flow = { blocks: [], behind: [] };
    this.readInto(parent, around, flow);
    return flow.blocks;
  }

  private readInto(parent: XmlElement, around: Around, flow: Flow): void {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      this.readBlock(child, around, flow);
      flow.blocks.push(...flow.behind.splice(0));
    }
  }

  private readBlock(element: XmlElement, around: Around, flow: Flow): void {
    const { name, attributes } = element;
    if (name === 'p' || name === 'h') this.readParagraph(element, around, flow);
    else if (name === 'list') this.readList(element, around, flow);
    else if (name === 'table') this.readTable(element, around, flow);
    else if (GROUPS.has(name)) {
      const isHidden = attributes.get('display') === 'none';
      const look = isHidden ? { ...around.look, vanish: true } : around.look;
      this.readInto(element, { ...around, look }, flow);
    } else if (isText(element)) {
      // Boxes and changes that stand between paragraphs.
      const place = this.nextPlace();
      const content: Inline[] = [];
      this.readInline(element, around.look, content, flow);
      if (content.some(isSomething)) flow.blocks.push({ kind: 'paragraph', content, place });
    }
  }

  private readParagraph(element: XmlElement, around: Around, flow: Flow): void {
    const place = this.nextPlace();
    const look = this.styles.after(around.look, 'paragraph', element.attributes.get('style-name'));
    const content = this.inlinesOf(element, look, flow);
    if (!content.some(isSomething)) return;
    const level = Number(element.attributes.get('outline-level') ?? 1);
    flow.blocks.push(
      element.name === 'h'
        ? { kind: 'heading', level: Math.max(1, level || 1), content, place }
        : { kind: 'paragraph', content, place, tight: true },
    );
  }

  private inlinesOf(element: XmlElement, look: OdtLook, flow: Flow): Inline[] {
    const content: Inline[] = [];
    for (const child of element.children) {
      if (isElement(child)) this.readInline(child, look, content, flow);
      else this.write(child.replaceAll(/[ \t\r\n]+/g, ' '), look, content);
    }
    return content;
  }

  private write(text: string, look: OdtLook, content: Inline[]): void {
    if (text === '') return;
    content.push({ text, marks: marksOf({ ...look, inserted: this.inserted.size > 0 }) });
  }

  private readInline(element: XmlElement, look: OdtLook, content: Inline[], flow: Flow): void {
    const { name, attributes } = element;
    const field = inlineFieldOf(element);
    if (field !== null) content.push(field);
    else if (name === 'tab') this.write('\t', look, content);
    else if (name === 'line-break') this.write('\n', look, content);
    else if (name === 's') this.write(' ', look, content);
    else if (name === 'note') this.readNote(element, content, flow);
    else if (name === 'annotation') this.readComment(element, flow);
    else if (name.startsWith('change')) this.readChange(element, look, content);
    else if (name === 'control') content.push(...this.controlOf(attributes.get('control')));
    else if (name === 'frame') this.readFrame(element, flow);
    else if (name === 'hidden-text')
      this.write(
        attributes.get('string-value') ?? textOf(element),
        { ...look, vanish: true },
        content,
      );
    else if (name === 'drop-down') {
      const shown = element.children.map((child) => (isElement(child) ? '' : child)).join('');
      content.push({ field: 'choice', label: '', value: shown.trim() });
    } else if (name === 'p' || name === 'list' || name === 'table') {
      // Shapes hold paragraphs; they come behind the one that they are drawn in.
      const inner: Flow = { blocks: flow.behind, behind: [] };
      this.readBlock(element, { look, list: NO_LIST }, inner);
      flow.behind.push(...inner.behind);
    } else if (isText(element)) {
      const inner =
        name === 'span' ? this.styles.after(look, 'text', attributes.get('style-name')) : look;
      content.push(...this.inlinesOf(element, inner, flow));
    }
  }

  private controlOf(id: string | undefined): readonly FormField[] {
    const field = id === undefined ? undefined : this.controls.get(id);
    if (field === undefined) this.leftOut.push({ kind: 'field', count: 1 });
    return field === undefined ? [] : [field];
  }

  /** Text boxes are read, a picture of anything else is counted once. */
  private readFrame(frame: XmlElement, flow: Flow): void {
    const box = elementAt(frame, 'text-box');
    if (box !== undefined) {
      flow.behind.push(...this.readBlocks(box, { look: PLAIN, list: NO_LIST }));
      return;
    }
    const table = elementAt(frame, 'table');
    if (table !== undefined)
      return this.readTable(
        table,
        { look: PLAIN, list: NO_LIST },
        { blocks: flow.behind, behind: [] },
      );
    const isObject = elementAt(frame, 'object') ?? elementAt(frame, 'object-ole');
    this.leftOut.push({ kind: isObject ? 'embedded-object' : 'picture', count: 1 });
  }

  private readNote(note: XmlElement, content: Inline[], flow: Flow): void {
    const label = textOf(elementAt(note, 'note-citation'));
    const body = elementAt(note, 'note-body');
    const place = this.nextPlace();
    content.push({ text: label, marks: { noteReference: true } });
    if (body === undefined) return;
    const inner = this.readBlocks(body, { look: PLAIN, list: NO_LIST });
    flow.behind.push({ kind: 'footnote', label, content: inner, place });
  }

  private readComment(annotation: XmlElement, flow: Flow): void {
    const place = this.nextPlace();
    const by = textOf(elementAt(annotation, 'creator'));
    const inner = this.readBlocks(annotationBody(annotation), { look: PLAIN, list: NO_LIST });
    if (inner.length === 0) return;
    const author: Block[] =
      by === '' ? [] : [{ kind: 'paragraph', content: [{ text: `${by}:` }], place }];
    flow.behind.push({ kind: 'comment', content: [...author, ...inner], place });
  }

  /** What a change has added stands in the text; what it has deleted stands elsewhere, and is shown struck out here. */
  private readChange(change: XmlElement, look: OdtLook, content: Inline[]): void {
    const id = change.attributes.get('change-id') ?? '';
    if (change.name === 'change-end') this.inserted.delete(id);
    const region = this.changes.get(id);
    if (region === undefined) return;
    if (change.name === 'change-start') {
      if (elementAt(region, 'insertion')) this.inserted.add(id);
      return;
    }
    const deletion = elementAt(region, 'deletion');
    if (change.name !== 'change' || deletion === undefined) return;
    for (const paragraph of deletion.children.filter(isElement)) {
      const text = paragraph.name === 'change-info' ? '' : textOf(paragraph);
      if (text !== '') this.write(` ${text} `, { ...look, deleted: true }, content);
    }
  }

  private readList(list: XmlElement, around: Around, flow: Flow): void {
    const level = around.list.level + 1;
    const style = list.attributes.get('style-name') ?? around.list.style;
    const goesOn =
      list.attributes.get('continue-numbering') === 'true' || list.attributes.has('continue-list');
    this.lists.begin(style, level, goesOn);
    for (const item of list.children.filter(isElement)) {
      const inner = { ...around, list: { style, level } };
      if (item.name !== 'list-item') {
        this.readInto(item, inner, flow);
        continue;
      }
      // An item that only holds a list has no number of its own.
      const isCarrier = item.children.filter(isElement).every(({ name }) => name === 'list');
      const start = item.attributes.get('start-value');
      const marker = isCarrier ? '' : this.lists.next(style, level, start);
      const place = this.nextPlace();
      const content = this.readBlocks(item, inner);
      if (content.length === 0) continue;
      if (isCarrier) flow.blocks.push(...content);
      else flow.blocks.push({ kind: 'list-item', marker, depth: level - 1, content, place });
    }
  }

  private readTable(table: XmlElement, around: Around, flow: Flow): void {
    const rows: ReadRow[] = [];
    const gather = (parent: XmlElement, isHead: boolean): void => {
      for (const child of parent.children.filter(isElement)) {
        if (child.name === 'table-row') rows.push(this.readRow(child, isHead, around));
        else if (child.name === 'table-header-rows') gather(child, true);
        else if (child.name === 'table-rows' || child.name === 'table-row-group')
          gather(child, isHead);
      }
    };
    gather(table, false);
    const place = rows.flatMap(({ cells }) => cells)[0]?.cell.place;
    if (place !== undefined) flow.blocks.push(tableOf(rows, place));
  }

  private readRow(row: XmlElement, isHead: boolean, around: Around): ReadRow {
    const isHidden = /^(?:collapse|filter)$/.test(row.attributes.get('visibility') ?? '');
    for (const covered of childrenNamed(row, 'covered-table-cell')) this.countCovered(covered);
    const cells = childrenNamed(row, 'table-cell').map((cell) => {
      const place = this.nextPlace();
      const { attributes } = cell;
      const style = this.styles.after(around.look, 'table-cell', attributes.get('style-name'));
      const look = isHidden ? { ...style, vanish: true } : style;
      const content = this.readBlocks(cell, { look, list: NO_LIST });
      const columnSpan = Number(attributes.get('number-columns-spanned') ?? 1);
      const rowSpan = Number(attributes.get('number-rows-spanned') ?? 1);
      const read: TableCell = {
        content,
        place,
        ...(columnSpan > 1 && { columnSpan }),
        ...(rowSpan > 1 && { rowSpan }),
      };
      return { cell: read, isBold: this.isBold(cell) };
    });
    return { cells, isHead };
  }

  /** What a merged cell hides. */
  private countCovered(cell: XmlElement): void {
    const characters = visibleLength(textOf(cell));
    if (characters > 0)
      this.leftOut.push({ kind: 'value', name: 'covered-cell', count: 1, characters });
  }

  /** Whether all that the cell says is bold, as far as styles of paragraphs and spans go. */
  private isBold(cell: XmlElement): boolean {
    const paragraphs = childrenNamed(cell, 'p').filter((one) => textOf(one) !== '');
    return (
      paragraphs.length > 0 &&
      paragraphs.every((paragraph) => {
        const look = this.styles.after(PLAIN, 'paragraph', paragraph.attributes.get('style-name'));
        const parts = paragraph.children.filter((child) =>
          isElement(child) ? textOf(child) !== '' : child.trim() !== '',
        );
        return parts.every((part) => {
          const name = isElement(part) ? part.attributes.get('style-name') : undefined;
          return this.styles.after(look, 'text', name).bold === true;
        });
      })
    );
  }

  private nextPlace(): Place {
    this.number += 1;
    return { kind: 'block', path: [this.number - 1] };
  }
}

function annotationBody(annotation: XmlElement): XmlElement {
  const children = annotation.children.filter(
    (child) => isElement(child) && (child.name === 'p' || child.name === 'list'),
  );
  return { ...annotation, children };
}

/** Titles and descriptions of drawings have the names of fields that show those of the document. */
function isText({ name, namespace }: XmlElement): boolean {
  return !NOT_TEXT.has(name) && !(/svg/.test(namespace) && /^(?:title|desc)$/.test(name));
}

function isSomething(inline: Inline): boolean {
  return isField(inline) || /\S/u.test(inline.text);
}
