import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { PdfiumModule } from './pdfium-module.js';

/** A PDF as PDFium has it, to be drawn. */
export interface PdfiumFile extends Disposable {
  readonly document: PDFiumDocument;
  readonly module: PdfiumModule;
  /** PDFium's own number for the document. */
  readonly handle: number;
}

/** Null for a file that PDFium cannot open, though another reader may. */
export async function openWithPdfium(
  bytes: Uint8Array,
  password: string | undefined,
): Promise<PdfiumFile | null> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes, password).catch(() => null);
  if (document === null) return null;
  return {
    document,
    // By name, since the package keeps what it wraps to itself.
    module: PdfiumModule.parse(library['module']),
    handle: document['documentIdx'],
    [Symbol.dispose]: () => close(document),
  };
}

function close(document: PDFiumDocument): void {
  try {
    document.destroy();
  } catch {
    // it gave up on a page before; the process ends with the document
  }
}
