import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExpectedFile } from '../../scripts/corpora/make/expectations.js';
import { fileFigures, groupFigures, shareFound } from '../../scripts/corpora/pack/figures.js';
import { expectedOfTable } from '../../scripts/corpora/pack/other-tables.js';
import { oracleIn } from '../../scripts/corpora/pack/oracle.js';
import { rowChecks, wordChecks } from '../../scripts/corpora/pack/pack-checks.js';
import type { PackReading } from '../../scripts/corpora/pack/read-pack.js';
import { silentErrors } from '../../scripts/corpora/pack/silent-errors.js';
import { wordFigure, wordSummary } from '../../scripts/corpora/pack/word-figures.js';

function readingOf(text: string, expected: ExpectedFile | null = null): PackReading {
  return {
    file: { path: 'a.pdf', at: '/a.pdf', name: 'a.pdf', expected },
    verdict: 'text',
    reason: null,
    text,
    own: text,
    struck: [],
    warnings: [],
    leftOut: {},
    ms: 1,
  };
}

describe('numbers and names that are silently wrong', () => {
  const truth = { text: 'Potassium 6.1 mmol/l\nMetformin 850 mg', drugs: ['Metformin'] };

  it('are those that the document has not', () => {
    expect(silentErrors('Potassium 6.7 mmol/l\nMetforrnin 850 mg', truth)).toEqual({
      known: 3,
      inventedNumbers: ['6.7'],
      misreadDrugs: ['Metformin'],
    });
  });

  it('are not those that are missing, or that the text is not sure of', () => {
    const { inventedNumbers, misreadDrugs } = silentErrors('Potassium [illegible] mmol/l', truth);
    expect([inventedNumbers, misreadDrugs]).toEqual([[], []]);
  });

  it('are numbers of another decimal', () => {
    expect(silentErrors('Potassium 61 mmol/l\nMetformin 850 mg', truth).inventedNumbers).toEqual([
      '61',
    ]);
    expect(silentErrors('Potassium 6,1 mmol/l\nMetformin 850 mg', truth).inventedNumbers).toEqual([
      '6,1',
    ]);
  });
});

describe('the words of another reader', () => {
  const other = { poppler: null, mupdf: null, docx: null, tables: [] };
  const prose = 'The quick brown fox jumps over the lazy dog, and the dog does not mind it at all.';

  it('are those of the one that the text is nearer to', () => {
    const figure = wordFigure(readingOf(prose), {
      ...other,
      poppler: prose,
      mupdf: prose.replace('fox', 'f o x'),
    });
    expect(figure).toMatchObject({ tool: 'poppler', recall: 1, f1: 1 });
  });

  it('are not those of one that has found far less', () => {
    const half = prose.slice(0, 60);
    const figure = wordFigure(readingOf(half), { ...other, poppler: prose, mupdf: half });
    expect(figure).toMatchObject({ tool: 'poppler', words: 18 });
    expect(figure?.recall).toBeLessThan(0.75);
  });

  it('say nothing where there are few', () => {
    expect(wordFigure(readingOf(''), { ...other, poppler: 'few words' })).toBeNull();
  });

  it('are missed by a text that is empty', () => {
    const figure = wordFigure(readingOf(''), { ...other, poppler: prose });
    const summary = wordSummary(figure ? [figure] : [], 0.95);
    expect(summary).toMatchObject({ files: 1, share: 0, f1: 0 });
    expect(wordChecks(summary).map(({ holds }) => holds)).toEqual([false, false]);
  });
});

describe('the figures of a file', () => {
  const expected: ExpectedFile = {
    producer: 'reportlab-pdf',
    format: 'pdf',
    text: 'Test Result Flag\nPotassium 6.1',
    drugs: [],
    expectations: [
      { kind: 'cell', value: '6.1', row: 'Potassium', column: 'Result' },
      { kind: 'empty', row: 'Potassium', column: 'Flag' },
    ],
  };

  it('hold where everything stands as it has to', () => {
    const figures = fileFigures(
      readingOf('Test: Potassium | Result: 6.1 | Flag: [empty]', expected),
    );
    expect(figures?.failures).toEqual([]);
    expect(rowChecks(figures ? [figures] : []).map(({ holds }) => holds)).toEqual([true, true]);
  });

  it('count a value in a gap as a number that is wrong', () => {
    const figures = fileFigures(
      readingOf('Test: Potassium | Result: [empty] | Flag: 6.1', expected),
    );
    expect(figures).toMatchObject({ wrongNumbers: 2, inventedNumbers: 0 });
    expect(rowChecks(figures ? [figures] : []).map(({ holds }) => holds)).toEqual([false, false]);
  });

  it('count a file without text as one that lost everything', () => {
    const figures = fileFigures({
      ...readingOf('', expected),
      verdict: 'rejected',
      reason: 'broken',
    });
    const { counts, read, known } = groupFigures('all', figures ? [figures] : []);
    expect([read, known, shareFound(counts.cell, counts.empty)]).toEqual([0, 0, 0]);
  });

  it('are counted apart where its format is refused by design, and not where its file is broken', () => {
    const boxed: ExpectedFile = {
      ...expected,
      expectations: [{ kind: 'box', label: 'Pregnant', ticked: true }],
    };
    const read = fileFigures(readingOf('[x] Pregnant', boxed));
    const ended = (reason: string): typeof read =>
      fileFigures({ ...readingOf('', boxed), verdict: 'rejected', reason });
    const check = (files: readonly (typeof read)[]): unknown => {
      const { found, holds, differences } =
        rowChecks(files.filter((file) => file !== null)).find(({ name }) =>
          name.startsWith('Boxes'),
        ) ?? {};
      return [found, holds, differences?.map(({ what }) => what)];
    };
    expect(check([read, ended('legacy-word'), ended('legacy-word')])).toEqual([
      '100.0 %: box 1 of 1; refused: 2 legacy-word, with box 2 that are not counted here',
      true,
      ['refused: 2 legacy-word'],
    ]);
    expect(check([read, ended('broken')])).toEqual([
      '50.0 %: box 1 of 2',
      false,
      ['0.0 %, broken'],
    ]);
    expect(check([ended('legacy-word')])).toEqual([
      'none; refused: 1 legacy-word, with box 1 that are not counted here',
      false,
      ['refused: 1 legacy-word'],
    ]);
  });

  it('are none where nothing is known of it', () => {
    expect(fileFigures(readingOf('text'))).toBeNull();
  });
});

describe('the table of another reader', () => {
  it('gives each value with the labels of its row and its column', () => {
    const table = [
      ['Test', 'Result', null],
      ['Potassium', '6.1', 'x'],
      ['', '7', null],
    ];
    expect(expectedOfTable(table)).toEqual([
      { kind: 'cell', value: '6.1', row: 'Potassium', column: 'Result' },
    ]);
  });
});

describe('a table of tab-separated values', () => {
  it('says what is in files: cells, gaps, boxes, fields and words', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cloister-oracle-'));
    try {
      const path = join(folder, 'oracle.tsv');
      writeFileSync(
        path,
        [
          'file\tvalue\trow\tcolumn\tlabel\tstate',
          'a/x.pdf\t6.1\tPotassium\tResult\t\t',
          'a/x.pdf\t\tPotassium\tFlag\t\t',
          'a/x.pdf\t\t\t\tPregnant\tempty',
          'y.docx\t53.5 kg\t\t\tWeight\t',
          'y.docx\tno fever\t\t\t\t',
        ].join('\n'),
      );
      const files = oracleIn(path);
      expect(files['a/x.pdf']).toMatchObject({ producer: 'a', format: 'pdf' });
      expect(files['a/x.pdf']?.expectations).toEqual([
        { kind: 'cell', value: '6.1', row: 'Potassium', column: 'Result' },
        { kind: 'empty', row: 'Potassium', column: 'Flag' },
        { kind: 'box', label: 'Pregnant', ticked: false },
      ]);
      expect(files['y.docx']?.expectations).toEqual([
        { kind: 'field', label: 'Weight', value: '53.5 kg' },
        { kind: 'text', value: 'no fever' },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('takes the raised digit of another reader for what it is', () => {
  const prose = 'Leukocytes were 11.2 10^9/l and platelets 240 10^9/l, both without any comment.';
  const other = { poppler: prose.replaceAll('^', ''), mupdf: null, docx: null, tables: [] };
  expect(wordFigure(readingOf(prose), other)).toMatchObject({ recall: 1, f1: 1 });
});
