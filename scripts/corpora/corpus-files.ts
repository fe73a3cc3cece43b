import { globSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { corpusPath } from '../../test/support/corpora.js';
import type { CorpusFile } from './corpus-file.js';
import { madeFiles } from './made-files.js';

export interface Corpus {
  readonly name: string;
  readonly files: readonly CorpusFile[];
}

/** The folders of the corpora, one corpus each, and what this command makes itself. */
export function allCorpora(): readonly Corpus[] {
  const paths = globSync('*/**/*', { cwd: corpusPath() })
    .filter((path) => statSync(corpusPath(path)).isFile())
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

function corpusFile(path: string): CorpusFile {
  return {
    path,
    name: sentName(basename(path)),
    bytes: () => Promise.resolve(new Uint8Array(readFileSync(corpusPath(path)))),
  };
}

/** Names that the collectors gave say nothing of the type: fuzzed PDFs are sent as the PDFs that they were. */
function sentName(name: string): string {
  return name.replace(/\.fuzz$/, '.pdf');
}
