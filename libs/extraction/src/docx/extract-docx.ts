import mammoth from 'mammoth';
import { parseFragment } from 'parse5';
import { describeParts, prepareBody } from './docx-parts.js';
import { UNSEEN } from './docx-unseen.js';
import type { Extracted } from '../model/extracted.js';
import type { ExtractionWarning } from '../model/extraction-format.js';
import { blocksOf } from '../html/html-blocks.js';
import type { Reading } from '../reading.js';
import { DocumentRejected } from '../rejection.js';
import { renderBlocks } from '../rendering/render-blocks.js';
import { TextBuilder } from '../rendering/text-builder.js';
import { openArchive } from '../containers/zip-entries.js';

/** The body of a Word file. A block's path counts the blocks that mammoth makes of it. */
export async function extractDocx(bytes: Buffer, { budget }: Reading): Promise<Extracted> {
  const zip = await openArchive(bytes, budget);
  const { bytes: body, unsure } = await prepareBody(zip);
  const { value, messages } = await convert(body);
  const builder = new TextBuilder();
  renderBlocks(blocksOf(parseFragment(value)).blocks, builder);
  const parts = describeParts(zip);
  const { text, runs, blocks } = builder.build();
  if (runs.length === 0 && Object.keys(zip.files).some((name) => name.startsWith('word/media/'))) {
    throw new DocumentRejected('no-text', { found: 'docx' });
  }
  return {
    text,
    runs,
    blocks,
    warnings: [...parts, ...unread(messages), ...unchecked(unsure)],
    name: 'docx',
    libraries: ['mammoth', 'parse5', 'saxes', 'yauzl'],
  };
}

async function convert(body: Buffer): ReturnType<typeof mammoth.convertToHtml> {
  try {
    return await mammoth.convertToHtml(
      { buffer: body },
      {
        // A picture becomes an empty element, so that its bytes are never unpacked.
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        styleMap: [`highlight[color='${UNSEEN}'] => span[hidden='hidden']`],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
      },
    );
  } catch (error) {
    throw new DocumentRejected('broken', {}, { cause: error });
  }
}

/** mammoth's messages name styles, which are words of the document: only their number goes on. */
function unread(messages: readonly { readonly message: string }[]): ExtractionWarning[] {
  const elements = messages.filter(({ message }) =>
    /unrecognised element|could not find/i.test(message),
  ).length;
  if (elements === 0) return [];
  return [
    {
      code: 'elements-not-understood',
      message: 'The file uses elements that the reader does not know. Their text may be missing.',
      detail: { elements },
    },
  ];
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
