import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js';
import { describe, expect, it } from 'vitest';
import { endOf, extractionOf, readDocument } from '../../test/read-document.js';

/** A folder of streams by their names. */
interface Folder {
  readonly [name: string]: string | Uint8Array | Folder;
}

const unicode = (tag: string): string => `__substg1.0_${tag}001F`;
const binary = (tag: string): string => `__substg1.0_${tag}0102`;

/** A compound file with these streams; text is written as UTF-16. */
function aMsg(content: Folder): Buffer {
  const entries: Entry[] = [];
  const add = (name: string, type: TypeEnum, inner: Folder | Buffer): number => {
    const number = entries.length;
    if (Buffer.isBuffer(inner)) {
      entries.push({
        name,
        type,
        length: inner.length,
        binaryProvider: () => Uint8Array.from(inner),
      });
      return number;
    }
    const children: number[] = [];
    entries.push({ name, type, length: 0, children });
    for (const [key, value] of Object.entries(inner)) {
      if (typeof value === 'string')
        children.push(add(key, TypeEnum.DOCUMENT, Buffer.from(value, 'utf16le')));
      else if (value instanceof Uint8Array)
        children.push(add(key, TypeEnum.DOCUMENT, Buffer.from(value)));
      else children.push(add(key, TypeEnum.DIRECTORY, value));
    }
    return number;
  };
  add('Root Entry', TypeEnum.ROOT, { '__properties_version1.0': Buffer.alloc(32), ...content });
  return Buffer.from(burn(entries));
}

function anAttachment(name: string, bytes: string): Folder {
  return {
    '__properties_version1.0': Buffer.alloc(8),
    [unicode('3707')]: name,
    [binary('3701')]: Buffer.from(bytes),
  };
}

const HEAD: Folder = {
  [unicode('0037')]: 'Laborwerte',
  [unicode('0C1A')]: 'Dr. Müller',
  [unicode('5D01')]: 'mueller@klinik.example',
  '__recip_version1.0_#00000000': {
    '__properties_version1.0': Buffer.alloc(8),
    [unicode('3001')]: 'Ward 3',
    [unicode('39FE')]: 'ward3@klinik.example',
  },
};

/** RTF as Outlook packs it, stored without compression (MELA). */
function packedRtf(rtf: string): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length + 12, 0);
  head.writeUInt32LE(rtf.length, 4);
  head.write('MELA', 8, 'latin1');
  return Buffer.concat([head, Buffer.from(rtf, 'latin1')]);
}

describe('a message of Outlook', () => {
  it('is read as a message: headers, body, attachments as documents of their own', async () => {
    const bytes = aMsg({
      ...HEAD,
      [unicode('1000')]: 'Kalium 6,1 mmol/l, bitte kontrollieren.',
      '__attach_version1.0_#00000000': anAttachment('befund.txt', 'Kein Erguss'),
    });
    const { outcome, attachments } = await readDocument(bytes, 'mail.msg');
    const text = outcome.kind === 'extracted' ? outcome.extraction.text : outcome.reason.code;
    expect(text).toContain('Dr. Müller');
    expect(text).toContain('Ward 3');
    expect(text).toContain('Subject: Laborwerte');
    expect(text).toContain('Kalium 6,1 mmol/l, bitte kontrollieren.');
    expect(text).toContain('Attachment: befund.txt');
    // The file says no date, so nobody is shown one.
    expect(text).not.toMatch(/^Date:/m);
    expect(
      attachments.map(({ fileName, bytes: inner }) => [fileName, Buffer.from(inner).toString()]),
    ).toEqual([['befund.txt', 'Kein Erguss']]);
    const extraction = await extractionOf(bytes, 'mail.msg');
    expect([extraction.mediaType, extraction.extractor.name]).toEqual([
      'application/vnd.ms-outlook',
      'msg',
    ]);
  });

  const TABLE =
    '<table><tr><th>Drug</th><th>Morning</th><th>Evening</th></tr><tr><td>Ramipril</td><td></td><td>1</td></tr></table><p>Allergy: <s>none known</s> penicillin</p>';

  it.each([
    ['HTML', { [binary('1013')]: Buffer.from(TABLE) }],
    [
      'HTML wrapped into RTF',
      {
        [binary('1009')]: packedRtf(
          `{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag ${TABLE.replace('none known', '}none known{\\*\\htmltag ')}}}`,
        ),
      },
    ],
    [
      'RTF alone',
      {
        [binary('1009')]: packedRtf(
          String.raw`{\rtf1\ansi\trowd\trhdr\cellx1\cellx2\cellx3 Drug\cell Morning\cell Evening\cell\row\trowd\cellx1\cellx2\cellx3 Ramipril\cell\cell 1\cell\row\pard Allergy: {\strike none known} penicillin\par}`,
        ),
      },
    ],
  ])('keeps the cells and marks of a body in %s', async (_name, body) => {
    const { text, runs } = await extractionOf(aMsg({ ...HEAD, ...body }), 'mail.msg');
    expect(text).toContain('Drug: Ramipril | Morning: [empty] | Evening: 1');
    const struck = runs.filter((run) => run.struck === 'explicit');
    expect(struck.map(({ start, end }) => text.slice(start, end))).toEqual(['none known']);
  });

  it('has the words of a plain body that is wrapped into RTF and stored nowhere else', async () => {
    const rtf = String.raw`{\rtf1\ansi\fromtext \fbidi \deff0{\fonttbl{\f0\fswiss Arial;}}\plain No allergies.\par Penicillin tolerated.}`;
    const bytes = aMsg({ ...HEAD, [binary('1009')]: packedRtf(rtf) });
    const { text } = await extractionOf(bytes, 'mail.msg');
    expect(text).toContain('No allergies.\nPenicillin tolerated.');
  });

  it('counts the fields of an item that is no message', async () => {
    const item = { ...HEAD, [unicode('001A')]: 'IPM.Appointment', [unicode('1000')]: 'Ward round' };
    const { leftOut } = await extractionOf(aMsg(item), 'mail.msg');
    expect(leftOut).toEqual([{ kind: 'section', count: 1, name: 'IPM.Appointment' }]);
  });

  it('that holds another is read with that one as a document', async () => {
    const inner: Folder = {
      '__properties_version1.0': Buffer.alloc(24),
      [unicode('0037')]: 'Inner',
      [unicode('1000')]: 'inner words',
    };
    const bytes = aMsg({
      ...HEAD,
      [unicode('1000')]: 'outer words',
      '__attach_version1.0_#00000000': {
        '__properties_version1.0': Buffer.alloc(8),
        [unicode('3001')]: 'Inner',
        '__substg1.0_3701000D': inner,
      },
    });
    const { attachments } = await readDocument(bytes, 'mail.msg');
    const [attachment] = attachments;
    const { text } = await extractionOf(attachment?.bytes ?? '', attachment?.fileName ?? '');
    expect(text).toContain('inner words');
  });

  it('is refused where it is damaged, or says nothing', async () => {
    const bytes = aMsg({ ...HEAD, [unicode('1000')]: 'words' });
    expect(await endOf(bytes.subarray(0, 1200), 'mail.msg')).toMatch(/^(broken|unsupported-type)/);
    expect(await endOf(bytes, 'mail.doc')).toBe('type-mismatch: msg doc');
  });
});
