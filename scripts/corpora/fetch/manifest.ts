import { corporaTable } from '../../../test/support/corpora.js';

/** A public file that the tests read, as it is at one commit of its repository. */
export interface ListedFile {
  /** Where it goes, below `corpora/`. */
  readonly file: string;
  readonly repository: string;
  readonly commit: string;
  readonly licence: string;
  /** In the repository. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What `test/corpora/files.tsv` and `sources.tsv` list. */
export function listedFiles(): readonly ListedFile[] {
  const sources = new Map(
    corporaTable('sources.tsv').map(({ repository = '', commit = '', licence = '' }) => [
      repository,
      { commit, licence },
    ]),
  );
  return corporaTable('files.tsv').map((row) => {
    const { file = '', repository = '', path = '', bytes, sha256 = '' } = row;
    const source = sources.get(repository);
    if (!source) throw new Error(`sources.tsv does not list ${repository}.`);
    return { file, repository, ...source, path, bytes: Number(bytes), sha256 };
  });
}
