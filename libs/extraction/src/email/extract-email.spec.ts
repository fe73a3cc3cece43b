import { describe, expect, it } from 'vitest';
import { endOf, extractionOf, pieces, readDocument, warningsOf } from '../../test/read-document.js';

const HEADERS = [
  'Received: from gate by ward; Mon, 1 Jun 2026 09:00:00 +0200',
  'From: =?utf-8?q?J=C3=BCrgen_Wei=C3=9F?= <jw@example.org>',
  'To: ward@example.org,',
  '  second@example.org',
  'Date: Mon, 1 Jun 2026 09:00:00 +0200',
  'Subject: Lab =?iso-8859-1?Q?f=FCr?= Mrs Jones',
  'MIME-Version: 1.0',
];

interface Part {
  readonly type: string;
  readonly name?: string;
  readonly disposition?: string;
  readonly id?: string;
  readonly content: string | Buffer;
}

function aMessage(type: string, ...body: readonly string[]): string {
  return [...HEADERS, `Content-Type: ${type}`, '', ...body].join('\r\n');
}

function aMultipart(kind: string, parts: readonly Part[]): string {
  const lines = parts.flatMap(({ type, name, disposition, id, content }) => [
    '--frontier',
    `Content-Type: ${type}${name === undefined ? '' : `; name="${name}"`}`,
    'Content-Transfer-Encoding: base64',
    ...(name === undefined && disposition === undefined
      ? []
      : [
          `Content-Disposition: ${disposition ?? 'attachment'}${name === undefined ? '' : `; filename="${name}"`}`,
        ]),
    ...(id === undefined ? [] : [`Content-ID: <${id}>`]),
    '',
    Buffer.from(content)
      .toString('base64')
      .replaceAll(/(.{76})/g, '$1\r\n'),
  ]);
  return aMessage(`multipart/${kind}; boundary=frontier`, ...lines, '--frontier--', '');
}

const TEXT: Part = { type: 'text/plain; charset=utf-8', content: 'Please see attached.' };
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('an e-mail', () => {
  it('gives the headers that its reader sees, decoded, and its text line by line', async () => {
    const extraction = await extractionOf(
      aMessage('text/plain; charset=iso-8859-1', 'Sodium 140', '', 'Potassium 4.1', '-- ', 'Lab'),
      'lab.eml',
    );
    expect(extraction.text).toBe(
      'From: Jürgen Weiß <jw@example.org>\nTo: ward@example.org, second@example.org\n' +
        'Date: Mon, 1 Jun 2026 09:00:00 +0200\nSubject: Lab für Mrs Jones\n\n' +
        'Sodium 140\n\nPotassium 4.1\n-- \nLab',
    );
    expect(pieces(extraction).map(([, place]) => place)).toContainEqual({
      kind: 'block',
      path: [1, 2],
    });
    expect([extraction.mediaType, extraction.warnings]).toEqual(['message/rfc822', []]);
  });

  it('gives the HTML version of two, which programs show, and counts what only the plain one says', async () => {
    const row = (...cells: readonly string[]): string =>
      `<tr>${cells.map((cell) => `<td><p class=MsoNormal>${cell}<o:p></o:p></p></td>`).join('')}</tr>`;
    const html = `<table>${row('Sodium', '140')}${row('Potassium', '')}</table><img src="https://x.example/t.gif">`;
    const both = (plain: string, page = html): string =>
      aMultipart('alternative', [
        { type: 'text/plain; charset=utf-8', content: plain },
        { type: 'text/html; charset=utf-8', content: page },
      ]);
    const shown = await extractionOf(
      both('Sodium\n\n140\n\nPotassium https://x.example/'),
      'lab.eml',
    );
    expect(shown.text).toMatch(/Sodium \| 140\nPotassium \| \[empty\]$/);
    expect(warningsOf(shown)).toContainEqual(['remote-content', { links: 0, loaded: 1 }]);
    expect(shown.leftOut).toEqual([{ kind: 'picture', count: 1 }]);
    const differing = await extractionOf(both('Sodium 14'), 'lab.eml');
    expect(differing.leftOut).toContainEqual({
      kind: 'section',
      name: 'text-plain',
      count: 1,
      characters: 2,
    });
    const standIn = await extractionOf(
      both('Sodium 140, potassium 4.1', '<p>See text</p>'),
      'l.eml',
    );
    expect(standIn.text).toMatch(/Sodium 140, potassium 4\.1$/);
    expect(standIn.leftOut).toEqual([
      { kind: 'section', name: 'text-html', count: 1, characters: 7 },
    ]);
  });

  it('hands its attachments on and names them', async () => {
    const { outcome, attachments } = await readDocument(
      aMultipart('mixed', [
        TEXT,
        { type: 'text/plain', name: '../../etc/result.txt', content: 'Hb 14.2' },
        { type: 'message/rfc822', content: aMessage('text/plain', 'forwarded') },
        { type: 'image/png', name: 'scan.png', content: PNG },
        {
          type: 'application/ms-tnef',
          name: 'winmail.dat',
          content: Buffer.from('789f3e22', 'hex'),
        },
        { type: 'text/plain', name: 'nothing.txt', content: '' },
      ]),
      'lab.eml',
    );
    if (outcome.kind === 'rejected') throw new Error(outcome.reason.code);
    expect(attachments.map(({ fileName, bytes }) => [fileName, bytes.length])).toEqual([
      ['result.txt', 7],
      ['message.eml', expect.any(Number)],
      ['scan.png', PNG.length],
      ['winmail.dat', 4],
    ]);
    expect(outcome.extraction.text).toMatch(
      /Please see attached\.\n\nAttachment: result\.txt\nAttachment: message\.eml\nAttachment: scan\.png\nAttachment: winmail\.dat$/,
    );
    expect(outcome.extraction.text).not.toContain('forwarded');
    expect(warningsOf(outcome.extraction)).toEqual([
      ['attachments', { attachments: 4 }],
      ['attachments-refused', { attachments: [4] }],
      ['left-out', { pictures: 0, empty: 1 }],
    ]);
    expect(outcome.extraction.leftOut).toEqual([
      { kind: 'attachment', count: 1 },
      { kind: 'attachment', count: 1, name: 'empty' },
    ]);
  });

  it('leaves out the pictures that are drawn inside it, and says so', async () => {
    const { outcome, attachments } = await readDocument(
      aMultipart('related', [
        { type: 'text/html', content: '<p>Regards</p><img src="cid:logo">' },
        { type: 'image/png', disposition: 'inline', id: 'logo', content: PNG },
      ]),
      'lab.eml',
    );
    if (outcome.kind === 'rejected') throw new Error(outcome.reason.code);
    expect(attachments).toEqual([]);
    expect(warningsOf(outcome.extraction)).toContainEqual(['left-out', { pictures: 1, empty: 0 }]);
    expect(outcome.extraction.leftOut).toEqual([{ kind: 'picture', count: 1 }]);
  });

  it('without attachments is read however deep it lies; with them up to the limit', async () => {
    const limits = { maxNesting: 2, maxAttachments: 1 };
    const plain = aMessage('text/plain', 'hello');
    const one = { type: 'text/plain', name: 'a.txt', content: 'a' };
    const loaded = aMultipart('mixed', [TEXT, one]);
    const overloaded = aMultipart('mixed', [TEXT, one, one]);
    expect(await endOf(plain, 'a.eml', { limits, depth: 2 })).toBe('extracted');
    expect(await endOf(loaded, 'a.eml', { limits, depth: 1 })).toBe('extracted');
    expect(await endOf(loaded, 'a.eml', { limits, depth: 2 })).toBe('nested-too-deep: 2');
    expect(await endOf(overloaded, 'a.eml', { limits })).toBe('too-many-attachments: 1');
  });

  it.each([
    [
      'S/MIME',
      aMessage('application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', 'AAAA'),
    ],
    ['PGP', aMultipart('encrypted', [{ type: 'application/octet-stream', content: 'x' }])],
  ])('in a sealed envelope is refused: %s', async (_name, message) => {
    expect(await endOf(message, 'a.eml')).toBe('encrypted: email');
  });

  it('is an e-mail by its first lines, unless it is called a text', async () => {
    const message = aMessage('text/plain', 'hello');
    expect((await extractionOf(message, 'without-extension')).mediaType).toBe('message/rfc822');
    expect((await extractionOf(message, 'printed.txt')).mediaType).toBe('text/plain');
    expect(await endOf('Dear colleague,\nhello', 'a.eml')).toBe('type-mismatch: text email');
    expect(await endOf('Note: a\nPlan: b\n\nc', 'a.eml')).toBe('type-mismatch: text email');
  });

  it('with parts 300 deep is broken', async () => {
    let body = 'Content-Type: text/plain\r\n\r\nhello';
    for (let depth = 0; depth < 300; depth += 1) {
      body = `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${body}\r\n--b${depth}--`;
    }
    expect(await endOf(`${HEADERS.join('\r\n')}\r\n${body}`, 'a.eml')).toBe('broken');
  });
});
