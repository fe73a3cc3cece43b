import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Agent, type Dispatcher, interceptors, request } from 'undici';
import type { ListedFile } from './manifest.js';

const AT_ONCE = 8;
const FILE_DEADLINE_MS = 60_000;
const TRIES = 3;

export interface FetchOptions {
  /** The folder that holds `corpora/`. */
  readonly folder: string;
  /** An address that answers `/<repository>/<commit>/<path>`. */
  readonly from: string;
  readonly signal: AbortSignal;
  /** Called after each file. */
  readonly onFile: (done: number) => void;
}

export interface Fetched {
  readonly present: number;
  readonly fetched: number;
  readonly failed: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * Brings files that are not there, several at a time. A file is written under its name only when its
 * SHA-256 is the listed one, so a stopped run is continued by the next.
 */
export async function fetchFiles(
  files: readonly ListedFile[],
  { folder, from, signal, onFile }: FetchOptions,
): Promise<Fetched> {
  const dispatcher = new Agent().compose(interceptors.retry({ maxRetries: TRIES - 1 }));
  const failed: { file: string; reason: string }[] = [];
  let present = 0;
  let fetched = 0;
  const left = files.values();
  const work = async (): Promise<void> => {
    for (const file of left) {
      if (signal.aborted) return;
      const target = join(folder, 'corpora', file.file);
      try {
        if (await isThere(target, file)) present += 1;
        else {
          await bring(file, target, { from, signal, dispatcher });
          fetched += 1;
        }
      } catch (error) {
        signal.throwIfAborted();
        failed.push({ file: file.file, reason: reasonOf(error) });
      }
      onFile(present + fetched + failed.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    signal.throwIfAborted();
  } finally {
    await dispatcher.close();
  }
  return { present, fetched, failed };
}

async function isThere(target: string, { sha256 }: ListedFile): Promise<boolean> {
  try {
    return hashOf(await readFile(target)) === sha256;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

async function bring(
  file: ListedFile,
  target: string,
  how: { readonly from: string; readonly signal: AbortSignal; readonly dispatcher: Dispatcher },
): Promise<void> {
  const signal = AbortSignal.any([how.signal, AbortSignal.timeout(FILE_DEADLINE_MS)]);
  const { statusCode, body } = await request(addressOf(file, how.from), {
    dispatcher: how.dispatcher,
    signal,
  });
  if (statusCode !== 200) {
    await body.dump();
    throw new Error(`the server answered ${statusCode}`);
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > file.bytes) throw new Error(`it is longer than the ${file.bytes} bytes listed`);
    parts.push(part);
  }
  const bytes = Buffer.concat(parts);
  const sha256 = hashOf(bytes);
  if (sha256 !== file.sha256) throw new Error(`its SHA-256 is ${sha256}, not ${file.sha256}`);
  await mkdir(dirname(target), { recursive: true });
  const unfinished = `${target}.part`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** The address of a file at its commit. */
export function addressOf({ repository, commit, path }: ListedFile, from: string): string {
  const steps = [...repository.split('/'), commit, ...path.split('/')];
  return `${from.replace(/\/+$/, '')}/${steps.map(encodeURIComponent).join('/')}`;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string'
    ? `${error.code}: ${error.message}`
    : error.message;
}
