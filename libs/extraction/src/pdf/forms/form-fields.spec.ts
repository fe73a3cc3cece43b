import { describe, expect, it } from 'vitest';
import { drawnPdf, stream } from '../../../../../test/support/pdf-syntax.js';
import { extractionOf } from '../../../test/read-document.js';

const ON = '/AP << /N << /Yes 10 0 R /Off 10 0 R >> >>';
const LOOK = stream('/Type /XObject /Subtype /Form /BBox [0 0 12 12] ', '');

interface Widget {
  readonly at: readonly [number, number, number, number];
  readonly entries: string;
}

/** A page with these words and fields; the fields come behind all words in the file, as programs write them. */
function form(
  words: readonly (readonly [number, number, string])[],
  widgets: readonly Widget[],
): Buffer {
  const content = words
    .map(([x, y, text]) => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`)
    .join('\n');
  const annotations = widgets.map(
    ({ at, entries }) =>
      `<< /Type /Annot /Subtype /Widget /F 4 /Rect [${at.join(' ')}] ${entries} >>`,
  );
  return drawnPdf([{ content, page: `/Annots [${annotations.join(' ')}]` }], [LOOK]);
}

const box = (x: number, y: number, name: string, isOn: boolean): Widget => ({
  at: [x, y - 2, x + 12, y + 10],
  entries: `/FT /Btn /T (${name}) ${ON} /V /${isOn ? 'Yes' : 'Off'} /AS /${isOn ? 'Yes' : 'Off'}`,
});

const text = (x: number, y: number, name: string, value: string, more = ''): Widget => ({
  at: [x, y - 4, x + 150, y + 12],
  entries: `/FT /Tx /T (${name}) /V (${value}) ${more}`,
});

async function linesOf(pdf: Buffer): Promise<readonly string[]> {
  return (await extractionOf(pdf, 'a.pdf')).text.split(/\n+/);
}

describe('a box to tick', () => {
  it('is read with its state before its label, on whichever side that is', async () => {
    const pdf = form(
      [
        [70, 700, 'Penicillin allergy'],
        [70, 680, 'Pregnant'],
        [50, 640, 'Smoker'],
        [250, 640, 'Diabetes'],
      ],
      [
        box(50, 700, 'a', true),
        box(50, 680, 'b', false),
        box(100, 640, 'c', true),
        box(305, 640, 'd', false),
      ],
    );
    expect(await linesOf(pdf)).toEqual([
      '[x] Penicillin allergy',
      '[ ] Pregnant',
      '[x] Smoker [ ] Diabetes',
    ]);
  });

  it.each([
    ['', 'Off', 'm', '[?] Male'],
    ['', 'm', 'Off', '[?] Male'],
    ['', 'm', 'm', '[x] Male'],
    ['', 'Off', 'Off', '[ ] Male'],
    ['/Ff 49152', 'Off', 'm', '[?] Male'],
    ['/Ff 49152', 'm', 'Off', '[?] Male'],
    ['/Ff 49152', 'm', 'm', '[x] Male'],
    ['/Ff 49152', 'm', 'f', '[?] Male'],
    ['/Ff 49152', 'Off', 'f', '[ ] Male'],
  ])(
    'is not sure where its look and its value differ: %s /AS /%s /V /%s',
    async (flags, shown, value, line) => {
      const entries = `/FT /Btn ${flags} /T (sex) /AP << /N << /m 10 0 R /Off 10 0 R >> >> /AS /${shown} /V /${value}`;
      const pdf = form([[70, 700, 'Male']], [{ at: [50, 698, 62, 710], entries }]);
      expect(await linesOf(pdf)).toEqual([line]);
    },
  );

  it('has its place on the page', async () => {
    const { blocks, runs } = await extractionOf(
      form([[70, 700, 'Latex']], [box(50, 700, 'a', true)]),
      'a.pdf',
    );
    expect(blocks).toContainEqual({
      kind: 'field',
      start: 0,
      end: 3,
      field: 'checkbox',
      checked: true,
    });
    expect(runs[0]?.place).toEqual({ kind: 'page', page: 1, box: [50, 90, 12, 12] });
  });
});

describe('a field', () => {
  it('stands behind its label with what is shown in it', async () => {
    const choice: Widget = {
      at: [120, 676, 270, 692],
      entries: '/FT /Ch /Ff 131072 /T (w) /Opt [[(w3) (Ward three)] [(w4) (Ward four)]] /V (w3)',
    };
    const pdf = form(
      [
        [50, 700, 'Name:'],
        [50, 680, 'Ward:'],
        [50, 660, 'Phone:'],
      ],
      [text(120, 660, 'p', ''), choice, text(120, 700, 'n', 'Jane Roe')],
    );
    expect(await linesOf(pdf)).toEqual(['Name: Jane Roe', 'Ward: Ward three', 'Phone: [empty]']);
  });

  it('is called what a screen reader says where no text is near', async () => {
    const pdf = form([[50, 700, 'Letter']], [text(50, 500, 'x1', 'asthma', '/TU (Diagnosis)')]);
    expect(await linesOf(pdf)).toEqual(['Letter', 'Diagnosis: asthma']);
  });

  it('that is hidden is marked, and a signature is counted', async () => {
    const hidden = { ...text(120, 700, 'n', 'secret'), entries: '/FT /Tx /T (n) /V (secret) /F 2' };
    const signature: Widget = { at: [50, 600, 200, 640], entries: '/FT /Sig /T (s)' };
    const pdf = form([[50, 700, 'Name:']], [signature]);
    const { leftOut } = await extractionOf(pdf, 'a.pdf');
    expect(leftOut).toEqual([{ kind: 'field', count: 1, pages: [1] }]);
    const { runs, text: whole } = await extractionOf(
      Buffer.from(
        form([[50, 700, 'Name:']], [hidden])
          .toString('latin1')
          .replace('/F 4 ', ''),
        'latin1',
      ),
      'a.pdf',
    );
    const seen = runs.filter((run) => !run.hidden).map(({ start, end }) => whole.slice(start, end));
    expect(seen.join(' ')).toBe('Name:');
  });
});

describe('remarks on a page', () => {
  const annotated = (annotation: string): Buffer =>
    drawnPdf(
      [
        {
          content: 'BT /F1 10 Tf 50 700 Td (Allergy: none known) Tj ET',
          page: `/Annots [<< /Type /Annot /F 4 ${annotation} >>]`,
        },
      ],
      [LOOK],
    );

  it('are read as comments', async () => {
    const note = '/Subtype /Text /Rect [200 700 220 720] /Contents (PENICILLIN)';
    expect(await linesOf(annotated(note))).toEqual(['Allergy: none known', '[comment] PENICILLIN']);
  });

  it('strike text out', async () => {
    const strike =
      '/Subtype /StrikeOut /Rect [88 698 145 710] /QuadPoints [88 710 145 710 88 698 145 698]';
    const { text: whole, runs } = await extractionOf(annotated(strike), 'a.pdf');
    const struck = runs.filter((run) => run.struck === 'explicit');
    expect(struck.map(({ start, end }) => whole.slice(start, end))).toEqual(['none known']);
  });

  it.each([
    ['hidden', 2],
    ['not on screen', 32],
  ])('that nobody sees are marked, and strike nothing: %s', async (_, flags) => {
    const unseen = (entries: string): Buffer =>
      Buffer.from(annotated(entries).toString('latin1').replace('/F 4 ', `/F ${flags} `), 'latin1');
    const quads = '/Rect [88 698 145 710] /QuadPoints [88 710 145 710 88 698 145 698]';
    for (const entries of [
      `/Subtype /StrikeOut ${quads} /Contents (secret)`,
      '/Subtype /Text /Rect [200 700 220 720] /Contents (secret)',
      '/Subtype /FreeText /Rect [50 600 220 620] /DA (/F1 10 Tf) /Contents (secret)',
      '/Subtype /FreeText /Rect [50 600 220 620] /AP << /N 10 0 R >> /Contents (secret)',
    ]) {
      const { text: whole, runs } = await extractionOf(unseen(entries), 'a.pdf');
      const hidden = runs.filter((run) => run.hidden);
      expect(hidden.map(({ start, end }) => whole.slice(start, end))).toEqual(['secret']);
      expect(whole).toBe('Allergy: none known\n\nsecret');
      expect(runs.some((run) => run.struck)).toBe(false);
    }
  });

  it('are counted where they are drawn by hand', async () => {
    const ink = '/Subtype /Ink /Rect [88 698 145 710] /InkList [[88 704 145 704]]';
    const { leftOut } = await extractionOf(annotated(ink), 'a.pdf');
    expect(leftOut).toEqual([{ kind: 'picture', count: 1, pages: [1] }]);
  });
});

describe('a line across text', () => {
  const drawn = (path: string): Buffer =>
    drawnPdf([{ content: `BT /F1 10 Tf 50 700 Td (Allergy: none known) Tj ET ${path}` }]);

  it.each([
    ['drawn', '88 703 m 145 703 l S'],
    ['filled', '88 702.5 57 0.8 re f'],
  ])('may strike it out, and says that this is not sure: %s', async (_, path) => {
    const { text: whole, runs } = await extractionOf(drawn(path), 'a.pdf');
    expect(whole).toBe('Allergy: none known [struck?]');
    const struck = runs.filter((run) => run.struck === 'inferred' && !run.added);
    expect(struck.map(({ start, end }) => whole.slice(start, end))).toEqual(['none known']);
  });

  it.each([
    ['below it', '88 698.5 m 145 698.5 l S'],
    ['above it', '88 709 m 145 709 l S'],
    ['behind it as a ground', '0.9 g 88 697 57 12 re f'],
  ])('is none where it is drawn %s', async (_, path) => {
    expect((await extractionOf(drawn(path), 'a.pdf')).text).toBe('Allergy: none known');
  });
});
