import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import type { CorpusFile } from './corpus-file.js';
import { madeFiles } from './made-files.js';

const CORPORA = join(INSTALL_FOLDER, '..', 'shared', 'corpora');

export interface Corpus {
  readonly name: string;
  readonly files: readonly CorpusFile[];
}

/** The folders beside the checkout, one corpus each, and what this command makes itself. */
export function allCorpora(): readonly Corpus[] {
  const paths = globSync('*/**/*', { cwd: CORPORA })
    .filter((path) => statSync(join(CORPORA, path)).isFile())
    .toSorted();
  const names = [...new Set(paths.map((path) => path.split('/')[0] ?? ''))];
  return names.map((name) => ({
    name,
    files: [
      ...paths.filter((path) => path.startsWith(`${name}/`)).map(corpusFile),
      ...(name === 'bombs' ? madeFiles() : []),
    ],
  }));
}

/** A table that another tool made over the same files; null where it is not there. */
export function oracle(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(join(CORPORA, name), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines
    .map((line) => line.split('\t'))
    .map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])));
}

export function corpusPath(path: string): string {
  return join(CORPORA, path);
}

function corpusFile(path: string): CorpusFile {
  return {
    path,
    name: sentName(basename(path)),
    bytes: () => Promise.resolve(new Uint8Array(readFileSync(join(CORPORA, path)))),
  };
}

/** Names that the collectors gave say nothing of the type: fuzzed PDFs are sent as the PDFs that they were. */
function sentName(name: string): string {
  return name.replace(/\.fuzz$/, '.pdf');
}
