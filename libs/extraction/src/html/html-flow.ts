import type { Block, Inline, Marks } from '../model/blocks.js';
import { isField } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';

export type BlockPlace = Place & { readonly kind: 'block' };

/** Before text: the next line, or the gap of a paragraph. */
export type Gap = 'line' | 'paragraph';

/** How text stands where it is added. */
export interface TextStyle {
  readonly place: BlockPlace;
  readonly marks: Marks;
  /** White space counts, as in `pre`. */
  readonly verbatim: boolean;
}

/**
 * What one container holds, as blocks: text and fields become paragraphs (or headings), white space is folded as
 * a browser folds it.
 */
export class Flow {
  readonly blocks: Block[] = [];
  /** Of the text that is added now; 0 outside headings. */
  headingLevel = 0;
  private inlines: Inline[] = [];
  private verbatim = false;
  private hasSpace = false;
  /** What the file asks for between what was added last and what comes. */
  private gap: Gap = 'paragraph';

  addText(value: string, style: TextStyle): void {
    if (style.verbatim) {
      this.verbatim ||= /[ \t]{2}|\n[ \t]/.test(value);
      this.push(value.replaceAll(/\r\n?/g, '\n'), style);
      return;
    }
    // HTML's own white space only: a no-break space is a character.
    const folded = value.replaceAll(/[ \t\n\f\r]+/g, ' ');
    const starts = folded.startsWith(' ');
    const ends = folded.endsWith(' ');
    this.hasSpace ||= starts;
    const text = folded.slice(starts ? 1 : 0, ends && folded.length > 1 ? -1 : undefined);
    if (text === '') return;
    const needsSpace = this.hasSpace && this.inlines.length > 0 && !this.endsWithBreak();
    this.hasSpace = false;
    this.push(needsSpace ? ` ${text}` : text, style);
    this.hasSpace = ends;
  }

  addInline(inline: Inline): void {
    this.inlines.push(inline);
    this.hasSpace = false;
  }

  addBreak(style: TextStyle): void {
    if (this.inlines.length === 0) return;
    this.hasSpace = false;
    this.push('\n', style);
  }

  addBlock(block: Block): void {
    this.endParagraph('paragraph');
    this.blocks.push(block);
  }

  endParagraph(gap: Gap): void {
    const [content, verbatim] = [this.inlines, this.verbatim];
    const place = content[0]?.place;
    this.inlines = [];
    this.hasSpace = false;
    this.verbatim = false;
    if (place === undefined || !content.some((one) => isField(one) || /\S/u.test(one.text))) {
      if (gap === 'paragraph') this.gap = gap;
      return;
    }
    if (this.headingLevel > 0) {
      this.blocks.push({ kind: 'heading', level: this.headingLevel, content, place });
    } else {
      const tight = this.gap === 'line';
      this.blocks.push({
        kind: 'paragraph',
        content,
        place,
        ...(tight && { tight }),
        ...(verbatim && { verbatim }),
      });
    }
    this.gap = gap;
  }

  private push(text: string, { place, marks }: TextStyle): void {
    const last = this.inlines.at(-1);
    if (last && !isField(last) && last.place === place && last.marks === marks) {
      this.inlines[this.inlines.length - 1] = { ...last, text: last.text + text };
    } else {
      this.inlines.push({ text, marks, place });
    }
  }

  private endsWithBreak(): boolean {
    const last = this.inlines.at(-1);
    return last !== undefined && !isField(last) && last.text.endsWith('\n');
  }
}
