import { macrosLeftOut } from '../containers/active-content.js';
import { OfficePackage } from '../containers/office-package.js';
import { openArchive } from '../containers/zip-entries.js';
import type { Extracted } from '../model/extracted.js';
import type { ExtractionWarning } from '../model/extraction-format.js';
import type { ExtractionContext } from '../extraction-context.js';
import { DocumentRejected } from '../rejection.js';
import { renderBlocks } from '../rendering/render-blocks.js';
import { TextBuilder } from '../rendering/text-builder.js';
import type { DocxChunk } from './docx-context.js';
import { readDocx } from './docx-document.js';
import { CHUNKS, DocxPackage } from './docx-package.js';
import { activeIn, describeParts } from './docx-parts.js';

/** A Word file: its body with headers, footers, notes and comments where they belong. */
export async function extractDocx(bytes: Buffer, reading: ExtractionContext): Promise<Extracted> {
  const parts = new OfficePackage(await openArchive(bytes, reading.budget, 'docx', CHUNKS));
  const files = await DocxPackage.open(parts);
  const { blocks, leftOut, warnings, unsure } = await readDocx(
    files,
    await chunksOf(files, reading),
  );
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
    warnings: [...warnings, ...describeParts(active, leftOut), ...unchecked(unsure)],
    name: 'docx',
    libraries: ['saxes', 'yauzl', 'dingbat-to-unicode'],
  };
}

/** Loaded for files that have need of it: the readers of other formats come with it. */
async function chunksOf(
  files: DocxPackage,
  reading: ExtractionContext,
): Promise<ReadonlyMap<string, DocxChunk>> {
  const chunks = await files.chunks();
  if (chunks.size === 0) return new Map();
  const { readChunks } = await import('./docx-chunks.js');
  return readChunks(chunks, reading);
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
