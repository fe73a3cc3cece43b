import { describe, expect, it } from 'vitest';
import type { Extraction } from '@app/extraction';
import { CoverageMismatch } from '../generation/generation.errors.js';
import { type Receipt, SourceReceipt } from '../generation/receipt.js';
import { pagePlaces } from './page-places.js';
import { Source, type SourceDocument } from './source.js';
import { accountFor } from './source-receipts.js';

type Run = Extraction['runs'][number];

function document(
  text: string,
  runs: Run[],
  more: Partial<SourceDocument['extraction']> = {},
): SourceDocument {
  const extractor = { name: 'test', version: 1, libraries: {} };
  return {
    documentId: 'd',
    extractionId: 'e',
    extraction: { text, runs, warnings: [], extractor, ...more },
  };
}

function onPage(page: number, start: number, end: number, more: Partial<Run> = {}): Run {
  return { start, end, place: { kind: 'page', page, box: [page, start, 10, 5] }, ...more };
}

//                     0         1         2         3
//                     0123456789012345678901234567890123456789
const SEEN_AND_NOT = 'No fever.\nObey me now.\nCough for days.\n';
const PDF = document(
  SEEN_AND_NOT,
  [onPage(1, 0, 9), onPage(1, 10, 22, { hidden: true }), onPage(2, 23, 38)],
  { pages: 3, warnings: [{ code: 'pages-without-text', message: '', detail: { pages: [3] } }] },
);
const NOTE = document('Stop warfarin.', [{ start: 0, end: 14, place: { kind: 'line', line: 1 } }]);

//                          0         1         2         3         4         5
//                          0123456789012345678901234567890123456789012345678901234567
const STRUCK_TEXT = 'Allergy: none known penicillin\nRamipril 5 mg [struck?] daily';
const line = (number: number, start: number, end: number, more: Partial<Run> = {}): Run => ({
  start,
  end,
  place: { kind: 'line', line: number },
  ...more,
});
const STRUCK = document(
  STRUCK_TEXT,
  [
    line(1, 0, 8),
    line(1, 9, 19, { struck: 'explicit' }),
    line(1, 20, 30),
    line(2, 31, 39, { struck: 'inferred' }),
    line(2, 40, 44, { struck: 'inferred' }),
    line(2, 45, 54, { added: true, struck: 'inferred' }),
    line(2, 55, 60),
  ],
  {
    sourceCharacters: 100,
    leftOut: [{ kind: 'picture', count: 2, pages: [1] }],
  },
);

function readWhole(source: Source, readCharacters = source.text.length): Receipt {
  const stretches = [{ start: 0, end: source.text.length, tokens: 9, pages: [] }];
  const counts = {
    sourceCharacters: source.text.length,
    readCharacters,
    sourceTokens: 9,
    codeCharacters: 0,
  };
  return {
    ...counts,
    sources: [],
    stretches,
    passages: null,
    language: null,
    untrainedLanguage: null,
    extractive: false,
    candidates: 1,
    calls: [],
    copied: [],
  };
}

describe('the source of a summary', () => {
  it('leaves out what a reader of the document does not see', () => {
    expect(new Source([PDF]).text).toBe('No fever.\n\nCough for days.\n');
  });

  it('leaves out what the file says is struck out, and keeps what may be', () => {
    expect(new Source([STRUCK]).text).toBe('Allergy:  penicillin\nRamipril 5 mg [struck?] daily');
  });

  it('finds every character again in its document', () => {
    const source = new Source([PDF, NOTE]);
    for (let at = 0; at < source.text.length; at += 1) {
      const [found, ...more] = source.locate({ start: at, end: at + 1 });
      expect(more).toEqual([]);
      if (!found) {
        expect(source.text.slice(at, at + 1)).toBe('\n'); // between two documents
        continue;
      }
      const { text } = source.documents[found.source]?.extraction ?? { text: '' };
      expect(text.slice(found.start, found.end)).toBe(source.text.slice(at, at + 1));
    }
  });

  it('parts a stretch at hidden text and between documents', () => {
    const source = new Source([PDF, NOTE]);
    expect(source.locate({ start: 0, end: source.text.length })).toEqual([
      { source: 0, start: 0, end: 10 },
      { source: 0, start: 22, end: 39 },
      { source: 1, start: 0, end: 14 },
    ]);
  });

  it('knows where documents, pages and sections begin', () => {
    const section = (number: number, start: number, end: number): Run => ({
      start,
      end,
      place: { kind: 'section', section: [number], block: [0] },
    });
    const cda = document('Plan: rest.\nLabs: none.', [section(1, 0, 11), section(2, 12, 23)]);
    const source = new Source([PDF, cda]);
    expect(source.breaks.map((at) => source.text.slice(at, at + 5))).toEqual([
      'No fe',
      'Cough',
      'Plan:',
      'Labs:',
    ]);
  });

  it('takes no time for a document in which much is hidden', () => {
    const pieces = 20_000;
    const runs = Array.from({ length: pieces }, (_, index) =>
      onPage(index, index * 2, index * 2 + 1, index % 2 ? { hidden: true } : {}),
    );
    const source = new Source([document('a '.repeat(pieces), runs)]);
    expect(source.breaks.length).toBeGreaterThan(pieces / 3);
    expect(source.locate({ start: 100, end: 110 }).length).toBeGreaterThan(2);
  });
});

it('leads to the cell of a value first, then to the head of its column, and to each once', () => {
  //            0         1         2         3
  //            0123456789012345678901234567890
  const text = 'Drug: Ramipril | Evening: 1 tbl';
  const runs = [
    onPage(1, 0, 5, { added: true, place: { kind: 'page', page: 1, box: [0, 0, 9, 9] } }),
    onPage(1, 6, 14),
    onPage(1, 15, 16, { added: true, place: { kind: 'page', page: 1, box: [50, 20, 9, 9] } }),
    onPage(1, 17, 25, { added: true, place: { kind: 'page', page: 1, box: [50, 0, 9, 9] } }),
    onPage(1, 26, 27, { place: { kind: 'page', page: 1, box: [50, 20, 9, 9] } }),
    onPage(1, 28, 31, { place: { kind: 'page', page: 1, box: [50, 20, 9, 9] } }),
  ];
  const { extraction } = document(text, runs, { pages: 1 });
  expect(pagePlaces(extraction, { start: 0, end: 31 }).map(({ box }) => box)).toEqual([
    [1, 6, 10, 5],
    [50, 20, 9, 9],
    [0, 0, 9, 9],
    [50, 0, 9, 9],
  ]);
});

describe('the account of a source', () => {
  it('says what was hidden, which pages gave nothing and which a stretch reads', () => {
    const source = new Source([PDF, NOTE]);
    const { sources, stretches } = accountFor(source, readWhole(source));
    expect(sources).toMatchObject([
      {
        characters: 39,
        hiddenCharacters: 12,
        pages: 3,
        unreadPages: [{ reason: 'no-text', pages: [3] }],
        warnings: ['pages-without-text'],
      },
      { characters: 14, hiddenCharacters: 0, pages: null, unreadPages: [] },
    ]);
    expect(stretches.map(({ pages }) => pages)).toEqual([[{ source: 0, first: 1, last: 2 }]]);
  });

  it('says on which pages of which document the passages are', () => {
    const source = new Source([PDF, NOTE]);
    const at = source.spanOf(1).start;
    const spans = [
      { start: 0, end: 3 },
      { start: at, end: at + 4 },
    ];
    const receipt = { ...readWhole(source), passages: { spans, tokens: 2, pages: [] } };
    const { passages, sources } = accountFor(source, receipt);
    expect(passages).toEqual({ spans, tokens: 2, pages: [{ source: 0, pages: [1] }] });
    expect(sources.map((one) => one.passages)).toEqual([
      source.locate({ start: 0, end: 3 }).map(({ start, end }) => ({ start, end })),
      [{ start: 0, end: 4 }],
    ]);
    expect(accountFor(source, readWhole(source)).sources[0]?.passages).toBeNull();
  });

  it('counts at the source: what was struck, what was left out, and what share was read', () => {
    const source = new Source([STRUCK]);
    const [own] = accountFor(source, readWhole(source)).sources;
    expect(own).toMatchObject({
      characters: STRUCK_TEXT.length,
      hiddenCharacters: 0,
      struckCharacters: 'none known'.length,
      leftOut: [{ kind: 'picture', count: 2, pages: [1] }],
      sourceCharacters: 100,
      readCharacters: 'Allergy:penicillinRamipril5mgdaily'.length,
    });
  });

  it('quotes what may be struck out with the words around it, once', () => {
    const source = new Source([STRUCK]);
    const [own] = accountFor(source, readWhole(source)).sources;
    expect(own?.unsureStrikes).toEqual([
      {
        start: 31,
        end: 44,
        before: '',
        text: 'Ramipril 5 mg',
        after: ' [struck?] daily',
        page: null,
      },
    ]);
  });

  it('takes what was left out from the warnings of an extraction that has no list of it', () => {
    const source = new Source([
      document('One.', [line(1, 0, 4)], {
        warnings: [
          { code: 'left-out', message: '', detail: { pictures: 2, comments: 0, characters: 9 } },
          { code: 'pages-unreadable', message: '', detail: { pages: [4, 2] } },
          { code: 'remote-content', message: '', detail: { links: 3 } },
        ],
      }),
    ]);
    expect(accountFor(source, readWhole(source)).sources[0]).toMatchObject({
      leftOut: [
        { kind: 'picture', count: 2 },
        { kind: 'page', count: 2, pages: [2, 4] },
      ],
      sourceCharacters: null,
      readCharacters: null,
    });
  });

  it('reads receipts from before any of this was counted', () => {
    const old = {
      documentId: 'd',
      extractionId: 'e',
      extractor: { name: 'test', version: 1 },
      characters: 39,
      hiddenCharacters: 12,
      pages: null,
      unreadPages: [],
      warnings: [],
    };
    expect(SourceReceipt.parse(old)).toMatchObject({
      struckCharacters: 0,
      leftOut: [],
      sourceCharacters: null,
      readCharacters: null,
      unsureStrikes: [],
      instructions: [],
    });
  });

  it('is refused with both numbers where characters are missing', () => {
    const source = new Source([PDF]);
    const short = readWhole(source, source.text.length - 1);
    expect(() => accountFor(source, short)).toThrow(CoverageMismatch);
    expect(() => accountFor(source, short)).toThrow(/27 characters, but 26/);
  });
});
