import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { format, resolveConfig } from 'prettier';
import { type CorporaReport, toMarkdown } from './table.js';

const FOLDER = join(INSTALL_FOLDER, 'docs', 'measurements');

/** Keeps a report among the documents, in the form that the format check wants. */
export async function record(report: CorporaReport): Promise<void> {
  await write('corpora.json', JSON.stringify(report));
  await write('corpora.md', toMarkdown(report));
}

async function write(name: string, content: string): Promise<void> {
  const filepath = join(FOLDER, name);
  const options = await resolveConfig(filepath);
  await writeFile(filepath, await format(content, { ...options, filepath }));
}
