import { rawText, type XmlElement } from '../containers/xml-tree.js';
import type { Block, FormField, Inline, Marks, TextSpan } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import { visibleLength } from '../model/left-out.js';
import { isSymbolFont, symbolOf } from '../plain-text/symbol-fonts.js';
import { readDrawing } from './docx-drawings.js';
import { changed, contentOf, type DocxContext, type DocxFile, inControl } from './docx-context.js';
import { boxOf, controlOf, textOf, typed } from './docx-fields.js';
import { isSeen, formattingOf, withStyle } from './docx-formatting.js';
import { placedAt } from '../rendering/placed-at.js';
import { readMath } from './docx-math.js';
import type { DocxNumbering } from './docx-numbering.js';
import { chosenAlternative } from './docx-package.js';
import { paragraphStyle } from './docx-styles.js';
import { readTable } from './docx-table.js';
import { childOf, elementsOf, nameOf, numberIn } from './docx-xml.js';

const NOT_READ = new Set(
  'pPr rPr tblPr tblGrid trPr tcPr sectPr sdtPr sdtEndPr rPrChange bookmarkStart bookmarkEnd proofErr permStart permEnd commentRangeStart commentRangeEnd lastRenderedPageBreak annotationRef footnoteRef endnoteRef separator continuationSeparator'.split(
    ' ',
  ),
);
// Deeper, and every block has the place of what is around it.
const MAX_PATH = 64;
const BOX_SIGNS: Readonly<Record<string, boolean>> = { '☐': false, '☑': true, '☒': true };

/** The blocks of a body, a cell, a note, a header or a text box, numbered from `first`. */
export function readBlocks(
  elements: readonly XmlElement[],
  context: DocxContext,
  first = 0,
): Block[] {
  const blocks: Block[] = [];
  let index = first;
  const read = (element: XmlElement, around: DocxContext): void => {
    const inside =
      around.path.length < MAX_PATH ? { ...around, path: [...context.path, index] } : around;
    switch (nameOf(element)) {
      case 'p':
        blocks.push(...readParagraph(element, inside));
        index += 1;
        break;
      case 'tbl':
        blocks.push(readTable(element, inside));
        index += 1;
        break;
      case 'sdt':
        for (const child of contentOf(element)) read(child, inControl(element, around));
        break;
      case 'altChunk':
        blocks.push(...readChunk(element, inside));
        index += 1;
        break;
      case 'mc:AlternateContent':
        for (const child of chosenAlternative(element)) read(child, around);
        break;
      default: {
        const inner = changed(element, around);
        if (isInline(element)) {
          blocks.push(...readParagraph(element, inside));
          index += 1;
        } else if (!NOT_READ.has(nameOf(element))) {
          for (const child of elementsOf(element)) read(child, inner);
        }
      }
    }
  };
  for (const element of elements) read(element, context);
  return blocks;
}

/** A file in another format that Word takes in when it opens this one. It stands at one place of this file. */
function readChunk(element: XmlElement, { file, path, chunks }: DocxContext): readonly Block[] {
  const chunk = chunks?.get(element.attributes.get('id') ?? '');
  if (chunk === undefined) {
    file.leftOut.push({ kind: 'embedded-object', count: 1, name: 'altChunk' });
    return [];
  }
  file.leftOut.push(...chunk.leftOut);
  file.warnings.push(...chunk.warnings);
  file.unsure += chunk.unsure ?? 0;
  return chunk.blocks.map((block) => placedAt(block, { kind: 'block', path: [...path] }));
}

/** Text between blocks, as some programs write it: an equation, or a run without a paragraph. */
function isInline(element: XmlElement): boolean {
  return ['r', 'm:oMath', 'm:oMathPara'].includes(nameOf(element));
}

function readParagraph(element: XmlElement, context: DocxContext): Block[] {
  const { file, path } = context;
  const properties = childOf(element, 'pPr');
  const style = paragraphStyle(properties, file.styles);
  const look = { ...withStyle(context.look, style.look), ...formattingOf(properties) };
  const place: Place = { kind: 'block', path: [...path] };
  const paragraph = new Inlines({ ...context, look }, place);
  if (nameOf(element) === 'p') paragraph.readAll(elementsOf(element));
  else paragraph.readAll([element]);
  const content = context.placeholder
    ? emptied(paragraph.content, context.placeholder, file)
    : paragraph.content;
  const numbering = childOf(properties, 'numPr') ?? style.numbering;
  const hasText = content.some((inline) => 'field' in inline || /\S/u.test(inline.text));
  const marker = hasText ? file.numbering.next(levelled(numbering, style.numbering)) : null;
  const outline = numberIn(properties, 'outlineLvl');
  const level = outline === undefined ? style.headingLevel : outline + 1;
  return [blockOf(content, place, marker, level), ...paragraph.boxes];
}

/** A paragraph may say its level alone and leave the list to its style. */
function levelled(
  own: XmlElement | undefined,
  ofStyle: XmlElement | undefined,
): XmlElement | undefined {
  if (own === undefined || ofStyle === undefined || childOf(own, 'numId')) return own;
  return {
    ...own,
    children: [...own.children, ...elementsOf(ofStyle).filter((one) => nameOf(one) === 'numId')],
  };
}

function blockOf(
  content: readonly Inline[],
  place: Place,
  marker: ReturnType<DocxNumbering['next']>,
  level: number | undefined,
): Block {
  const isHeading = level !== undefined && level < 10;
  if (isHeading) {
    const number: TextSpan[] =
      marker && marker.marker !== '-' ? [{ text: `${marker.marker} ` }] : [];
    return { kind: 'heading', level, content: [...number, ...content], place };
  }
  const paragraph: Block = { kind: 'paragraph', content, place };
  if (marker === null || marker.marker === '') return paragraph;
  return {
    kind: 'list-item',
    marker: marker.marker,
    depth: marker.level,
    content: [paragraph],
    place,
  };
}

function emptied(
  content: readonly Inline[],
  field: FormField['field'],
  file: DocxFile,
): readonly Inline[] {
  const characters = visibleLength(textOf(content));
  if (characters > 0)
    file.leftOut.push({ kind: 'field', name: 'placeholder', count: 1, characters });
  return [{ field, label: '', value: '' }];
}

/** Collects the text of one paragraph. */
class Inlines {
  readonly content: Inline[] = [];
  /** Text boxes that hang on the paragraph. */
  readonly boxes: Block[] = [];
  /** Text before this index is no part of the field that is open. */
  private joinsFrom = 0;

  constructor(
    private readonly context: DocxContext,
    private readonly place: Place,
  ) {}

  readAll(elements: readonly XmlElement[], context = this.context): void {
    for (const element of elements) this.read(element, context);
  }

  private read(element: XmlElement, context: DocxContext): void {
    const name = nameOf(element);
    if (NOT_READ.has(name)) return;
    switch (name) {
      case 'r':
        return this.readRun(element, context);
      case 'sdt':
        return this.readControl(element, context);
      case 'mc:AlternateContent':
        return this.readAll(chosenAlternative(element), context);
      case 'subDoc':
        context.file.leftOut.push({ kind: 'linked-content', count: 1, name: 'subDoc' });
        return;
      case 'm:oMath':
        return readMath(element, (text, script) => {
          const look = script === undefined ? context.look : { ...context.look, script };
          this.write(text, { ...context, look });
        });
      default:
        return this.readAll(elementsOf(element), changed(element, context));
    }
  }

  private readRun(run: XmlElement, outer: DocxContext): void {
    const { file } = outer;
    const properties = childOf(run, 'rPr');
    const style = childOf(properties, 'rStyle')?.attributes.get('val');
    const styled = style === undefined ? undefined : file.styles.get(style)?.look;
    const look = { ...withStyle(outer.look, styled), ...formattingOf(properties) };
    const context = { ...outer, look };
    for (const child of elementsOf(run)) this.readInRun(child, context, run);
  }

  private readInRun(element: XmlElement, context: DocxContext, run: XmlElement): void {
    const { fields, file } = context;
    const name = nameOf(element);
    if (NOT_READ.has(name)) return;
    switch (name) {
      case 't':
      case 'delText':
        return this.write(rawText(element), context);
      case 'tab':
      case 'ptab':
        return this.write('\t', context);
      case 'br':
      case 'cr':
        return this.write('\n', context);
      case 'noBreakHyphen':
        return this.write('\u2011', context);
      case 'softHyphen':
        return this.write('\u00ad', context);
      case 'sym':
        return this.writeSymbol(element, context);
      case 'fldChar': {
        const left = fields.pass(element, this.content);
        if (left !== null) file.leftOut.push(left);
        this.joinsFrom = this.content.length;
        return;
      }
      case 'instrText':
      case 'delInstrText':
        return fields.instruct(rawText(element));
      case 'footnoteReference':
      case 'endnoteReference': {
        const label = file.notes.refer(element, run);
        return label === ''
          ? undefined
          : this.push({ text: label, marks: { ...this.marks(context), noteReference: true } });
      }
      case 'commentReference':
        return file.notes.comment(element);
      case 'drawing':
      case 'pict':
      case 'object':
        this.boxes.push(
          ...readDrawing(element, this.place, {
            readBox: (box) => readBox(box, context),
            leftOut: file.leftOut,
            diagrams: context.diagrams,
          }),
        );
        return;
      case 'mc:AlternateContent':
        for (const child of chosenAlternative(element)) this.readInRun(child, context, run);
        return;
      case 'ruby':
        return this.readAll(elementsOf(element).toReversed(), context);
      case 'pgNum':
        return;
      default:
        // whatever wraps text
        for (const child of elementsOf(element)) {
          if (nameOf(child) === 'r') this.readRun(child, context);
          else this.readInRun(child, context, run);
        }
    }
  }

  private readControl(element: XmlElement, context: DocxContext): void {
    const control = controlOf(element);
    const from = this.content.length;
    this.joinsFrom = from;
    this.readAll(contentOf(element), context);
    const shown = this.content.slice(from);
    this.joinsFrom = this.content.length;
    const replace = (inlines: readonly Inline[]): void => {
      this.content.splice(from, shown.length, ...inlines);
      this.joinsFrom = this.content.length;
    };
    if (control.field === 'checkbox') {
      const drawn = textOf(shown);
      const marks = this.marks(context);
      const box = { ...boxOf(control, drawn), ...(Object.keys(marks).length > 0 && { marks }) };
      // A sign, or the box that it was read as, is the box itself.
      replace(drawn.length <= 2 ? [box] : [box, ...shown]);
    } else if (control.isPlaceholder) {
      replace(emptied(shown, control.field ?? 'text', context.file));
    } else if (control.field === 'choice' || textOf(shown) === '') {
      const field = typed(shown, control.field ?? 'text');
      if (field !== null) replace(field);
    }
  }

  private writeSymbol({ attributes }: XmlElement, context: DocxContext): void {
    const code = Number.parseInt(attributes.get('char') ?? '', 16);
    if (Number.isNaN(code)) return;
    const font = attributes.get('font') ?? '';
    this.writeSign(
      code >= 0xf000 || isSymbolFont(font)
        ? symbolOf(code & 0xff, font)
        : String.fromCodePoint(code),
      context,
    );
  }

  private writeSign(sign: string, context: DocxContext): void {
    const checked = BOX_SIGNS[sign];
    if (checked === undefined) return this.writeSpan(sign, context);
    const marks = this.marks(context);
    this.push({
      field: 'checkbox',
      label: '',
      checked,
      ...(Object.keys(marks).length > 0 && { marks }),
    });
  }

  /** Letters of a font of signs are the signs. */
  private write(text: string, context: DocxContext): void {
    const { font = '' } = context.look;
    const isSymbol = isSymbolFont(font);
    if (!isSymbol && !/[\uf020-\uf0ff]/.test(text)) return this.writeSpan(text, context);
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      const isSign =
        (code >= 0xf020 && code <= 0xf0ff) || (isSymbol && code > 0x20 && code <= 0xff);
      if (isSign) this.writeSign(symbolOf(code & 0xff, font), context);
      else this.writeSpan(character, context);
    }
  }

  private writeSpan(text: string, context: DocxContext): void {
    const { file, fields, look } = context;
    if (fields.isInstruction) {
      const characters = visibleLength(text);
      if (characters > 0)
        file.leftOut.push({ kind: 'field', name: 'instruction', count: 1, characters });
      return;
    }
    if (/\S/u.test(text) && isSeen(look) === undefined) file.unsure += 1;
    this.push({ text, marks: this.marks(context) });
  }

  private push(inline: Inline): void {
    const last = this.content.length > this.joinsFrom ? this.content.at(-1) : undefined;
    if (last && !('field' in last) && !('field' in inline) && isAlike(last.marks, inline.marks)) {
      this.content[this.content.length - 1] = { ...last, text: last.text + inline.text };
    } else this.content.push(inline);
  }

  private marks({ look, changes }: DocxContext): Marks {
    const isStruck = look.strike === true || look.doubleStrike === true;
    return {
      ...(isSeen(look) === false && { hidden: true }),
      ...(look.script && { script: look.script }),
      ...(isStruck && { struck: 'explicit' }),
      ...changes,
    };
  }
}

function readBox(box: XmlElement, context: DocxContext): readonly Block[] {
  // A box is filled by its drawing, and what is behind it is not known.
  return readBlocks(elementsOf(box), { ...context, look: { ground: null } });
}

function isAlike(one: Marks = {}, other: Marks = {}): boolean {
  return (
    one.hidden === other.hidden &&
    one.struck === other.struck &&
    one.inserted === other.inserted &&
    one.script === other.script &&
    one.noteReference === other.noteReference
  );
}
