import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { endOf, extractionOf } from '../../test/read-document.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const HTML = '<!doctype html><p>a';
const CDA =
  '<ClinicalDocument xmlns="urn:hl7-org:v3"><component><structuredBody><component><section><text>a</text></section></component></structuredBody></component></ClinicalDocument>';

/** The head of an OLE file, and the name of a stream as its directory has it. */
function compound(stream: string): Buffer {
  const mark = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([mark, Buffer.alloc(504), Buffer.from(`${stream}\0`, 'utf16le')]);
}

describe('a file whose name or stated type is not what it holds', () => {
  it.each([
    ['a PDF', '%PDF-1.4', 'note.txt', 'type-mismatch: pdf text'],
    ['RTF', '{\\rtf1 a}', 'note.txt', 'type-mismatch: rtf text'],
    ['RTF', '{\\rtf1 a}', 'note.doc', 'type-mismatch: rtf doc'],
    ['HTML', HTML, 'note.txt', 'type-mismatch: html text'],
    ['CDA', CDA, 'note.html', 'type-mismatch: cda html'],
    ['text', 'hello', 'note.pdf', 'type-mismatch: text pdf'],
    ['text', 'hello', 'note.exe', 'type-mismatch: text program'],
    ['text', 'hello', 'note.xml', 'type-mismatch: text cda'],
    ['text under the end of a name', 'hello', 'Letter Dr.Smith', 'type-mismatch: text other'],
    ['no text', 'a\0b', 'note.txt', 'type-mismatch: binary text'],
    ['a picture', PNG, 'scan.pdf', 'type-mismatch: png pdf'],
  ])('is refused with both named: %s', async (_what, content, fileName, code) => {
    expect(await endOf(content, fileName)).toBe(code);
  });

  it.each([
    ['application/pdf', 'type-mismatch: text pdf'],
    ['image/png', 'type-mismatch: text png'],
    ['x-ward/secret', 'type-mismatch: text other'],
    ['text/plain; charset=utf-8', 'extracted'],
    ['application/octet-stream', 'extracted'],
  ])('is refused by its stated type: %s', async (mediaType, code) => {
    expect(await endOf('hello', 'note.txt', { mediaType })).toBe(code);
  });
});

describe('a file that goes by several names', () => {
  it.each([
    ['hello', 'note.txt'],
    ['a,b\n1,2', 'table.csv'],
    ['a,b\n1,2', 'table.csv', 'application/vnd.ms-excel'],
    ['# Title', 'note.md'],
    ['hello', ''],
    ['<b>5 < 6', 'note.txt'],
    [CDA, 'note.xml'],
    [CDA, 'note.cda', 'application/xml'],
    [CDA, '', 'text/xml'],
    [HTML, 'page.htm', 'text/html'],
    ['<p>no head</p>', 'page.html'],
  ])('is read: %s as %s', async (content, fileName, mediaType = '') => {
    expect(await endOf(content, fileName, { mediaType })).toBe('extracted');
  });

  it('is text where it is called text, markup and all', async () => {
    expect((await extractionOf('<b>bold</b>', 'note.txt')).text).toBe('<b>bold</b>');
  });
});

describe('a file of a type that is not read', () => {
  it.each([
    ['XML', '<?xml version="1.0"?><a>b</a>', 'note.xml', 'unsupported-type: xml'],
    [
      'XML without a declaration',
      '<section><text>b</text></section>',
      'note.xml',
      'unsupported-type: xml',
    ],
    ['JSON', '{}', 'note.json', 'unsupported-type: json'],
    ['HL7 v2', 'MSH|^~\\&|', 'note.hl7', 'unsupported-type: hl7'],
    ['a picture', PNG, 'scan.png', 'no-text: image'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg', 'unsupported-type: svg'],
    ['an archive', Buffer.from('1f8b0800000000000003', 'hex'), 'a.gz', 'unsupported-type: archive'],
    [
      'a program',
      Buffer.from(`4d5a${'00'.repeat(62)}`, 'hex'),
      'a.exe',
      'unsupported-type: program',
    ],
    ['bytes of no kind', Buffer.from('000102030405', 'hex'), '', 'unsupported-type: binary'],
  ])('is refused by its name: %s', async (_what, content, fileName, code) => {
    expect(await endOf(content, fileName)).toBe(code);
  });

  it.each([
    ['WordDocument', 'note.doc', 'legacy-word'],
    ['Workbook', 'table.xls', 'legacy-excel'],
    ['PowerPoint Document', 'talk.ppt', 'legacy-powerpoint'],
    ['__properties_version1.0', 'mail.msg', 'broken'],
    ['EncryptedPackage', 'note.docx', 'encrypted'],
    ['Unheard', 'note.doc', 'unsupported-type: other'],
  ])('is refused with what to do about it: %s', async (stream, fileName, code) => {
    expect(await endOf(compound(stream), fileName)).toBe(code);
  });

  it.each(['spreadsheet', 'presentation'])(
    'is refused by its name, for which there is a way out: %s of OpenDocument',
    async (kind) => {
      const zip = new JSZip();
      zip.file('mimetype', `application/vnd.oasis.opendocument.${kind}`, { compression: 'STORE' });
      zip.file('content.xml', '<office:document-content/>');
      const bytes = await zip.generateAsync({ type: 'nodebuffer' });
      const type = kind === 'spreadsheet' ? 'ods' : 'odp';
      expect(await endOf(bytes, `table.${type}`)).toBe(`unsupported-type: ${type}`);
    },
  );

  it('is refused with what to do about it: winmail.dat', async () => {
    expect(await endOf(Buffer.from('789f3e2200', 'hex'), 'winmail.dat')).toBe('winmail-dat');
  });
});

describe('a file without text', () => {
  it.each([
    ['nothing', '', 'note.txt', 'empty'],
    ['white space', ' \n\t\n', 'note.txt', 'empty'],
    ['RTF without words', '{\\rtf1 }', 'note.rtf', 'empty'],
    ['a damaged PDF', '%PDF-1.4 nothing', 'note.pdf', 'broken'],
    ['more text than the limit', 'x'.repeat(8_000_001), 'note.txt', 'too-much-text: 8000000'],
  ])('is refused: %s', async (_what, content, fileName, code) => {
    expect(await endOf(content, fileName)).toBe(code);
  });
});
