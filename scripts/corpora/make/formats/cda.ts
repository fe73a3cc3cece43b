import {
  isGroup,
  type MadeBlock,
  type MadeDocument,
  type MadeTable,
  type MadeText,
} from '../made-document.js';
import { escaped, TICKED, UNTICKED } from './escaped.js';

/** A CDA document with one section, as narrative alone. It has no headers and footers of pages. */
export function toCda({ name, title, language, blocks }: MadeDocument): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3">
  <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
  <id root="2.16.840.1.113883.19.5" extension="${escaped(name)}"/>
  <code code="34133-9" codeSystem="2.16.840.1.113883.6.1"/>
  <title>${escaped(title)}</title>
  <effectiveTime value="20250929"/>
  <confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/>
  <languageCode code="${language}"/>
  <recordTarget><patientRole><id root="2.16.840.1.113883.19.5" extension="TEST-1"/></patientRole></recordTarget>
  <component><structuredBody><component><section>
    <title>${escaped(title)}</title>
    <text>
${blocks.map(blockCda).join('\n')}
    </text>
  </section></component></structuredBody></component>
</ClinicalDocument>
`;
}

function blockCda(block: MadeBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<paragraph><content styleCode="Bold">${escaped(block.text)}</content></paragraph>`;
    case 'paragraph':
      return `<paragraph>${inlineCda(block.content)}</paragraph>`;
    case 'columns':
      return block.paragraphs.map((text) => `<paragraph>${escaped(text)}</paragraph>`).join('\n');
    case 'table':
      return tableCda(block);
    case 'boxes':
      return `<list>${block.boxes
        .map(({ label, ticked }) => `<item>${ticked ? TICKED : UNTICKED} ${escaped(label)}</item>`)
        .join('')}</list>`;
    case 'fields':
      return block.fields
        .map(({ label, value }) => `<paragraph>${escaped(label)}: ${escaped(value)}</paragraph>`)
        .join('\n');
  }
}

function tableCda({ columns, rows }: MadeTable): string {
  const head = columns.map((name) => `<th>${escaped(name)}</th>`).join('');
  const body = rows.map((row) =>
    isGroup(row)
      ? `<tr><td colspan="${columns.length}">${escaped(row.group)}</td></tr>`
      : `<tr>${row.cells
          .map((content) => (content.length === 0 ? '<td/>' : `<td>${inlineCda(content)}</td>`))
          .join('')}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

function inlineCda(content: MadeText): string {
  return content
    .map(({ text, struck, raised }) => {
      if (struck) return `<content revised="delete">${escaped(text)}</content>`;
      return raised ? `<sup>${escaped(text)}</sup>` : escaped(text);
    })
    .join('');
}
