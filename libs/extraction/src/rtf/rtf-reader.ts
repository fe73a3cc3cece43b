import type { Block, Marks } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import { type LeftOut, visibleLength } from '../model/left-out.js';
import { endField, type OpenField, sayOfField } from './rtf-fields.js';
import { type Font, RtfFonts } from './rtf-fonts.js';
import { RtfColours, type RtfLook } from './rtf-look.js';
import { NoteLabels } from './rtf-notes.js';
import { RtfRows } from './rtf-rows.js';
import { BlockNumbers, type ParagraphLook, RtfStory } from './rtf-story.js';
import type { RtfToken } from './rtf-tokens.js';
import {
  CAPTURED,
  CHARACTERS,
  PARAGRAPH_ENDS,
  READ_ALTHOUGH_OPTIONAL,
  SETTINGS,
  SKIPPED,
  STORIES,
} from './rtf-words.js';

/** Where the text of a group goes. */
type Sink =
  | { readonly kind: 'story'; readonly story: RtfStory }
  | { readonly kind: 'capture'; text: string }
  | { readonly kind: 'fonts' | 'colours' | 'nowhere' };

interface Group {
  readonly sink: Sink;
  readonly look: RtfLook;
  readonly marks: Marks;
  readonly paragraph: ParagraphLook;
  /** In how many stories it is. */
  readonly depth: number;
  /** How many bytes after `\u` stand in for readers without Unicode. */
  readonly fallbackBytes: number;
  readonly font: Font | null;
  /** What is to be done when the group ends, of the group alone that began it. */
  readonly end: (() => void) | null;
}

const NOWHERE: Sink = { kind: 'nowhere' };
const BODY_PARAGRAPH: ParagraphLook = { depth: 0, listLevel: 0 };
// Word shows eleven levels of tables at most; a file that has more is made to hurt.
const MAX_TABLES = 12;
const MAX_STORIES = 4;

/** Follows the tokens of one RTF document and gives the blocks that a reader sees, in their order. */
export class RtfReader {
  readonly leftOut: LeftOut[] = [];
  private readonly groups: Group[] = [];
  private readonly fonts = new RtfFonts();
  private readonly colours = new RtfColours();
  private readonly rows = new RtfRows();
  private readonly notes = new NoteLabels();
  private readonly fields: OpenField[] = [];
  private readonly body: RtfStory;
  private readonly margins = new Set<string>();
  private readonly footers: Block[] = [];
  private group: Group;
  private author = '';
  private shapeProperty = '';
  private optional = false;
  private skipBytes = 0;
  private bytes: Buffer[] = [];
  private closed = false;

  constructor(private readonly numbers = new BlockNumbers()) {
    this.body = new RtfStory(numbers);
    this.group = {
      sink: { kind: 'story', story: this.body },
      look: {},
      marks: {},
      paragraph: BODY_PARAGRAPH,
      depth: 0,
      fallbackBytes: 1,
      font: null,
      end: null,
    };
  }

  /** The last brace has come; whatever follows is not part of this document. */
  get isClosed(): boolean {
    return this.closed;
  }

  read(token: RtfToken): void {
    if (token.kind === 'open') this.open();
    else if (token.kind === 'close') this.close();
    else if (token.kind === 'text') this.readBytes(token.data);
    else this.control(token.word, token.parameter, token.data);
  }

  finish(): readonly Block[] {
    this.decode();
    // The file ends before its groups do.
    while (this.groups.length > 0) this.close();
    return [...this.body.finish(this.group.paragraph), ...this.footers];
  }

  private open(): void {
    this.decode();
    this.groups.push(this.group);
    this.group = { ...this.group, end: null };
    this.optional = false;
    this.skipBytes = 0;
  }

  private close(): void {
    this.decode();
    const outer = this.groups.pop();
    if (outer === undefined) return;
    const { end } = this.group;
    // Whoever ends the group may still want to know how its last paragraph looks.
    end?.();
    // The paragraph of the outermost group is the one that the file ends with.
    this.group = this.groups.length === 0 ? { ...outer, paragraph: this.group.paragraph } : outer;
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
    if (this.optional || isDestination(word)) this.enterDestination(word);
    else if (word === 'field') this.enterField();
    else if (word === 'object') this.count({ kind: 'embedded-object', count: 1 });
    else if (word === 'chftn') this.noteSign();
    else if (!this.break(word)) this.property(word, parameter);
  }

  private enterDestination(word: string): void {
    const isOptional = this.optional;
    this.optional = false;
    if (word === 'ud') this.revive();
    else if (this.group.sink.kind === 'nowhere') return;
    else if (STORIES.has(word)) this.enterStory(word);
    else if (CAPTURED.has(word)) this.capture(word);
    else if (word === 'fonttbl') this.change({ sink: { kind: 'fonts' } });
    else if (word === 'colortbl') this.change({ sink: { kind: 'colours' } });
    else if (word === 'nesttableprops') this.change({ end: this.rows.enterNested() });
    else if (SKIPPED.has(word)) {
      if (word === 'pict') this.count({ kind: 'picture', count: 1 });
      this.change({ sink: NOWHERE });
    } else if (isOptional && !READ_ALTHOUGH_OPTIONAL.has(word)) this.leaveOut(word);
  }

  /** `{\upr{…}{\*\ud …}}`: the same text twice, the second time in Unicode. */
  private revive(): void {
    const outer = this.groups.findLast(({ sink }) => sink.kind !== 'nowhere');
    if (outer !== undefined) this.change({ sink: outer.sink });
  }

  /** Settings of programs hold nothing to read; of all else it is said that it was not read. */
  private leaveOut(word: string): void {
    const sink: Sink = { kind: 'capture', text: '' };
    this.change({
      sink: SETTINGS.has(word) ? NOWHERE : sink,
      end: () => {
        const characters = visibleLength(sink.text);
        if (characters > 0) this.count({ kind: 'unknown-element', count: 1, characters });
      },
    });
  }

  private enterStory(word: string): void {
    const { sink, depth } = this.group;
    if (sink.kind !== 'story' || depth >= MAX_STORIES) return;
    const inner = new RtfStory(this.numbers);
    const label = word === 'footnote' ? this.notes.begin(sink.story) : '';
    this.change({
      sink: { kind: 'story', story: inner },
      depth: depth + 1,
      look: {},
      marks: {},
      paragraph: BODY_PARAGRAPH,
      end: () => this.endStory(word, sink.story, inner, label),
    });
  }

  private endStory(word: string, outer: RtfStory, inner: RtfStory, label: string): void {
    const place = this.numbers.current;
    const content = inner.finish(this.group.paragraph);
    if (word === 'footnote') this.notes.end();
    if (content.length === 0) return;
    this.numbers.next();
    if (word === 'footnote') outer.addBehind({ kind: 'footnote', label, content, place });
    else if (word === 'annotation') {
      const by = this.author === '' ? [] : [saying(`${this.author}:`, place)];
      outer.addBehind({ kind: 'comment', content: [...by, ...content], place });
      this.author = '';
    } else if (word.startsWith('shp') || word.startsWith('dp'))
      outer.addBehind({ kind: 'group', content });
    else this.addMargin(word.startsWith('header') ? 'header' : 'footer', content, outer);
  }

  /** Pages left, right and first have margins of their own, which often say the same. */
  private addMargin(kind: 'header' | 'footer', content: readonly Block[], outer: RtfStory): void {
    const said = `${kind} ${JSON.stringify(content, (key, value: unknown) => (key === 'place' ? 0 : value))}`;
    if (this.margins.has(said)) return;
    this.margins.add(said);
    const block: Block = { kind, content, place: this.numbers.current };
    this.numbers.next();
    if (kind === 'footer') this.footers.push(block);
    else outer.addBehind(block);
  }

  private capture(word: string): void {
    const { sink } = this.group;
    const captured: Sink = { kind: 'capture', text: '' };
    const field = this.fields.at(-1);
    this.change({
      sink: captured,
      end: () => {
        const text = captured.text.trim();
        if (word === 'atnauthor') this.author = text;
        else if (word === 'sn') this.shapeProperty = text;
        else if (word === 'sv') this.endShapeProperty(sink, text);
        else if (word === 'fldinst') {
          if (field) field.instruction = text;
        } else if (word === 'ffl') field?.entries.push(text);
        else if (sink.kind === 'story' && text !== '')
          sink.story.setMarker(/^[\p{L}\p{N}(]/u.test(text) && text !== 'o' ? text : '-');
      },
    });
  }

  /** Letters that are drawn, such as a watermark. */
  private endShapeProperty(sink: Sink, text: string): void {
    if (this.shapeProperty !== 'gtextUNICODE' || text === '' || sink.kind !== 'story') return;
    sink.story.addBehind(saying(text, this.numbers.current));
    this.numbers.next();
  }

  private enterField(): void {
    const { sink } = this.group;
    if (sink.kind !== 'story') return;
    const field: OpenField = {
      story: sink.story,
      mark: sink.story.setMark(),
      instruction: '',
      entries: [],
    };
    this.fields.push(field);
    this.change({
      end: () => {
        this.fields.splice(this.fields.indexOf(field));
        const left = endField(field);
        if (left !== null) this.count(left);
      },
    });
  }

  private noteSign(): void {
    const { sink, marks } = this.group;
    if (sink.kind !== 'story' || this.notes.isInside) return;
    sink.story.write(this.notes.refer(), { ...marks, noteReference: true });
  }

  /** Ends a paragraph, a cell or a row; false for all other words. */
  private break(word: string): boolean {
    const { sink, paragraph } = this.group;
    const nested = { ...paragraph, depth: Math.max(2, paragraph.depth) };
    const known = PARAGRAPH_ENDS.has(word) || /^(nest)?(cell|row)$/u.test(word);
    if (!known || sink.kind !== 'story') return known;
    const { story } = sink;
    if (word === 'cell') story.endCell({ ...paragraph, depth: 1 });
    else if (word === 'nestcell') story.endCell(nested);
    else if (word === 'row') story.endRow(1, this.rows.definition);
    else if (word === 'nestrow') story.endRow(nested.depth, this.rows.definition);
    else story.endParagraph(paragraph);
    return true;
  }

  private property(word: string, parameter: number | undefined): void {
    const { sink } = this.group;
    if (sink.kind === 'fonts') return this.fonts.define(word, parameter);
    if (sink.kind === 'colours') return this.colours.mix(word, parameter ?? 0);
    this.see(word, parameter);
    this.rows.read(word, parameter);
    const field = this.fields.at(-1);
    if (field && word.startsWith('ff')) sayOfField(field, word, parameter);
    const paragraph = paragraphAfter(word, parameter, this.group.paragraph);
    if (paragraph !== this.group.paragraph) this.change({ paragraph });
    if (word === 'plain') this.change({ font: null });
    else if (word === 'uc') this.change({ fallbackBytes: Math.max(0, parameter ?? 1) });
    else if (word === 'ansicpg') this.fonts.documentCodepage = parameter ?? 1252;
    else if (word === 'mac') this.fonts.documentCodepage = 10000;
    else if (word === 'deff') this.fonts.standard = parameter ?? 0;
    else if (word === 'f' && parameter !== undefined)
      this.change({ font: this.fonts.of(parameter) });
  }

  private see(word: string, parameter: number | undefined): void {
    const look = this.colours.after(word, parameter, this.group.look);
    if (look === this.group.look) return;
    const marks = this.colours.marksOf(look);
    // The same object for the same marks: text that looks alike stays in one piece.
    this.change({ look, marks: isSame(marks, this.group.marks) ? this.group.marks : marks });
  }

  private readBytes(data: Buffer): void {
    const skipped = Math.min(this.skipBytes, data.length);
    this.skipBytes -= skipped;
    if (skipped < data.length) this.bytes.push(data.subarray(skipped));
  }

  private unicode(code: number): void {
    this.decode();
    // Signed 16 bits in the format; characters beyond come as two surrogates.
    this.emit(this.fonts.character(String.fromCharCode(code & 0xffff), this.font));
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

  private get font(): Font {
    return this.group.font ?? this.fonts.of(this.fonts.standard);
  }

  private decode(): void {
    if (this.bytes.length === 0) return;
    const bytes = Buffer.concat(this.bytes);
    this.bytes = [];
    const { kind } = this.group.sink;
    if (kind === 'colours') this.colours.end(bytes.toString('latin1'));
    else if (kind === 'fonts') this.fonts.name(bytes.toString('latin1'));
    else if (kind !== 'nowhere') this.emit(this.fonts.decode(bytes, this.font));
  }

  private emit(text: string): void {
    const { sink, marks, look } = this.group;
    if (sink.kind === 'story') sink.story.write(text, marks, look.bold);
    else if (sink.kind === 'capture') sink.text += text;
  }

  private change(change: Partial<Group>): void {
    this.group = { ...this.group, ...change };
  }

  private count(leftOut: LeftOut): void {
    if (this.group.sink.kind !== 'nowhere') this.leftOut.push(leftOut);
  }
}

function isDestination(word: string): boolean {
  return SKIPPED.has(word) || STORIES.has(word) || CAPTURED.has(word);
}

function paragraphAfter(
  word: string,
  parameter: number | undefined,
  look: ParagraphLook,
): ParagraphLook {
  switch (word) {
    case 'pard':
      return BODY_PARAGRAPH;
    case 'intbl':
      return { ...look, depth: parameter === 0 ? 0 : Math.max(1, look.depth) };
    case 'itap':
      return { ...look, depth: Math.min(parameter ?? 0, MAX_TABLES) };
    case 'outlinelevel':
      return { ...look, outlineLevel: parameter };
    case 'ilvl':
      return { ...look, listLevel: Math.min(Math.max(0, parameter ?? 0), 8) };
    default:
      return look;
  }
}

function saying(text: string, place: Place): Block {
  return { kind: 'paragraph', content: [{ text }], place };
}

function isSame(one: Marks, other: Marks): boolean {
  return (
    one.hidden === other.hidden &&
    one.struck === other.struck &&
    one.inserted === other.inserted &&
    one.script === other.script
  );
}
