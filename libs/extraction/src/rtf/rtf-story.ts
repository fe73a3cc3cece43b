import type { Block, FormField, Inline, Marks } from '../model/blocks.js';
import { isField } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import { type ReadCell, type ReadRow, type RowDefinition, tableOf } from './rtf-table.js';

/** What the words of a paragraph say of it. */
export interface ParagraphLook {
  /** In how many tables it is. */
  readonly depth: number;
  /** `\outlinelevel` counts from 0; undefined for running text. */
  readonly outlineLevel?: number | undefined;
  readonly listLevel: number;
}

/** A position in a story: its paragraph, and how much was in it. */
export interface Mark {
  readonly paragraph: number;
  readonly at: number;
}

/** Numbers the paragraphs of a file, those of cells and of every story in their order. */
export class BlockNumbers {
  private place: Place & { readonly kind: 'block' } = { kind: 'block', path: [0] };

  get current(): Place {
    return this.place;
  }

  next(): void {
    this.place = { kind: 'block', path: [(this.place.path[0] ?? 0) + 1] };
  }
}

/** An empty paragraph. Letters put each line into a paragraph of its own, and empty ones between their parts. */
const GAP: Block = { kind: 'group', content: [] };

interface OpenTable {
  readonly rows: ReadRow[];
  readonly cells: ReadCell[];
  readonly content: Block[];
}

/** One flow of text, such as the body, a header or a footnote: its paragraphs and tables as they come. */
export class RtfStory {
  private readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly behind: Block[] = [];
  private content: Inline[] = [];
  private marker = '';
  private paragraph = 0;
  /** How many pieces of the paragraph do not grow any more. */
  private sealed = 0;

  /** Whether all of the cell that is open is bold. */
  private isBold = true;

  constructor(private readonly numbers: BlockNumbers) {}

  write(text: string, marks: Marks, isBold = false): void {
    if (/\S/u.test(text)) this.isBold = isBold && this.isBold;
    const last = this.content.at(-1);
    const goesOn = last !== undefined && !isField(last) && last.marks === marks;
    if (goesOn && this.content.length > this.sealed) {
      this.content[this.content.length - 1] = { text: last.text + text, marks };
    } else this.content.push({ text, marks });
  }

  /** The number or sign that is shown before the paragraph. */
  setMarker(marker: string): void {
    this.marker = marker;
  }

  /** A block that belongs to the text but is not part of its flow; it comes behind the block that is open. */
  addBehind(block: Block): void {
    if (this.content.length === 0 && this.tables.length === 0) this.blocks.push(block);
    else this.behind.push(block);
  }

  /** What is written from here on can be told from what was written before. */
  setMark(): Mark {
    this.sealed = this.content.length;
    return { paragraph: this.paragraph, at: this.content.length };
  }

  /** What was written since the mark; null where another paragraph has begun. */
  since({ paragraph, at }: Mark): readonly Inline[] | null {
    return paragraph === this.paragraph ? this.content.slice(at) : null;
  }

  /** Puts a field in the place of what was written since the mark. */
  replaceSince({ at }: Mark, field: FormField): void {
    this.content.splice(at, this.content.length - at, field);
  }

  /** Takes a raised sign away that stands last, as the sign of a note; empty where there is none. */
  takeNoteSign(): string {
    const last = this.content.at(-1);
    if (last === undefined || isField(last) || last.marks?.script !== 'superscript') return '';
    const sign = last.text.trim();
    if (sign === '' || sign.length > 3) return '';
    this.content.pop();
    return sign;
  }

  endParagraph(look: ParagraphLook): void {
    // A cell that goes on may have lost the words that say so.
    const depth = look.depth === 0 && this.isInRow ? 1 : look.depth;
    const block = this.blockOf(look);
    if (block !== null || depth === 0) this.closeTables(depth);
    if (block !== null) {
      this.openTables(depth);
      this.target(depth).push(block);
    } else if (depth === 0) this.blocks.push(GAP);
    if (depth === 0) {
      this.flushBehind();
      this.isBold = true; // of the cell that comes next
    }
    this.nextParagraph();
  }

  endCell(look: ParagraphLook): void {
    const depth = Math.max(1, look.depth);
    const block = this.blockOf(look);
    this.openTables(depth);
    this.closeTables(depth);
    const table = this.tables[depth - 1];
    if (table === undefined) return;
    if (block !== null) table.content.push(block);
    table.cells.push({
      content: table.content.splice(0),
      place: this.numbers.current,
      isBold: this.isBold,
    });
    this.isBold = true;
    this.nextParagraph();
  }

  endRow(depth: number, definition: RowDefinition | null): void {
    this.closeTables(depth);
    const table = this.tables[depth - 1];
    if (table !== undefined) {
      // A second row of names is the head of another table.
      const isNext = definition?.header === true && table.rows.at(-1)?.definition?.header === false;
      if (isNext) this.closeRowsOf(depth);
      this.closeRow(table, definition);
    }
    this.numbers.next();
  }

  finish(look: ParagraphLook): readonly Block[] {
    if (this.content.length > 0) this.endParagraph(look);
    this.closeTables(0);
    this.flushBehind();
    return this.blocks;
  }

  private get isInRow(): boolean {
    const [outermost] = this.tables;
    return outermost !== undefined && outermost.cells.length > 0;
  }

  private blockOf({ outlineLevel, listLevel }: ParagraphLook): Block | null {
    const place = this.numbers.current;
    const { content, marker } = this;
    this.content = [];
    this.sealed = 0;
    this.marker = '';
    if (!content.some((inline) => isField(inline) || /\S/u.test(inline.text))) return null;
    const paragraph = { kind: 'paragraph', content, place, tight: true } as const;
    if (marker !== '')
      return { kind: 'list-item', marker, depth: listLevel, content: [paragraph], place };
    if (outlineLevel !== undefined && outlineLevel < 9)
      return { kind: 'heading', level: outlineLevel + 1, content, place };
    return paragraph;
  }

  private nextParagraph(): void {
    this.paragraph += 1;
    this.numbers.next();
  }

  private target(depth: number): Block[] {
    return this.tables[depth - 1]?.content ?? this.blocks;
  }

  private openTables(depth: number): void {
    while (this.tables.length < depth) this.tables.push({ rows: [], cells: [], content: [] });
  }

  /** Ends the tables that are deeper. */
  private closeTables(depth: number): void {
    while (this.tables.length > depth) {
      const table = this.tables.at(-1);
      if (table === undefined) return;
      // The file ends, or goes on elsewhere, within a row.
      if (table.content.length > 0)
        table.cells.push({
          content: table.content.splice(0),
          place: this.numbers.current,
          isBold: false,
        });
      if (table.cells.length > 0) this.closeRow(table, null);
      this.closeRowsOf(this.tables.length);
      this.tables.pop();
    }
  }

  private closeRow(table: OpenTable, definition: RowDefinition | null): void {
    const cells = table.cells.splice(0);
    if (cells.length > 0) table.rows.push({ cells, definition });
  }

  private closeRowsOf(depth: number): void {
    const rows = this.tables[depth - 1]?.rows.splice(0) ?? [];
    const place = rows[0]?.cells[0]?.place;
    if (place === undefined) return;
    this.target(depth - 1).push(tableOf(rows, place));
    if (depth === 1) this.flushBehind();
  }

  private flushBehind(): void {
    this.blocks.push(...this.behind.splice(0));
  }
}
