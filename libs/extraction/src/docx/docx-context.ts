import type { XmlElement } from '../containers/xml-tree.js';
import type { Block, FormField, Marks } from '../model/blocks.js';
import type { ExtractionWarning } from '../model/extraction-format.js';
import type { LeftOut } from '../model/left-out.js';
import { controlOf, type DocxFields } from './docx-fields.js';
import type { DocxFormatting } from './docx-formatting.js';
import type { DocxNotes } from './docx-notes.js';
import type { DocxNumbering } from './docx-numbering.js';
import type { DocxStyles } from './docx-styles.js';
import { childOf, elementsOf, nameOf } from './docx-xml.js';

/** What another file says that the body takes in. */
export interface DocxChunk {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly ExtractionWarning[];
  /** Runs of which it cannot be told whether they are seen. */
  readonly unsure?: number;
}

/** What all stories of one file share. */
export interface DocxFile {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly notes: DocxNotes;
  /** Reads what is in a body, a cell or a box; handed in, since cells hold blocks and blocks hold tables. */
  readonly readBlocks: (elements: readonly XmlElement[], context: DocxContext) => Block[];
  readonly leftOut: LeftOut[];
  readonly warnings: ExtractionWarning[];
  /** Runs of which it cannot be told whether they are seen. */
  unsure: number;
}

/** What a block lies in. */
export interface DocxContext {
  readonly file: DocxFile;
  readonly fields: DocxFields;
  readonly path: readonly number[];
  readonly look: DocxFormatting;
  /** Of the body, by the ids that it uses; other parts use the same ids for something else. */
  readonly chunks?: ReadonlyMap<string, DocxChunk> | undefined;
  /** Of the body too. */
  readonly diagrams?: ReadonlyMap<string, XmlElement> | undefined;
  /** Of tracked changes around it. */
  readonly changes: Marks;
  /** It says what to fill in. */
  readonly placeholder?: FormField['field'];
}

export function contentOf(control: XmlElement): readonly XmlElement[] {
  const content = childOf(control, 'sdtContent');
  return content === undefined ? [] : elementsOf(content);
}

/** The context inside a content control around blocks. */
export function inControl(control: XmlElement, context: DocxContext): DocxContext {
  const { field, isPlaceholder } = controlOf(control);
  return isPlaceholder && field !== null ? { ...context, placeholder: field } : context;
}

/** The context inside a tracked change; that around it for anything else. */
export function changed(element: XmlElement, context: DocxContext): DocxContext {
  const name = nameOf(element);
  if (name === 'ins' || name === 'moveTo')
    return { ...context, changes: { ...context.changes, inserted: true } };
  if (name === 'del' || name === 'moveFrom')
    return { ...context, changes: { ...context.changes, struck: 'explicit' } };
  return context;
}
