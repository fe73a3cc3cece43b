import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { RunNotReadable } from '../evaluation.errors.js';
import type { RunFolder } from './run-folder.js';

/** As `sha256sum -c` reads it. */
const SUMS = 'SHA256SUMS';
const SUMMED = ['manifest.json', 'items.jsonl', 'report.json', 'report.html'] as const;
/** What figures are taken from: without their hashes a folder vouches for nothing. */
const NEEDED = ['manifest.json', 'items.jsonl', 'report.json'] as const;
const LINE = /^([0-9a-f]{64}) {2}([\w.-]+)$/;

export interface RunHashes {
  readonly manifest: string;
  readonly items: string;
  readonly report: string;
}

/** Writes down what the files of a finished run are, so that a later change of one is seen. */
export async function writeSums(folder: RunFolder): Promise<void> {
  const lines: string[] = [];
  for (const name of SUMMED) {
    const path = join(folder.path, name);
    if (existsSync(path)) lines.push(`${await hashOf(path)}  ${name}\n`);
  }
  await folder.write(SUMS, lines.join(''));
}

/** Throws `RunNotReadable` where a file is not what was written down, or nothing was. */
export async function verifySums(folder: string): Promise<RunHashes> {
  const sums = await readSums(folder);
  for (const [name, sha256] of sums) {
    const path = join(folder, name);
    if (!existsSync(path) || (await hashOf(path)) !== sha256) {
      throw new RunNotReadable(
        folder,
        `${name} is not the file that the evaluation wrote. Restore it, or evaluate again in another folder.`,
      );
    }
  }
  const [manifest, items, report] = NEEDED.map((name) => sums.get(name));
  if (manifest === undefined || items === undefined || report === undefined) {
    throw new RunNotReadable(folder, `${SUMS} does not list ${NEEDED.join(', ')}.`);
  }
  return { manifest, items, report };
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function readSums(folder: string): Promise<ReadonlyMap<string, string>> {
  let text: string;
  try {
    text = await readFile(join(folder, SUMS), 'utf8');
  } catch (error) {
    throw new RunNotReadable(
      folder,
      `it has no ${SUMS}. Run the same cloister eval command again: it finds all items there and writes the report again.`,
      { cause: error },
    );
  }
  return new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [, sha256, name] = LINE.exec(line) ?? [];
        if (sha256 === undefined || name === undefined) {
          throw new RunNotReadable(folder, `${SUMS} is damaged.`);
        }
        return [name, sha256] as const;
      }),
  );
}
