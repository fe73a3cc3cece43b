import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { format, resolveConfig } from 'prettier';

const FOLDER = join(INSTALL_FOLDER, 'docs', 'measurements');

/** Keeps a file among the measurements, in the form that the format check wants. */
export async function keep(name: string, content: string): Promise<void> {
  const filepath = join(FOLDER, name);
  const options = await resolveConfig(filepath);
  await writeFile(filepath, await format(content, { ...options, filepath }));
}

/** For JSON of over a thousand files, most of which have neither text nor warnings. */
export function withoutNothing(_key: string, value: unknown): unknown {
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
}
