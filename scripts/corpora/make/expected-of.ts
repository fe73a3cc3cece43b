import type { Expectation } from './expectations.js';
import {
  isGroup,
  type MadeBlock,
  type MadeDocument,
  type MadeInline,
  type MadeTable,
  type MadeText,
  plain,
} from './made-document.js';

/** What the files of a producer can hold. */
export interface Capabilities {
  /** Headers and footers of pages. */
  readonly margins: boolean;
  /** Fields of a form, empty ones among them. */
  readonly forms: boolean;
  readonly struck: boolean;
  /** Headings that span the columns of a table. */
  readonly groups: boolean;
}

export const FULL: Capabilities = { margins: true, forms: false, struck: true, groups: true };

export function expectedOf(
  document: MadeDocument,
  { margins, forms, struck }: Capabilities,
): readonly Expectation[] {
  const own = document.blocks.flatMap((block) => ofBlock(block, { forms, struck }));
  const texts = margins ? [document.header, document.footer] : [];
  return [...[document.title, ...texts].filter((text) => text !== '').map(textOf), ...own];
}

/** All that the document says, its marks left away. */
export function wholeText({ title, header, footer, blocks }: MadeDocument): string {
  return [header, title, ...blocks.map(wordsOf), footer].join('\n');
}

function ofBlock(
  block: MadeBlock,
  can: { readonly forms: boolean; readonly struck: boolean },
): readonly Expectation[] {
  switch (block.kind) {
    case 'heading':
      return [textOf(block.text)];
    case 'paragraph':
      return [
        ...notStruck(block.content).flatMap(sentences),
        ...struckIn(block.content, can.struck),
      ];
    case 'columns':
      return block.paragraphs.flatMap(sentences);
    case 'table':
      return ofTable(block, can.struck);
    case 'boxes':
      return block.boxes.map(({ label, ticked }) => ({ kind: 'box', label, ticked }));
    case 'fields':
      return block.fields.flatMap(({ label, value }): Expectation[] => {
        if (value !== '') return [{ kind: 'field', label, value }];
        return can.forms ? [{ kind: 'field', label }] : [];
      });
  }
}

function ofTable({ columns, rows }: MadeTable, struck: boolean): readonly Expectation[] {
  return rows.flatMap((row): readonly Expectation[] => {
    if (isGroup(row)) return [textOf(row.group)];
    const [label = [], ...cells] = row.cells;
    const name = plain(label);
    return [
      ...struckIn(label, struck),
      ...cells.flatMap((content, at): readonly Expectation[] => {
        const column = columns[at + 1] ?? '';
        const value = plain(content);
        if (value === '') return [{ kind: 'empty', row: name, column }];
        return [{ kind: 'cell', value, row: name, column }, ...struckIn(content, struck)];
      }),
    ];
  });
}

/** The stretches between those that are struck out. */
function notStruck(content: MadeText): readonly string[] {
  const stretches: MadeInline[][] = [[]];
  for (const inline of content) {
    if (inline.struck) stretches.push([]);
    else stretches.at(-1)?.push(inline);
  }
  return stretches.map(plain);
}

function struckIn(content: MadeText, can: boolean): readonly Expectation[] {
  if (!can) return [];
  return content.flatMap(({ text, struck }) => (struck ? [{ kind: 'struck', value: text }] : []));
}

/** One for each sentence: where two columns run into each other, none of them is whole. */
function sentences(text: string): readonly Expectation[] {
  return text
    .split(/(?<=[.!?])\s+/)
    .map((each) => each.trim())
    .filter((each) => /\p{L}/u.test(each))
    .map(textOf);
}

function textOf(value: string): Expectation {
  return { kind: 'text', value };
}

function wordsOf(block: MadeBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return plain(block.content);
    case 'columns':
      return block.paragraphs.join('\n');
    case 'table':
      return [
        block.columns.join('\t'),
        ...block.rows.map((row) => (isGroup(row) ? row.group : row.cells.map(plain).join('\t'))),
      ].join('\n');
    case 'boxes':
      return block.boxes.map(({ label }) => label).join('\n');
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${value}`).join('\n');
  }
}
