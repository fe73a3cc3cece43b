import { isElement, type XmlElement } from '../containers/xml-tree.js';
import type { Block, Inline, ListItem, Marks } from '../model/blocks.js';
import type { LeftOut } from '../model/left-out.js';
import { Flow, type SectionPlace } from './cda-flow.js';
import { type CellContent, isStyledBold, readTable } from './cda-table.js';
import { listMarker } from './list-marker.js';

/** Beside those of the standard, those of HTML that systems write into a narrative. */
const LISTS = new Set(['list', 'ul', 'ol']);
const ITEMS = new Set(['item', 'li']);
const PARAGRAPHS = new Set(['paragraph', 'caption', 'p', 'div', 'pre', 'h1', 'h2', 'h3', 'h4']);

interface Around {
  readonly place: SectionPlace;
  readonly marks: Marks;
  readonly isBold: boolean;
  /** In how many lists. */
  readonly depth: number;
}

/** Reads the narratives of one document (CDA R2, section 4.3.5), whose notes are numbered through. */
export class NarrativeReader {
  readonly leftOut: LeftOut[] = [];
  private readonly labels = new Map<string, string>();
  private notes: Block[] = [];
  private lastLabel = 0;

  /** The blocks of a section's `text`; notes stand behind the paragraph, list or table that they are of. */
  read(text: XmlElement, section: readonly number[]): readonly Block[] {
    const place: SectionPlace = { kind: 'section', section: [...section], block: [] };
    const flow = new Flow(place);
    const around: Around = { place, marks: {}, isBold: false, depth: 0 };
    let index = 0;
    for (const child of text.children) {
      if (!isElement(child)) flow.addWords(child, around.marks, around.isBold);
      else {
        this.readElement(child, index, around, flow);
        index += 1;
        if (isBlock(child)) this.endNotes(flow);
      }
    }
    flow.endParagraph();
    this.endNotes(flow);
    return flow.blocks;
  }

  private endNotes(flow: Flow): void {
    for (const note of this.notes.splice(0)) flow.addBlock(note);
  }

  private readChildren(parent: XmlElement, around: Around, flow: Flow): void {
    let index = 0;
    for (const child of parent.children) {
      if (!isElement(child)) flow.addWords(child, around.marks, around.isBold);
      else {
        this.readElement(child, index, around, flow);
        index += 1;
      }
    }
  }

  private readElement(element: XmlElement, index: number, outer: Around, flow: Flow): void {
    const { name } = element;
    const around: Around = {
      ...outer,
      marks: marksOf(element, outer.marks),
      isBold: outer.isBold || isStyledBold(element) || name === 'b' || name === 'strong',
    };
    const place = { ...outer.place, block: [...outer.place.block, index] };
    if (name === 'br') flow.addInline({ text: '\n' });
    else if (name === 'table') this.addTable(element, { ...around, place }, flow);
    else if (LISTS.has(name)) this.addList(element, { ...around, place }, flow);
    else if (name === 'footnote') this.addNote(element, { ...around, place }, flow);
    else if (name === 'footnoteRef') this.addReference(element.attributes.get('IDREF') ?? '', flow);
    else if (PARAGRAPHS.has(name)) {
      flow.endParagraph(place);
      this.readChildren(element, { ...around, place }, flow);
      flow.endParagraph(outer.place);
    } else {
      if (name === 'renderMultiMedia') this.leftOut.push({ kind: 'picture', count: 1 });
      this.readChildren(element, around, flow);
    }
  }

  private addTable(element: XmlElement, around: Around, flow: Flow): void {
    // Outside its rows a table has nothing to show; what is there all the same stands before it.
    const before = new Flow(around.place);
    const table = readTable(element, around.place, {
      readCell: (cell, place, row) => this.readCell(cell, row, { ...around, place, depth: 0 }),
      readCaption: (caption, place) => this.readCaption(caption, { ...around, place }),
      marksOf: (row) => marksOf(row, {}),
      readStray: (stray) => {
        this.readChildren(stray, around, before);
        before.endParagraph();
      },
    });
    for (const block of before.blocks) flow.addBlock(block);
    flow.addBlock(table);
  }

  private readCell(cell: XmlElement, row: XmlElement, around: Around): CellContent {
    const flow = new Flow(around.place);
    const marks = marksOf(cell, marksOf(row, around.marks));
    this.readChildren(cell, { ...around, marks }, flow);
    flow.endParagraph();
    return { blocks: flow.blocks, isBold: flow.isBold };
  }

  private readCaption(caption: XmlElement, around: Around): readonly Inline[] {
    const flow = new Flow(around.place);
    this.readChildren(caption, around, flow);
    flow.endParagraph();
    return flow.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.content : []));
  }

  private addList(list: XmlElement, around: Around, flow: Flow): void {
    let number = 0;
    for (const [index, child] of list.children.filter(isElement).entries()) {
      const place = { ...around.place, block: [...around.place.block, index] };
      if (!ITEMS.has(child.name)) {
        flow.endParagraph();
        this.readElement(child, index, around, flow);
        continue;
      }
      number += 1;
      const item = this.readItem(child, listMarker(list, number), { ...around, place });
      if (item !== null) flow.addBlock(item);
    }
  }

  private readItem(item: XmlElement, marker: string, around: Around): ListItem | null {
    const { place, depth } = around;
    const flow = new Flow(place);
    const marks = marksOf(item, around.marks);
    this.readChildren(item, { ...around, marks, depth: depth + 1 }, flow);
    flow.endParagraph();
    if (flow.blocks.length === 0) return null;
    return { kind: 'list-item', marker, depth, content: flow.blocks, place };
  }

  private addNote(note: XmlElement, around: Around, flow: Flow): void {
    const id = note.attributes.get('ID') ?? '';
    const label = this.addReference(id, flow);
    const inner = new Flow(around.place);
    this.readChildren(note, { ...around, depth: 0 }, inner);
    inner.endParagraph();
    this.notes.push({
      kind: 'footnote',
      label,
      content: inner.blocks,
      place: around.place,
    });
  }

  private addReference(id: string, flow: Flow): string {
    const known = id === '' ? undefined : this.labels.get(id);
    if (known === undefined) this.lastLabel += 1;
    const label = known ?? String(this.lastLabel);
    if (id !== '') this.labels.set(id, label);
    flow.addInline({ text: label, marks: { noteReference: true } });
    return label;
  }
}

function isBlock({ name }: XmlElement): boolean {
  return name === 'table' || LISTS.has(name) || PARAGRAPHS.has(name);
}

/** What an element says of the text in it, beside what those around it say. */
function marksOf({ name, attributes }: XmlElement, outer: Marks): Marks {
  const revised = attributes.get('revised');
  const isStruck =
    revised === 'delete' ||
    name === 'del' ||
    name === 's' ||
    name === 'strike' ||
    /strike|line-?through/i.test(attributes.get('styleCode') ?? '');
  const isInserted = revised === 'insert' || name === 'ins';
  if (!isStruck && !isInserted && name !== 'sup' && name !== 'sub') return outer;
  return {
    ...outer,
    ...(isStruck && { struck: 'explicit' }),
    ...(isInserted && { inserted: true }),
    ...(name === 'sup' && { script: 'superscript' }),
    ...(name === 'sub' && { script: 'subscript' }),
  };
}
