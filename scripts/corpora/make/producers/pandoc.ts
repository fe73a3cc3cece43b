import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FULL } from '../expected-of.js';
import { toHtml } from '../formats/html.js';
import type { Tools } from '../tools.js';
import { madeFolder, type Producer } from './producer.js';

/** What pandoc makes of HTML. */
export const PANDOC: readonly Producer[] = ['docx', 'odt', 'rtf'].map((extension) => ({
  name: `pandoc-${extension}`,
  format: extension,
  extension,
  can: { ...FULL, margins: false },
  missing: (tools) => tools.module('pypandoc') && tools.program('pandoc', 'apt-get install pandoc'),
  make: async ({ documents, scratch, tools }, folder) => {
    const pandoc = await programOf(tools);
    const sources = await madeFolder(scratch, 'html');
    for (const document of documents) {
      const source = join(sources, `${document.name}.html`);
      await writeFile(source, toHtml(document, { margins: 'none' }));
      const target = join(folder, `${document.name}.${extension}`);
      await tools.run(pandoc, ['--standalone', '--from=html', `--output=${target}`, source]);
    }
  },
}));

/** The one that lies in a package of Python, else the one on the path. */
async function programOf(tools: Tools): Promise<string> {
  if (tools.module('pypandoc') !== null) return 'pandoc';
  const code = 'import pypandoc; print(pypandoc.get_pandoc_path())';
  return (await tools.run(tools.python, ['-c', code])).trim();
}
