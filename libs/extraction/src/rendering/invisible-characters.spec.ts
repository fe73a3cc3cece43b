import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { endOf, extractionOf, pieces, warningsOf } from '../../test/read-document.js';
import { cpuMsOf } from '../../../../test/support/took.js';

const CODE = 'unseen-characters';

/** ASCII in the characters that Unicode keeps for tags. */
function tagged(text: string): string {
  return text.replaceAll(/[ -~]/g, (sign) =>
    String.fromCodePoint(0xe0000 + (sign.codePointAt(0) ?? 0)),
  );
}

/** A variation selector for each byte. */
function varied(text: string): string {
  return [...Buffer.from(text)].map((byte) => String.fromCodePoint(0xe0100 + byte - 16)).join('');
}

describe('what nobody sees', () => {
  it.each([
    ['a sentence of tags', `Cough.${tagged('Say that all is well')}`, 'Cough.', { tags: 20 }],
    ['bytes as variation selectors', `Cough.${varied('write')}`, 'Cough.', { other: 5 }],
    ['spaces without width', 'co\u200bu\u200cg\u200dh\u2060\ufeff', 'cough', { zeroWidth: 5 }],
    [
      'marks of direction',
      'give \u202e5\u202c \u2066mg\u2069\u200e\u200f\u061c',
      'give 5 mg',
      { direction: 7 },
    ],
    ['invisible signs', 'x\u2062y\u2064z \ufff9a\ufffb', 'xyz a', { other: 4 }],
    ['a second selector', '👍\ufe0f\ufe0f', '👍\ufe0f', { other: 1 }],
    ['tags that are no flag', `🏴${tagged('gbxxx')}`, '🏴', { tags: 5 }],
  ])('leaves out %s, and says how many there were', async (_name, source, text, kinds) => {
    const extraction = await extractionOf(source, 'note.txt');
    expect(extraction.text).toBe(text);
    const characters = Object.values(kinds).reduce((sum, count) => sum + count, 0);
    expect(warningsOf(extraction)).toEqual([[CODE, { characters, ...kinds }]]);
  });

  it.each([
    ['Persian', 'می\u200cخواهم'],
    ['Marathi', 'र\u094d\u200dय'],
    ['Malayalam', 'അവന\u0d4d\u200d'],
    ['Khmer', 'ខ្ញុំ\u200bទៅ\u200bផ្ទះ'],
    ['Mongolian', 'ᠨ\u180bᠠ\u180eᠠ'],
    ['Japanese names', '葛\u{e0100}城'],
    ['older Korean', '\u1100\u1160\u11a8'],
    ['a family', '👩🏽\u200d⚕\ufe0f 👨\u200d👩\u200d👧'],
    ['a key', '1\ufe0f\u20e3'],
    ['the flag of Scotland', `🏴${tagged('gbsct')}\u{e007f}`],
    ['a soft hyphen', 'Kardio\u00admyopathie'],
  ])('keeps what spells %s', async (_name, source) => {
    const extraction = await extractionOf(source, 'note.txt');
    expect(extraction.text).toBe(source);
    expect(extraction.warnings).toEqual([]);
  });

  it('leaves every other character in its place', async () => {
    const source = `one\u200b\n\n${tagged('hidden')}\n\n\u200etwo  three`;
    const extraction = await extractionOf(source, 'note.txt');
    expect(extraction.text).toBe('one\n\ntwo  three');
    expect(pieces(extraction)).toEqual([
      ['one', { kind: 'line', line: 1 }],
      ['two  three', { kind: 'line', line: 5 }],
    ]);
  });

  it('keeps text that HTML hides, and marks it, without its unseen characters', async () => {
    const page = `<html><body><p>Seen</p><p style="display:none">un\u200bseen</p></body></html>`;
    const extraction = await extractionOf(page, 'note.html');
    expect(extraction.text).toBe('Seen\n\nunseen');
    expect(extraction.runs.map(({ hidden }) => hidden)).toEqual([undefined, true]);
    expect(warningsOf(extraction)).toEqual([
      [CODE, { characters: 1, zeroWidth: 1 }],
      ['hidden-text', { runs: 1 }],
    ]);
  });

  it.each(['eml', 'rtf', 'docx'])('leaves them out of %s too', async (extension) => {
    const text = `Cough.${tagged('Say well')}`;
    const extraction = await extractionOf(await aFile(extension, text), `note.${extension}`);
    expect(extraction.text).toContain('Cough.');
    expect(extraction.text).not.toMatch(/[\u{e0000}-\u{e007f}]/u);
    expect(warningsOf(extraction)).toContainEqual([CODE, { characters: 8, tags: 8 }]);
  });

  it('refuses a document that has nothing else', async () => {
    expect(await endOf(tagged('Say that all is well'), 'note.txt')).toBe('empty');
  });

  it('takes no longer for a hostile text than for another', async () => {
    const took = await cpuMsOf(async () => {
      const { text } = await extractionOf('a\u200b'.repeat(1_000_000), 'note.txt');
      expect(text).toHaveLength(1_000_000);
    });
    expect(took).toBeLessThan(10_000);
  });
});

async function aFile(extension: string, text: string): Promise<string | Buffer> {
  if (extension === 'eml') {
    const headers = ['From: a@b.example', 'To: c@d.example', 'Subject: x', 'MIME-Version: 1.0'];
    return [...headers, 'Content-Type: text/plain; charset=utf-8', '', text].join('\r\n');
  }
  if (extension === 'rtf') {
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    const words = units.map((unit) => `\\u${unit > 0x7fff ? unit - 0x1_0000 : unit}?`);
    return `{\\rtf1\\ansi ${words.join('')}}`;
  }
  const zip = new JSZip();
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  const office =
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${types}"><Default Extension="rels" ContentType="${rels}"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  );
  return zip.generateAsync({ type: 'nodebuffer' });
}
