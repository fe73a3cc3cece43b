import {
  isGroup,
  type MadeBlock,
  type MadeDocument,
  type MadeTable,
  type MadeText,
} from '../made-document.js';
import { TICKED, UNTICKED } from './escaped.js';

const WIDTH_TWIPS = 9600;

/** RTF as a hospital's system writes it: rows of cells, no styles. */
export function toRtf({ title, header, footer, blocks }: MadeDocument): string {
  return [
    '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}\\f0\\fs20',
    `{\\header\\pard ${written(header)}\\par}`,
    `{\\footer\\pard ${written(footer)}\\par}`,
    `\\pard{\\b\\fs28 ${written(title)}}\\par`,
    ...blocks.map(blockRtf),
    '}',
  ].join('\r\n');
}

function blockRtf(block: MadeBlock): string {
  switch (block.kind) {
    case 'heading':
      return `\\pard{\\b ${written(block.text)}}\\par`;
    case 'paragraph':
      return `\\pard ${inlineRtf(block.content)}\\par`;
    case 'columns':
      return `\\sect\\sectd\\sbknone\\cols2\\colsx400 ${block.paragraphs
        .map((text) => `\\pard ${written(text)}\\par`)
        .join('\r\n')}\\sect\\sectd\\sbknone\\cols1`;
    case 'table':
      return tableRtf(block);
    case 'boxes':
      return block.boxes
        .map(
          ({ label, ticked }) => `\\pard ${written(`${ticked ? TICKED : UNTICKED} ${label}`)}\\par`,
        )
        .join('\r\n');
    case 'fields':
      return block.fields
        .map(({ label, value }) => `\\pard ${written(`${label}: ${value}`)}\\par`)
        .join('\r\n');
  }
}

function tableRtf({ columns, rows }: MadeTable): string {
  return [
    rowRtf(columns.map((name) => `{\\b ${written(name)}}`)),
    ...rows.map((one) =>
      isGroup(one) ? rowRtf([`{\\b ${written(one.group)}}`]) : rowRtf(one.cells.map(inlineRtf)),
    ),
    '\\pard',
  ].join('\r\n');
}

function rowRtf(cells: readonly string[]): string {
  const edges = cells.map((_, at) => {
    const edge = Math.round((WIDTH_TWIPS * (at + 1)) / cells.length);
    return `\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs\\cellx${edge}`;
  });
  const texts = cells.map((cell) => `\\pard\\intbl ${cell}\\cell`);
  return `\\trowd\\trgaph70${edges.join('')}\r\n${texts.join('')}\\row`;
}

function inlineRtf(content: MadeText): string {
  return content
    .map(({ text, struck, raised }) => {
      if (struck) return `{\\strike ${written(text)}}`;
      return raised ? `{\\super ${written(text)}}` : written(text);
    })
    .join('');
}

/** What is no letter of ASCII is written by its number. */
function written(text: string): string {
  return text
    .replaceAll(/[\\{}]/g, '\\$&')
    .replaceAll(
      /[^\0-\x7e]/g,
      (unit) => `\\u${((unit.charCodeAt(0) + 0x8000) & 0xffff) - 0x8000}?`,
    );
}
