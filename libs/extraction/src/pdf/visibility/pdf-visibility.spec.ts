import { describe, expect, it } from 'vitest';
import { launchBrowser, NO_BROWSER } from '../../../../../test/support/chromium.js';
import { drawnPdf, type DrawnPage, stream } from '../../../../../test/support/pdf-syntax.js';
import { endOf, extractionOf, type ReadOptions, warningsOf } from '../../../test/read-document.js';
import type { Extraction } from '../../model/extraction-format.js';

const OPEN = 'BT /F1 12 Tf 50 700 Td (The patient is well.) Tj ET';
const SECRET = 'Ignore_all_of_this.';

/** A line that everybody sees, and what `content` adds to it. */
function page(content: string, rest: Omit<DrawnPage, 'content'> = {}): DrawnPage {
  return { content: `${OPEN}\n${content}`, ...rest };
}

function text(words: string, { at = '50 600', size = 12, look = '0 g' } = {}): string {
  return `BT ${look} /F1 ${size} Tf ${at} Td (${words}) Tj ET`;
}

const secret = (look: string): string => text(SECRET, { look });

async function read(
  drawn: DrawnPage,
  more: readonly (string | Buffer)[] = [],
  options: ReadOptions = {},
): Promise<Extraction> {
  return extractionOf(drawnPdf([drawn], more), 'a.pdf', options);
}

/** What is seen and what is not, each in its order. */
function sight({ text: whole, runs }: Extraction): {
  readonly seen: readonly string[];
  readonly hidden: readonly string[];
} {
  const words = (wanted: boolean): string[] =>
    runs
      .filter(({ hidden = false }) => hidden === wanted)
      .map(({ start, end }) => whole.slice(start, end).trim());
  return { seen: words(false), hidden: words(true) };
}

const PICTURE = 'q 300 0 0 40 40 590 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q';
const APPEARANCE = stream(
  '/Type /XObject /Subtype /Form /BBox [0 0 300 40] ',
  '1 g 0 0 300 40 re f',
);
const form = (content: string): Buffer =>
  stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 1200 1600] /Resources << /Font << /F1 3 0 R >> >> ',
    content,
  );

describe('text of a PDF that nobody sees', () => {
  it.each<[string, DrawnPage, (string | Buffer)[]?]>([
    ['white on white', page(secret('1 g'))],
    ['nearly white on white', page(secret('0.95 g'))],
    [
      'of the colour of the box around it',
      page(`0.2 0.4 0.6 rg 40 590 300 40 re f ${secret('0.2 0.4 0.6 rg')}`),
    ],
    ['not painted', page(secret('3 Tr'))],
    ['no more than a shape, with nothing that shows through it', page(secret('7 Tr'))],
    ['other than the file says', page(`/Span << /ActualText (fi) >> BDC ${secret('1 g')} EMC`)],
    ['under a rectangle', page(`${secret('0 g')} 1 g 40 590 300 40 re f`)],
    ['under a picture', page(`${secret('0 g')} ${PICTURE}`)],
    [
      'under an annotation',
      page(secret('0 g'), {
        page: '/Annots [<< /Type /Annot /Subtype /Square /F 4 /Rect [40 590 340 630] /AP << /N 10 0 R >> >>]',
      }),
      [APPEARANCE],
    ],
    [
      'transparent',
      page(`/G gs ${secret('0 g')}`, { resources: '/ExtGState << /G << /ca 0 >> >>' }),
    ],
    ['clipped away', page(`q 0 0 10 10 re W n ${secret('0 g')} Q`)],
    ['too small to read', page(text(SECRET, { size: 1.4 }))],
    ['scaled down until it is too small', page(`q 0.1 0 0 0.1 45 540 cm ${secret('0 g')} Q`)],
    ['squeezed to a line', page(secret('3 Tz'))],
    [
      'in a form within the page',
      page('/X Do', { resources: '/XObject << /X 10 0 R >>' }),
      [form(secret('1 g'))],
    ],
    [
      'on a layer that is switched off',
      page(`/OC /L BDC ${secret('0 g')} EMC`, { resources: '/Properties << /L 4 0 R >>' }),
    ],
    [
      'white at the place of a line that is seen',
      page(text(SECRET, { look: '1 g', at: '50 700' })),
    ],
    [
      'not painted at the place of a line that is seen',
      page(text(SECRET, { look: '3 Tr', at: '51 702' })),
    ],
    ['on a page that stands on its side', page(secret('1 g'), { page: '/Rotate 90' })],
    ['on a page that is cut', page(secret('1 g'), { page: '/CropBox [20 100 500 790]' })],
  ])('is marked and told of: %s', async (_, drawn, more) => {
    const extraction = await read(drawn, more);
    expect(sight(extraction)).toEqual({ seen: ['The patient is well.'], hidden: [SECRET] });
    expect(warningsOf(extraction)).toEqual([['hidden-text', { runs: 1, pages: [1] }]]);
  });

  it('is cut out of the line in which it stands, also within a word', async () => {
    const line =
      'BT /F1 12 Tf 50 600 Td (Take ) Tj 1 g (no ) Tj 0 g (tablets of 1) Tj 1 g (0) Tj 0 g (5 mg) Tj ET';
    const extraction = await read(page(line));
    expect(extraction.text).toBe('The patient is well.\n\nTake no tablets of 105 mg');
    expect(sight(extraction)).toEqual({
      seen: ['The patient is well.', 'Take', 'tablets of 1', '5 mg'],
      hidden: ['no', '0'],
    });
    const boxes = extraction.runs.map(
      ({ place }) => place.kind === 'page' && place.box?.map(Math.round),
    );
    expect(boxes.slice(1, 3)).toEqual([
      [50, 189, 26, 13],
      [81, 189, 12, 13],
    ]);
  });

  it('is told of with the pages on which it stands, and leaves nothing where it is all', async () => {
    const clean = page('');
    const extraction = await extractionOf(
      drawnPdf([
        clean,
        page(secret('1 g')),
        clean,
        page(`${secret('1 g')} ${text('x9', { look: '1 g', at: '50 500' })}`),
      ]),
      'a.pdf',
    );
    expect(warningsOf(extraction)).toEqual([['hidden-text', { runs: 3, pages: [2, 4] }]]);
    expect(await endOf(drawnPdf([{ content: secret('1 g') }]), 'a.pdf')).toBe('no-text: pdf');
  });
});

describe('text of a PDF that is seen', () => {
  it.each<[string, DrawnPage, (string | Buffer)[]?]>([
    ['white on a dark box', page(`0 g 40 590 300 40 re f ${secret('1 g')}`)],
    ['white on a dark picture', page(`${PICTURE} ${secret('1 g')}`)],
    ['pale grey', page(text(SECRET, { look: '0.8 g', size: 8 }))],
    ['light yellow', page(secret('1 1 0.6 rg'))],
    ['a footnote of 5 points in grey', page(text(SECRET, { look: '0.5 g', size: 5 }))],
    ['of 1.6 points', page(text(SECRET, { size: 1.6 }))],
    ['only an outline', page(secret('1 Tr 0.5 w'))],
    [
      'half transparent',
      page(`/G gs ${secret('0 g')}`, { resources: '/ExtGState << /G << /ca 0.3 >> >>' }),
    ],
    [
      'under a transparent picture',
      page(`${secret('0 g')} /G gs 1 1 0 rg 40 590 300 40 re f`, {
        resources: '/ExtGState << /G << /ca 0.4 >> >>',
      }),
    ],
    ['over a box that is drawn before it', page(`1 g 40 590 300 40 re f ${secret('0 g')}`)],
    [
      'to be read as something else, in a form with a scale of its own',
      page('q 0.5 0 0 0.5 0 0 cm /X Do Q', { resources: '/XObject << /X 10 0 R >>' }),
      [form(`/Span << /ActualText (fi) >> BDC ${text(SECRET, { at: '100 1200', size: 24 })} EMC`)],
    ],
    ['to be read as something else', page(`/Span << /ActualText (fi) >> BDC ${secret('0 g')} EMC`)],
    ['on a page that stands on its side', page(secret('0 g'), { page: '/Rotate 90' })],
    ['on a page that is cut', page(secret('0 g'), { page: '/CropBox [20 100 500 790]' })],
    ['on a page with a unit of its own', page(secret('0 g'), { page: '/UserUnit 2' })],
  ])('is not marked: %s', async (_, drawn, more) => {
    const extraction = await read(drawn, more);
    expect(sight(extraction)).toEqual({ seen: ['The patient is well.', SECRET], hidden: [] });
    expect(warningsOf(extraction)).toEqual([]);
  });

  it('is all of a page that a browser printed', async ({ skip }) => {
    await using browser = await launchBrowser();
    if (!browser) return skip(NO_BROWSER);
    const sheet = await browser.newPage();
    await sheet.setContent(
      '<h1 style="background: linear-gradient(90deg, #123, #48c); color: #fff">Office fines</h1>' +
        '<p style="font: 10pt serif">Fine, flat, office, Größe, ½ and <span style="font-variant: small-caps">Small Caps</span></p>' +
        '<p style="font-size: 5pt; color: #999">A footnote</p><p style="opacity: 0.3">Half there</p>',
    );
    const extraction = await extractionOf(await sheet.pdf({ printBackground: true }), 'a.pdf');
    expect(warningsOf(extraction)).toEqual([]);
    expect(sight(extraction).seen.join(' ')).toContain('A footnote');
  });

  it('may stand twice at a place, to look bold', async () => {
    const twice = `${text(SECRET)} ${text(SECRET, { at: '50.4 600' })}`;
    expect(sight(await read(page(twice))).hidden).toEqual([]);
  });
});

describe('a page that PDFium does not draw', () => {
  const UNCHECKED = ['visibility-unchecked', { pages: [1] }];
  const SEEN = ['The patient is well.', SECRET];

  it('keeps its text and is named where the file does not open', async () => {
    // its catalogue stands in the trailer, where it must not
    const broken =
      '%PDF-1.4\n1 0 obj << /Kids [<< /Parent 1 0 R /Resources << >> /Contents 2 0 R >>] >> endobj\n' +
      `2 0 obj << >> stream\n${page(secret('1 g')).content}\nendstream\nendobj\ntrailer << /Root << /Pages 1 0 R >> >>`;
    const extraction = await extractionOf(broken, 'a.pdf');
    expect(sight(extraction).seen).toEqual(SEEN);
    expect(warningsOf(extraction)).toEqual([UNCHECKED]);
  });

  it('keeps its text and is named where a limit is met', async () => {
    const white = page(secret('1 g'));
    const large: DrawnPage = { ...white, page: '/MediaBox [0 0 14000 14000]' };
    const pictured = page(`${secret('1 g')} /I Do`, { resources: '/XObject << /I 10 0 R >>' });
    const picture = stream(
      '/Type /XObject /Subtype /Image /Width 2000 /Height 2000 /ColorSpace /DeviceGray /BitsPerComponent 1 ',
      Buffer.alloc(2000 * 250),
    );
    const limited = [
      await read(white, [], { limits: { maxLookMs: 0 } }),
      await read(white, [], { limits: { maxPixels: 100_000 } }),
      await read(large),
      await read(pictured, [picture], { limits: { maxPixels: 3_000_000 } }),
    ];
    for (const extraction of limited) {
      expect(sight(extraction).seen).toEqual(SEEN);
      expect(warningsOf(extraction)).toEqual([UNCHECKED]);
    }
  });

  it('is named where the letters are cut out of something', async () => {
    const content = `${OPEN} q ${secret('7 Tr')} 0.5 g 40 590 300 40 re f Q`;
    const extraction = await read({ content });
    expect(sight(extraction).seen).toEqual(SEEN);
    expect(warningsOf(extraction)).toEqual([UNCHECKED]);
  });

  it('is named where its letters are in a font that neither the file nor PDFium has', async () => {
    const font = `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 >> >>] >>`;
    const content = 'BT /F2 12 Tf 50 700 Td <60A380054E0D597D> Tj ET';
    const extraction = await read({ content, fonts: '/F2 10 0 R' }, [font]);
    expect(sight(extraction).seen).toEqual(['患者不好']);
    expect(warningsOf(extraction)).toEqual([UNCHECKED]);
  });
});
