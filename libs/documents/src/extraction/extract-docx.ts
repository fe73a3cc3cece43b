import JSZip from 'jszip';
import mammoth from 'mammoth';
import { parseFragment } from 'parse5';
import { describeParts, unwrapText } from './docx-parts.js';
import type { Extracted } from './extracted.js';
import type { ExtractionWarning } from './extraction-format.js';
import { readBlocks } from './html-blocks.js';
import { DocumentRejected } from './rejection.js';
import { TextBuilder } from './text-builder.js';

/** The body of a Word file. A block's path counts the blocks that mammoth makes of it. */
export async function extractDocx(bytes: Buffer): Promise<Extracted> {
  const zip = await open(bytes);
  const { value, messages } = await convert(zip, bytes);
  const builder = new TextBuilder();
  readBlocks(parseFragment(value), builder);
  const parts = describeParts(zip);
  const { text, runs } = builder.build();
  if (runs.length === 0 && Object.keys(zip.files).some((name) => name.startsWith('word/media/'))) {
    throw new DocumentRejected('no-text');
  }
  return {
    text,
    runs,
    warnings: [...parts, ...unread(messages)],
    name: 'docx',
    libraries: ['mammoth', 'parse5'],
  };
}

async function open(bytes: Buffer): Promise<JSZip> {
  try {
    return await JSZip.loadAsync(bytes);
  } catch (error) {
    throw new DocumentRejected('broken', { cause: error });
  }
}

async function convert(zip: JSZip, bytes: Buffer): ReturnType<typeof mammoth.convertToHtml> {
  try {
    return await mammoth.convertToHtml(
      { buffer: await unwrapText(zip, bytes) },
      {
        // A picture becomes an empty element, so that its bytes are never unpacked.
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
      },
    );
  } catch (error) {
    throw new DocumentRejected('broken', { cause: error });
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
