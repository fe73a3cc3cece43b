import { macrosLeftOut } from '../containers/active-content.js';
import { OfficePackage } from '../containers/office-package.js';
import { openArchive } from '../containers/zip-entries.js';
import type { Extracted } from '../model/extracted.js';
import type { ExtractionWarning } from '../model/extraction-format.js';
import type { Reading } from '../reading.js';
import { DocumentRejected } from '../rejection.js';
import { renderBlocks } from '../rendering/render-blocks.js';
import { TextBuilder } from '../rendering/text-builder.js';
import { readDocx } from './docx-document.js';
import { DocxPackage } from './docx-package.js';
import { activeIn, describeParts } from './docx-parts.js';

/** A Word file: its body with headers, footers, notes and comments where they belong. */
export async function extractDocx(bytes: Buffer, { budget }: Reading): Promise<Extracted> {
  const parts = new OfficePackage(await openArchive(bytes, budget));
  const { blocks, leftOut, unsure } = await readDocx(await DocxPackage.open(parts));
  const builder = new TextBuilder();
  renderBlocks(blocks, builder);
  const built = builder.build();
  if (built.runs.length === 0 && parts.count(/^word\/media\//) > 0) {
    throw new DocumentRejected('no-text', { found: 'docx' });
  }
  const active = activeIn(parts);
  return {
    ...built,
    leftOut: [...leftOut, ...macrosLeftOut(active, 'vbaProject')],
    warnings: [...describeParts(active, leftOut), ...unchecked(unsure)],
    name: 'docx',
    libraries: ['saxes', 'yauzl', 'dingbat-to-unicode'],
  };
}

function unchecked(runs: number): ExtractionWarning[] {
  if (runs === 0) return [];
  return [
    {
      code: 'visibility-unchecked',
      message:
        'In some places it could not be checked whether a reader sees the text. Compare it with the original.',
      detail: { runs },
    },
  ];
}
