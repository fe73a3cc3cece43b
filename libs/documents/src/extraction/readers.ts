import { detectFormat } from './detect-format.js';
import type { Extracted } from './extracted.js';
import type { Claim, Format } from './formats.js';
import type { ReadingLimits } from './limits.js';
import { type Reading, UnpackBudget } from './reading.js';
import { DocumentRejected } from './rejection.js';

type Reader = (bytes: Buffer, reading: Reading) => Extracted | Promise<Extracted>;

// Loaded when needed: most of a child's start would go into parsers that its one document has no use for.
const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  pdf: async () => (await import('./extract-pdf.js')).extractPdf,
  docx: async () => (await import('./extract-docx.js')).extractDocx,
  rtf: async () => (await import('./extract-rtf.js')).extractRtf,
  html: async () => (await import('./extract-html.js')).extractHtml,
  cda: async () => (await import('./extract-cda.js')).extractCda,
  email: async () => (await import('./extract-email.js')).extractEmail,
  text: async () => (await import('./extract-text.js')).extractText,
};

/** What is said about a document beside its bytes, and what reading it may cost. */
export interface ReadingRequest {
  readonly claim: Claim;
  readonly limits: ReadingLimits;
  /** In how many documents this one lies. */
  readonly depth: number;
  readonly password?: string | undefined;
}

/** Throws `DocumentRejected` for bytes that give no text. */
export async function readDocument(
  bytes: Buffer,
  { claim, limits, depth, password }: ReadingRequest,
): Promise<{ readonly format: Format; readonly extracted: Extracted }> {
  const budget = new UnpackBudget(limits.maxUnpackedBytes);
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
      ...(password !== undefined && { password }),
      readNested: async (more, said) => (await readAt(more, said, at + 1)).extracted,
    });
    if (extracted.runs.length === 0) throw new DocumentRejected('empty');
    return { format, extracted };
  };
  return readAt(bytes, claim, depth);
}
