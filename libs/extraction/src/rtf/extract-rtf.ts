import type { Extracted } from '../model/extracted.js';
import type { ExtractionWarning } from '../model/extraction-format.js';
import { DocumentRejected } from '../rejection.js';
import { type RtfCounts, RtfReader } from './rtf-reader.js';
import { tokenizeRtf } from './rtf-tokens.js';
import { TextBuilder } from '../rendering/text-builder.js';

/** The body text of an RTF file. A block's path is its number: paragraphs and table cells count alike. */
export function extractRtf(bytes: Buffer): Extracted {
  const builder = new TextBuilder();
  const reader = new RtfReader(builder);
  try {
    for (const token of tokenizeRtf(bytes)) {
      reader.read(token);
      if (reader.isClosed) break;
    }
    reader.finish();
  } catch (error) {
    throw error instanceof DocumentRejected
      ? error
      : new DocumentRejected('broken', {}, { cause: error });
  }
  const { text, runs } = builder.build();
  if (runs.length === 0 && reader.counts.pictures > 0)
    throw new DocumentRejected('no-text', { found: 'rtf' });
  return {
    text,
    runs,
    warnings: describe(reader.counts, { complete: reader.isClosed, text }),
    name: 'rtf',
    libraries: ['rtf-stream-parser'],
  };
}

function describe(
  { embedded, ...leftOut }: RtfCounts,
  { complete, text }: { readonly complete: boolean; readonly text: string },
): ExtractionWarning[] {
  const warnings: ExtractionWarning[] = [];
  if (!complete) {
    warnings.push({
      code: 'file-incomplete',
      message: 'The file ends before its own end mark. Text at its end may be missing.',
      detail: {},
    });
  }
  if (embedded > 0) {
    warnings.push({
      code: 'active-content',
      message: 'The file holds embedded objects. They were neither run nor read.',
      detail: { embedded },
    });
  }
  if (Object.values(leftOut).some((number) => number > 0)) {
    warnings.push({
      code: 'left-out',
      message:
        'Parts beside the running text (pictures, headers and footers, comments, deleted text) were not read.',
      detail: { ...leftOut },
    });
  }
  const characters = text.split('\ufffd').length - 1;
  if (characters > 0) {
    warnings.push({
      code: 'characters-unreadable',
      message:
        'Some characters are drawings or damaged, and are shown as a question mark in a diamond.',
      detail: { characters },
    });
  }
  return warnings;
}
