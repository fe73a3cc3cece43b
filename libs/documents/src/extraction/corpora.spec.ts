import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { afterAll, describe, expect, it } from 'vitest';
import { Extraction } from './extraction-format.js';
import { Extractor } from './extractor.js';
import type { Outcome } from './extract-document.js';
import { probeSandbox } from './sandbox.js';

const CORPORA = join(INSTALL_FOLDER, '..', 'shared', 'corpora');
const present = existsSync(join(CORPORA, 'pdf-oracle.tsv'));
if (!present) console.warn(`The corpora tests are skipped: there is no folder ${CORPORA}.`);

const { available } = await probeSandbox();
const extractor = new Extractor({
  mode: available ? 'full' : 'reduced',
  timeoutMs: 30_000,
  maxRssBytes: 1024 ** 3,
  concurrency: 1,
  hiddenFolders: [],
});
afterAll(() => extractor[Symbol.asyncDispose]());

async function extract(file: string): Promise<Outcome> {
  const bytes = (async function* () {
    yield readFileSync(join(CORPORA, file));
  })();
  const outcome = await extractor.extract({ bytes, fileName: file }, new AbortController().signal);
  // The schema holds the rule that every visible character has its place.
  if (outcome.kind === 'extracted') Extraction.parse(outcome.extraction);
  return outcome;
}

function resultOf(outcome: Outcome): string {
  return outcome.kind === 'extracted' ? outcome.extraction.text : outcome.reason.code;
}

/** Rows of a table made by other tools (poppler, python-docx) over the same files. */
function oracle(name: string, folder: string): Readonly<Record<string, string>>[] {
  if (!present) return [];
  const [head = '', ...lines] = readFileSync(join(CORPORA, name), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines
    .map((line) => line.split('\t'))
    .map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])))
    .filter(({ file }) => file?.startsWith(folder));
}

const visible = (text: string): number => text.replace(/\s/gu, '').length;

describe.skipIf(!present)('PDF files with a text layer', () => {
  it.each(oracle('pdf-oracle.tsv', 'pdf-pdfjs/text-layout/'))(
    '$file gives the characters that poppler finds',
    async ({ file = '', text_nonspace_chars: expected }) => {
      const outcome = await extract(file);
      if (Number(expected) === 0) return expect(resultOf(outcome)).toBe('no-text');
      const found = visible(resultOf(outcome));
      // Arabic marks and ligatures are counted differently by the two readers.
      expect(found).toBeGreaterThanOrEqual(Number(expected) * 0.94);
      expect(found).toBeLessThanOrEqual(Number(expected) * 1.05 + 2);
      if (outcome.kind === 'extracted') {
        const boxes = outcome.extraction.runs.map(
          ({ place }) => place.kind === 'page' && place.box,
        );
        expect(boxes.every(Boolean)).toBe(true);
      }
      return undefined;
    },
  );
});

describe.skipIf(!present)('PDF files that cannot be read', () => {
  it.each([
    ['pdf-pdfjs/encrypted/issue3371.pdf', 'encrypted'],
    ['pdf-misc/pdfplumber/tests__pdfs__password-example.pdf', 'encrypted'],
    [
      'pdf-misc/pdfbox/pdfbox__src__test__resources__org__apache__pdfbox__encryption__AESkeylength256.pdf',
      'encrypted',
    ],
    ['pdf-misc/pdfbox/tools__src__test__resources__input__ImageIOUtil__JBIG2Image.pdf', 'no-text'],
    ['pdf-pdfjs/malformed/poppler-395-0-fuzzed.pdf', 'broken'],
    ['bombs/pdf/bomb_giant.pdf', 'too-much-memory'],
  ])('%s is refused as %s', async (file, code) => {
    expect(resultOf(await extract(file))).toBe(code);
  });

  it('reads a file that is protected against changes only', async () => {
    expect(visible(resultOf(await extract('pdf-qpdf/qtest/qpdf__qtest__qpdf__V4-aes.pdf')))).toBe(
      230,
    );
  });
});

describe.skipIf(!present)('Word files', () => {
  it.each(oracle('docx-oracle.tsv', 'office/'))(
    '$file gives the text of its body',
    async ({ file = '', text_nonspace: expected }) => {
      const outcome = await extract(file);
      if (outcome.kind === 'rejected') {
        expect(['empty', 'no-text']).toContain(outcome.reason.code);
        expect(Number(expected)).toBe(0);
      } else {
        expect(visible(outcome.extraction.text)).toBeGreaterThanOrEqual(Number(expected));
      }
    },
  );

  it('refuses a Word file of before 2007', async () => {
    const file = 'office/oletools-macro-dde/tests__test-data__oleobj__embedded-unicode.doc';
    expect(resultOf(await extract(file))).toBe('legacy-word');
  });
});

describe.skipIf(!present)('RTF files', () => {
  const folder = 'office/striprtf-rtf-with-expected-txt/';
  // The other reader writes cell borders as a bar, and a link's address after its text.
  const fold = (text: string): string =>
    text
      .replaceAll('|', ' ')
      .replaceAll(/\("[^")]*"\)/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim();

  it.each([
    'Speiseplan_KW_32-33_Eybl',
    'ansicpg1250',
    'calcium_score',
    'hyperlink',
    'hyperlinks',
    'issue_11',
    'issue_29_bad',
    'issue_29_good',
    'issue_37',
    'issue_38',
    'issue_55',
    'mac_textedit_hyperlink',
    'nbsp',
    'nested_table',
    'sample_3',
  ])('%s.rtf gives the text beside it', async (name) => {
    const expected = readFileSync(join(CORPORA, folder, `tests__text__${name}.txt`), 'utf8');
    expect(fold(resultOf(await extract(`${folder}tests__rtf__${name}.rtf`)))).toBe(fold(expected));
  });
});
