import type { Extracted } from '../model/extracted.js';
import type { ExtractionWarning } from '../model/extraction-format.js';
import type { Table } from '../model/blocks.js';
import type { LeftOut } from '../model/left-out.js';
import { packageOf } from '../ocr/languages.js';
import { OCR_LIBRARIES } from '../ocr/ocr-report.js';
import { readAnnotations, seenOnly } from './forms/page-annotations.js';
import { loadPdfLibrary, openPdf, type PdfDocument } from './pdf-library.js';
import { openWithPdfium, type PdfiumFile } from './visibility/pdfium-file.js';
import { PageVisibilityCheck } from './visibility/page-visibility-check.js';
import type { PageVisibility } from './visibility/page-visibility.js';
import { continuedFrom, openTable } from './layout/continued-table.js';
import { pageBlocks } from './layout/page-blocks.js';
import { charactersSeen, NO_PIECES, readPagePieces } from './layout/page-pieces.js';
import { type PageContext, putTogether, suspectsAmong } from './pdf-pages.js';
import type { ScannedPages } from './pdf-scans.js';
import type { ExtractionContext } from '../extraction-context.js';
import { DocumentRejected } from '../rejection.js';
import { renderBlocks } from '../rendering/render-blocks.js';
import { TextBuilder } from '../rendering/text-builder.js';
import { toleratingStrays } from '../sandbox/stray-rejections.js';
import { withOpenPages } from './open-pages.js';

// What is left to be read is read in this time, or waits for what will not come.
const STRAY_GRACE_MS = 5000;

/**
 * The text layer of every page with the box of every run, then what was typed into its form fields. The
 * text of scanned pages is recognized.
 */
export async function extractPdf(
  bytes: Uint8Array,
  reading: ExtractionContext,
): Promise<Extracted> {
  try {
    return await open(bytes, reading);
  } catch (error) {
    const openPages = isPasswordError(error) ? withOpenPages(bytes) : null;
    if (openPages === null) throw translate(error, reading.password);
    return open(openPages, reading).catch((reason: unknown) => {
      throw translate(reason, reading.password);
    });
  }
}

/** Throws whatever pdf.js does. */
async function open(bytes: Uint8Array, reading: ExtractionContext): Promise<Extracted> {
  const library = await loadPdfLibrary();
  const task = openPdf(library, bytes, reading.password);
  const given = Promise.withResolvers<never>();
  let grace: NodeJS.Timeout | undefined;
  // A part of pdf.js that nobody waits for has failed. What waits for it may wait for ever.
  using _strays = toleratingStrays(() => {
    grace ??= setTimeout(() => given.reject(new DocumentRejected('broken')), STRAY_GRACE_MS);
  });
  try {
    return await Promise.race([
      given.promise,
      task.promise.then((found) => read(bytes, found, reading)),
    ]);
  } finally {
    clearTimeout(grace);
    await task.destroy();
  }
}

async function read(
  bytes: Uint8Array,
  document: PdfDocument,
  reading: ExtractionContext,
): Promise<Extracted> {
  const { limits, ocr } = reading;
  if (document.numPages > limits.maxPages) {
    throw new DocumentRejected('too-many-pages', { limit: limits.maxPages });
  }
  using file = await openWithPdfium(bytes, reading.password);
  const eyes = new PageVisibilityCheck(file, limits);
  const pages: PageContext[] = [];
  let before: Table | null = null;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(document, number, { file, eyes, before });
    before = page.openTable;
    pages.push(page);
  }
  if (pages.every(({ broken }) => broken)) throw new DocumentRejected('broken');
  const scans = await recognize(file, pages, reading);
  const { text, runs, blocks, warnings, leftOut } = putTogether(pages, scans);
  if (runs.every(({ hidden }) => hidden)) throw nothingSeen(scans, reading);
  const packed = await packedIn(document);
  const recognized = [...OCR_LIBRARIES, ...ocr.languages.map(packageOf)];
  return {
    text,
    runs,
    blocks,
    pages: document.numPages,
    warnings: [...warnings, ...activeContent([...leftOut, ...packed])],
    leftOut: [...leftOut, ...packed],
    name: 'pdf',
    libraries: ['pdfjs-dist', '@hyzyla/pdfium', ...(scans.pages.size > 0 ? recognized : [])],
  };
}

async function recognize(
  file: PdfiumFile | null,
  pages: readonly PageContext[],
  { limits, ocr }: ExtractionContext,
): Promise<ScannedPages> {
  if (!ocr.isOn) return { pages: new Map(), uncompared: 'off' };
  const suspects = suspectsAmong(pages);
  if (suspects.length === 0 || file === null) return { pages: new Map() };
  const { recognizePages } = await import('./pdf-scans.js');
  return recognizePages(file, suspects, { maxPixels: limits.maxPixels, ocr });
}

/** Why there is no text that a person who opens the file would see. */
function nothingSeen(scans: ScannedPages, { limits, ocr }: ExtractionContext): DocumentRejected {
  if (!ocr.isOn) return new DocumentRejected('no-text', { found: 'pdf' });
  if (scans.uncompared === 'limit')
    return new DocumentRejected('too-many-scanned-pages', { limit: limits.maxScannedPages });
  if (scans.pages.size === 0) return new DocumentRejected('empty');
  return new DocumentRejected('nothing-recognized', { languages: ocr.languages.join(', ') });
}

/** A page that breaks costs itself, not its neighbours; the reader of the text is told. */
async function readPage(
  document: PdfDocument,
  number: number,
  {
    file,
    eyes,
    before,
  }: {
    readonly file: PdfiumFile | null;
    readonly eyes: PageVisibilityCheck;
    readonly before: Table | null;
  },
): Promise<PageContext & { readonly openTable: Table | null }> {
  const builder = new TextBuilder();
  const annotated = new TextBuilder();
  const broken: PageContext = {
    number,
    builder,
    annotated,
    characters: 0,
    broken: true,
    unchecked: false,
    hasPicture: false,
    pictures: 0,
    leftOut: [],
  };
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const look = (): PageVisibility | null => eyes.look(number, viewport);
    const pieces = await readPagePieces(page, { viewport, look });
    const annotations = await readAnnotations(page, viewport, file);
    const { height } = viewport;
    const found = pageBlocks(pieces, annotations, number, viewport);
    const blocks = continuedFrom(before, found, height);
    renderBlocks(blocks, builder);
    renderBlocks(pageBlocks(NO_PIECES, seenOnly(annotations), number, viewport), annotated);
    page.cleanup();
    // On a page without text of its own nobody has looked yet.
    const hasOnlyAnnotations = pieces.directions.length === 0 && builder.runCount > 0;
    const pictures = (hasOnlyAnnotations ? look() : pieces.sight)?.pictures ?? 0;
    return {
      ...broken,
      characters: charactersSeen(pieces),
      broken: false,
      unchecked: !pieces.isChecked,
      hasPicture: pieces.hasPicture,
      pictures,
      leftOut: annotations.leftOut,
      openTable: openTable(blocks, height),
    };
  } catch (error) {
    if (error instanceof DocumentRejected) throw error;
    return { ...broken, openTable: null };
  }
}

/** Scripts and files that lie in the document as a whole. */
async function packedIn(document: PdfDocument): Promise<readonly LeftOut[]> {
  const scripts = size(await document.getJSActions().catch(() => null));
  const attachments = size(await document.getAttachments().catch(() => null));
  return [
    { kind: 'script' as const, count: scripts },
    { kind: 'attachment' as const, count: attachments },
  ].filter(({ count }) => count > 0);
}

function activeContent(leftOut: readonly LeftOut[]): ExtractionWarning[] {
  const countOf = (wanted: LeftOut['kind']): number =>
    leftOut.filter(({ kind }) => kind === wanted).reduce((sum, { count }) => sum + count, 0);
  const [scripts, attachments] = [countOf('script'), countOf('attachment')];
  if (scripts + attachments === 0) return [];
  return [
    {
      code: 'active-content',
      message: 'The file holds scripts or attached files. They were neither run nor read.',
      detail: { scripts, attachments },
    },
  ];
}

function size(container: unknown): number {
  if (container instanceof Map) return container.size;
  return typeof container === 'object' && container !== null ? Object.keys(container).length : 0;
}

/** pdf.js tells a missing password by the error's name, and a protection that it does not know by its words. */
function translate(error: unknown, password: string | undefined): DocumentRejected {
  if (error instanceof DocumentRejected) return error;
  const asksForPassword = isPasswordError(error);
  if (asksForPassword && password !== undefined) return new DocumentRejected('wrong-password');
  const protectedFile =
    asksForPassword || (error instanceof Error && /encryption/i.test(error.message));
  return protectedFile
    ? new DocumentRejected('encrypted', { found: 'pdf' }, { cause: error })
    : new DocumentRejected('broken', {}, { cause: error });
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
