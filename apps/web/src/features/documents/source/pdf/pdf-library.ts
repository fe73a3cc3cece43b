// oxlint-disable-next-line import/default -- Vite makes it the address of the file
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import {
  getDocument,
  GlobalWorkerOptions,
  VerbosityLevel,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

GlobalWorkerOptions.workerSrc = workerAddress;

/** Written by pdfAssets() of pdf-assets.config.ts. */
const ASSETS = `/assets/pdfjs-${version}`;
// A page in a PDF may claim any size. Chromium draws no canvas over 268 MB of pixels anyway.
const PICTURE_MAX_PIXELS = 2 ** 26;

/**
 * Opens bytes that somebody else made: nothing of them is run, no address in them is followed, and
 * nothing is fetched but our own character maps, fonts and decoders.
 */
export function openPdf(bytes: ArrayBuffer): ReturnType<typeof getDocument> {
  return getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${ASSETS}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${ASSETS}/standard_fonts/`,
    wasmUrl: `${ASSETS}/wasm/`,
    // the page may fetch, the worker may not; and neither may compile
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: PICTURE_MAX_PIXELS,
    verbosity: VerbosityLevel.ERRORS,
  });
}
