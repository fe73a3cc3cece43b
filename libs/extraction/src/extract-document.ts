import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { z } from 'zod';
import type { Attachment } from './model/extracted.js';
import {
  type Extraction,
  EXTRACTION_FORMAT_VERSION,
  type ExtractionWarning,
  type Run,
} from './model/extraction-format.js';
import { type LeftOut, visibleLength } from './model/left-out.js';
import { FORMATS } from './detection/formats.js';
import { readDocument, type ExtractionRequest } from './readers.js';
import { DocumentRejected, type Rejection } from './rejection.js';

/** Raised when the same bytes may give another text than before. */
export const EXTRACTOR_VERSION = 6;

const Manifest = z.object({ version: z.string() });

export type Outcome =
  | { readonly kind: 'extracted'; readonly extraction: Extraction }
  | { readonly kind: 'rejected'; readonly reason: Rejection };

/** An outcome, and the files that came with the document. */
export interface Result {
  readonly outcome: Outcome;
  readonly attachments: readonly Attachment[];
}

/** Reads one document. Runs inside the sandbox: it trusts nothing about the bytes. */
export async function extractDocument(bytes: Buffer, request: ExtractionRequest): Promise<Result> {
  try {
    const { format, extracted } = await readDocument(bytes, request);
    const { text, runs, pages, stated, warnings, name, libraries, attachments = [] } = extracted;
    const leftOut = gathered(extracted.leftOut ?? []);
    const extraction: Extraction = {
      version: EXTRACTION_FORMAT_VERSION,
      mediaType: FORMATS[format].mediaType,
      text,
      runs,
      blocks: extracted.blocks ?? [],
      leftOut,
      sourceCharacters: charactersOf(text, runs) + charactersLeftOut(leftOut),
      ...(pages !== undefined && { pages }),
      ...(stated !== undefined && { stated }),
      warnings: [...warnings, ...hiddenText(runs)],
      extractor: { name, version: EXTRACTOR_VERSION, libraries: versionsOf(libraries) },
    };
    return { outcome: { kind: 'extracted', extraction }, attachments };
  } catch (error) {
    return { outcome: { kind: 'rejected', reason: reasonOf(error) }, attachments: [] };
  }
}

/** What readers, and readers inside them, left out: one entry a kind and name. */
function gathered(leftOut: readonly LeftOut[]): LeftOut[] {
  const byKind = Map.groupBy(leftOut, ({ kind, name = '' }) => `${kind} ${name}`);
  return [...byKind.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const pages = [...new Set(same.flatMap((one) => one.pages ?? []))].toSorted((a, b) => a - b);
    const counted = same.filter(({ characters }) => characters !== undefined);
    return {
      kind: first.kind,
      count: same.reduce((sum, { count }) => sum + count, 0),
      ...(counted.length > 0 && { characters: charactersLeftOut(counted) }),
      ...(pages.length > 0 && { pages }),
      ...(first.name !== undefined && { name: first.name }),
    };
  });
}

/** Without white space, and without what was added. */
function charactersOf(text: string, runs: readonly Run[]): number {
  return runs.reduce((sum, { start, end, added }) => {
    return added ? sum : sum + visibleLength(text.slice(start, end));
  }, 0);
}

function charactersLeftOut(leftOut: readonly LeftOut[]): number {
  return leftOut.reduce((sum, { characters = 0 }) => sum + characters, 0);
}

/** Text that a person who opens the file does not see is part of the text, so its reader is told. */
function hiddenText(runs: readonly Run[]): ExtractionWarning[] {
  const hidden = runs.filter((run) => run.hidden);
  if (hidden.length === 0) return [];
  const numbers = hidden.flatMap(({ place }) => (place.kind === 'page' ? [place.page] : []));
  const pages = [...new Set(numbers)];
  return [
    {
      code: 'hidden-text',
      message:
        'The file holds text that nobody sees who opens it. It is kept, and marked as hidden.',
      detail: { runs: hidden.length, ...(pages.length > 0 && { pages }) },
    },
  ];
}

/** Throws what is no reason to reject but a fault. */
function reasonOf(error: unknown): Rejection {
  if (isOutOfMemory(error)) return { code: 'too-much-memory', details: {} };
  if (error instanceof DocumentRejected) return { code: error.code, details: error.details };
  throw error;
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
