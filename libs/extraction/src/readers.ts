import { detectFormat } from './detection/detect-format.js';
import type { Extracted } from './model/extracted.js';
import type { Claim, Format } from './detection/formats.js';
import type { ExtractionLimits } from './limits.js';
import type { OcrLanguage } from './ocr/languages.js';
import { Ocr } from './ocr/ocr.js';
import { type ExtractionContext, UnpackBudget } from './extraction-context.js';
import { DocumentRejected } from './rejection.js';
import { stripInvisible } from './rendering/invisible-characters.js';

type Reader = (bytes: Buffer, reading: ExtractionContext) => Extracted | Promise<Extracted>;

// Loaded when needed: most of a child's start would go into parsers that its one document has no use for.
const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  pdf: async () => (await import('./pdf/extract-pdf.js')).extractPdf,
  docx: async () => (await import('./docx/extract-docx.js')).extractDocx,
  xlsx: async () => (await import('./xlsx/extract-xlsx.js')).extractXlsx,
  pptx: async () => (await import('./pptx/extract-pptx.js')).extractPptx,
  odt: async () => (await import('./odt/extract-odt.js')).extractOdt,
  rtf: async () => (await import('./rtf/extract-rtf.js')).extractRtf,
  html: async () => (await import('./html/extract-html.js')).extractHtml,
  cda: async () => (await import('./cda/extract-cda.js')).extractCda,
  fhir: async () => (await import('./fhir/extract-fhir.js')).extractFhir,
  email: async () => (await import('./email/extract-email.js')).extractEmail,
  msg: async () => (await import('./msg/extract-msg.js')).extractMsg,
  png: async () => (await import('./image/extract-image.js')).extractImage,
  jpeg: async () => (await import('./image/extract-image.js')).extractImage,
  tiff: async () => (await import('./image/extract-image.js')).extractImage,
  text: async () => (await import('./plain-text/extract-text.js')).extractText,
};

/** What is said about a document beside its bytes, and what reading it may cost. */
export interface ExtractionRequest {
  readonly claim: Claim;
  readonly limits: ExtractionLimits;
  /** In how many documents this one lies. */
  readonly depth: number;
  readonly password?: string | undefined;
  /** Of the text on pictures; none: pictures are not read. */
  readonly languages: readonly OcrLanguage[];
  /** Called before text is recognized on a page. */
  readonly onPage?: () => void;
}

/** Throws `DocumentRejected` for bytes that give no text. */
export async function readDocument(
  bytes: Buffer,
  { claim, limits, depth, password, languages, onPage = () => undefined }: ExtractionRequest,
): Promise<{ readonly format: Format; readonly extracted: Extracted }> {
  const budget = new UnpackBudget(limits.maxUnpackedBytes);
  const ocr = new Ocr({ languages, maxPages: limits.maxScannedPages, onPage });
  const readAt = async (
    inner: Buffer,
    stated: Claim,
    at: number,
  ): Promise<{ readonly format: Format; readonly extracted: Extracted }> => {
    if (at > limits.maxNesting) {
      throw new DocumentRejected('nested-too-deep', { limit: limits.maxNesting });
    }
    const format = await detectFormat(inner, stated);
    const reader = await READERS[format]();
    const extracted = await reader(inner, {
      limits,
      depth: at,
      budget,
      ocr,
      ...(password !== undefined && { password }),
      readNested: async (more, said) => (await readAt(more, said, at + 1)).extracted,
    });
    if (extracted.runs.length === 0) throw new DocumentRejected('empty');
    return { format, extracted };
  };
  const { format, extracted } = await readAt(bytes, claim, depth);
  const seen = stripInvisible(extracted);
  if (seen.runs.length === 0) throw new DocumentRejected('empty');
  return { format, extracted: seen };
}
