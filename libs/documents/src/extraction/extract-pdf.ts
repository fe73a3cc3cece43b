import type { Extracted } from './extracted.js';
import type { ExtractionWarning } from './extraction-format.js';
import { type AnnotationCounts, readAnnotations } from './pdf-annotations.js';
import { loadPdfLibrary, openPdf, type PdfDocument } from './pdf-library.js';
import { readPageText } from './pdf-page.js';
import { DocumentRejected } from './rejection.js';
import { TextBuilder } from './text-builder.js';

interface PageNumbers {
  /** Pages that could not be read at all. */
  readonly broken: number[];
  /** Pages without any text, such as scans. */
  readonly silent: number[];
}

/** The text layer of every page with the box of every run, then what was typed into its form fields. */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const library = await loadPdfLibrary();
  const task = openPdf(library, bytes);
  try {
    return await read(await task.promise);
  } catch (error) {
    throw translate(error);
  } finally {
    await task.destroy();
  }
}

async function read(document: PdfDocument): Promise<Extracted> {
  const builder = new TextBuilder();
  const numbers: PageNumbers = { broken: [], silent: [] };
  const counts: AnnotationCounts = { comments: 0, attachments: 0 };
  for (let number = 1; number <= document.numPages; number += 1) {
    await readPage(document, number, builder, numbers, counts);
  }
  const { text, runs } = builder.build();
  if (numbers.broken.length === document.numPages) throw new DocumentRejected('broken');
  if (runs.length === 0) throw new DocumentRejected('no-text');
  return {
    text,
    runs,
    pages: document.numPages,
    warnings: [...pageWarnings(numbers), ...(await contentWarnings(document, counts))],
    name: 'pdf',
    libraries: ['pdfjs-dist'],
  };
}

/** A page that breaks costs itself, not its neighbours; the reader of the text is told. */
async function readPage(
  document: PdfDocument,
  number: number,
  builder: TextBuilder,
  numbers: PageNumbers,
  counts: AnnotationCounts,
): Promise<void> {
  const before = builder.runCount;
  builder.separate('\n\n');
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    await readPageText(page, viewport, builder);
    await readAnnotations(page, viewport, builder, counts);
    page.cleanup();
    if (builder.runCount === before) numbers.silent.push(number);
  } catch (error) {
    if (error instanceof DocumentRejected) throw error;
    numbers.broken.push(number);
  }
}

function pageWarnings({ broken, silent }: PageNumbers): ExtractionWarning[] {
  const warnings: ExtractionWarning[] = [];
  if (broken.length > 0) {
    warnings.push({
      code: 'pages-broken',
      message: 'Some pages are damaged and could not be read.',
      detail: { pages: broken },
    });
  }
  if (silent.length > 0) {
    warnings.push({
      code: 'pages-without-text',
      message:
        'Some pages hold no text, such as blank or scanned ones. Pictures on them were not read.',
      detail: { pages: silent },
    });
  }
  return warnings;
}

async function contentWarnings(
  document: PdfDocument,
  counts: AnnotationCounts,
): Promise<ExtractionWarning[]> {
  const warnings: ExtractionWarning[] = [];
  const scripts = size(await document.getJSActions().catch(() => null));
  const attachments = counts.attachments + size(await document.getAttachments().catch(() => null));
  if (scripts + attachments > 0) {
    warnings.push({
      code: 'active-content',
      message: 'The file holds scripts or attached files. They were neither run nor read.',
      detail: { scripts, attachments },
    });
  }
  if (counts.comments > 0) {
    warnings.push({
      code: 'left-out',
      message: 'Comments that people put on the pages were not read.',
      detail: { comments: counts.comments },
    });
  }
  return warnings;
}

function size(container: unknown): number {
  if (container instanceof Map) return container.size;
  return typeof container === 'object' && container !== null ? Object.keys(container).length : 0;
}

/** pdf.js tells a missing password by the error's name, and a protection that it does not know by its words. */
function translate(error: unknown): DocumentRejected {
  if (error instanceof DocumentRejected) return error;
  const protectedFile =
    error instanceof Error &&
    (error.name === 'PasswordException' || /encryption/i.test(error.message));
  return new DocumentRejected(protectedFile ? 'encrypted' : 'broken', { cause: error });
}
