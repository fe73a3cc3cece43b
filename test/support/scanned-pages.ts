import { crc32, deflateSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { assemble, stream } from './pdf-syntax.js';

/** A grey picture, one byte for each pixel. */
export interface Scan {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const WIDTH = 595;
const HEIGHT = 842;
const LINES_A_PAGE = 54;
const LETTERS_A_LINE = 85;
const POINTS_PER_INCH = 72;

/** Lines as they would be typed on the first page. */
export function typed(text: string): string[] {
  const lines = text.split('\n').flatMap((paragraph) => {
    const broken: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + word.length >= LETTERS_A_LINE) {
        broken.push(line);
        line = '';
      }
      line = line === '' ? word : `${line} ${word}`;
    }
    return [...broken, line];
  });
  return lines.slice(0, LINES_A_PAGE);
}

/** Instructions that type lines in Helvetica, 11 points; `mode` is how, 3: not painted. */
export function typing(lines: readonly string[], { mode = 0, at = '50 800' } = {}): string {
  const shown = lines.map((line) => {
    const plain = line.replaceAll(/[^\x20-\x7e]/g, '-').replaceAll(/[\\()]/g, String.raw`\$&`);
    return `(${plain}) Tj T*`;
  });
  return `BT ${mode} Tr /F1 11 Tf 14 TL ${at} Td\n${shown.join('\n')}\nET`;
}

/** A PDF of one page. */
export function typedPdf(lines: readonly string[]): Buffer {
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    stream('', typing(lines)),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
}

/** The first page as a scanner with so many dots per inch would see it. */
export async function scan(pdf: Uint8Array, dpi: number): Promise<Scan> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const { width, height, data } = await document.getPage(0).render({
    scale: dpi / POINTS_PER_INCH,
    colorSpace: 'Gray',
    render: async ({ data: pixels }) => pixels,
  });
  document.destroy();
  return { width, height, pixels: data };
}

/** A PDF that shows nothing but pictures, each on a page; `stamp` is typed over every one, `more` drawn. */
export function scannedPdf(
  scans: readonly Scan[],
  stamp = '',
  more = '',
  /** Of each page. */
  annotations = '',
): Buffer {
  const pages = scans.map((_, index) => 4 + index * 3);
  const kids = pages.map((id) => `${id} 0 R`).join(' ');
  const objects = scans.flatMap(({ width, height, pixels }, index) => {
    const id = 4 + index * 3;
    const shown =
      `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /I Do Q` +
      (stamp === '' ? '' : ` BT /F1 8 Tf 20 20 Td (${stamp}) Tj ET`) +
      ` ${more}`;
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Annots [${annotations}] /Contents ${id + 1} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /I ${id + 2} 0 R >> >> >>`,
      stream('', shown),
      stream(
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode `,
        deflateSync(pixels),
      ),
    ];
  });
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${scans.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
  ]);
}

/** PNG, ISO/IEC 15948: grey, eight bits, no filter. */
export function png({ width, height, pixels }: Scan): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** TIFF 6.0 without compression, a directory for each page; `order` is that of the bytes. */
export function tiff(scans: readonly Scan[], order: 'II' | 'MM' = 'II'): Buffer {
  const parts: Buffer[] = [Buffer.alloc(8)];
  const uint16 = (buffer: Buffer, value: number, at: number): number =>
    order === 'II' ? buffer.writeUInt16LE(value, at) : buffer.writeUInt16BE(value, at);
  const uint32 = (buffer: Buffer, value: number, at: number): number =>
    order === 'II' ? buffer.writeUInt32LE(value, at) : buffer.writeUInt32BE(value, at);
  parts[0]?.write(order, 0, 'latin1');
  if (parts[0]) uint16(parts[0], 42, 2);
  let pointer = { buffer: parts[0] ?? Buffer.alloc(0), at: 4 };
  let length = 8;
  for (const { width, height, pixels } of scans) {
    const fields = [
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, length],
      [277, 1],
      [278, height],
      [279, pixels.length],
    ] as const;
    const directory = Buffer.alloc(2 + fields.length * 12 + 4);
    uint16(directory, fields.length, 0);
    for (const [index, [tag, value]] of fields.entries()) {
      const at = 2 + index * 12;
      uint16(directory, tag, at);
      uint16(directory, 4, at + 2); // LONG
      uint32(directory, 1, at + 4);
      uint32(directory, value, at + 8);
    }
    const padding = Buffer.alloc(pixels.length % 2); // a directory begins on a word
    parts.push(Buffer.from(pixels), padding, directory);
    uint32(pointer.buffer, length + pixels.length + padding.length, pointer.at);
    pointer = { buffer: directory, at: directory.length - 4 };
    length += pixels.length + padding.length + directory.length;
  }
  return Buffer.concat(parts);
}

/** How many of the words that are there were not read as they are, against all of them. */
export function wordErrorRate(expected: string, read: string): number {
  const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
  const [there, found] = [words(expected), words(read)];
  let row = found.map((_, index) => index + 1);
  row.unshift(0);
  for (const [index, word] of there.entries()) {
    const next = [index + 1];
    for (const [at, other] of found.entries()) {
      const replaced = (row[at] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / there.length;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
