import { describe, expect, it } from 'vitest';
import { drawnPdf, stream } from '../../../../../test/support/pdf-syntax.js';
import { extractionOf } from '../../../test/read-document.js';

const SYMBOLS = '/F2 << /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>';
const LOOK = stream('/Type /XObject /Subtype /Form /BBox [0 0 12 12] ', '');

const words = (x: number, y: number, text: string, font = '/F1 10'): string =>
  `BT ${font} Tf ${x} ${y} Td (${text}) Tj ET`;

async function textOf(content: readonly string[], page = ''): Promise<string> {
  const pdf = drawnPdf([{ content: content.join('\n'), fonts: SYMBOLS, page }], [LOOK]);
  return (await extractionOf(pdf, 'a.pdf')).text;
}

/** A square of 10 points beside a label, with something drawn in it. */
function box(inside = '', square = '50 700 10 10 re S'): readonly string[] {
  return [square, inside, words(66, 702, 'Penicillin allergy')];
}

describe('a box that is drawn', () => {
  it.each([
    ['two lines that cross', '50 700 m 60 710 l S 50 710 m 60 700 l S'],
    ['a cross that is one path', '51 701 m 59 709 l 51 709 m 59 701 l S'],
    ['a hook', '52 705 m 54.5 702 l 61 711 l S'],
    [
      'a cross that is filled',
      '51 702 m 54 705 l 51 708 l 52 709 l 55 706 l 58 709 l 59 708 l 56 705 l 59 702 l 58 701 l 55 704 l 52 701 l h f',
    ],
    [
      'a hook that is filled',
      '51 705 m 52 706 l 54.5 703.5 l 58.5 709 l 59.5 708 l 54.5 701 l h f',
    ],
    ['a letter X', words(52, 701.5, 'X')],
    ['a symbol', words(51.5, 701.5, '4', '/F2 10')],
  ])('is ticked with %s', async (_, inside) => {
    expect(await textOf(box(inside))).toBe('[x] Penicillin allergy');
  });

  it.each([
    ['', '50 700 10 10 re S'],
    ['with a light ground', '0.8 0.85 1 rg 50 700 10 10 re f 50.5 700.5 9 9 re S 0 g'],
    ['with a border of its own path', '50 700 m 60 700 l 60 710 l 50 710 l h S'],
  ])('is not ticked where nothing is in it %s', async (_, square) => {
    expect(await textOf(box('', square))).toBe('[ ] Penicillin allergy');
  });

  it.each([
    ['one line across', '50 700 m 60 710 l S'],
    ['a dash', '52 705 m 58 705 l S'],
    ['a scribble', '51 701 m 53 709 l 54 701 l 56 709 l 58 701 l S'],
    ['a filled circle', words(52, 701.5, 'l', '/F2 10')],
    ['a dot', '54 704 2 2 re f'],
  ])('is unsure where it has %s', async (_, inside) => {
    expect(await textOf(box(inside))).toContain('[?] Penicillin allergy');
  });

  it('belongs to the words behind it, or else before it', async () => {
    const content = [
      ...box('50 700 m 60 710 l S 50 710 m 60 700 l S'),
      words(50, 680, 'Pregnant'),
      '96 678 10 10 re S',
    ];
    expect(await textOf(content)).toBe('[x] Penicillin allergy\n\n[ ] Pregnant');
  });

  it.each([
    [
      'cells of a table',
      ['50 700 60 10 re S 60 700 m 60 710 l S 50 690 60 10 re S 60 690 m 60 700 l S'],
      'Penicillin allergy',
    ],
    [
      'places for letters',
      ['50 700 10 10 re S 40 700 10 10 re S 30 700 10 10 re S'],
      'Penicillin allergy',
    ],
    [
      'places in which a letter is',
      ['50 700 10 10 re S', words(52, 702, 'K')],
      'K Penicillin allergy',
    ],
    ['colours of a legend', ['0.8 0 0 rg 50 700 10 10 re B 0 g'], 'Penicillin allergy'],
    ['larger than the words', ['30 690 30 30 re S'], 'Penicillin allergy'],
  ])('are no %s', async (_, drawn, text) => {
    expect(await textOf([...drawn, words(66, 702, 'Penicillin allergy')])).toBe(text);
  });

  it('is unsure where it is filled among others', async () => {
    const content = [
      ...box('', '50 700 10 10 re B'),
      '50 680 10 10 re S',
      words(66, 682, 'Pregnant'),
    ];
    expect(await textOf(content)).toBe('[?] Penicillin allergy\n\n[ ] Pregnant');
  });

  it('is not read beside the field that lies over it', async () => {
    const look = '/AP << /N << /Yes 10 0 R /Off 10 0 R >> >> /V /Yes /AS /Yes';
    const field = `/Type /Annot /Subtype /Widget /F 4 /Rect [50 700 60 710] /FT /Btn /T (a) ${look}`;
    expect(await textOf(box(), `/Annots [<< ${field} >>]`)).toBe('[x] Penicillin allergy');
  });
});

describe('a frame behind a label', () => {
  const frame = '150 696 200 16 re S';

  it.each([
    ['what was written into it', [words(154, 701, 'Sample, Joan')], 'Name: Sample, Joan'],
    ['several words', [words(154, 701, 'Sample,'), words(200, 701, 'Joan')], 'Name: Sample, Joan'],
    ['nothing', [], 'Name: [empty]'],
  ])('has %s', async (_, inside, text) => {
    expect(await textOf([words(50, 701, 'Name:'), frame, ...inside])).toBe(text);
  });

  it('may hold a signature, which is not nothing', async () => {
    const signature = '160 700 m 170 710 l 180 699 l 195 708 l S';
    expect(await textOf([words(50, 701, 'Signed:'), frame, signature])).toBe('Signed:');
  });
});
