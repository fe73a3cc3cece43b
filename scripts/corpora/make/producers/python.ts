import { type Capabilities, FULL } from '../expected-of.js';
import { toHtml } from '../formats/html.js';
import type { Producer } from './producer.js';

/** Libraries of Python, each behind a script of ours. */
export const PYTHON_PRODUCERS: readonly Producer[] = [
  byScript('reportlab-pdf', 'pdf', 'pdf', 'reportlab', { ...FULL, forms: true }),
  byScript('fpdf2-pdf', 'pdf', 'pdf', 'fpdf', FULL),
  byScript('python-docx', 'docx', 'docx', 'docx', { ...FULL, forms: true }),
  byScript('openpyxl-xlsx', 'xlsx', 'xlsx', 'openpyxl', { ...FULL, margins: false }),
  {
    name: 'weasyprint-pdf',
    format: 'pdf',
    extension: 'pdf',
    can: { ...FULL, forms: true },
    missing: (tools) => tools.module('weasyprint'),
    make: async ({ documents, tools }, folder) => {
      const html = Object.fromEntries(
        documents.map((document) => [
          document.name,
          toHtml(document, { margins: 'page', forms: true }),
        ]),
      );
      await tools.script('make/python/weasyprint_pdf.py', { html, folder });
    },
  },
];

function byScript(
  name: string,
  format: string,
  extension: string,
  module: string,
  can: Capabilities,
): Producer {
  return {
    name,
    format,
    extension,
    can,
    missing: (tools) => tools.module(module),
    make: async ({ documents, tools }, folder) => {
      await tools.script(`make/python/${name.replaceAll('-', '_')}.py`, { documents, folder });
    },
  };
}
