import type {
  Block,
  FormField,
  Inline,
  ListItem,
  Marks,
  PageMargin,
  Paragraph,
  TextSpan,
} from '../model/blocks.js';
import { isField } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import { EMPTY_TEXT } from './empty-text.js';
import { renderTable } from './render-table.js';
import { writeScripts } from './scripts.js';
import type { AppendOptions, TextBuilder } from './text-builder.js';

/** Behind text that is crossed by a drawn line. Whether it is struck out, a person has to say. */
const STRUCK = '[struck?]';
const PARAGRAPH = '\n\n';
const LINE = '\n';

/**
 * Writes blocks down as canonical text. Nothing that a block says is lost: an empty cell is `[empty]`, an unticked box
 * `[ ]`, a power `10^9`, and each row of a table is a line that names the column of every value.
 */
export function renderBlocks(blocks: readonly Block[], builder: TextBuilder): void {
  for (const [index, block] of blocks.entries()) renderBlock(block, builder, blocks[index + 1]);
}

function renderBlock(block: Block, builder: TextBuilder, next?: Block): void {
  switch (block.kind) {
    case 'heading':
      return renderAround(PARAGRAPH, builder, () => {
        const stretch = builder.stretchOf(() => renderInlines(block.content, block.place, builder));
        if (stretch) builder.addBlock({ kind: 'heading', ...stretch, level: block.level });
      });
    case 'paragraph':
      return renderParagraph(block, builder, next);
    case 'list-item':
      return renderItem(block, builder);
    case 'table':
      return renderTable(block, builder, { renderBlocks, renderInlines });
    case 'footnote':
      return renderLabelled(block, `[note ${block.label}]`, builder);
    case 'header':
    case 'footer':
    case 'comment':
      return renderLabelled(block, `[${block.kind}]`, builder);
    case 'group':
      return renderAround(PARAGRAPH, builder, () => renderBlocks(block.content, builder));
  }
}

function renderParagraph(block: Paragraph, builder: TextBuilder, next?: Block): void {
  builder.separate(block.tight === true ? LINE : PARAGRAPH);
  const stretch = builder.stretchOf(() => renderContent(block, builder));
  if (stretch) builder.addBlock({ kind: 'paragraph', ...stretch });
  builder.separate(next?.kind === 'paragraph' && next.tight === true ? LINE : PARAGRAPH);
}

function renderContent({ content, place, verbatim }: Paragraph, builder: TextBuilder): void {
  if (verbatim === true) for (const inline of content) renderVerbatim(inline, place, builder);
  else renderInlines(content, place, builder);
}

function renderAround(separator: string, builder: TextBuilder, render: () => void): void {
  builder.separate(separator);
  render();
  builder.separate(separator);
}

function renderItem({ marker, depth, content, place }: ListItem, builder: TextBuilder): void {
  builder.separate(LINE);
  const [first, ...rest] = content;
  const stretch = builder.stretchOf(() => {
    if (first === undefined) return;
    if (marker !== '') builder.append(marker, place);
    builder.separate(' ');
    if (first.kind === 'paragraph') renderContent(first, builder);
    else renderBlock(first, builder);
    for (const block of rest) {
      builder.separate(LINE);
      if (block.kind === 'paragraph') renderContent(block, builder);
      else renderBlock(block, builder);
    }
  });
  if (stretch) builder.addBlock({ kind: 'list-item', ...stretch, depth });
  builder.separate(LINE);
}

function renderLabelled(
  block: PageMargin | Extract<Block, { kind: 'footnote' | 'comment' }>,
  label: string,
  builder: TextBuilder,
): void {
  renderAround(PARAGRAPH, builder, () => {
    const stretch = builder.stretchOf(() => {
      builder.append(label, block.place, { added: true });
      builder.separate(' ');
      for (const [index, inner] of block.content.entries()) {
        if (index > 0) builder.separate(LINE);
        if (inner.kind === 'paragraph') renderContent(inner, builder);
        else renderBlock(inner, builder);
      }
    });
    if (stretch) builder.addBlock({ kind: block.kind, ...stretch });
  });
}

/** Writes text and fields of one block; spans of the same look at one place are one run. */
export function renderInlines(
  content: readonly Inline[],
  place: Place,
  builder: TextBuilder,
): void {
  const written = writeScripts(content);
  for (const [index, inline] of written.entries()) {
    if (isField(inline)) renderField(inline, inline.place ?? place, builder);
    else renderSpan(inline, place, builder, endsStrike(inline, written[index + 1]));
  }
}

function renderSpan(
  { text, marks = {}, place: own }: TextSpan,
  around: Place,
  builder: TextBuilder,
  endsInferredStrike: boolean,
): void {
  const place = own ?? around;
  const options = kept(marks);
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) builder.separate(LINE);
    const start = /^\s*/u.exec(line)?.[0].length ?? 0;
    if (start > 0) builder.separate(spaceOf(line.slice(0, start)));
    const words = line.slice(start).trimEnd();
    builder.append(words, place, options);
    if (line.length > start + words.length)
      builder.separate(spaceOf(line.slice(start + words.length)));
  }
  if (endsInferredStrike) {
    builder.separate(' ');
    builder.append(STRUCK, place, { added: true });
    builder.separate(' ');
  }
}

/** Tabs hold columns apart, and stay tabs. */
function spaceOf(space: string): string {
  return space.includes('\t') ? '\t' : ' ';
}

function renderVerbatim(inline: Inline, place: Place, builder: TextBuilder): void {
  if (isField(inline)) return renderField(inline, inline.place ?? place, builder);
  for (const [index, line] of inline.text.split('\n').entries()) {
    if (index > 0) builder.separate(LINE);
    const words = line.trimEnd();
    builder.append(words, inline.place ?? place, kept(inline.marks));
    builder.separate(line.slice(words.length));
  }
}

/** Without those that are written down as characters. */
function kept({ script: _script, noteReference: _reference, ...rest }: Marks = {}): AppendOptions {
  return rest;
}

function endsStrike(inline: TextSpan, next: Inline | undefined): boolean {
  if (inline.marks?.struck !== 'inferred') return false;
  return next === undefined || isField(next) || next.marks?.struck !== 'inferred';
}

function renderField(field: FormField, place: Place, builder: TextBuilder): void {
  const marks = kept(field.marks);
  builder.separate(' ');
  const stretch = builder.stretchOf(() => {
    if (field.field === 'checkbox' || field.field === 'radio') {
      builder.append(boxOf(field), place, { ...marks, added: true });
      builder.separate(' ');
      builder.append(field.label, place, marks);
    } else {
      if (field.label !== '')
        builder.append(`${field.label.replace(/\s*:\s*$/u, '')}:`, place, marks);
      builder.separate(' ');
      const value = field.value?.trim() ?? '';
      if (value === '') builder.append(EMPTY_TEXT, place, { ...marks, added: true });
      else appendLines(value, place, marks, builder);
    }
  });
  if (stretch) {
    builder.addBlock({
      kind: 'field',
      ...stretch,
      field: field.field,
      ...(field.checked !== undefined && { checked: field.checked }),
      ...(isEmpty(field) && { empty: true }),
    });
  }
  builder.separate(' ');
}

function appendLines(
  value: string,
  place: Place,
  marks: AppendOptions,
  builder: TextBuilder,
): void {
  for (const [index, line] of value.split('\n').entries()) {
    if (index > 0) builder.separate(LINE);
    builder.append(line.trim(), place, marks);
  }
}

/** `[?]` where the file does not say whether it is ticked. */
function boxOf({ checked }: FormField): string {
  if (checked === undefined) return '[?]';
  return checked ? '[x]' : '[ ]';
}

function isEmpty({ field, value }: FormField): boolean {
  return field !== 'checkbox' && field !== 'radio' && (value ?? '').trim() === '';
}
