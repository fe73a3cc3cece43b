import {
  isGroup,
  type MadeBlock,
  type MadeDocument,
  type MadeTable,
  type MadeText,
} from '../made-document.js';
import { escaped, TICKED, UNTICKED } from './escaped.js';

export interface HtmlForm {
  /** Where header and footer of the page go; nowhere where the producer is told of them itself. */
  readonly margins: 'body' | 'page' | 'none';
  /** As Word and Outlook write cells: a paragraph in each, with a space that does not break where it is empty. */
  readonly outlook?: boolean;
  /** Fields and boxes of a form that can be filled in. */
  readonly forms?: boolean;
}

const STYLE = `
body { font-family: "DejaVu Sans", sans-serif; font-size: 9.5pt; line-height: 1.35 }
table { border-collapse: collapse; width: 100% }
th, td { padding: 2pt 5pt; text-align: left; vertical-align: top }
.grid th, .grid td { border: 0.6pt solid #333 }
.rows tr { border-bottom: 0.6pt solid #333 }
.columns { column-count: 2; column-gap: 22pt; text-align: justify }
sup { font-size: 65% }
input { display: inline-block; vertical-align: middle }
input[type=checkbox] { width: 9pt; height: 9pt }
input[type=text] { width: 8cm }
@page { size: A4; margin: 22mm 18mm }
`;

export function toHtml(document: MadeDocument, form: HtmlForm): string {
  const { title, language, header, footer, blocks } = document;
  const inBody = form.margins === 'body';
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<style>${STYLE}${form.margins === 'page' ? pageMargins(document) : ''}</style></head><body>`,
    inBody ? `<header><p>${escaped(header)}</p></header>` : '',
    `<h1>${escaped(title)}</h1>`,
    ...blocks.map((block) => blockHtml(block, form)),
    inBody ? `<footer><p>${escaped(footer)}</p></footer>` : '',
    '</body></html>',
  ].join('\n');
}

function pageMargins({ header, footer }: MadeDocument): string {
  return `@page { @top-center { ${cssContent(header)}; font-size: 8pt } @bottom-center { ${cssContent(footer)}; font-size: 8pt } }`;
}

function cssContent(text: string): string {
  return `content: "${text.replaceAll('"', '\\"')}"`;
}

function blockHtml(block: MadeBlock, form: HtmlForm): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`;
    case 'columns':
      return `<div class="columns">${block.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}</div>`;
    case 'table':
      return tableHtml(block, form);
    case 'boxes':
      return block.boxes.map(({ label, ticked }) => boxHtml(label, ticked, form)).join('\n');
    case 'fields':
      return block.fields.map(({ label, value }) => fieldHtml(label, value, form)).join('\n');
  }
}

function boxHtml(label: string, ticked: boolean, { forms }: HtmlForm): string {
  if (!forms) return `<p>${ticked ? TICKED : UNTICKED} ${escaped(label)}</p>`;
  const checked = ticked ? ' checked' : '';
  return `<p><label><input type="checkbox" ${checked}> ${escaped(label)}</label></p>`;
}

function fieldHtml(label: string, value: string, { forms }: HtmlForm): string {
  if (!forms) return `<p>${escaped(label)}: ${escaped(value)}</p>`;
  return `<p><label>${escaped(label)}: <input type="text" value="${escaped(value)}"></label></p>`;
}

function tableHtml({ columns, rows, rules }: MadeTable, form: HtmlForm): string {
  const cell = (content: string): string => (form.outlook ? outlookCell(content) : content);
  const head = columns.map((name) => `<th>${cell(escaped(name))}</th>`).join('');
  const body = rows.map((row) =>
    isGroup(row)
      ? `<tr><td colspan="${columns.length}">${cell(`<b>${escaped(row.group)}</b>`)}</td></tr>`
      : `<tr>${row.cells.map((content) => `<td>${cell(inlineHtml(content))}</td>`).join('')}</tr>`,
  );
  return `<table class="${rules}"><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

function outlookCell(content: string): string {
  const inner = content === '' ? '<o:p>&nbsp;</o:p>' : `${content}<o:p></o:p>`;
  return `<p class=MsoNormal><span style='font-size:10.0pt'>${inner}</span></p>`;
}

function inlineHtml(content: MadeText): string {
  return content
    .map(({ text, struck, raised }) => {
      if (struck) return `<s>${escaped(text)}</s>`;
      return raised ? `<sup>${escaped(text)}</sup>` : escaped(text);
    })
    .join('');
}
