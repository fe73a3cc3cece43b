import { describe, expect, it } from 'vitest';
import { type Hl7Message, readMessage } from '../message/hl7-message.js';
import { documentFactsOf } from './document-facts.js';
import { partsOf } from './message-parts.js';
import {
  encounterOf,
  type IdentifierChoice,
  patientBirthDateOf,
  patientNameOf,
  patientOf,
} from './patient-of.js';

const ANY: IdentifierChoice = { type: null, authority: null, defaultAuthority: null };

function aMessage(type: string, ...segments: readonly string[]): Hl7Message {
  const bytes = Buffer.from(
    [`MSH|^~\\&|A|B|C|D|1||${type}|1|P|2.5||||||8859/1`, ...segments].join('\r'),
    'latin1',
  );
  const message = readMessage(bytes, 'ASCII');
  if (!message) throw new Error('There is no message.');
  return message;
}
const aText = (text: string) => ({ kind: 'text', mediaType: 'text/plain', text });
const parts = (...segments: readonly string[]) => partsOf(aMessage('MDM^T02', ...segments));

describe('documents of a message', () => {
  it('are one text of all its text lines, in order', () => {
    expect(
      parts(
        'OBX|1|TX|a||First \\T\\ one~second',
        'OBX|2|FT|a||third\\.br\\fourth',
        'OBX|3|TX|a||',
        'OBX|4|ST|a||^last',
      ).parts,
    ).toEqual([aText('First & one\nsecond\nthird\nfourth\n\n^last')]);
  });

  it('are files beside the text, where they stand', () => {
    const { parts: found } = parts(
      'OBX|1|ED|a||^application^pdf^Base64^JVBERi0=',
      'OBX|2|TX|a||text',
      'OBX|3|ED|a||^TEXT^^A^caf\xe9 \\T\\',
    );
    expect(found).toEqual([
      { kind: 'file', bytes: Buffer.from('%PDF-'), mediaType: 'application/pdf' },
      aText('[file attached: application/pdf]\ntext\n[file attached: TEXT]'),
      { kind: 'file', bytes: Buffer.from('caf\xe9 &', 'latin1'), mediaType: 'text/plain' },
    ]);
  });

  it.each([
    ['Base64', 'JVBE\rRi0=', '%PDF-', ['line']],
    ['Base64', 'JVBE\\.br\\Ri0=', '%PDF-', []],
    ['base64', ' JVBERi0 =', '%PDF-', []],
    ['Base64', 'JVBERi0', '%PDF-', ['base64-broken']],
    ['Base64', 'JVBE*Ri0=', '%PDF-', ['base64-broken']],
    ['Hex', '25 50 44 46', '%PDF', []],
    ['Hex', '2550444', '%PD', ['hex-broken']],
    ['A', '%PDF', '%PDF', []],
    ['', '%PDF', '%PDF', ['encoding-unknown']],
    ['', Buffer.from('x'.repeat(60)).toString('base64'), 'x'.repeat(60), ['encoding-unknown']],
  ])('in ED as %s %j', (encoding, data, bytes, warnings) => {
    const found = parts(`OBX|1|ED|a||^AP^x^${encoding}^${data}`);
    expect(found.parts).toEqual([
      { kind: 'file', bytes: Buffer.from(bytes), mediaType: 'application/x' },
    ]);
    expect(found.warnings).toEqual(warnings.filter((warning) => warning !== 'line'));
  });

  it.each([
    ['multipart', 'x-hl7-cda-level-one', 'application/xml'],
    ['TEXT', 'XML', 'application/xml'],
    ['AP', 'PDF', 'application/pdf'],
    ['IM', 'TIFF', 'image/tiff'],
    ['TEXT', '', 'text/plain'],
    ['NS', 'Octet-stream', 'application/octet-stream'],
  ])('of type %s and %s are named %s', (type, subtype, mediaType) => {
    const { parts: found } = parts(`OBX|1|ED|a||^${type}^${subtype}^A^x`);
    expect(found).toMatchObject([{ kind: 'file', mediaType }]);
  });

  it('may be as large as a frame', () => {
    const bytes = Buffer.alloc(12 * 1024 * 1024, 'scan');
    const found = parts(`OBX|1|ED|a||^AP^pdf^Base64^${bytes.toString('base64')}`);
    expect(found.warnings).toEqual([]);
    const [file] = found.parts;
    expect(file?.kind === 'file' && file.bytes.equals(bytes)).toBe(true);
  });

  it('are not fetched, and not made of what names files alone', () => {
    expect(parts('OBX|1|RP|a||http://elsewhere^^IM^JPEG', 'OBX|2|ED|a||^AP^pdf^Base64^')).toEqual({
      parts: [],
      hasText: false,
      warnings: ['reference-not-fetched', 'embedded-empty'],
    });
  });

  it('are a page of tables where there are values, in the place of the first', () => {
    const message = aMessage(
      'ORU^R01',
      'OBX|1|ED|a||^AP^pdf^A^%PDF',
      'OBX|2|NM|K^Potassium||6.1|mmol/l',
      'AL1|1|DA|pen',
    );
    const { parts: found, hasText, warnings } = partsOf(message);
    expect(found.map(({ kind, mediaType }) => `${kind} ${mediaType}`)).toEqual([
      'file application/pdf',
      'text text/html',
    ]);
    expect(hasText).toBe(false);
    expect(warnings).toEqual(['segments-not-read']);
  });

  it('are made of notes alone, but not in the place of a document', () => {
    const note = 'NTE|1||No specimen received.';
    expect(partsOf(aMessage('ORU^R01', 'OBR|1||F1', note)).parts).toEqual([
      aText('Note: No specimen received.'),
    ]);
    expect(partsOf(aMessage('MDM^T03', 'TXA|1|DS', note)).parts).toEqual([]);
  });
});

describe('the patient', () => {
  const pid = (list: string): Hl7Message => aMessage('MDM^T02', `PID|1||${list}||Doe&van^Jane^Q`);

  it.each<[string, Partial<IdentifierChoice>, ReturnType<typeof patientOf>]>([
    ['77^^^HOSP^MR', {}, { identifier: '77', authority: 'HOSP' }],
    ['77^^^HOSP^PI~88^^^HOSP^MR', { type: 'MR' }, { identifier: '88', authority: 'HOSP' }],
    [
      '77^^^OTHER^MR~88^^^&1.2.3&ISO',
      { authority: '1.2.3' },
      { identifier: '88', authority: '1.2.3' },
    ],
    ['77', { defaultAuthority: 'HOSP' }, { identifier: '77', authority: 'HOSP' }],
    [
      '77',
      { authority: 'HOSP', defaultAuthority: 'HOSP' },
      { identifier: '77', authority: 'HOSP' },
    ],
    ['77', {}, { identifier: '77', authority: null }],
    ['', {}, null],
    ['""', {}, null],
    ['^^^HOSP^MR', {}, null],
    ['77^^^OTHER^MR', { authority: 'HOSP' }, null],
    ['77^^^HOSP^PI', { type: 'MR' }, null],
  ])('of %j', (list, choice, identifier) => {
    expect(patientOf(pid(list), { ...ANY, ...choice })).toEqual(identifier);
  });

  it('has a name and a visit', () => {
    const message = aMessage(
      'ADT^A01',
      'PID|1||7||Doe&van^Jane^Q',
      `PV1|1|I${'|'.repeat(17)}V1^^^HOSP`,
    );
    expect(patientNameOf(message)).toBe('Jane Q Doe');
    expect(encounterOf(message)).toEqual({ identifier: 'V1', authority: 'HOSP' });
  });
});

it.each([
  ['19700413', '1970-04-13'],
  ['19700413120000', '1970-04-13'],
  ['1970', null],
  ['19701332', null],
  ['""', null],
  ['', null],
])('the date of birth %j', (written, date) => {
  expect(patientBirthDateOf(aMessage('ADT^A01', `PID|1||7||Doe||${written}|F`))).toBe(date);
});

describe('the status of a source', () => {
  const txa = (completion: string, availability = ''): string =>
    `TXA|1|DS|TX|${'|'.repeat(8)}D1^NS|D0|||note.txt|${completion}|R|${availability}`;
  it.each([
    ['MDM^T02', [txa('AU')], 'final'],
    ['MDM^T02', [txa('IP')], 'preliminary'],
    ['MDM^T06', [txa('AU')], 'addended'],
    ['MDM^T08', [txa('AU')], 'corrected'],
    ['MDM^T10', [txa('LA')], 'corrected'],
    ['MDM^T11', [txa('AU')], 'cancelled'],
    ['MDM^T02', [txa('AU', 'CA')], 'cancelled'],
    ['MDM^T03', [txa('AU', 'OB')], 'replaced'],
    ['MDM^T02', [txa('AU'), 'OBX|1|TX|a||x||||||W'], 'wrong-patient'],
    ['ORU^R01', ['OBR|1||F1|a|||||||||||||||||||||F'], 'final'],
    ['ORU^R01', ['OBR|1||F1|a|||||||||||||||||||||P'], 'preliminary'],
    ['ORU^R01', ['OBR|1||F1|a|||||||||||||||||||||C'], 'corrected'],
    ['ORU^R01', ['OBR|1||F1|a|||||||||||||||||||||X'], 'cancelled'],
    ['ORU^R01', ['OBX|1|TX|a||x||||||P'], 'preliminary'],
    ['ORU^R01', ['OBX|1|TX|a||x||||||D'], 'cancelled'],
    ['ORU^R01', ['OBX|1|TX|a||x||||||F', 'OBX|2|TX|a||x||||||W'], 'corrected'],
    ['ORU^R01', ['OBX|1|TX|a||x||||||D', 'OBX|2|TX|a||x||||||W'], 'wrong-patient'],
    ['ORU^R01', ['OBX|1|TX|a||x||||||F', 'OBX|2|TX|a||x||||||D'], 'corrected'],
    ['ORU^R01', ['OBX|1|TX|a||x||||||F'], 'final'],
  ])('%s %j', (type, segments, status) => {
    expect(documentFactsOf(aMessage(type, ...segments)).status).toBe(status);
  });

  it('of what came before is wrong where one result of several was', () => {
    const message = aMessage('ORU^R01', 'OBX|1|NM|a||1||||||F', 'OBX|2|NM|b||2||||||W');
    expect(documentFactsOf(message)).toMatchObject({
      status: 'corrected',
      ofEarlier: 'wrong-patient',
    });
  });

  it('comes with the numbers of the document', () => {
    expect(documentFactsOf(aMessage('MDM^T02', txa('AU')))).toEqual({
      documentNumber: 'D1',
      documentAuthority: 'NS',
      parentNumber: 'D0',
      parentAuthority: null,
      documentType: 'DS',
      service: null,
      resultStatus: null,
      fileName: 'note.txt',
      confidentiality: 'R',
      status: 'final',
      ofEarlier: 'final',
    });
    const result = aMessage('ORU^R01', 'OBR|1|P1|F1^LAB|CXR^Chest|||||||||||||||||||||F');
    expect(documentFactsOf(result)).toMatchObject({
      documentNumber: 'F1',
      service: 'CXR',
      resultStatus: 'F',
    });
  });
});
