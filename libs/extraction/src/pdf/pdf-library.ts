import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfDocument = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
export type { PdfDocument };

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
// By address, since the package types every module but this one.
const WORKER = pathToFileURL(join(folder, 'legacy/build/pdf.worker.mjs')).href;

/**
 * pdf.js without its optional canvas, which is native code: text needs none. Only a matrix class
 * must exist when the module loads. Its worker runs in this process; the sandbox has no threads to give.
 */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  if (!('DOMMatrix' in globalThis)) {
    Object.defineProperty(globalThis, 'DOMMatrix', {
      value: NoMatrix,
      configurable: true,
    });
  }
  if (!('pdfjsWorker' in globalThis)) {
    const worker: unknown = await import(WORKER);
    Object.defineProperty(globalThis, 'pdfjsWorker', { value: worker, configurable: true });
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Opens without network, scripts, system fonts or image decoding. */
export function openPdf(
  { getDocument, VerbosityLevel }: PdfLibrary,
  bytes: Uint8Array,
  password: string | undefined,
): ReturnType<typeof getDocument> {
  return getDocument({
    // pdf.js takes the memory over, and refuses a Buffer, whose memory may be shared.
    data: new Uint8Array(bytes),
    ...(password !== undefined && { password }),
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
}

/** pdf.js makes one matrix when it loads, and uses it only to draw. */
function NoMatrix(): void {}
