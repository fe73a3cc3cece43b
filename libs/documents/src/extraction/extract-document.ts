import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { z } from 'zod';
import { detectFormat } from './detect-format.js';
import type { Extracted } from './extracted.js';
import { type Extraction, EXTRACTION_FORMAT_VERSION } from './extraction-format.js';
import { type Claim, type Format, FORMATS } from './formats.js';
import { DocumentRejected, type Rejection, rejection } from './rejection.js';

/** Raised when the same bytes may give another text than before. */
const EXTRACTOR_VERSION = 1;

const Manifest = z.object({ version: z.string() });

export type Outcome =
  | { readonly kind: 'extracted'; readonly extraction: Extraction }
  | { readonly kind: 'rejected'; readonly reason: Rejection };

// Loaded when needed: most of a child's start would go into parsers that its one document has no use for.
const READERS: Readonly<Record<Format, (bytes: Buffer) => Promise<Extracted>>> = {
  pdf: async (bytes) => (await import('./extract-pdf.js')).extractPdf(bytes),
  docx: async (bytes) => (await import('./extract-docx.js')).extractDocx(bytes),
  rtf: async (bytes) => (await import('./extract-rtf.js')).extractRtf(bytes),
  html: async (bytes) => (await import('./extract-html.js')).extractHtml(bytes),
  text: async (bytes) => (await import('./extract-text.js')).extractText(bytes),
};

/** Reads one document. Runs inside the sandbox: it trusts nothing about the bytes. */
export async function extractDocument(bytes: Buffer, claim: Claim): Promise<Outcome> {
  try {
    const format = await detectFormat(bytes, claim);
    const { text, runs, pages, warnings, name, libraries } = await READERS[format](bytes);
    if (runs.length === 0) return { kind: 'rejected', reason: rejection('empty') };
    return {
      kind: 'extracted',
      extraction: {
        version: EXTRACTION_FORMAT_VERSION,
        mediaType: FORMATS[format].mediaType,
        text,
        runs,
        ...(pages !== undefined && { pages }),
        warnings,
        extractor: { name, version: EXTRACTOR_VERSION, libraries: versionsOf(libraries) },
      },
    };
  } catch (error) {
    if (isOutOfMemory(error)) return { kind: 'rejected', reason: rejection('too-much-memory') };
    if (error instanceof DocumentRejected) {
      return { kind: 'rejected', reason: rejection(error.code) };
    }
    throw error;
  }
}

/** A parser's complaint about a buffer that it could not have, at whatever depth it was translated. */
function isOutOfMemory(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one instanceof RangeError && /allocation failed|out of memory/i.test(one.message))
      return true;
    if ('code' in one && one.code === 'ERR_MEMORY_ALLOCATION_FAILED') return true;
  }
  return false;
}

function versionsOf(libraries: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    libraries.map((library) => {
      const manifest = findPackageJSON(library, import.meta.url);
      if (manifest === undefined) throw new Error(`The package ${library} is not installed.`);
      return [library, Manifest.parse(JSON.parse(readFileSync(manifest, 'utf8'))).version];
    }),
  );
}
