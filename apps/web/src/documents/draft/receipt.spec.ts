import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../messages/en/en.js';
import { formatsFor } from '../../parts/formats.js';
import { aCall, aReceipt } from '../testing/examples.js';
import { receiptWords } from './receipt-line.js';
import { readReceipt } from './receipt.js';

const messages = i18next.createInstance();
beforeAll(() => messages.init({ lng: 'en', resources: { en } }));

const words = (...[receipt, source]: Parameters<typeof readReceipt>): string =>
  receiptWords(
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
});
