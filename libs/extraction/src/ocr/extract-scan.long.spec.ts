import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, NO_BROWSER } from '../../../../test/support/chromium.js';
import {
  clinicalPath,
  hasClinicalData,
  NO_CLINICAL_DATA,
} from '../../../../test/support/corpora.js';
import {
  png,
  type Scan,
  scan,
  scannedPdf,
  tiff,
  typed,
  typedPdf,
  wordErrorRate,
} from '../../../../test/support/scanned-pages.js';
import { drawnPdf } from '../../../../test/support/pdf-syntax.js';
import { endOf, extractionOf, type ReadOptions, warningsOf } from '../../test/read-document.js';

// A page takes seconds, and other tests run beside it.
vi.setConfig({ testTimeout: 120_000 });

const OCR: ReadOptions = { languages: ['eng'] };
const NOTE = typed(
  'VISIT NOTE\n\nThe patient is a 58-year-old man with pain in the left knee since Monday.\n' +
    'Ibuprofen 400 mg twice a day. No known allergies.\n\nFollow-up in two weeks.',
);
const NUMBERS = typed('Laboratory\n\nPotassium 4.1 mmol/L, creatinine 88 umol/L, HbA1c 6.4 %.');

let note: Scan;
let numbers: Scan;
beforeAll(async () => {
  note = await scan(typedPdf(NOTE), 200);
  numbers = await scan(typedPdf(NUMBERS), 200);
});

const words = (lines: readonly string[]): string => lines.join(' ').replaceAll(/\s+/g, ' ').trim();
const READ_NUMBERS = words(NUMBERS);
const read = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('a scanned PDF', () => {
  it('gives the words of its pages, each with its box and how sure it is', async () => {
    const extraction = await extractionOf(scannedPdf([note, numbers]), 'scan.pdf', OCR);
    expect(read(extraction.text)).toBe(`${words(NOTE)} ${READ_NUMBERS}`);
    expect(extraction).toMatchObject({ pages: 2, extractor: { name: 'pdf' } });
    expect(warningsOf(extraction)).toEqual([['pages-recognized', { pages: [1, 2] }]]);
    const first = extraction.runs[0];
    expect(extraction.text.slice(first?.start, first?.end)).toBe('VISIT');
    expect(first?.confidence).toBeGreaterThan(0.8);
    // typed 50 points from the left, and 800 from the bottom of 842
    const box = first?.place.kind === 'page' ? first.place.box : undefined;
    expect(box?.map(Math.round)).toEqual([
      expect.closeTo(50, -0.4),
      expect.closeTo(34, -0.4),
      expect.closeTo(27, -0.4),
      expect.closeTo(8, -0.4),
    ]);
    expect(Object.keys(extraction.extractor.libraries)).toEqual([
      'pdfjs-dist',
      '@hyzyla/pdfium',
      'tesseract.js-core',
      '@tesseract.js-data/eng',
    ]);
  });

  it('is read although each page bears a stamp in letters', async () => {
    const stamped = scannedPdf([note], 'Scanned on 2026-01-01');
    const { text } = await extractionOf(stamped, 'scan.pdf', OCR);
    expect(read(text)).toContain(words(NOTE));
  });

  it('is read although fields and remarks lie over it, and those stay', async () => {
    const value = 'Allergic to penicillin and latex since childhood, no other known allergies';
    const annotations =
      `<< /Type /Annot /Subtype /Widget /F 4 /FT /Tx /T (Allergies) /V (${value}) /Rect [50 500 400 520] >> ` +
      '<< /Type /Annot /Subtype /Text /F 4 /Rect [500 500 520 520] /Contents (CALL BACK) >>';
    const filled = scannedPdf([note], '', '', annotations);
    const { text } = await extractionOf(filled, 'scan.pdf', OCR);
    expect(read(text)).toBe(`${words(NOTE)} Allergies: ${value} [comment] CALL BACK`);
    const unread = await extractionOf(filled, 'scan.pdf');
    expect(unread.leftOut).toEqual([{ kind: 'picture', count: 1, pages: [1] }]);
  });

  it('keeps the text layer of the pages that have one, and the order', async () => {
    const typedPages = typedPdf(NOTE);
    const extraction = await extractionOf(typedPages, 'note.pdf', OCR);
    expect(warningsOf(extraction)).toEqual([]);
    expect(extraction.runs.every(({ confidence }) => confidence === undefined)).toBe(true);
  });

  it('says which pages are blank or cannot be read', async () => {
    const blank: Scan = { ...note, pixels: new Uint8Array(note.pixels.length).fill(255) };
    const extraction = await extractionOf(scannedPdf([blank, numbers, noise()]), 's.pdf', OCR);
    expect(read(extraction.text)).toBe(READ_NUMBERS);
    expect(warningsOf(extraction)).toContainEqual(['pages-recognized', { pages: [2] }]);
    const left = warningsOf(extraction).flatMap(([code, { pages }]) =>
      code === 'pages-recognized' ? [] : pages,
    );
    expect(left).toEqual([1, 3]);
  });

  it('is refused by limits that say their number, and where recognition is switched off', async () => {
    const two = scannedPdf([note, numbers]);
    expect(await endOf(two, 's.pdf', { ...OCR, limits: { maxPages: 1 } })).toBe(
      'too-many-pages: 1',
    );
    expect(await endOf(two, 's.pdf', { ...OCR, limits: { maxScannedPages: 1 } })).toBe(
      'too-many-scanned-pages: 1',
    );
    expect(await endOf(two, 's.pdf')).toBe('no-text: pdf');
    expect(await endOf(scannedPdf([noise()]), 's.pdf', OCR)).toMatch(/^nothing-recognized: /);
  });

  it('is drawn smaller rather than refused where the limit on pixels is low', async () => {
    const limits = { maxPixels: 2_000_000 };
    const { text } = await extractionOf(scannedPdf([note]), 's.pdf', { ...OCR, limits });
    expect(wordErrorRate(words(NOTE), text)).toBeLessThan(0.1);
  });
});

describe('a scanned form', () => {
  const at = (x: number, y: number, text: string): string =>
    `BT /F1 11 Tf ${x} ${y} Td (${text}) Tj ET`;
  const line = (from: string, to: string): string => `${from} m ${to} l S`;
  const box = (y: number, more = ''): string => `50 ${y} 11 11 re S ${more}`;
  const CROSS = (y: number): string =>
    `${line(`51 ${y}`, `60 ${y + 10}`)} ${line(`51 ${y + 10}`, `60 ${y}`)}`;

  const formOf = async (...content: readonly string[]): Promise<string> => {
    const picture = await scan(drawnPdf([{ content: content.join('\n') }]), 200);
    return (await extractionOf(scannedPdf([picture]), 'form.pdf', OCR)).text;
  };

  it('has the rows of its table, and gaps only where nothing is', async () => {
    const rows = [
      ['Test', 'Result', 'Unit', 'Flag'],
      ['Potassium', '6.1', 'mmol/l', 'HH'],
      ['Sodium', '139', 'mmol/l', ''],
      ['Platelets', '', 'mg/l', 'L'],
    ];
    const [xs, ys] = [
      [50, 190, 270, 370, 450],
      [700, 680, 660, 640, 620],
    ];
    const text = await formOf(
      ...rows.flatMap((row, r) =>
        row.map((cell, c) => at((xs[c] ?? 0) + 5, (ys[r] ?? 0) - 14, cell)),
      ),
      ...xs.map((x) => line(`${x} 700`, `${x} 620`)),
      ...ys.map((y) => line(`50 ${y}`, `450 ${y}`)),
      // scribbled into a cell: no letters, and no gap
      `2 w ${line('380 645', '390 655')} ${line('390 655', '400 646')} ${line('400 646', '415 656')}`,
    );
    expect(text.split('\n')).toEqual([
      'Test | Result | Unit | Flag',
      'Test: Potassium | Result: 6.1 | Unit: mmol/l | Flag: HH',
      expect.stringMatching(/^Test: Sodium \| Result: 139 \| Unit: mmol\/l \| Flag: (?!\[empty\])/),
      'Test: Platelets | Result: [empty] | Unit: mg/l | Flag: L',
    ]);
  });

  it('has its boxes, and none of them as a letter or a digit', async () => {
    const text = await formOf(
      ...[
        [700, 'Penicillin allergy'],
        [680, 'Pregnant'],
        [660, 'Pacemaker'],
      ].map(([y = 0, label = '']) => at(70, Number(y), String(label))),
      box(698, CROSS(698)),
      box(678),
      // a dot alone
      box(658, '55 663 1.2 1.2 re f'),
    );
    expect(text.split(/\n+/)).toEqual(['[x] Penicillin allergy', '[ ] Pregnant', '[?] Pacemaker']);
  });

  it('shows what a line goes through as perhaps struck out', async () => {
    const text = await formOf(
      at(50, 700, 'Allergies: none known, penicillin since 2019.'),
      line('101 703.5', '165 703.5'),
    );
    expect(text).toMatch(/^Allergies: .*\[struck\?\] penicillin since 2019\.$/);
    const dose = await formOf(
      at(50, 700, 'Stopped: Diclofenac 75 mg, twice a day.'),
      line('98 703.5', '185 703.5'),
    );
    expect(dose).not.toMatch(/\d/);
    expect(dose).toContain('[illegible]');
  });
});

describe('a picture', () => {
  it('gives its words as PNG', async () => {
    const extraction = await extractionOf(png(note), 'note.png', OCR);
    expect(read(extraction.text)).toBe(words(NOTE));
    expect(extraction).toMatchObject({ pages: 1, mediaType: 'image/png' });
    expect(extraction.runs[0]?.place).toMatchObject({ kind: 'page', page: 1 });
  });

  it('gives its words as JPEG, turned as the camera says', async ({ skip }) => {
    await using browser = await launchBrowser();
    if (!browser) return skip(NO_BROWSER);
    const page = await browser.newPage({ viewport: { width: 300, height: 900 } });
    await page.setContent(
      '<p style="font: 24px sans-serif; white-space: nowrap; margin: 850px 0 0 60px; transform: rotate(-90deg); transform-origin: 0 0">Ibuprofen 400 mg twice a day, no known allergies.</p>',
    );
    const lying = await page.screenshot({ type: 'jpeg', quality: 90 });
    const { text } = await extractionOf(turnedClockwise(lying), 'note.jpg', OCR);
    expect(read(text)).toBe('Ibuprofen 400 mg twice a day, no known allergies.');
  });

  it.each(['II', 'MM'] as const)('gives the words of every page as TIFF (%s)', async (order) => {
    const extraction = await extractionOf(tiff([note, numbers], order), 'fax.tif', OCR);
    expect(read(extraction.text)).toBe(`${words(NOTE)} ${READ_NUMBERS}`);
    expect(extraction).toMatchObject({ pages: 2, mediaType: 'image/tiff' });
  });

  it('is refused where it is too large, damaged, or shows no text', async () => {
    expect(await endOf(png(note), 'a.png', { ...OCR, limits: { maxPixels: 1000 } })).toBe(
      'too-many-pixels: 1000',
    );
    expect(await endOf(png(note).subarray(0, 200), 'a.png', OCR)).toBe('broken');
    // what it is stands in its last bytes
    expect(await endOf(tiff([note]).subarray(0, 2000), 'a.tif', OCR)).toBe(
      'type-mismatch: binary tiff',
    );
    expect(await endOf(tiff([note, note]), 'a.tif', { ...OCR, limits: { maxPages: 1 } })).toBe(
      'too-many-pages: 1',
    );
    expect(await endOf(png(noise()), 'a.png', OCR)).toMatch(/^nothing-recognized: /);
    expect(await endOf(png(note), 'a.png')).toBe('no-text: image');
  });

  it('with a chain of TIFF pages that bites its own tail is damaged', async () => {
    const file = tiff([note]);
    const directory = file.readUInt32LE(4);
    file.writeUInt32LE(directory, file.length - 4);
    expect(await endOf(file, 'a.tif', OCR)).toBe('broken');
  });
});

describe('notes of the development set, scanned at 200 dpi', () => {
  it('are read with fewer than one wrong word in ten', async ({ skip }) => {
    skip(!hasClinicalData, NO_CLINICAL_DATA);
    const rows = readFileSync(clinicalPath('aci_sections.valid.jsonl'), 'utf8').split('\n', 12);
    const rates: number[] = [];
    for (const row of [rows[0], rows[4], rows[11]]) {
      const lines = typed((JSON.parse(row ?? '') as { target: string }).target);
      const picture = await scan(typedPdf(lines), 200);
      const { text } = await extractionOf(scannedPdf([picture]), 'scan.pdf', OCR);
      rates.push(wordErrorRate(words(lines), text));
    }
    expect(Math.max(...rates)).toBeLessThan(0.1);
  });
});

/** The picture with the mark of a camera that was held sideways: Exif 2.3, orientation 6. */
function turnedClockwise(jpeg: Buffer): Buffer {
  const exif = Buffer.from(
    '4578696600004d4d002a00000008000101120003000000010006000000000000',
    'hex',
  );
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** What a photograph of nothing looks like. */
function noise(): Scan {
  const pixels = new Uint8Array(200 * 200);
  for (let at = 0, value = 7; at < pixels.length; at += 1) {
    value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
    pixels[at] = value >> 16;
  }
  return { width: 200, height: 200, pixels };
}
