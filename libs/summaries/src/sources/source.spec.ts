import { describe, expect, it } from 'vitest';
import type { Extraction } from '@app/extraction';
import { CoverageMismatch } from '../generation.errors.js';
import type { Receipt } from '../receipt.js';
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

function readWhole(source: Source, readCharacters = source.text.length): Receipt {
  const stretches = [{ start: 0, end: source.text.length, tokens: 9, pages: [] }];
  const counts = { sourceCharacters: source.text.length, readCharacters, sourceTokens: 9 };
  return { ...counts, sources: [], stretches, calls: [] };
}

describe('the source of a summary', () => {
  it('leaves out what a reader of the document does not see', () => {
    expect(new Source([PDF]).text).toBe('No fever.\n\nCough for days.\n');
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

  it('is refused with both numbers where characters are missing', () => {
    const source = new Source([PDF]);
    const short = readWhole(source, source.text.length - 1);
    expect(() => accountFor(source, short)).toThrow(CoverageMismatch);
    expect(() => accountFor(source, short)).toThrow(/27 characters and 26/);
  });
});
