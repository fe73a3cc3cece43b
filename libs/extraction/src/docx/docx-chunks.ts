import PostalMime from 'postal-mime';
import { describeActive, macrosLeftOut } from '../containers/active-content.js';
import { OfficePackage } from '../containers/office-package.js';
import { openArchive } from '../containers/zip-entries.js';
import { headOf, looksLikeHtml } from '../detection/text-marks.js';
import { readPage } from '../html/extract-html.js';
import { describeLeftovers, leftOutOf } from '../html/html-leftovers.js';
import type { Block } from '../model/blocks.js';
import { decodeText } from '../plain-text/decode-text.js';
import type { ExtractionContext } from '../extraction-context.js';
import { DocumentRejected } from '../rejection.js';
import { readRtf } from '../rtf/extract-rtf.js';
import type { DocxChunk } from './docx-context.js';
import { readDocx } from './docx-document.js';
import { CHUNKS, DocxPackage } from './docx-package.js';
import { activeIn } from './docx-parts.js';

// A part of a page, which programs put there without the elements around it.
const ELEMENT = /^\s*<(?:!--|[a-z][a-z0-9]*[\s/>])/i;

/** What the files say that the body takes in (`w:altChunk`), by their ids. One that cannot be read is not among them. */
export async function readChunks(
  files: ReadonlyMap<string, Buffer>,
  reading: ExtractionContext,
): Promise<ReadonlyMap<string, DocxChunk>> {
  const chunks = new Map<string, DocxChunk>();
  for (const [id, bytes] of files) {
    const chunk = await chunkOf(bytes, reading);
    if (chunk !== null) chunks.set(id, chunk);
  }
  return chunks;
}

async function chunkOf(bytes: Buffer, reading: ExtractionContext): Promise<DocxChunk | null> {
  try {
    return await read(bytes, reading);
  } catch (error) {
    if (!(error instanceof DocumentRejected) || error.code === 'too-much-unpacked') throw error;
    return null;
  }
}

/** By its bytes: names and stated types of these parts are what a program makes up. */
async function read(bytes: Buffer, reading: ExtractionContext): Promise<DocxChunk> {
  const start = bytes.subarray(0, 64).toString('latin1');
  if (start.startsWith('PK')) return readInner(bytes, reading);
  if (start.startsWith(String.raw`{\rtf`)) {
    const { blocks, leftOut } = readRtf(bytes);
    return { blocks, leftOut, warnings: [] };
  }
  if (/^\s*(?:MIME-Version|Content-Type|From|Subject):/i.test(start)) return readArchived(bytes);
  const head = headOf(bytes);
  const isXml = /^\s*<\?xml/i.test(head);
  if (looksLikeHtml(head) || (!isXml && ELEMENT.test(head))) return readHtml(bytes);
  // Word's own flat form among others
  if (isXml) throw new DocumentRejected('unsupported-type', { found: 'xml' });
  return plain(bytes);
}

async function readInner(bytes: Buffer, reading: ExtractionContext): Promise<DocxChunk> {
  const { limits, budget, depth } = reading;
  if (depth >= limits.maxNesting)
    throw new DocumentRejected('nested-too-deep', { limit: limits.maxNesting });
  const parts = new OfficePackage(await openArchive(bytes, budget, 'docx', CHUNKS));
  const files = await DocxPackage.open(parts);
  const chunks = await readChunks(await files.chunks(), { ...reading, depth: depth + 1 });
  const active = activeIn(parts);
  const { blocks, leftOut, warnings, unsure } = await readDocx(files, chunks);
  return {
    blocks,
    leftOut: [...leftOut, ...macrosLeftOut(active, 'vbaProject')],
    warnings: [...warnings, ...describeActive(active)],
    unsure,
  };
}

async function readHtml(bytes: Buffer): Promise<DocxChunk> {
  const { blocks, leftovers, warnings } = await readPage(bytes);
  // The title of such a page is seen nowhere.
  const leftOut = leftOutOf({ ...leftovers, pageTitles: [] }, '');
  return {
    blocks,
    leftOut,
    warnings: [...warnings, ...describeLeftovers({ ...leftovers, titles: 0 })],
  };
}

/** A page with its pictures, as browsers and Word save it: a message in MIME. */
async function readArchived(bytes: Buffer): Promise<DocxChunk> {
  const { html, text } = await PostalMime.parse(bytes);
  if (html !== undefined && html !== '') return readHtml(Buffer.from(html));
  return plain(Buffer.from(text ?? ''));
}

function plain(bytes: Buffer): DocxChunk {
  const { text, warnings } = decodeText(bytes);
  const blocks = text.split(/\r\n|[\n\r\f\u2028\u2029]/).map((line): Block => ({
    kind: 'paragraph',
    content: [{ text: line }],
    place: { kind: 'block', path: [] },
    tight: true,
  }));
  return { blocks, leftOut: [], warnings };
}
