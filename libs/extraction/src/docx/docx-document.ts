import type { XmlElement } from '../containers/xml-tree.js';
import { WHITE } from '../html/inline-style.js';
import type { Block, PageMargin } from '../model/blocks.js';
import type { ExtractionWarning, Place } from '../model/extraction-format.js';
import type { LeftOut } from '../model/left-out.js';
import { DocumentRejected } from '../rejection.js';
import { flattened } from '../rendering/flattened.js';
import type { DocxChunk, DocxContext, DocxFile } from './docx-context.js';
import { DocxFields } from './docx-fields.js';
import { DocxNotes, type DocxNote, noteBlock } from './docx-notes.js';
import { DocxNumbering } from './docx-numbering.js';
import { isPageNumber } from './docx-page-number.js';
import { charactersIn, type DocxPackage } from './docx-package.js';
import { type DocxSection, type Margin, sectionsOf } from './docx-sections.js';
import { readBlocks } from './docx-story.js';
import { stylesOf } from './docx-styles.js';
import { childOf, elementsOf } from './docx-xml.js';

export interface DocxDocument {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
  /** Of files that the body takes in. */
  readonly warnings: readonly ExtractionWarning[];
  /** Runs of which it cannot be told whether they are seen. */
  readonly unsure: number;
}

/**
 * All blocks of a Word file in reading order: headers before the section that first has them, footers behind it,
 * notes and comments behind the block that refers to them. The numbers of a place count the blocks of the body;
 * those of headers, footers, notes and comments go on behind it.
 */
export async function readDocx(
  files: DocxPackage,
  chunks: ReadonlyMap<string, DocxChunk>,
): Promise<DocxDocument> {
  const root = await files.body();
  const body = childOf(root, 'body');
  if (body === undefined) throw new DocumentRejected('broken');
  const leftOut: LeftOut[] = [];
  const settings = await optional(files.part('settings'), 'section', leftOut);
  const parts = {
    footnote: await optional(files.part('footnotes'), 'section', leftOut),
    endnote: await optional(files.part('endnotes'), 'section', leftOut),
    comment: await optional(files.part('comments'), 'comment', leftOut),
  };
  const file: DocxFile = {
    styles: stylesOf(await optional(files.part('styles'), 'section', leftOut)),
    numbering: new DocxNumbering(await optional(files.part('numbering'), 'section', leftOut)),
    notes: new DocxNotes(parts, settings),
    readBlocks,
    leftOut,
    warnings: [],
    unsure: 0,
  };
  // Behind the text may be the colour of the page.
  const ground = childOf(root, 'background') === undefined ? WHITE : null;
  const reader = new DocumentReader(
    files,
    file,
    {
      look: { ground },
      chunks,
      diagrams: await files.diagrams(),
    },
    elementsOf(body).length,
  );
  const blocks: Block[] = [];
  for (const section of sectionsOf(body, settings)) blocks.push(...(await reader.read(section)));
  blocks.push(...reader.readNotes(file.notes.rest()));
  await reader.countUnused();
  return { blocks, leftOut, warnings: file.warnings, unsure: file.unsure };
}

/** A part without which the body can still be read; what is damaged in it is counted. */
async function optional(
  part: Promise<XmlElement | null>,
  kind: LeftOut['kind'],
  leftOut: LeftOut[],
): Promise<XmlElement | undefined> {
  try {
    return (await part) ?? undefined;
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error;
    leftOut.push({ kind, count: 1, name: 'damaged' });
    return undefined;
  }
}

class DocumentReader {
  private readonly fields = new DocxFields();
  private readonly shown = new Set<string>();
  private readonly unused: Margin[] = [];
  private bodyIndex = 0;

  constructor(
    private readonly files: DocxPackage,
    private readonly file: DocxFile,
    private readonly around: Pick<DocxContext, 'look' | 'chunks' | 'diagrams'>,
    /** The first number of what does not stand in the body. */
    private nextIndex: number,
  ) {}

  async read({ elements, headers, footers, unused }: DocxSection): Promise<Block[]> {
    const blocks = await this.readMargins('header', headers);
    for (const element of elements) {
      // One by one, so that a note stands behind the block that refers to it.
      const context = { ...this.context([], this.fields), ...this.around };
      blocks.push(...readBlocks([element], context, this.bodyIndex));
      blocks.push(...this.readNotes(this.file.notes.take()));
      this.bodyIndex += 1;
    }
    blocks.push(...(await this.readMargins('footer', footers)));
    this.unused.push(...unused);
    return blocks;
  }

  readNotes(notes: readonly DocxNote[]): Block[] {
    return notes.flatMap((note) => {
      const { path, place } = this.outside();
      const content = readBlocks(elementsOf(note.element), this.context(path, new DocxFields()));
      return [noteBlock(note, content, place), ...this.readNotes(this.file.notes.take())];
    });
  }

  /** Each distinct one once. */
  private async readMargins(kind: PageMargin['kind'], ids: readonly string[]): Promise<Block[]> {
    const blocks: Block[] = [];
    for (const id of ids) {
      const path = this.files.pathOf(id);
      if (path === '' || this.shown.has(path)) continue;
      this.shown.add(path);
      const root = await optional(this.files.byId(id), kind, this.file.leftOut);
      if (root === undefined) continue;
      const outside = this.outside();
      const content = readBlocks(
        elementsOf(root),
        this.context(outside.path, new DocxFields()),
      ).filter((block) => !isBlank(block));
      const words = `${kind} ${JSON.stringify(content, (key, value: unknown) => (key === 'place' ? undefined : value))}`;
      if (content.length === 0 || this.shown.has(words) || isPageNumber(root)) continue;
      this.shown.add(words);
      blocks.push({ kind, content, place: outside.place });
      blocks.push(...this.readNotes(this.file.notes.take()));
    }
    return blocks;
  }

  /** Headers and footers that no section shows. */
  async countUnused(): Promise<void> {
    for (const { kind, id } of this.unused) await this.countMargin(kind, id);
  }

  private async countMargin(kind: PageMargin['kind'], id: string): Promise<void> {
    const path = this.files.pathOf(id);
    if (path === '' || this.shown.has(path)) return;
    this.shown.add(path);
    const root = await optional(this.files.byId(id), kind, this.file.leftOut);
    const characters = root === undefined || isPageNumber(root) ? 0 : charactersIn(root);
    if (characters > 0) this.file.leftOut.push({ kind, count: 1, name: 'unused', characters });
  }

  private outside(): { readonly path: number[]; readonly place: Place } {
    const path = [this.nextIndex];
    this.nextIndex += 1;
    return { path, place: { kind: 'block', path } };
  }

  private context(path: readonly number[], fields: DocxFields): DocxContext {
    return { file: this.file, fields, path, look: this.around.look, changes: {} };
  }
}

function isBlank(block: Block): boolean {
  return flattened([block]).every((inline) => !('field' in inline) && !/\S/u.test(inline.text));
}
