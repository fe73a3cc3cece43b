import { createReadStream } from 'node:fs';
import { Extractor } from '@app/extraction';
import { readConfig } from '@app/platform';
import { verdictOf, type Verdict } from '../outcome.js';
import type { PackFile } from './pack-files.js';

/** As many as a worker reads at once. */
const AT_ONCE = 2;

export interface PackReading {
  readonly file: PackFile;
  readonly verdict: Verdict;
  /** The code of the rejection; null where there is text. */
  readonly reason: string | null;
  readonly text: string;
  /** The text without what the reader adds: names of columns, `[empty]`. */
  readonly own: string;
  readonly struck: readonly string[];
  readonly warnings: readonly string[];
  /** How often each kind was left out. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly ms: number;
}

/** Reads files as the worker does, each in a child process behind the sandbox's walls, without the service around it. */
export async function readPack(
  files: readonly PackFile[],
  signal: AbortSignal,
): Promise<readonly PackReading[]> {
  const { extract, sandbox } = readConfig({}).worker;
  await using extractor = new Extractor({
    mode: sandbox,
    timeoutMs: extract.timeoutMs,
    maxRssBytes: extract.maxRssBytes,
    ocr: extract.ocr,
    concurrency: AT_ONCE,
    hiddenFolders: [],
  });
  await extractor.start();
  const readings: PackReading[] = [];
  let next = 0;
  const reader = async (): Promise<void> => {
    for (let file = files[next++]; file; file = files[next++]) {
      readings.push(await readOne(extractor, file, signal));
      if (next % 100 === 0) process.stderr.write(`read ${next} of ${files.length}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  return readings.toSorted((a, b) => (a.file.path < b.file.path ? -1 : 1));
}

async function readOne(
  extractor: Extractor,
  file: PackFile,
  signal: AbortSignal,
): Promise<PackReading> {
  const startedAt = performance.now();
  const input = { bytes: createReadStream(file.at), fileName: file.name };
  const outcome = await extractor.extract(input, signal);
  const ms = Math.round(performance.now() - startedAt);
  if (outcome.kind === 'rejected') {
    const { code } = outcome.reason;
    const nothing = { text: '', own: '', struck: [], warnings: [], leftOut: {} };
    return { file, verdict: verdictOf('rejected', code, []), reason: code, ...nothing, ms };
  }
  const { text, runs, leftOut } = outcome.extraction;
  const warnings = outcome.extraction.warnings.map(({ code }) => code);
  const counts: Record<string, number> = {};
  for (const { kind, count } of leftOut) counts[kind] = (counts[kind] ?? 0) + count;
  return {
    file,
    verdict: verdictOf('extracted', null, warnings),
    reason: null,
    text,
    own: stretches(
      text,
      runs.filter(({ added }) => added !== true),
    ),
    struck: joined(text, runs),
    warnings,
    leftOut: counts,
    ms,
  };
}

type Runs = readonly {
  readonly start: number;
  readonly end: number;
  readonly struck?: string | undefined;
}[];

/** The stretches with the white space between them, where they are neighbours. */
function stretches(text: string, runs: Runs): string {
  let end = 0;
  return runs
    .map((run) => {
      const between = text.slice(end, run.start);
      end = run.end;
      return `${/^\s*$/u.test(between) ? between : '\n'}${text.slice(run.start, run.end)}`;
    })
    .join('');
}

/** What is struck out by the file's own word; neighbours are one stretch. */
function joined(text: string, runs: Runs): readonly string[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end, struck } of runs) {
    if (struck === undefined) continue;
    const last = found.at(-1);
    if (last && /^\s*$/u.test(text.slice(last.end, start))) last.end = end;
    else found.push({ start, end });
  }
  return found.map(({ start, end }) => text.slice(start, end));
}
