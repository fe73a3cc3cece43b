import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { formatted } from '../format.js';

const FOLDER = join(INSTALL_FOLDER, 'docs', 'measurements');

/** Keeps a file among the measurements, in the form that the format check wants. */
export async function keep(name: string, content: string): Promise<void> {
  await writeFile(join(FOLDER, name), await formatted(name, content));
}

/** JSON among the measurements, in the form in which the asking command wrote it; null where nothing is recorded yet. */
export async function kept<T>(name: string): Promise<T | null> {
  const path = join(FOLDER, name);
  if (!existsSync(path)) return null;
  const parsed: T = JSON.parse(await readFile(path, 'utf8'));
  return parsed;
}

/** For JSON of over a thousand files, most of which have neither text nor warnings. */
export function withoutNothing(_key: string, value: unknown): unknown {
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
}
