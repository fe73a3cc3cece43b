import type { Block, Inline, Marks } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';

export type SectionPlace = Extract<Place, { kind: 'section' }>;

/** Gathers words into paragraphs, and paragraphs with other blocks into what a section, an item or a cell holds. */
export class Flow {
  readonly blocks: Block[] = [];
  private content: Inline[] = [];
  private hasWords = false;
  private isAllBold = true;

  constructor(private place: SectionPlace) {}

  /** White space is folded as in HTML. */
  addWords(text: string, marks: Marks, isBold: boolean): void {
    const folded = text.replaceAll(/[ \t\r\n]+/g, ' ');
    if (/\S/u.test(folded)) {
      this.hasWords = true;
      this.isAllBold &&= isBold;
    }
    this.addInline({ text: folded, marks });
  }

  addInline(inline: Inline): void {
    this.content.push(inline);
  }

  /** Ends the paragraph that is open; what follows belongs to `place`. */
  endParagraph(place = this.place): void {
    const { content } = this;
    if (content.some((inline) => 'field' in inline || /\S/u.test(inline.text)))
      this.blocks.push({ kind: 'paragraph', content, place: this.place });
    this.content = [];
    this.place = place;
  }

  addBlock(block: Block): void {
    this.endParagraph();
    this.blocks.push(block);
  }

  /** Whether there are words, and all of them are bold. */
  get isBold(): boolean {
    return this.hasWords && this.isAllBold;
  }
}
