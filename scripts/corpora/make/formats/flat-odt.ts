import {
  isGroup,
  type MadeBlock,
  type MadeDocument,
  type MadeTable,
  type MadeText,
} from '../made-document.js';
import { escaped, TICKED, UNTICKED } from './escaped.js';

const NAMESPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ');

const BORDERS = {
  grid: 'fo:border="0.6pt solid #333333"',
  rows: 'fo:border-bottom="0.6pt solid #333333"',
  none: '',
};

/** OpenDocument in one file, which LibreOffice turns into all that it writes. */
export function toFlatOdt({ title, header, footer, language, blocks }: MadeDocument): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
  <style:default-style style:family="paragraph"><style:text-properties style:font-name="DejaVu Sans" fo:font-family="DejaVu Sans" fo:font-size="9.5pt" fo:language="${language}" fo:country="none"/></style:default-style>
  <style:style style:name="Standard" style:family="paragraph"/>
  <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style>
  <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="11pt" fo:font-weight="bold"/></style:style>
</office:styles>
<office:automatic-styles>
  <style:style style:name="struck" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>
  <style:style style:name="raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
  <style:style style:name="two" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style>
  ${Object.entries(BORDERS)
    .map(
      ([name, border]) =>
        `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding="0.06cm" ${border}/></style:style>`,
    )
    .join('\n  ')}
  <style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="1.8cm" fo:margin-right="1.8cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"><style:header><text:p>${escaped(header)}</text:p></style:header><style:footer><text:p>${escaped(footer)}</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>
<text:h text:style-name="Heading_20_1" text:outline-level="1">${escaped(title)}</text:h>
${blocks.map(blockOdt).join('\n')}
</office:text></office:body></office:document>
`;
}

function blockOdt(block: MadeBlock, at: number): string {
  switch (block.kind) {
    case 'heading':
      return `<text:h text:style-name="Heading_20_2" text:outline-level="2">${escaped(block.text)}</text:h>`;
    case 'paragraph':
      return paragraph(inlineOdt(block.content));
    case 'columns':
      return `<text:section text:style-name="two" text:name="columns${at}">${block.paragraphs.map((text) => paragraph(escaped(text))).join('\n')}</text:section>`;
    case 'table':
      return tableOdt(block, at);
    case 'boxes':
      return block.boxes
        .map(({ label, ticked }) => paragraph(`${ticked ? TICKED : UNTICKED} ${escaped(label)}`))
        .join('\n');
    case 'fields':
      return block.fields
        .map(({ label, value }) => paragraph(`${escaped(label)}: ${escaped(value)}`))
        .join('\n');
  }
}

function tableOdt({ columns, rows, rules }: MadeTable, at: number): string {
  const cell = (content: string, span = 1): string =>
    `<table:table-cell table:style-name="${rules}"${span > 1 ? ` table:number-columns-spanned="${span}"` : ''}>${paragraph(content)}</table:table-cell>`;
  const covered = '<table:covered-table-cell/>'.repeat(columns.length - 1);
  const head = columns.map((name) => cell(escaped(name))).join('');
  const body = rows.map((row) =>
    isGroup(row)
      ? `<table:table-row>${cell(escaped(row.group), columns.length)}${covered}</table:table-row>`
      : `<table:table-row>${row.cells.map((content) => cell(inlineOdt(content))).join('')}</table:table-row>`,
  );
  return `<table:table table:name="table${at}"><table:table-column table:number-columns-repeated="${columns.length}"/><table:table-header-rows><table:table-row>${head}</table:table-row></table:table-header-rows>
${body.join('\n')}
</table:table>`;
}

function paragraph(content: string): string {
  return `<text:p text:style-name="Standard">${content}</text:p>`;
}

function inlineOdt(content: MadeText): string {
  return content
    .map(({ text, struck, raised }) => {
      const style = struck ? 'struck' : raised ? 'raised' : null;
      const inner = escaped(text);
      return style === null ? inner : `<text:span text:style-name="${style}">${inner}</text:span>`;
    })
    .join('');
}
