import { join } from 'node:path';
import { launchBrowser, NO_BROWSER } from '../../../../test/support/chromium.js';
import { FULL } from '../expected-of.js';
import { escaped } from '../formats/escaped.js';
import { toHtml } from '../formats/html.js';
import type { Producer } from './producer.js';

const MARGIN = { top: '2cm', right: '1.8cm', bottom: '2cm', left: '1.8cm' };

/** HTML that a browser prints. */
export const CHROMIUM_PDF: Producer = {
  name: 'chromium-pdf',
  format: 'pdf',
  extension: 'pdf',
  can: FULL,
  missing: () => null,
  make: async ({ documents }, folder) => {
    const browser = await launchBrowser();
    if (!browser) throw new Error(NO_BROWSER);
    try {
      const page = await browser.newPage();
      for (const document of documents) {
        await page.setContent(toHtml(document, { margins: 'none' }));
        await page.pdf({
          path: join(folder, `${document.name}.pdf`),
          format: 'A4',
          margin: MARGIN,
          displayHeaderFooter: true,
          headerTemplate: edge(document.header),
          footerTemplate: edge(document.footer),
        });
      }
    } finally {
      await browser.close();
    }
  },
};

function edge(text: string): string {
  return `<div style="font-size: 8px; width: 100%; text-align: center">${escaped(text)}</div>`;
}
