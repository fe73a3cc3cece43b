import { execFile, spawn } from 'node:child_process';
import { on } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { INSTALL_FOLDER } from '@app/platform';
import { z } from 'zod';
import type { Tools } from '../make/tools.js';
import { formatOf, type PackFile } from './pack-files.js';

const SCRIPT = join(INSTALL_FOLDER, 'scripts', 'corpora', 'python', 'other_readers.py');
const POPPLER_MS = 60_000;
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

const Found = z.object({
  path: z.string(),
  mupdf: z.string().nullish(),
  docx: z.string().nullish(),
  tables: z.array(z.array(z.array(z.string().nullable()))).default([]),
});

/** What other programs find in a file; null where they could not read it, or are not there. */
export interface OtherReading {
  readonly poppler: string | null;
  readonly mupdf: string | null;
  readonly docx: string | null;
  readonly tables: readonly OtherTable[];
}

/** Rows of cells, null where a cell is covered by another. */
export type OtherTable = readonly (readonly (string | null)[])[];

export interface OtherReadings {
  /** By the path of the file. */
  readonly readings: ReadonlyMap<string, OtherReading>;
  /** Which programs are not there, each with what brings it. */
  readonly missing: readonly string[];
}

/** Reads PDFs with poppler, MuPDF and pdfplumber, and Word files with python-docx. */
export async function otherReadings(
  files: readonly PackFile[],
  tools: Tools,
  pdftotext: string,
): Promise<OtherReadings> {
  const pdfs = files.filter((file) => ['pdf', 'scan'].includes(formatOf(file)));
  const words = files.filter((file) => formatOf(file) === 'docx');
  const noPoppler = tools.program(pdftotext, 'apt-get install poppler-utils', '-v');
  const noModules = ['pymupdf', 'pdfplumber', 'docx'].flatMap((name) => tools.module(name) ?? []);
  const missing = [...(noPoppler === null ? [] : [noPoppler]), ...noModules];
  const found =
    noModules.length > 0
      ? new Map<string, z.infer<typeof Found>>()
      : await byPython(tools, [
          ...pdfs.map(({ at }) => [at, 'pdf'] as const),
          ...words.map(({ at }) => [at, 'docx'] as const),
        ]);
  const readings = new Map<string, OtherReading>();
  for (const { path, at } of [...pdfs, ...words]) {
    const { mupdf = null, docx = null, tables = [] } = found.get(at) ?? {};
    const isWord = docx !== null;
    const poppler = noPoppler !== null || isWord ? null : await byPoppler(pdftotext, at);
    readings.set(path, { poppler, mupdf, docx, tables });
  }
  return { readings, missing };
}

async function byPython(
  tools: Tools,
  files: readonly (readonly [at: string, kind: string])[],
): Promise<ReadonlyMap<string, z.infer<typeof Found>>> {
  const found = new Map<string, z.infer<typeof Found>>();
  if (files.length === 0) return found;
  const child = spawn(tools.python, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(files));
  const lines = createInterface({ input: child.stdout });
  for await (const [line] of on(lines, 'line', { close: ['close'] })) {
    const reading = Found.parse(JSON.parse(String(line)));
    found.set(reading.path, reading);
  }
  if (found.size < new Set(files.map(([at]) => at)).size) {
    throw new Error('The other readers ended before they had read every file.');
  }
  return found;
}

async function byPoppler(pdftotext: string, at: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(pdftotext, ['-enc', 'UTF-8', at, '-'], {
      timeout: POPPLER_MS,
      maxBuffer: MAX_OUTPUT_BYTES,
    });
    return stdout;
  } catch {
    return null; // it could not read the file either
  }
}
