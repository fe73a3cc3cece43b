import { extractDocument, type Outcome, type Result } from '../src/extract-document.js';
import { Extraction, type Run } from '../src/model/extraction-format.js';
import type { OcrLanguage } from '../src/ocr/languages.js';
import { DEFAULT_EXTRACTION_LIMITS, type ExtractionLimits } from '../src/limits.js';

export interface ReadOptions {
  readonly mediaType?: string;
  readonly limits?: Partial<ExtractionLimits>;
  readonly depth?: number;
  readonly password?: string;
  /** @default none: pictures are not read */
  readonly languages?: readonly OcrLanguage[];
}

/** Reads bytes as the sandboxed child does, in this process. */
export async function readDocument(
  content: string | Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<Result> {
  const { mediaType = '', limits, depth = 0, password, languages = [] } = options;
  const extension = /\.([^.]+)$/.exec(fileName)?.[1] ?? '';
  return extractDocument(Buffer.from(content), {
    claim: { extension, mediaType },
    limits: { ...DEFAULT_EXTRACTION_LIMITS, ...limits },
    depth,
    password,
    languages,
  });
}

export async function extractionOf(
  content: string | Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<Extraction> {
  const { outcome } = await readDocument(content, fileName, options);
  if (outcome.kind === 'rejected') throw new Error(`rejected: ${outcome.reason.code}`);
  // The schema refuses a visible character without a place.
  return Extraction.parse(outcome.extraction);
}

/** The code of the reason to reject, with its details where it has some; `extracted` for a text. */
export async function endOf(
  content: string | Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<string> {
  const { outcome } = await readDocument(content, fileName, options);
  return codeOf(outcome);
}

export function codeOf(outcome: Outcome): string {
  if (outcome.kind === 'extracted') return 'extracted';
  const { code, details } = outcome.reason;
  const more = Object.values(details).join(' ');
  return more === '' ? code : `${code}: ${more}`;
}

/** Each run's text with its place. */
export function pieces({ text, runs }: Extraction): (readonly [string, Run['place']])[] {
  return runs.map(({ start, end, place }) => [text.slice(start, end), place] as const);
}

export function warningsOf({
  warnings,
}: Extraction): (readonly [string, Readonly<Record<string, number | number[]>>])[] {
  return warnings.map(({ code, detail }) => [code, detail] as const);
}
