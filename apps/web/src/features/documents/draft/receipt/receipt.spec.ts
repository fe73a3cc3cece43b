import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../../locales/en/en.js';
import { formatsFor } from '../../../../ui/formats/formats.js';
import { aCall, aLeftOut, aReceipt, aSourceReceipt } from '../../testing/examples.js';
import { pageRanges, receiptLabel, stretchPages, unreadLabels } from './receipt-labels.js';
import { readReceipt } from './receipt.js';

const STRIKE = { start: 0, end: 4, before: '', text: 'Ramipril', after: '', page: 1 };

const messages = i18next.createInstance();
beforeAll(() => messages.init({ lng: 'en', resources: { en } }));

const words = (...[receipt, source]: Parameters<typeof readReceipt>): string =>
  receiptLabel(
    messages.getFixedT('en', 'documents'),
    formatsFor('en'),
    readReceipt(receipt, source),
  );

describe('the receipt of a draft', () => {
  it('counts pages and tokens', () => {
    expect(words(aReceipt(), { pages: 18, warnings: [] })).toBe(
      '18 of 18 pages / 12,431 of 12,431 tokens read',
    );
  });

  it('counts no pages where the source has none', () => {
    expect(words(aReceipt(), { pages: null, warnings: [] })).toBe('12,431 of 12,431 tokens read');
    expect(words(aReceipt(), null)).toBe('12,431 of 12,431 tokens read');
  });

  it('does not count a page that gave no text, and is not complete then', () => {
    const warnings = [
      { code: 'pages-without-text', message: '', detail: { pages: [3, 4] } },
      { code: 'pages-broken', message: '', detail: { pages: [9] } },
    ];
    const read = readReceipt(aReceipt(), { pages: 18, warnings });
    expect(read.pages).toEqual({ read: 15, total: 18 });
    expect(read.complete).toBe(false);
  });

  it('tells the characters where only a part of the text went in', () => {
    const receipt = aReceipt({ readCharacters: 30_000 });
    expect(words(receipt, null)).toBe('30,000 of 40,000 characters read');
    expect(readReceipt(receipt, null).complete).toBe(false);
  });

  it('is not complete when the model evaluated less than it was sent, or was stopped', () => {
    const short = aReceipt({ calls: [aCall({ evaluatedTokens: 12_000 })] });
    expect(readReceipt(short, null).complete).toBe(false);
    const reused = aReceipt({ calls: [aCall({ evaluatedTokens: 600, reusedTokens: 12_000 })] });
    expect(readReceipt(reused, null).complete).toBe(true);
    const stopped = readReceipt(aReceipt({ calls: [aCall({ ended: 'length' })] }), null);
    expect(stopped).toMatchObject({
      complete: false,
      cutShort: [{ section: null, why: 'length' }],
    });
  });

  it('counts the parts of a long text, and is complete when all of them were read', () => {
    const calls = [aCall({ ask: 'part' }), aCall({ ask: 'part' }), aCall({ ask: 'combine' })];
    expect(readReceipt(aReceipt({ calls }), null)).toMatchObject({ parts: 2, complete: true });
  });

  it('counts each part once, however many sections are asked of it', () => {
    const calls = ['plan', 'labs'].flatMap((section) => [
      aCall({ ask: 'part', section }),
      aCall({ ask: 'part', section }),
      aCall({ ask: 'combine', section }),
    ]);
    expect(readReceipt(aReceipt({ calls }), null).parts).toBe(2);
  });

  it('counts a call that was asked again once, and says what was set aside', () => {
    const calls = [
      aCall({ ask: 'part' }),
      aCall({ ask: 'part', ended: 'length' }),
      aCall({ ask: 'part', setAsideCharacters: 80 }),
    ];
    expect(readReceipt(aReceipt({ calls }), null)).toMatchObject({
      parts: 2,
      setAside: 80,
      cutShort: [],
      complete: true,
    });
    expect(readReceipt(aReceipt(), null).setAside).toBe(0);
  });

  it('does not count an answer for which a better one was used', () => {
    const calls = [
      aCall({ ask: 'part', used: false }),
      aCall({ ask: 'part', setAsideCharacters: 80 }),
      aCall({ ask: 'part', setAsideCharacters: 80, ended: 'length', used: false }),
    ];
    expect(readReceipt(aReceipt({ calls }), null)).toMatchObject({
      parts: 1,
      setAside: 80,
      cutShort: [],
      complete: true,
    });
  });

  it('tells which sections say "Not mentioned." in place of an answer, whose end nobody misses', () => {
    const calls = [
      aCall({ section: 'allergies', replaced: true, ended: 'repetition' }),
      aCall({ section: 'plan' }),
      aCall({ section: 'labs', ask: 'part', replaced: true }),
      aCall({ section: 'labs', ask: 'part' }),
    ];
    const read = readReceipt(aReceipt({ calls }), null);
    expect(read).toMatchObject({ replaced: ['allergies'], cutShort: [], complete: true });
  });

  it('tells of each section whether its own end is missing', () => {
    const calls = [
      aCall({ section: 'subjective', ended: 'repetition' }),
      aCall({ section: 'plan', ask: 'part', ended: 'length' }),
      aCall({ section: 'plan', ask: 'part' }),
      aCall({ section: 'plan', ask: 'combine' }),
      aCall({ section: 'labs', ask: 'part', ended: 'length' }),
    ];
    expect(readReceipt(aReceipt({ calls }), null)).toMatchObject({
      complete: false,
      cutShort: [
        { section: 'subjective', why: 'repetition' },
        { section: 'labs', why: 'length' },
      ],
    });
  });

  it('counts the pages of all documents, and knows which gave no text and why', () => {
    const unreadPages = [
      { reason: 'not-recognized' as const, pages: [3, 4] },
      { reason: 'broken' as const, pages: [9] },
    ];
    const sources = [aSourceReceipt({ unreadPages }), aSourceReceipt({ pages: 2 })];
    const read = readReceipt(aReceipt({ sources }), null);
    expect(read.pages).toEqual({ read: 17, total: 20 });
    expect(read.complete).toBe(false);
    const [first] = read.documents;
    if (!first) throw new Error('no document');
    expect(unreadLabels(messages.getFixedT('en', 'documents'), first)).toEqual([
      'On pages 3, 4, no text could be recognized with enough certainty, for example because of handwriting.',
      'Page 9 is damaged and could not be read.',
    ]);
  });

  it('is not complete where whole sections gave no text', () => {
    const warnings = ['sections-without-text', 'remote-content'];
    const read = readReceipt(
      aReceipt({ sources: [aSourceReceipt({ pages: null, warnings })] }),
      null,
    );
    expect(read).toMatchObject({ complete: false, pages: null });
    expect(read.documents[0]?.missing).toEqual(['sections-without-text']);
  });

  it('counts the codes that the model was not given, and everything is read all the same', () => {
    const read = readReceipt(aReceipt({ codeCharacters: 40 }), null);
    expect(read).toMatchObject({ codes: 40, complete: true });
  });

  it('takes hidden text out of no share: it tells it beside them', () => {
    const read = readReceipt(
      aReceipt({ sources: [aSourceReceipt({ hiddenCharacters: 312 })] }),
      null,
    );
    expect(read).toMatchObject({ complete: true, documents: [{ hiddenCharacters: 312 }] });
  });

  it('never shows a whole where something of the file was left out', () => {
    const leftOut = [aLeftOut(), aLeftOut({ kind: 'comment', count: 1, characters: 14 })];
    const counted = aSourceReceipt({ leftOut, sourceCharacters: 1240, readCharacters: 1239 });
    const read = readReceipt(aReceipt({ sources: [counted] }), null);
    expect(read.complete).toBe(false);
    expect(words(aReceipt({ sources: [counted] }), null)).toBe(
      '99%: 1,239 of 1,240 characters of the file read',
    );
    // pictures have no characters that could be counted
    const pictures = aSourceReceipt({
      leftOut: [aLeftOut({ pages: [3, 4] })],
      sourceCharacters: 1240,
      readCharacters: 1240,
    });
    expect(readReceipt(aReceipt({ sources: [pictures] }), null).complete).toBe(false);
    expect(words(aReceipt({ sources: [pictures] }), null)).toBe('40,000 characters of text read');
  });

  it('names what was left out, with kind, count and place', () => {
    const leftOut = [
      aLeftOut({ pages: [3, 4] }),
      aLeftOut({ kind: 'segment', count: 1, name: 'AL1' }),
      aLeftOut({ kind: 'comment', count: 1, characters: 14 }),
    ];
    const sources = [aSourceReceipt({ leftOut, warnings: ['left-out'], unsureStrikes: [STRIKE] })];
    const [read] = readReceipt(aReceipt({ sources }), null).documents;
    if (!read) throw new Error('no document');
    expect(unreadLabels(messages.getFixedT('en', 'documents'), read)).toEqual([
      'Not read: 2 pictures (pages 3, 4), 1 message segment (AL1), 1 comment (14 characters)',
      '1 passage may be struck out. It was read as valid; the signer must decide which it is.',
    ]);
  });

  it('is not complete of an older summary whose reader warned that parts were left out', () => {
    const sources = [aSourceReceipt({ pages: null, warnings: ['left-out'] })];
    const read = readReceipt(aReceipt({ sources }), null);
    expect(read).toMatchObject({ complete: false, documents: [{ missing: ['left-out'] }] });
    expect(words(aReceipt({ sources }), null)).toBe('40,000 characters of text read');
  });

  it('never says that everything was read where the model was given passages', () => {
    const sources = [aSourceReceipt({ pages: 12 }), aSourceReceipt({ pages: null })];
    const passages = {
      count: 31,
      characters: 8_000,
      tokens: 2_300,
      pages: [{ source: 0, pages: [1, 2, 7] }],
    };
    const receipt = aReceipt({ sources, passages });
    expect(readReceipt(receipt, null)).toMatchObject({
      complete: false,
      pages: { read: 3, total: 12 },
    });
    expect(words(receipt, null)).toBe('3 of 12 pages / 2,300 of 12,431 tokens read');
    expect(pageRanges([1, 2, 7, 9, 10, 11])).toBe('1–2, 7, 9–11');
  });

  it('says which pages a part had, and of which document where there are several', () => {
    const t = messages.getFixedT('en', 'documents');
    const pages = [
      { source: 0, first: 4, last: 9 },
      { source: 1, first: 1, last: 1 },
    ];
    expect(stretchPages(t, pages.slice(0, 1), 1)).toBe('pages 4 to 9');
    expect(stretchPages(t, pages, 2)).toBe('Document 1, pages 4 to 9; Document 2, page 1');
    const stretches = [1, 2, 3].map(() => ({ characters: 10, tokens: 3, pages: [] }));
    expect(readReceipt(aReceipt({ stretches }), null).parts).toBe(3);
  });
});
