import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FULL } from '../expected-of.js';
import { madeFolder, type Producer } from './producer.js';

/** PDFs of another producer that Ghostscript has written anew. */
export const GHOSTSCRIPT: readonly Producer[] = ['chromium', 'reportlab'].map((source) => ({
  name: `ghostscript-${source}-pdf`,
  format: 'pdf',
  extension: 'pdf',
  can: FULL,
  missing: (tools) => tools.program('gs', 'apt-get install ghostscript'),
  make: async ({ folder: pack, tools }, folder) => {
    for (const file of madeBefore(pack, `${source}-pdf`)) {
      const target = join(folder, basename(file));
      const options = ['-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', '-sDEVICE=pdfwrite'];
      await tools.run('gs', [...options, `-sOutputFile=${target}`, file]);
    }
  },
}));

/** Pictures of the pages that LibreOffice has printed, as a scanner gives them. */
export const SCAN: Producer = {
  name: 'scan-200dpi',
  format: 'scan',
  extension: 'pdf',
  can: { ...FULL, struck: false },
  missing: (tools) =>
    tools.program('pdftoppm', 'apt-get install poppler-utils', '-v') ?? tools.module('PIL'),
  make: async ({ folder: pack, scratch, tools }, folder) => {
    const pictures = await madeFolder(scratch, 'pages');
    const pages: Record<string, readonly string[]> = {};
    for (const file of madeBefore(pack, 'libreoffice-pdf')) {
      const name = basename(file, '.pdf');
      await tools.run('pdftoppm', ['-r', '200', '-gray', '-png', file, join(pictures, name)]);
      pages[name] = globSync(join(pictures, `${name}-*.png`))
        .filter((path) => /-\d+\.png$/.test(path.slice(join(pictures, name).length)))
        .toSorted();
    }
    await tools.script('make/python/scan_pdf.py', { pages, folder });
  },
};

function madeBefore(pack: string, producer: string): readonly string[] {
  const folder = join(pack, producer);
  if (!existsSync(folder))
    throw new Error(`It rewrites what ${producer} makes, which is not there.`);
  return globSync(join(folder, '*.pdf')).toSorted();
}
