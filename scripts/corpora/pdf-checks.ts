import { spawnSync } from 'node:child_process';
import { corpusPath, oracle } from './corpus-files.js';
import { type Check, difference, type Findings } from './check.js';
import { tokenF1, wordsOf } from './words.js';

const ENOUGH_CHARACTERS = 50;
const TEXT_SHARE = 0.95;
const MIN_F1 = 0.98;
const LAYOUT = 'pdf-pdfjs/text-layout/';

/** Whether there is text where poppler finds some, by the table that lies beside the corpora. */
export function pdfText({ outcomes }: Findings): Check | null {
  const known = new Map(outcomes.map((outcome) => [outcome.file, outcome]));
  const rows = oracle('pdf-oracle.tsv').filter(
    ({ file = '', text_nonspace_chars: characters }) =>
      known.has(file) && Number(characters) > ENOUGH_CHARACTERS,
  );
  if (rows.length === 0) return null;
  const without = rows.filter(({ file = '' }) => known.get(file)?.verdict !== 'text');
  const share = 1 - without.length / rows.length;
  return {
    name: `PDF text where poppler finds more than ${ENOUGH_CHARACTERS} characters`,
    limit: `at least ${TEXT_SHARE * 100} %`,
    found: `${(share * 100).toFixed(1)} % (${rows.length - without.length} of ${rows.length})`,
    holds: share >= TEXT_SHARE,
    differences: without.map(({ file = '', text_nonspace_chars: characters }) =>
      difference(
        file,
        `${characters} characters in poppler, ${known.get(file)?.reason ?? ''} here`,
      ),
    ),
  };
}

/** Whether the words are the ones that poppler reads. */
export function pdfWords({ texts }: Findings, pdftotext: string): Check | null {
  const files = [...texts.keys()].filter((file) => file.startsWith(LAYOUT));
  if (files.length === 0) return null;
  const scores = files.flatMap((file) => {
    const theirs = popplerText(pdftotext, file);
    const ours = texts.get(file) ?? '';
    return theirs === null ? [] : [{ file, f1: tokenF1(wordsOf(ours), wordsOf(theirs)) }];
  });
  if (scores.length === 0) return null;
  const low = scores.filter(({ f1 }) => f1 < MIN_F1);
  const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  const differences = low.map(({ file, f1 }) => difference(file, `F1 ${f1.toFixed(3)}`));
  return {
    name: `Words of ${LAYOUT}* against poppler`,
    limit: `token F1 at least ${MIN_F1} each, or explained`,
    found: `${mean.toFixed(4)} on average, ${low.length} of ${scores.length} below`,
    holds: differences.every(({ why }) => why !== null),
    differences,
  };
}

function popplerText(pdftotext: string, file: string): string | null {
  const { status, stdout } = spawnSync(pdftotext, ['-enc', 'UTF-8', corpusPath(file), '-'], {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 256 * 1024 * 1024,
  });
  return status === 0 ? stdout : null;
}
