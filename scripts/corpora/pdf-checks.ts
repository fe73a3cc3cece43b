import { spawnSync } from 'node:child_process';
import { corporaTable, corpusPath } from '../../test/support/corpora.js';
import { type Check, difference, type Findings } from './check.js';
import type { Verdict } from './outcome.js';
import { agreement, tokenF1, wordsOf } from './words.js';

const ENOUGH_CHARACTERS = 50;
const TEXT_SHARE = 0.95;
const MIN_F1 = 0.98;
const HAS_TEXT = new Set<Verdict | undefined>(['text', 'by OCR']);
const LAYOUT = 'pdf-pdfjs/text-layout/';

/** Whether there is text where poppler finds some, by the table that lies beside the corpora. */
export function pdfText({ outcomes }: Findings): Check | null {
  const known = new Map(outcomes.map((outcome) => [outcome.file, outcome]));
  const rows = corporaTable('pdf-oracle.tsv').filter(
    ({ file = '', text_nonspace_chars: characters }) =>
      known.has(file) && Number(characters) > ENOUGH_CHARACTERS,
  );
  if (rows.length === 0) return null;
  const without = rows.filter(({ file = '' }) => !HAS_TEXT.has(known.get(file)?.verdict));
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
  const compared = files.flatMap((file) => {
    const theirs = popplerText(pdftotext, file);
    const ours = texts.get(file) ?? '';
    return theirs === null ? [] : [{ file, ...agreement(wordsOf(ours), wordsOf(theirs)) }];
  });
  if (compared.length === 0) return null;
  const low = compared.filter((each) => tokenF1(each) < MIN_F1);
  const all = compared.reduce(
    (sum, { common, words }) => ({ common: sum.common + common, words: sum.words + words }),
    { common: 0, words: 0 },
  );
  const differences = low.map((each) =>
    difference(each.file, `F1 ${tokenF1(each).toFixed(3)} of ${each.words} words on both sides`),
  );
  return {
    name: 'Words of pdf-pdfjs/text-layout against poppler',
    limit: `token F1 at least ${MIN_F1} over all, and for each or explained`,
    found: `${tokenF1(all).toFixed(4)} over all ${compared.length} files, ${low.length} below`,
    holds: tokenF1(all) >= MIN_F1 && differences.every(({ why }) => why !== null),
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
