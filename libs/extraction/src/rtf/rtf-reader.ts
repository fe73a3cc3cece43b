import type { Place } from '../model/extraction-format.js';
import { codepageOfCharset, decodeCodepage } from './rtf-charsets.js';
import { RtfColours, type RtfLook } from './rtf-look.js';
import type { RtfToken } from './rtf-tokens.js';
import { BREAKS, CHARACTERS, READ_ALTHOUGH_OPTIONAL, SKIPPED } from './rtf-words.js';
import type { TextBuilder } from '../rendering/text-builder.js';

interface Group {
  readonly fontTable: boolean;
  readonly colourTable: boolean;
  readonly look: RtfLook;
  readonly skipped: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  /** How many bytes after `\u` stand in for readers without Unicode. */
  readonly fallbackBytes: number;
  readonly codepage: number;
}

export interface RtfCounts {
  pictures: number;
  headersAndFooters: number;
  comments: number;
  embedded: number;
  deleted: number;
}

const ROOT: Group = {
  fontTable: false,
  colourTable: false,
  look: {},
  skipped: false,
  hidden: false,
  deleted: false,
  fallbackBytes: 1,
  codepage: 0,
};

/** Follows the tokens of an RTF file and hands what a reader sees to the builder, a block at a time. */
export class RtfReader {
  readonly counts: RtfCounts = {
    pictures: 0,
    headersAndFooters: 0,
    comments: 0,
    embedded: 0,
    deleted: 0,
  };
  private readonly groups: Group[] = [];
  private readonly fonts = new Map<number, number>();
  private readonly colours = new RtfColours();
  private group = ROOT;
  private documentCodepage = 1252;
  private currentFont = 0;
  private optional = false;
  private skipBytes = 0;
  private bytes: Buffer[] = [];
  private text = '';
  private block = 0;
  private place: Place = { kind: 'block', path: [0] };
  private separator = '';
  private closed = false;

  constructor(private readonly builder: TextBuilder) {}

  /** The last brace has come; whatever follows is not part of the document. */
  get isClosed(): boolean {
    return this.closed;
  }

  read(token: RtfToken): void {
    if (token.kind === 'open') this.open();
    else if (token.kind === 'close') this.close();
    else if (token.kind === 'text') this.readBytes(token.data);
    else this.control(token.word, token.parameter, token.data);
  }

  finish(): void {
    this.decode();
    this.flush();
  }

  private open(): void {
    this.decode();
    this.groups.push(this.group);
    this.optional = false;
    this.skipBytes = 0;
  }

  private close(): void {
    this.decode();
    const outer = this.groups.pop();
    if (outer === undefined) return;
    this.change(outer);
    this.optional = false;
    this.skipBytes = 0;
    if (this.groups.length === 0) this.closed = true;
  }

  private control(word: string, parameter: number | undefined, data: Buffer): void {
    if (word === "'") return this.readBytes(data);
    if (word === 'u') return this.unicode(parameter ?? 0);
    if (word === '*') {
      this.optional = true;
      return;
    }
    const character = Object.hasOwn(CHARACTERS, word) ? CHARACTERS[word] : undefined;
    if (character !== undefined) return this.character(character);
    this.decode();
    if (this.optional || SKIPPED.has(word)) this.enterDestination(word);
    const ending = Object.hasOwn(BREAKS, word) ? BREAKS[word] : undefined;
    if (ending !== undefined) this.break(ending.separator, ending.block);
    else this.property(word, parameter);
  }

  private enterDestination(word: string): void {
    if (word === 'ud') this.change({ ...this.group, skipped: false });
    else if (!READ_ALTHOUGH_OPTIONAL.has(word)) {
      this.count(word);
      this.change({
        ...this.group,
        skipped: true,
        fontTable: word === 'fonttbl',
        colourTable: word === 'colortbl',
      });
    }
    this.optional = false;
  }

  private count(word: string): void {
    if (word === 'pict') this.counts.pictures += 1;
    else if (word === 'annotation') this.counts.comments += 1;
    else if (word === 'objdata') this.counts.embedded += 1;
    else if (/^(header|footer)[lrf]?$/.test(word)) this.counts.headersAndFooters += 1;
  }

  private property(word: string, parameter: number | undefined): void {
    const on = parameter !== 0;
    this.see(word, parameter);
    if (word === 'deleted') this.change({ ...this.group, deleted: on });
    else if (word === 'plain') this.change({ ...this.group, deleted: false });
    else if (word === 'uc')
      this.change({ ...this.group, fallbackBytes: Math.max(0, parameter ?? 1) });
    else if (word === 'ansicpg') this.documentCodepage = parameter ?? 1252;
    else if (word === 'mac') this.documentCodepage = 10000;
    else if (word === 'f' && parameter !== undefined) this.selectFont(parameter);
    else if (word === 'fcharset' && this.group.fontTable) {
      const codepage = codepageOfCharset(parameter ?? 0);
      if (codepage !== undefined) this.fonts.set(this.currentFont, codepage);
    }
  }

  private see(word: string, parameter: number | undefined): void {
    if (this.group.colourTable) this.colours.mix(word, parameter ?? 0);
    const look = this.colours.after(word, parameter, this.group.look);
    if (look !== this.group.look)
      this.change({ ...this.group, look, hidden: this.colours.isUnseen(look) });
  }

  private selectFont(font: number): void {
    if (this.group.fontTable) this.currentFont = font;
    else this.change({ ...this.group, codepage: this.fonts.get(font) ?? 0 });
  }

  private readBytes(data: Buffer): void {
    const skipped = Math.min(this.skipBytes, data.length);
    this.skipBytes -= skipped;
    if (skipped < data.length) this.bytes.push(data.subarray(skipped));
  }

  private unicode(code: number): void {
    this.decode();
    // Signed 16 bits in the format; characters beyond come as two surrogates.
    this.emit(String.fromCharCode(code & 0xffff));
    this.skipBytes = this.group.fallbackBytes;
  }

  private character(character: string): void {
    if (this.skipBytes > 0) {
      this.skipBytes -= 1;
      return;
    }
    this.decode();
    this.emit(character);
  }

  private decode(): void {
    if (this.bytes.length === 0) return;
    const bytes = Buffer.concat(this.bytes);
    this.bytes = [];
    if (this.group.colourTable) this.colours.end(bytes.toString('latin1'));
    if (!this.group.skipped)
      this.emit(decodeCodepage(bytes, this.group.codepage || this.documentCodepage));
  }

  private emit(text: string): void {
    if (this.group.skipped) return;
    if (this.group.deleted) this.counts.deleted += text.length;
    else this.text += text;
  }

  private change(group: Group): void {
    if (group.hidden !== this.group.hidden) this.flush();
    this.group = group;
  }

  private break(separator: string, block: boolean): void {
    if (this.group.skipped) return;
    this.flush();
    this.separator += separator;
    const lines = this.separator.split('\n').length - 1;
    // Empty cells and paragraphs in a row are one gap.
    this.builder.separate(lines > 0 ? '\n'.repeat(Math.min(lines, 2)) : '\t');
    if (!block) return;
    this.block += 1;
    this.place = { kind: 'block', path: [this.block] };
  }

  private flush(): void {
    const visible = this.text.trimEnd();
    if (visible !== '') {
      this.builder.append(visible, this.place, { hidden: this.group.hidden });
      this.separator = '';
    }
    if (visible.length < this.text.length) this.builder.separate(' ');
    this.text = '';
  }
}
