import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// without an alias of ours, so that the configuration of the tests can read this file
const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));

/** Set CLOISTER_CORPORA to this to run the tests as a checkout without any corpora does. */
export const WITHOUT_CORPORA = 'none';

/** Where `npm run corpora:fetch` puts the corpora when nothing else is said. */
export const DEFAULT_CORPORA_FOLDER = join(CHECKOUT, 'testdata');

/**
 * The folder with `corpora/` (public test files) and `data/clinical/` (open training and development
 * sets): CLOISTER_CORPORA, else `testdata/` in the checkout, else `shared/` beside it. It need not exist.
 */
export const CORPORA_FOLDER = findFolder();

/** The reason of a test that is skipped for want of the corpora. */
export const NO_CORPORA =
  'the public corpora are not here: run `npm run corpora:fetch`, or name their folder in CLOISTER_CORPORA';

/** The reason of a test that is skipped for want of the open data sets. */
export const NO_CLINICAL_DATA =
  'the open clinical data is not here: test/corpora/README.md says where it comes from';

/** Whether the public test files are on this machine. */
export const hasCorpora = existsSync(corpusPath());

/** Whether the open training and development sets are on this machine. */
export const hasClinicalData = existsSync(clinicalPath());

/** A file or folder of the corpora, by the path that the manifest gives it. */
export function corpusPath(path = ''): string {
  return join(CORPORA_FOLDER, 'corpora', path);
}

/** A file of the open data sets. */
export function clinicalPath(name = ''): string {
  return join(CORPORA_FOLDER, 'data', 'clinical', name);
}

/** The rows of a table in `test/corpora`: what an independent tool found, or the manifest. */
export function corporaTable(name: string): readonly Readonly<Record<string, string>>[] {
  const path = join(CHECKOUT, 'test', 'corpora', name);
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines
    .map((line) => line.split('\t'))
    .map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])));
}

function findFolder(): string {
  const named = process.env['CLOISTER_CORPORA'];
  if (named) return named;
  const beside = join(CHECKOUT, '..', 'shared');
  return existsSync(DEFAULT_CORPORA_FOLDER) || !existsSync(beside)
    ? DEFAULT_CORPORA_FOLDER
    : beside;
}
