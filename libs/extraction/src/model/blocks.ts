import type { Place } from './extraction-format.js';

/**
 * What a reader found in a file, in reading order, before it is one text. Readers fill it; `renderBlocks` alone
 * decides how it is written down.
 */
export type Block =
  | Heading
  | Paragraph
  | ListItem
  | Table
  | Footnote
  | PageMargin
  | Comment
  | ContentGroup;

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the outermost. */
  readonly level: number;
  readonly content: readonly Inline[];
  readonly place: Place;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
  readonly place: Place;
  /** Follows the text before it on the next line, without the gap of a paragraph. */
  readonly tight?: boolean;
  /** Its lines are shown with the spaces that they begin with. */
  readonly verbatim?: boolean;
}

export interface ListItem {
  readonly kind: 'list-item';
  /** As it is shown before the item, such as `2.`; `-` for a bullet. */
  readonly marker: string;
  /** 0 is the outermost list. */
  readonly depth: number;
  readonly content: readonly Block[];
  readonly place: Place;
}

/** Rows may be of different lengths; spans are resolved by the renderer. */
export interface Table {
  readonly kind: 'table';
  readonly caption?: readonly Inline[];
  readonly rows: readonly TableRow[];
  readonly place: Place;
  /** Rows of names that stand elsewhere, over the part of the table on a page before. They are not written again. */
  readonly namesAbove?: readonly TableRow[];
  /** The file uses the table to arrange blocks side by side (`role="presentation"`); no cell has a column's name. */
  readonly layout?: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Added or removed by a tracked change. */
  readonly marks?: Marks;
  /** The rest of the last row of the page before, so that a gap says nothing: the cell may be over there. */
  readonly continued?: boolean;
}

export interface TableCell {
  /** Empty for an empty cell. */
  readonly content: readonly Block[];
  readonly place: Place;
  /** The file says that this cell names its column or its row. */
  readonly header?: 'column' | 'row';
  /** @default 1 */
  readonly columnSpan?: number;
  /** @default 1 */
  readonly rowSpan?: number;
}

export interface Footnote {
  readonly kind: 'footnote';
  /** What refers to it in the text, such as `1`. */
  readonly label: string;
  readonly content: readonly Block[];
  readonly place: Place;
}

/** What is repeated at the edge of pages. */
export interface PageMargin {
  readonly kind: 'header' | 'footer';
  readonly content: readonly Block[];
  readonly place: Place;
}

/** A remark that somebody put beside the text. Stands behind the block that it is about. */
export interface Comment {
  readonly kind: 'comment';
  readonly content: readonly Block[];
  readonly place: Place;
}

/** Blocks that belong together, such as a section; a gap of a paragraph is before and behind it. */
export interface ContentGroup {
  readonly kind: 'group';
  readonly content: readonly Block[];
}

export type Inline = TextSpan | FormField;

/** Text that looks the same throughout. A line feed in it is a line break that the file shows. */
export interface TextSpan {
  readonly text: string;
  readonly marks?: Marks;
  /** @default that of the block */
  readonly place?: Place;
}

/** A field of a form with what a person who opens the file sees in it. */
export interface FormField {
  readonly field: 'checkbox' | 'radio' | 'text' | 'choice';
  /** Empty where the label is text beside the field. */
  readonly label: string;
  /** What is shown in the field; empty where nothing is. Boxes have none. */
  readonly value?: string;
  /** Of boxes and radio buttons. `undefined`: the file does not say. */
  readonly checked?: boolean | undefined;
  readonly marks?: Marks;
  readonly place?: Place;
}

export interface Marks {
  /** In the file, but not visible to a person who opens it. */
  readonly hidden?: boolean;
  /** Struck out: by the file's own word, or by a line that is drawn across it. */
  readonly struck?: 'explicit' | 'inferred';
  /** Added by a tracked change that nobody has accepted yet. */
  readonly inserted?: boolean;
  readonly script?: 'superscript' | 'subscript';
  /** Refers to a footnote; the text is the note's label. */
  readonly noteReference?: boolean;
  /** How sure text recognition was, 0 to 1. */
  readonly confidence?: number;
}

export function isField(inline: Inline): inline is FormField {
  return 'field' in inline;
}
