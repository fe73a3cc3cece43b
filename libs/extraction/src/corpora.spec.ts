import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { corporaTable, corpusPath, hasCorpora, NO_CORPORA } from '../../../test/support/corpora.js';
import { describeUnless } from '../../../test/support/describe-unless.js';
import { readDocument } from '../test/read-document.js';
import { Extraction } from './model/extraction-format.js';
import type { Outcome } from './extract-document.js';

const missing = hasCorpora ? null : NO_CORPORA;

/** In this process, for speed; `npm run corpora` sends all of them through the whole service. */
async function extract(file: string): Promise<Outcome> {
  const { outcome } = await readDocument(readFileSync(corpusPath(file)), file);
  // The schema holds the rule that every visible character has its place.
  if (outcome.kind === 'extracted') Extraction.parse(outcome.extraction);
  return outcome;
}

function resultOf(outcome: Outcome): string {
  return outcome.kind === 'extracted' ? outcome.extraction.text : outcome.reason.code;
}

/** Rows of a table made by other tools (poppler, python-docx) over the same files. */
function oracle(name: string, folder: string): Readonly<Record<string, string>>[] {
  return corporaTable(name).filter(({ file }) => file?.startsWith(folder));
}

function boxless({ runs }: Extraction): number {
  return runs.filter(({ place }) => place.kind !== 'page' || place.box === undefined).length;
}

/** The other reader of RTF writes cell borders as a bar, and a link's address after its text. */
function fold(text: string): string {
  return text
    .replaceAll('|', ' ')
    .replaceAll(/\("[^")]*"\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const visible = (text: string): number => text.replace(/\s/gu, '').length;

/** Of the file: a name of a column that is repeated before its value is not counted again. */
function charactersOf({ text, runs }: Extraction): number {
  return runs.reduce(
    (sum, { start, end, added }) => (added ? sum : sum + visible(text.slice(start, end))),
    0,
  );
}

describeUnless(missing, 'PDF files with a text layer', () => {
  it.each(oracle('pdf-oracle.tsv', 'pdf-pdfjs/text-layout/'))(
    '$file gives the characters that poppler finds',
    async ({ file = '', text_nonspace_chars: expected }) => {
      const outcome = await extract(file);
      const found = outcome.kind === 'extracted' ? charactersOf(outcome.extraction) : 0;
      // Arabic marks and ligatures are counted differently by the two readers.
      expect(found).toBeGreaterThanOrEqual(Number(expected) * 0.94);
      expect(found).toBeLessThanOrEqual(Number(expected) * 1.05 + 2);
      expect(outcome.kind === 'rejected' ? outcome.reason.code : boxless(outcome.extraction)).toBe(
        found === 0 ? 'no-text' : 0,
      );
    },
  );
});

describeUnless(missing, 'PDF files that cannot be read', () => {
  it.each([
    ['pdf-pdfjs/encrypted/issue3371.pdf', 'encrypted'],
    ['pdf-misc/pdfplumber/tests__pdfs__password-example.pdf', 'encrypted'],
    [
      'pdf-misc/pdfbox/pdfbox__src__test__resources__org__apache__pdfbox__encryption__AESkeylength256.pdf',
      'encrypted',
    ],
    ['pdf-misc/pdfbox/tools__src__test__resources__input__ImageIOUtil__JBIG2Image.pdf', 'no-text'],
    ['pdf-pdfjs/malformed/poppler-395-0-fuzzed.pdf', 'broken'],
  ])('%s is refused as %s', async (file, code) => {
    expect(resultOf(await extract(file))).toBe(code);
  });

  it('reads a file that is protected against changes only', async () => {
    expect(visible(resultOf(await extract('pdf-qpdf/qtest/qpdf__qtest__qpdf__V4-aes.pdf')))).toBe(
      230,
    );
  });
});

// Here the other tool counts what is not text: escaped characters, field codes, names of link types.
const COUNTED_OTHERWISE = [
  'office/python-docx/features__steps__test_files__par-rendered-page-breaks.docx',
  'office/oletools-macro-dde/tests__test-data__msodde__dde-test.docm',
  'office/oletools-macro-dde/tests__test-data__oleobj__external_link__sample_with_external_link_to_doc.docx',
];

describeUnless(missing, 'Word files', () => {
  it.each(
    oracle('docx-oracle.tsv', 'office/').filter(
      ({ file = '' }) => !COUNTED_OTHERWISE.includes(file),
    ),
  )('$file gives the text of its body', async ({ file = '', text_nonspace: expected }) => {
    const outcome = await extract(file);
    const found = outcome.kind === 'extracted' ? charactersOf(outcome.extraction) : 0;
    expect(found).toBeGreaterThanOrEqual(Number(expected));
    expect(outcome.kind === 'extracted' ? 'text' : outcome.reason.code).toMatch(
      found > 0 ? /^text$/ : /^(empty|no-text)$/,
    );
  });

  it('reads the words of a file with field codes, and not the codes', async () => {
    const text = resultOf(await extract(COUNTED_OTHERWISE[1] ?? ''));
    expect(text).toContain('Hope this works.');
    expect(text).not.toContain('cmd.exe');
  });

  it('refuses a Word file of before 2007', async () => {
    const file = 'office/oletools-macro-dde/tests__test-data__oleobj__embedded-unicode.doc';
    expect(resultOf(await extract(file))).toBe('legacy-word');
  });
});

describeUnless(missing, 'RTF files', () => {
  const folder = 'office/striprtf-rtf-with-expected-txt/';
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
  ])('%s.rtf gives every word of the text beside it', async (name) => {
    const expected = readFileSync(corpusPath(`${folder}tests__text__${name}.txt`), 'utf8');
    // Beside them it has headers, footers and names of columns, and cells are told apart.
    const read = countsOf(resultOf(await extract(`${folder}tests__rtf__${name}.rtf`)));
    const wanted = [...countsOf(fold(expected))];
    expect(wanted.filter(([word, count]) => (read.get(word) ?? 0) < count)).toEqual([]);
  });
});

function countsOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Map([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
}

describeUnless(missing, 'CDA documents', () => {
  it.each(
    oracle('cda-oracle.tsv', 'cda/').filter(
      ({ root, nonXMLBody, narrative_chars: narrative }) =>
        root === 'ClinicalDocument' && nonXMLBody === '0' && Number(narrative) > 0,
    ),
  )('$file gives title and narrative of its sections', async ({ file = '', sections }) => {
    const outcome = await extract(file);
    if (outcome.kind === 'rejected') throw new Error(outcome.reason.code);
    const numbers = outcome.extraction.runs.flatMap(({ place }) =>
      place.kind === 'section' ? [place.section.join('.')] : [],
    );
    // One has neither title nor text; the header's place counts too.
    expect(new Set(numbers).size - 1).toBeGreaterThanOrEqual(Number(sections) - 1);
  });
});
