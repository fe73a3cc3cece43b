import type { XmlElement } from '../containers/xml-tree.js';
import { rawText } from '../containers/xml-tree.js';
import type { Block, Paragraph } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import { listNumber, type NumberStyle } from '../rendering/list-number.js';
import { childOf, elementsOf, nameOf, valueIn } from './docx-xml.js';

type Kind = 'footnote' | 'endnote' | 'comment';

/** A note or comment to which the text refers, to be read behind the block that does. */
export interface DocxNote {
  readonly kind: Kind;
  readonly label: string;
  readonly element: XmlElement;
}

const STYLES: Readonly<Record<string, NumberStyle>> = {
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
};
// What Word takes where the file does not say.
const STANDARD: Readonly<Record<string, string>> = { footnote: 'decimal', endnote: 'lowerRoman' };

/** Footnotes, endnotes and comments, each read once: where the text first refers to it. */
export class DocxNotes {
  private readonly notes = new Map<string, XmlElement>();
  private readonly counts = { footnote: 0, endnote: 0 };
  private waiting: DocxNote[] = [];

  constructor(
    parts: Readonly<Record<Kind, XmlElement | undefined>>,
    private readonly settings: XmlElement | undefined,
  ) {
    for (const kind of ['footnote', 'endnote', 'comment'] as const) {
      const part = parts[kind];
      for (const note of part ? elementsOf(part) : []) {
        const { attributes } = note;
        // The line above the notes, and what continues it, are notes of their own kind.
        const isText = /^(normal)?$/.test(attributes.get('type') ?? '');
        if (nameOf(note) === kind && isText)
          this.notes.set(`${kind} ${attributes.get('id') ?? ''}`, note);
      }
    }
  }

  /** The label of the note; empty where it is a sign of the writer's own, which follows as text. */
  refer(reference: XmlElement, run: XmlElement): string {
    const kind = nameOf(reference) === 'endnoteReference' ? 'endnote' : 'footnote';
    const id = `${kind} ${reference.attributes.get('id') ?? ''}`;
    const isOwnSign = /^(1|true|on)$/.test(reference.attributes.get('customMarkFollows') ?? '');
    if (!isOwnSign) this.counts[kind] += 1;
    const label = isOwnSign
      ? rawText(run).trim()
      : listNumber(this.counts[kind], STYLES[this.formatOf(kind)] ?? 'decimal');
    const element = this.notes.get(id);
    if (element) this.waiting.push({ kind, label, element });
    this.notes.delete(id);
    return isOwnSign ? '' : label;
  }

  comment(reference: XmlElement): void {
    const id = `comment ${reference.attributes.get('id') ?? ''}`;
    const element = this.notes.get(id);
    if (element) this.waiting.push({ kind: 'comment', label: '', element });
    this.notes.delete(id);
  }

  /** Those that were referred to since this was last asked. */
  take(): readonly DocxNote[] {
    const { waiting } = this;
    this.waiting = [];
    return waiting;
  }

  /** Those to which nothing refers. */
  rest(): readonly DocxNote[] {
    return [...this.notes].map(([id, element]): DocxNote => {
      const kind = id.startsWith('comment')
        ? 'comment'
        : id.startsWith('end')
          ? 'endnote'
          : 'footnote';
      return { kind, label: '?', element };
    });
  }

  private formatOf(kind: 'footnote' | 'endnote'): string {
    return valueIn(childOf(this.settings, `${kind}Pr`), 'numFmt') ?? STANDARD[kind] ?? 'decimal';
  }
}

/** The block of a note whose content was read; a comment begins with who wrote it. */
export function noteBlock(
  { kind, label, element }: DocxNote,
  content: readonly Block[],
  place: Place,
): Block {
  const filled = content.filter((block) => block.kind !== 'paragraph' || block.content.length > 0);
  if (kind !== 'comment') return { kind: 'footnote', label, content: filled, place };
  const author = element.attributes.get('author')?.trim() ?? '';
  const [first, ...rest] = filled;
  if (author === '' || first?.kind !== 'paragraph')
    return { kind: 'comment', content: filled, place };
  const named: Paragraph = { ...first, content: [{ text: `${author}: ` }, ...first.content] };
  return { kind: 'comment', content: [named, ...rest], place };
}
