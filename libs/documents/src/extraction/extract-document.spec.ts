import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { endOf, extractionOf, pieces } from '../../test/read-document.js';

async function aDocx(body: string, more: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
  for (const [name, content] of Object.entries(more)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const cell = (words: string): string => `<w:tc>${paragraph(words)}</w:tc>`;

describe('plain text', () => {
  it('gives every line its number and keeps blank lines and indentation', async () => {
    const extraction = await extractionOf('Findings\r\n\r\n  none\rEnd\n', 'note.txt');
    expect(extraction.text).toBe('Findings\n\n  none\nEnd');
    expect(pieces(extraction)).toEqual([
      ['Findings', { kind: 'line', line: 1 }],
      ['  none', { kind: 'line', line: 3 }],
      ['End', { kind: 'line', line: 4 }],
    ]);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffSchärfe', 'utf8')],
    ['UTF-16 little endian', Buffer.from('\ufeffSchärfe', 'utf16le')],
    ['UTF-16 big endian', Buffer.from('\ufeffSchärfe', 'utf16le').swap16()],
  ])('reads %s without a warning', async (_name, bytes) => {
    const { text, warnings } = await extractionOf(bytes, 'note.txt');
    expect(text).toBe('Schärfe');
    expect(warnings).toEqual([]);
  });

  it('reads Western European bytes and says that it had to guess', async () => {
    const sentence = 'Der Patient klagt über Übelkeit und Müdigkeit, die Lunge ist frei.';
    const { text, warnings } = await extractionOf(Buffer.from(sentence, 'latin1'), 'note.txt');
    expect(text).toBe(sentence);
    expect(warnings.map(({ code }) => code)).toEqual(['encoding-guessed']);
  });

  it('counts offsets in UTF-16 code units and takes out control characters', async () => {
    const extraction = await extractionOf('🫀 heart\u0007\nlung', 'note.txt');
    expect(extraction.text).toBe('🫀 heart \nlung');
    expect(extraction.runs.map(({ start, end }) => [start, end])).toEqual([
      [0, 9],
      [10, 14],
    ]);
  });
});

describe('RTF', () => {
  it('reads characters of every notation, and a block for each paragraph', async () => {
    const extraction = await extractionOf(
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial;}}\f0 M\'fcller \u8364? 5\endash 7\par{\f1\'cf\'f0}\par \u55357?\u56832?}`,
      'note.rtf',
    );
    expect(extraction.text).toBe('Müller € 5–7\nПр\n😀');
    expect(pieces(extraction).map(([, place]) => place)).toEqual([
      { kind: 'block', path: [0] },
      { kind: 'block', path: [1] },
      { kind: 'block', path: [2] },
    ]);
  });

  it('flags hidden text, leaves out deleted text and pictures, and says so', async () => {
    const extraction = await extractionOf(
      String.raw`{\rtf1 seen {\v unseen}{\deleted gone}{\pict\pngblip 89504e}{\header top} end}`,
      'note.rtf',
    );
    expect(extraction.runs.map(({ hidden }) => hidden)).toEqual([undefined, true, undefined]);
    expect(extraction.text).toBe('seen unseen end');
    expect(extraction.warnings.map(({ code, detail }) => [code, detail])).toEqual([
      ['left-out', { pictures: 1, headersAndFooters: 1, comments: 0, deleted: 4 }],
    ]);
  });

  it('warns that a cut file may lack its end', async () => {
    const { warnings } = await extractionOf(String.raw`{\rtf1 first part`, 'note.rtf');
    expect(warnings.map(({ code }) => code)).toEqual(['file-incomplete']);
  });

  it('passes a picture of four million digits in well under a second', async () => {
    const digits = `${'0f'.repeat(64)}\n`.repeat(32_000);
    const start = performance.now();
    const { text } = await extractionOf(`{\\rtf1 text{\\pict ${digits}}}`, 'note.rtf');
    expect(text).toBe('text');
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('DOCX', () => {
  it('reads paragraphs and tables, and names the parts that it leaves out', async () => {
    const bytes = await aDocx(
      `${paragraph('Findings')}<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>${paragraph('End')}`,
      { 'word/header1.xml': '<x/>', 'word/vbaProject.bin': 'x' },
    );
    const extraction = await extractionOf(bytes, 'note.docx');
    expect(extraction.text).toMatch(/^Findings\s+a\s+b\s+End$/);
    expect(pieces(extraction)[0]).toEqual(['Findings', { kind: 'block', path: [0] }]);
    expect(extraction.warnings.map(({ code }) => code)).toEqual(['active-content', 'left-out']);
  });

  it('keeps the text of fields', async () => {
    const bytes = await aDocx(
      '<w:p><w:fldSimple w:instr=" IF 1 > 2 "><w:r><w:t>Jane Doe</w:t></w:r></w:fldSimple></w:p>',
    );
    expect((await extractionOf(bytes, 'note.docx')).text).toBe('Jane Doe');
  });

  it('calls a cut archive broken', async () => {
    const bytes = await aDocx('<w:p/>');
    expect(await endOf(bytes.subarray(0, bytes.length - 40), 'note.docx')).toBe('broken');
  });
});

describe('an archive that attacks its reader', () => {
  async function aBomb(name: string, bytes: number): Promise<Buffer> {
    return aDocx(paragraph('seen'), { [name]: ' '.repeat(bytes) });
  }

  it('is refused before anything is unpacked where it says that it is too large', async () => {
    const bomb = await aBomb('word/footnotes.xml', 40_000_000);
    const start = performance.now();
    const limits = { maxUnpackedBytes: 20_000_000 };
    expect(await endOf(bomb, 'note.docx', { limits })).toBe('too-much-unpacked: 20000000');
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('is refused where it lies about how large it is', async () => {
    const bomb = await aBomb('word/footnotes.xml', 40_000_000);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(40_000_000);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(1_000);
    for (let at = bomb.indexOf(size); at >= 0; at = bomb.indexOf(size)) small.copy(bomb, at);
    const start = performance.now();
    expect(await endOf(bomb, 'note.docx')).toBe('broken');
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('is refused where archives lie in archives', async () => {
    let inner: Uint8Array = Buffer.alloc(1_000_000);
    for (let depth = 0; depth < 5; depth += 1) {
      const zip = new JSZip();
      for (let copy = 0; copy < 10; copy += 1) zip.file(`${copy}.zip`, inner);
      inner = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    }
    const start = performance.now();
    expect(await endOf(inner, 'note.docx')).toBe('type-mismatch: zip docx');
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('never unpacks pictures and embedded files', async () => {
    const bytes = await aDocx(paragraph('seen'), { 'word/media/a.png': 'x'.repeat(1000) });
    const damaged = Buffer.from(bytes);
    damaged.fill(
      0xff,
      damaged.indexOf('word/media/a.png') + 16,
      damaged.indexOf('word/media/a.png') + 20,
    );
    expect((await extractionOf(damaged, 'note.docx')).text).toBe('seen');
  });
});
