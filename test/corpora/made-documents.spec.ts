import { describe, expect, it } from 'vitest';
import { allDocuments } from '../../scripts/corpora/make/documents/all-documents.js';
import { expectedOf, FULL, wholeText } from '../../scripts/corpora/make/expected-of.js';
import { Expectation } from '../../scripts/corpora/make/expectations.js';
import { toCda } from '../../scripts/corpora/make/formats/cda.js';
import { toRtf } from '../../scripts/corpora/make/formats/rtf.js';
import { plain, rich } from '../../scripts/corpora/make/made-document.js';

const documents = allDocuments(1, 3);

describe('documents that are made', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(allDocuments(1, 3)).toEqual(documents);
    expect(allDocuments(2, 3)).not.toEqual(documents);
    // more of them change none
    expect(allDocuments(1, 4).filter(({ name }) => !name.endsWith('-4'))).toEqual(documents);
  });

  it('have gaps, boxes of both states, empty fields, powers and struck words', () => {
    const all = documents.flatMap((document) => expectedOf(document, { ...FULL, forms: true }));
    const kinds = Map.groupBy(all, ({ kind }) => kind);
    expect([...kinds.keys()].toSorted()).toEqual([
      'box',
      'cell',
      'empty',
      'field',
      'struck',
      'text',
    ]);
    expect(new Set(all.flatMap((one) => (one.kind === 'box' ? one.ticked : [])))).toHaveLength(2);
    expect(all.some((one) => one.kind === 'field' && one.value === undefined)).toBe(true);
    expect(all.some((one) => one.kind === 'cell' && one.value === '10^9/l')).toBe(true);
    expect(all.map((one) => Expectation.safeParse(one).success)).not.toContain(false);
  });

  it.each(documents)('$name has no two rows of one label in a table', ({ blocks }) => {
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      const labels = block.rows.map((row) =>
        'group' in row ? row.group : plain(row.cells[0] ?? []),
      );
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it.each(documents)('$name has all that is expected of it', (document) => {
    const text = wholeText(document);
    for (const expectation of expectedOf(document, FULL)) {
      if ('value' in expectation) expect(text).toContain(expectation.value);
    }
  });
});

describe('the formats that are written here', () => {
  it('read marks in a text', () => {
    expect(rich('~~none~~ 10^9/l')).toEqual([
      { text: 'none', struck: true },
      { text: ' 10' },
      { text: '9', raised: true },
      { text: '/l' },
    ]);
  });

  it('write what no letter of ASCII is by its number in RTF', () => {
    const [sheet] = documents;
    if (!sheet) throw new Error('no document');
    const rtf = toRtf({ ...sheet, title: 'µ{½}', blocks: [] });
    expect(rtf).toContain('\\u181?\\{\\u189?\\}');
  });

  it('keep an empty cell in CDA', () => {
    const plan = documents.find(({ kind }) => kind === 'medication-plan');
    if (!plan) throw new Error('no document');
    expect(toCda(plan)).toContain('<td/>');
  });
});
