import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { extractDocument, type Outcome } from './extract-document.js';
import { Extraction, type Run } from './extraction-format.js';

async function read(content: string | Buffer, fileName: string, mediaType = ''): Promise<Outcome> {
  const extension = fileName.split('.').at(-1) ?? '';
  return extractDocument(Buffer.from(content), { extension, mediaType });
}

async function extractionOf(content: string | Buffer, fileName: string): Promise<Extraction> {
  const outcome = await read(content, fileName);
  if (outcome.kind === 'rejected') throw new Error(`rejected: ${outcome.reason.code}`);
  // The schema refuses a visible character without a place.
  return Extraction.parse(outcome.extraction);
}

async function codeOf(content: string | Buffer, fileName: string, mediaType = ''): Promise<string> {
  const outcome = await read(content, fileName, mediaType);
  return outcome.kind === 'rejected' ? outcome.reason.code : 'extracted';
}

function pieces({ text, runs }: Extraction): (readonly [string, Run['place']])[] {
  return runs.map(({ start, end, place }) => [text.slice(start, end), place] as const);
}

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
  return zip.generateAsync({ type: 'nodebuffer' });
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

describe('HTML', () => {
  it('reads what a person would see, each block with its path', async () => {
    const extraction = await extractionOf(
      '<!doctype html><html><head><title>t</title><style>p{}</style></head><body><h1>Report</h1>' +
        '<p>Heart <b>rate</b>\n 70</p><script>steal()</script><p hidden>secret</p><pre>a\n  b</pre></body></html>',
      'note.html',
    );
    expect(extraction.text).toBe('Report\n\nHeart rate 70\n\na\n  b');
    expect(pieces(extraction)[1]).toEqual(['Heart rate 70', { kind: 'block', path: [1, 1] }]);
    expect(extraction.warnings.map(({ code, detail }) => [code, detail])).toEqual([
      ['active-content', { scripts: 1, embedded: 0 }],
      ['left-out', { hidden: 1, pictures: 0, styles: 1, titles: 1 }],
    ]);
  });

  it('keeps cells of a table row on one line', async () => {
    const { text } = await extractionOf(
      '<html><table><tr><th>Drug<th>Dose<tr><td>A<td>5 mg</table>',
      'note.htm',
    );
    expect(text).toBe('Drug\tDose\nA\t5 mg');
  });

  it('follows a page nested 100,000 deep', async () => {
    const { text } = await extractionOf(`<html>${'<b>'.repeat(100_000)}deep`, 'note.html');
    expect(text).toBe('deep');
  });

  it('believes the character set that the page states', async () => {
    const page = '<html><meta charset="windows-1251"><p>\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2';
    expect((await extractionOf(Buffer.from(page, 'latin1'), 'note.html')).text).toBe('Привет');
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
    expect(await codeOf(bytes.subarray(0, bytes.length - 40), 'note.docx')).toBe('broken');
  });
});

describe('a document that is refused', () => {
  it.each([
    ['an empty file', '', 'note.txt', 'empty'],
    ['white space', ' \n\t\n', 'note.txt', 'empty'],
    ['an RTF file without words', '{\\rtf1 }', 'note.rtf', 'empty'],
    ['a PDF named as text', '%PDF-1.4', 'note.txt', 'type-mismatch'],
    ['RTF named as text', '{\\rtf1 a}', 'note.txt', 'type-mismatch'],
    ['HTML named as text', '<!doctype html><p>a', 'note.txt', 'type-mismatch'],
    ['text named as PDF', 'hello', 'note.pdf', 'type-mismatch'],
    ['zero bytes named as text', 'a\0b', 'note.txt', 'type-mismatch'],
    ['a damaged PDF', '%PDF-1.4 nothing', 'note.pdf', 'broken'],
    ['an XML file', '<?xml version="1.0"?><a>b</a>', 'note.xml', 'unsupported-type'],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'scan.png',
      'unsupported-type',
    ],
    ['a Word file of before 2007', compound('WordDocument'), 'note.doc', 'legacy-word'],
    ['a DOCX under a password', compound('EncryptedPackage'), 'note.docx', 'encrypted'],
  ])('is %s', async (_name, content, fileName, code) => {
    expect(await codeOf(content, fileName)).toBe(code);
  });

  it('refuses a stated media type that the bytes do not keep', async () => {
    expect(await codeOf('hello', 'note.txt', 'application/pdf')).toBe('type-mismatch');
    expect(await codeOf('hello', 'note.txt', 'text/plain; charset=utf-8')).toBe('extracted');
    expect(await codeOf('hello', 'note.txt', 'application/octet-stream')).toBe('extracted');
  });

  it('refuses more text than the limit instead of cutting it', async () => {
    expect(await codeOf('x'.repeat(8_000_001), 'note.txt')).toBe('too-much-text');
  });
});

function compound(stream: string): Buffer {
  const mark = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([mark, Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);
}
