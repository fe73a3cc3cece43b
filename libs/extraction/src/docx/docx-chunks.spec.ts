import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { extractionOf, warningsOf } from '../../test/read-document.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const p = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** A letter that takes in a file at its middle. */
async function aLetter(
  chunk: string | Buffer,
  name = 'afchunk.dat',
  body = '<w:altChunk r:id="c1"/>',
): Promise<Buffer> {
  const zip = new JSZip();
  const relation = (id: string, type: string, target: string): string =>
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  zip.file('_rels/.rels', relation('r1', 'officeDocument', 'word/document.xml'));
  zip.file('word/_rels/document.xml.rels', relation('c1', 'aFChunk', `/word/${name}`));
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${p('Before')}${body}${p('After')}</w:body></w:document>`,
  );
  zip.file(`word/${name}`, chunk);
  return zip.generateAsync({ type: 'nodebuffer' });
}

describe('a file that a Word file takes in', () => {
  const page =
    '<style>.old { text-decoration: line-through }</style><p>Allergy: <b class=old>none</b> penicillin</p>' +
    '<table><tr><th>Drug<th>Noon<tr><td>Ramipril<td></table>';
  const read =
    'Before\n\nAllergy: none penicillin\n\nDrug | Noon\nDrug: Ramipril | Noon: [empty]\n\nAfter';

  it.each([
    ['a page', `<!doctype html><html><head><title>x</title></head><body>${page}</body></html>`],
    ['a part of a page', page],
    [
      'a page as Word archives it',
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html>${page}</html>\r\n--b--\r\n`,
    ],
  ])('is read at its place: %s', async (_, chunk) => {
    const { text, runs, leftOut } = await extractionOf(await aLetter(chunk, 'c.mht'), 'a.docx');
    expect(text).toBe(read);
    const struck = runs.find((run) => run.struck);
    expect(text.slice(struck?.start, struck?.end)).toBe('none');
    expect(struck?.place).toEqual({ kind: 'block', path: [1] });
    expect(runs.at(-1)?.place).toEqual({ kind: 'block', path: [2] });
    expect(leftOut).toEqual([]);
  });

  it('may be a Word file with another in it, RTF, or text', async () => {
    const inner = await aLetter('one\ntwo', 'c.txt');
    const { text } = await extractionOf(await aLetter(inner, 'c.docx'), 'a.docx');
    expect(text.split(/\n+/)).toEqual(['Before', 'Before', 'one', 'two', 'After', 'After']);
    const rtf = await extractionOf(
      await aLetter(String.raw`{\rtf1 INR {\strike 2.5} 3.1\par}`, 'c.rtf'),
      'a.docx',
    );
    expect(rtf.text.split(/\n+/)).toEqual(['Before', 'INR 2.5 3.1', 'After']);
    expect(rtf.runs.some(({ struck }) => struck)).toBe(true);
  });

  it('is counted where it cannot be read, and what is left out of it is counted too', async () => {
    const counted = [{ kind: 'embedded-object', name: 'altChunk', count: 1 }];
    const leftOutOf = async (chunk: string | Buffer, body?: string): Promise<unknown> =>
      (await extractionOf(await aLetter(chunk, 'c.dat', body), 'a.docx')).leftOut;
    expect(await leftOutOf('<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>')).toEqual(counted);
    expect(await leftOutOf(Buffer.from('PK\u0003\u0004broken'))).toEqual(counted);
    expect(await leftOutOf('<p>x', '<w:altChunk r:id="other"/>')).toEqual(counted);
    expect(await leftOutOf('<p>x<img src=a alt=ECG>')).toEqual([
      { kind: 'picture', count: 1, characters: 3 },
    ]);
    const linked = await extractionOf(
      await aLetter('<link rel=stylesheet href=a.css><p>x'),
      'a.docx',
    );
    expect(warningsOf(linked).map(([code]) => code)).toEqual(['styles-not-applied']);
  });

  it('that takes itself in without end is read as deep as files may lie in files', async () => {
    let bytes = await aLetter('innermost', 'c.txt');
    for (let depth = 0; depth < 12; depth += 1) bytes = await aLetter(bytes, 'c.docx');
    const { text, leftOut } = await extractionOf(bytes, 'a.docx');
    expect(text).not.toContain('innermost');
    expect(leftOut).toEqual([{ kind: 'embedded-object', name: 'altChunk', count: 1 }]);
  });
});
