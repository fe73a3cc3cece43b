import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { formatted } from '../format.js';

const FOLDER = join(INSTALL_FOLDER, 'docs', 'measurements');

/** Keeps a file among the measurements, in the form that the format check wants. */
export async function keep(name: string, content: string): Promise<void> {
  await writeFile(join(FOLDER, name), await formatted(name, content));
}

/** For JSON of over a thousand files, most of which have neither text nor warnings. */
export function withoutNothing(_key: string, value: unknown): unknown {
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
}
