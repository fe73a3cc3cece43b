import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FULL } from '../expected-of.js';
import { toFlatOdt } from '../formats/flat-odt.js';
import { madeFolder, type Producer } from './producer.js';

const BRING = 'apt-get install libreoffice-writer';

/** The formats that LibreOffice writes of one text. */
export const LIBREOFFICE: readonly Producer[] = [
  converted('docx', 'docx', 'docx'),
  converted('odt', 'odt', 'odt'),
  converted('rtf', 'rtf', 'rtf'),
  converted('doc', 'doc', 'doc:MS Word 97'),
  converted('pdf', 'pdf', 'pdf'),
];

function converted(extension: string, format: string, filter: string): Producer {
  return {
    name: `libreoffice-${extension}`,
    format,
    extension,
    can: FULL,
    missing: (tools) => tools.program('soffice', BRING),
    make: async ({ documents, scratch, tools }, folder) => {
      const sources = await madeFolder(scratch, 'flat-odt');
      const files = documents.map((document) => join(sources, `${document.name}.fodt`));
      for (const [at, document] of documents.entries()) {
        await writeFile(files[at] ?? '', toFlatOdt(document));
      }
      const profile = pathToFileURL(join(scratch, 'libreoffice')).href;
      const own = ['--headless', '--norestore', `-env:UserInstallation=${profile}`];
      await tools.run('soffice', [...own, '--convert-to', filter, '--outdir', folder, ...files]);
    },
  };
}
