import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { endOf, extractionOf, pieces } from '../test/read-document.js';
import { cpuMsOf } from '../../../test/support/took.js';

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

  it('flags hidden text and deleted text, and counts pictures', async () => {
    const extraction = await extractionOf(
      String.raw`{\rtf1 seen {\v unseen}{\deleted gone}{\pict\pngblip 89504e} end}`,
      'note.rtf',
    );
    expect(extraction.runs.map(({ hidden, struck }) => hidden ?? struck)).toEqual([
      undefined,
      true,
      'explicit',
      undefined,
    ]);
    expect(extraction.text).toBe('seen unseengone end');
    expect(extraction.leftOut).toEqual([{ kind: 'picture', count: 1 }]);
    expect(extraction.warnings.map(({ code, detail }) => [code, detail])).toEqual([
      ['hidden-text', { runs: 1 }],
    ]);
  });

  it.each([
    ['white', String.raw`{\cf2 unseen}`],
    ['of one point', String.raw`{\fs2 unseen}`],
    ['of the colour behind it', String.raw`{\cf1\highlight1 unseen}`],
    ['white again after black', String.raw`{\cf2 {\cf1 x}unseen}`],
  ])('flags text that nobody sees: %s', async (_, text) => {
    const rtf = String.raw`{\rtf1{\colortbl;\red0\green0\blue128;\red255\green255\blue255;}seen ${text}\par end}`;
    const extraction = await extractionOf(rtf, 'note.rtf');
    const hidden = extraction.runs.filter((run) => run.hidden);
    expect(hidden.map(({ start, end }) => extraction.text.slice(start, end))).toEqual(['unseen']);
  });

  it.each([
    ['white on a dark ground', String.raw`\cf2\highlight1 text`],
    ['white in a dark paragraph', String.raw`\pard\cbpat1\cf2 text`],
    [
      'white in a table with shaded cells',
      String.raw`\trowd\clcbpat1\cellx99\intbl\cf2 text\cell\row`,
    ],
    ['of the default colour', String.raw`\cf0 text`],
    ['plain again', String.raw`\v\cf2\fs2\plain text`],
  ])('leaves text that is seen as it is: %s', async (_, text) => {
    const rtf = String.raw`{\rtf1{\colortbl;\red0\green0\blue128;\red255\green255\blue255;}${text}}`;
    const { runs } = await extractionOf(rtf, 'note.rtf');
    expect(runs.map(({ hidden }) => hidden)).toEqual([undefined]);
  });

  it('warns that a cut file may lack its end', async () => {
    const { warnings } = await extractionOf(String.raw`{\rtf1 first part`, 'note.rtf');
    expect(warnings.map(({ code }) => code)).toEqual(['file-incomplete']);
  });

  it('passes a picture of four million digits in well under a second', async () => {
    const digits = `${'0f'.repeat(64)}\n`.repeat(32_000);
    const took = await cpuMsOf(async () => {
      const { text } = await extractionOf(`{\\rtf1 text{\\pict ${digits}}}`, 'note.rtf');
      expect(text).toBe('text');
    });
    expect(took).toBeLessThan(5_000);
  });
});

describe('DOCX', () => {
  it('reads paragraphs and tables, and names the parts that it leaves out', async () => {
    const bytes = await aDocx(
      `${paragraph('Findings')}<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>${paragraph('End')}`,
      { 'word/vbaProject.bin': 'x' },
    );
    const extraction = await extractionOf(bytes, 'note.docx');
    expect(extraction.text).toBe('Findings\n\na | b\n\nEnd');
    expect(pieces(extraction)[0]).toEqual(['Findings', { kind: 'block', path: [0] }]);
    expect(extraction.warnings.map(({ code }) => code)).toEqual(['active-content']);
    expect(extraction.leftOut).toEqual([{ kind: 'script', count: 1, name: 'vbaProject' }]);
  });

  const STYLES =
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>' +
    '<w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Pale"><w:basedOn w:val="Ghost"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="White"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style></w:styles>';
  const run = (look: string, words = 'secret'): string =>
    `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`;
  const WHITE = '<w:color w:val="FFFFFF"/>';

  it.each([
    ['<w:vanish/>', `<w:p>${run('<w:vanish/>')}</w:p>`],
    [
      'by another prefix',
      `<w:p>${run('<x:vanish xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>')}</w:p>`,
    ],
    ['white', `<w:p>${run(WHITE)}</w:p>`],
    [
      'white under a highlight of its own colour',
      `<w:p>${run(`${WHITE}<w:highlight w:val="white"/>`)}</w:p>`,
    ],
    [
      'of the colour of its cell',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="000080"/></w:tcPr><w:p>${run('<w:color w:val="000080"/>')}</w:p></w:tc></w:tr></w:tbl>`,
    ],
    ['of one point', `<w:p>${run('<w:sz w:val="2"/>')}</w:p>`],
    ['by the style of the run', `<w:p>${run('<w:rStyle w:val="Pale"/>')}</w:p>`],
    [
      'by the style of the paragraph',
      `<w:p><w:pPr><w:pStyle w:val="White"/></w:pPr><w:r><w:t>secret</w:t></w:r></w:p>`,
    ],
  ])('marks text that nobody sees: %s', async (_, body) => {
    const bytes = await aDocx(`${paragraph('Findings &amp; more')}${body}`, {
      'word/styles.xml': STYLES,
    });
    const extraction = await extractionOf(bytes, 'note.docx');
    expect(extraction.text).toMatch(/^Findings & more\s+secret$/);
    expect(extraction.runs.map(({ hidden }) => hidden)).toEqual([undefined, true]);
    expect(extraction.warnings.map(({ code }) => code)).toEqual(['hidden-text']);
  });

  it.each([
    [
      'white on a dark cell',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="000080"/></w:tcPr><w:p>${run(WHITE)}</w:p></w:tc></w:tr></w:tbl>`,
    ],
    [
      'white on a dark paragraph',
      `<w:p><w:pPr><w:shd w:fill="333333"/></w:pPr>${run(WHITE)}</w:p>`,
    ],
    ['white under a dark highlight', `<w:p>${run(`${WHITE}<w:highlight w:val="black"/>`)}</w:p>`],
    ['hidden no more', `<w:p>${run('<w:rStyle w:val="Ghost"/><w:vanish w:val="0"/>')}</w:p>`],
    [
      'a hidden paragraph mark',
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>secret</w:t></w:r></w:p>`,
    ],
  ])('leaves text that is seen as it is: %s', async (_, body) => {
    const bytes = await aDocx(body, { 'word/styles.xml': STYLES });
    const extraction = await extractionOf(bytes, 'note.docx');
    expect(extraction.runs.map(({ hidden }) => hidden)).toEqual([undefined]);
    expect(extraction.warnings).toEqual([]);
  });

  it('says where it cannot tell, as of white in a table with a style', async () => {
    const styled = `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tr><w:tc><w:p>${run(WHITE)}</w:p></w:tc></w:tr></w:tbl>`;
    const extraction = await extractionOf(
      await aDocx(styled, { 'word/styles.xml': STYLES }),
      'note.docx',
    );
    expect(extraction.runs.map(({ hidden }) => hidden)).toEqual([undefined]);
    expect(extraction.warnings.map(({ code, detail }) => [code, detail])).toEqual([
      ['visibility-unchecked', { runs: 1 }],
    ]);
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
    const limits = { maxUnpackedBytes: 20_000_000 };
    const took = await cpuMsOf(async () => {
      expect(await endOf(bomb, 'note.docx', { limits })).toBe('too-much-unpacked: 20000000');
    });
    expect(took).toBeLessThan(1_000);
  });

  it('is refused where it lies about how large it is', async () => {
    const bomb = await aBomb('word/footnotes.xml', 40_000_000);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(40_000_000);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(1_000);
    for (let at = bomb.indexOf(size); at >= 0; at = bomb.indexOf(size)) small.copy(bomb, at);
    const took = await cpuMsOf(async () => {
      expect(await endOf(bomb, 'note.docx')).toBe('broken');
    });
    expect(took).toBeLessThan(1_000);
  });

  it('is refused where archives lie in archives', async () => {
    let inner: Uint8Array = Buffer.alloc(1_000_000);
    for (let depth = 0; depth < 5; depth += 1) {
      const zip = new JSZip();
      for (let copy = 0; copy < 10; copy += 1) zip.file(`${copy}.zip`, inner);
      inner = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    }
    const took = await cpuMsOf(async () => {
      expect(await endOf(inner, 'note.docx')).toBe('type-mismatch: zip docx');
    });
    expect(took).toBeLessThan(1_000);
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
