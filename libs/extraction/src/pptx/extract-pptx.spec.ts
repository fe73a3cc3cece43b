import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { endOf, extractionOf } from '../../test/read-document.js';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = `xmlns:p="urn:p" xmlns:a="urn:a" xmlns:r="${RELATIONS}"`;

interface Slide {
  readonly shapes: string;
  readonly attributes?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

const words = (text: string, look = ''): string =>
  `<a:p><a:r><a:rPr ${look}/><a:t>${text}</a:t></a:r></a:p>`;
const shape = (text: string, type = ''): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${type === '' ? '' : `<p:ph type="${type}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${text}</p:txBody></p:sp>`;
const cell = (text: string, attributes = ''): string =>
  `<a:tc ${attributes}><a:txBody>${text === '' ? '<a:p/>' : words(text)}</a:txBody></a:tc>`;
const frame = (uri: string, inner: string): string =>
  `<p:graphicFrame><a:graphic><a:graphicData uri="${uri}">${inner}</a:graphicData></a:graphic></p:graphicFrame>`;

/** The first slide of the file is the last one that is shown. */
async function aTalk(...slides: readonly Slide[]): Promise<Buffer> {
  const zip = new JSZip();
  const rels = (list: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
  const rel = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
  );
  zip.file('_rels/.rels', rels([rel('r1', 'officeDocument', 'ppt/presentation.xml')]));
  const order = slides.map((_, at) => `<p:sldId r:id="s${at}" id="${256 + at}"/>`);
  zip.file(
    'ppt/presentation.xml',
    `<p:presentation ${SPACES}><p:sldIdLst>${order.toReversed().join('')}</p:sldIdLst></p:presentation>`,
  );
  zip.file(
    'ppt/_rels/presentation.xml.rels',
    rels(slides.map((_, at) => rel(`s${at}`, 'slide', `slides/slide${at}.xml`))),
  );
  for (const [at, { shapes, attributes = '', parts = {} }] of slides.entries()) {
    zip.file(
      `ppt/slides/slide${at}.xml`,
      `<p:sld ${SPACES} ${attributes}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`,
    );
    const types = Object.keys(parts);
    for (const type of types) zip.file(`ppt/parts/${type}${at}.xml`, parts[type] ?? '');
    zip.file(
      `ppt/slides/_rels/slide${at}.xml.rels`,
      rels(types.map((type) => rel(type, type, `../parts/${type}${at}.xml`))),
    );
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

describe('a presentation', () => {
  it('gives its slides in the order in which they are shown, each with its page', async () => {
    const { text, runs, pages } = await extractionOf(
      await aTalk(
        { shapes: shape(words('Plan')) },
        {
          shapes:
            shape(words('Body')) + shape(words('Case 7'), 'title') + shape(words('3'), 'sldNum'),
        },
      ),
      'talk.pptx',
    );
    expect(text.split(/\n+/)).toEqual(['Case 7', 'Body', 'Plan']);
    expect(runs.map(({ place }) => place)).toEqual([
      { kind: 'page', page: 1 },
      { kind: 'page', page: 1 },
      { kind: 'page', page: 2 },
    ]);
    expect(pages).toBe(2);
  });

  it('keeps empty cells, merged ones, struck words and powers', async () => {
    const table = `<a:tbl><a:tblPr firstRow="1"/><a:tr>${['Drug', 'Morning', 'Noon', 'Evening'].map((name) => cell(name)).join('')}</a:tr><a:tr>${cell('Ramipril 5 mg')}${cell('')}${cell('')}${cell('1')}</a:tr><a:tr>${cell('Insulin')}${cell('before meals', 'gridSpan="2"')}${cell('', 'hMerge="1"')}${cell('4')}</a:tr></a:tbl>`;
    const { text, runs } = await extractionOf(
      await aTalk({
        shapes:
          frame('http://x/table', table) +
          `<p:grpSp>${shape(`<a:p><a:r><a:rPr strike="sngStrike"/><a:t>none known</a:t></a:r><a:r><a:t> 10</a:t></a:r><a:r><a:rPr baseline="30000"/><a:t>9</a:t></a:r><a:r><a:t>/l</a:t></a:r></a:p>`)}</p:grpSp>`,
      }),
      'talk.pptx',
    );
    const lines = text.split('\n');
    expect(lines).toContain('Drug: Ramipril 5 mg | Morning: [empty] | Noon: [empty] | Evening: 1');
    expect(lines).toContain('Drug: Insulin | Morning / Noon: before meals | Evening: 4');
    expect(lines).toContain('none known 10^9/l');
    const struck = runs.filter((run) => run.struck === 'explicit');
    expect(struck.map(({ start, end }) => text.slice(start, end))).toEqual(['none known']);
  });

  it('reads notes, comments and diagrams behind their slide, and counts the rest', async () => {
    const { text, leftOut } = await extractionOf(
      await aTalk(
        {
          shapes: `${shape(words('Slide'))}<p:pic/>${frame('http://x/chart', '')}${frame('http://x/diagram', '')}`,
          parts: {
            notesSlide: `<p:notes ${SPACES}><p:cSld><p:spTree>${shape(words('say slowly'), 'body')}${shape(words('1'), 'sldNum')}</p:spTree></p:cSld></p:notes>`,
            comments: `<p:cmLst ${SPACES}><p:cm><p:text>check the dose</p:text></p:cm></p:cmLst>`,
            diagramData: `<dgm ${SPACES}>${words('step one')}</dgm>`,
          },
        },
        { shapes: shape(words('not shown')), attributes: 'show="0"' },
      ),
      'talk.pptx',
    );
    expect(text.split(/\n+/)).toEqual([
      'Slide',
      '[comment] Speaker notes:',
      'say slowly',
      '[comment] check the dose',
      'step one',
    ]);
    expect(leftOut).toEqual([
      { kind: 'page', count: 1, characters: 8, pages: [1] },
      { kind: 'picture', count: 1, pages: [2] },
      { kind: 'chart', count: 1, pages: [2] },
    ]);
  });

  it('keeps a date that somebody wrote and all words of a page of notes, and counts what is hidden', async () => {
    const today = '<a:p><a:fld type="datetime1"><a:t>1/1/2026</a:t></a:fld></a:p>';
    const ink = '<p:contentPart/>';
    const table = `<a:tbl><a:tr>${cell('Insulin', 'gridSpan="2"')}${cell('12 IU', 'hMerge="1"')}</a:tr></a:tbl>`;
    const notes = `<p:notes ${SPACES}><p:cSld><p:spTree>${shape(words('say slowly'), 'body')}${shape(words('boxed'))}</p:spTree></p:cSld></p:notes>`;
    const { text, leftOut } = await extractionOf(
      await aTalk({
        shapes: `${shape(words('as of 12 March'), 'dt')}${shape(today, 'dt')}${ink}${frame('http://x/table', table)}`,
        parts: { notesSlide: notes },
      }),
      'talk.pptx',
    );
    const lines = text.split(/\n+/);
    expect(lines).toEqual(
      expect.arrayContaining(['[footer] as of 12 March', 'say slowly', 'boxed']),
    );
    expect(text).not.toContain('2026');
    expect(leftOut).toEqual([
      { kind: 'picture', count: 1, name: 'ink', pages: [1] },
      { kind: 'value', count: 1, name: 'covered-cell', characters: 4, pages: [1] },
    ]);
  });

  it('counts macros, and slides that the file does not have', async () => {
    const zip = await JSZip.loadAsync(
      await aTalk({ shapes: shape(words('gone')) }, { shapes: shape(words('a')) }),
    );
    zip.file('ppt/vbaProject.bin', 'x').remove('ppt/slides/slide0.xml');
    const bytes = await zip.generateAsync({ type: 'nodebuffer' });
    expect((await extractionOf(bytes, 'talk.pptx')).leftOut).toEqual([
      { kind: 'page', count: 1, name: 'damaged', pages: [2] },
      { kind: 'script', count: 1, name: 'vbaProject' },
    ]);
  });

  it('is refused with pictures alone, too many slides, or more than may be unpacked', async () => {
    expect(await endOf(await aTalk({ shapes: '<p:pic/>' }), 'talk.pptx')).toBe('no-text: pptx');
    const two = await aTalk({ shapes: shape(words('a')) }, { shapes: shape(words('b')) });
    expect(await endOf(two, 'talk.pptx', { limits: { maxPages: 1 } })).toBe('too-many-pages: 1');
    expect(await endOf(two, 'talk.pptx', { limits: { maxUnpackedBytes: 500 } })).toBe(
      'too-much-unpacked: 500',
    );
  });
});
