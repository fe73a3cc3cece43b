import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Capabilities, FULL } from '../expected-of.js';
import { toCda } from '../formats/cda.js';
import { toHtml } from '../formats/html.js';
import { MAIL_DATE, toMail } from '../formats/mail.js';
import { toRtf } from '../formats/rtf.js';
import type { MadeDocument } from '../made-document.js';
import type { Producer } from './producer.js';

/** Formats that are text: written here, as the systems that send them do. */
export const OWN_PRODUCERS: readonly Producer[] = [
  own('html', 'html', 'html', { ...FULL, forms: true }, (document) =>
    toHtml(document, { margins: 'body', forms: true }),
  ),
  { ...own('html-mail', 'email', 'eml', FULL, toMail), adds: MAIL_DATE },
  { ...own('cda', 'cda', 'xml', { ...FULL, margins: false }, toCda), adds: '2025-09-29 20250929' },
  own('rtf', 'rtf', 'rtf', FULL, toRtf),
];

function own(
  name: string,
  format: string,
  extension: string,
  can: Capabilities,
  write: (document: MadeDocument) => string,
): Producer {
  return {
    name,
    format,
    extension,
    can,
    missing: () => null,
    make: async ({ documents }, folder) => {
      for (const document of documents) {
        await writeFile(join(folder, `${document.name}.${extension}`), write(document));
      }
    },
  };
}
