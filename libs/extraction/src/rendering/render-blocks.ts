import type { Block, FormField, Inline, ListItem, PageMargin, TextSpan } from '../model/blocks.js';
import { isField } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import { renderTable } from './render-table.js';
import { writeScripts } from './scripts.js';
import type { AppendOptions, TextBuilder } from './text-builder.js';

/** What stands for a cell or field in which nothing is. A dash would read as negative. */
export const EMPTY = '[empty]';
/** Behind text that is crossed by a drawn line. Whether it is struck out, a person has to say. */
const STRUCK = '[struck?]';
const PARAGRAPH = '\n\n';
const LINE = '\n';

/**
 * Writes blocks down as canonical text. Nothing that a block says is lost: an empty cell is `[empty]`, an unticked box
 * `[ ]`, a power `10^9`, and each row of a table is a line that names the column of every value.
 */
export function renderBlocks(blocks: readonly Block[], builder: TextBuilder): void {
  for (const block of blocks) renderBlock(block, builder);
}

function renderBlock(block: Block, builder: TextBuilder): void {
  switch (block.kind) {
    case 'heading':
      return renderAround(PARAGRAPH, builder, () => {
        const stretch = builder.stretchOf(() => renderInlines(block.content, block.place, builder));
        if (stretch) builder.addBlock({ kind: 'heading', ...stretch, level: block.level });
      });
    case 'paragraph':
      return renderAround(block.tight === true ? LINE : PARAGRAPH, builder, () => {
        const stretch = builder.stretchOf(() => renderInlines(block.content, block.place, builder));
        if (stretch) builder.addBlock({ kind: 'paragraph', ...stretch });
      });
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
    if (first.kind === 'paragraph') renderInlines(first.content, first.place, builder);
    else renderBlock(first, builder);
    for (const block of rest) {
      builder.separate(LINE);
      if (block.kind === 'paragraph') renderInlines(block.content, block.place, builder);
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
        if (inner.kind === 'paragraph') renderInlines(inner.content, inner.place, builder);
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
  const { script: _script, noteReference: _reference, ...rest } = marks;
  const options: AppendOptions = rest;
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) builder.separate(LINE);
    const start = /^\s*/u.exec(line)?.[0].length ?? 0;
    if (start > 0) builder.separate(' ');
    builder.append(line.slice(start).trimEnd(), place, options);
    if (line.length > start && /\s$/u.test(line)) builder.separate(' ');
  }
  if (endsInferredStrike) {
    builder.separate(' ');
    builder.append(STRUCK, place, { added: true });
    builder.separate(' ');
  }
}

function endsStrike(inline: TextSpan, next: Inline | undefined): boolean {
  if (inline.marks?.struck !== 'inferred') return false;
  return next === undefined || isField(next) || next.marks?.struck !== 'inferred';
}

function renderField(field: FormField, place: Place, builder: TextBuilder): void {
  builder.separate(' ');
  const stretch = builder.stretchOf(() => {
    if (field.field === 'checkbox' || field.field === 'radio') {
      builder.append(boxOf(field), place, { added: true });
      builder.separate(' ');
      builder.append(field.label, place);
    } else {
      if (field.label !== '') builder.append(`${field.label.replace(/\s*:\s*$/u, '')}:`, place);
      builder.separate(' ');
      const value = field.value?.trim() ?? '';
      if (value === '') builder.append(EMPTY, place, { added: true });
      else appendLines(value, place, builder);
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

function appendLines(value: string, place: Place, builder: TextBuilder): void {
  for (const [index, line] of value.split('\n').entries()) {
    if (index > 0) builder.separate(LINE);
    builder.append(line.trim(), place);
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
