import { expect, it } from 'vitest';
import { partsOf } from '../content/message-parts.js';
import { fieldOf, firstSegment, type Hl7Message, readMessage } from '../message/hl7-message.js';
import { unescape } from '../message/unescape.js';
import {
  buildMessage,
  type BuiltHeader,
  echoed,
  NotInCharset,
  WRITTEN_CHARSETS,
} from './build-message.js';

const HEADER: BuiltHeader = {
  from: { application: 'CLOISTER', facility: '' },
  to: { application: 'EHR|X', facility: 'WARD' },
  at: new Date('2026-11-26T12:00:00Z'),
  type: ['MDM', 'T02', 'MDM_T02'],
  controlId: 'ID1',
  processingId: 'P',
  version: '2.5.1',
  accept: 'AL',
  application: '',
  charset: 'UNICODE UTF-8',
};

function read(bytes: Buffer): Hl7Message {
  const message = readMessage(bytes, 'ASCII');
  if (!message) throw new Error('It has no header.');
  return message;
}
const textOf = (message: Hl7Message, raw: string): string =>
  unescape(raw, { ...message, warnings: new Set() });

it('writes a header that says what is meant, and what it is written in', () => {
  const bytes = buildMessage(HEADER, [{ name: 'EVN', fields: { 1: 'T02', 4: '' } }]);
  expect(bytes.toString('utf8')).toBe(
    'MSH|^~\\&|CLOISTER||EHR\\F\\X|WARD|20261126120000+0000||MDM^T02^MDM_T02|ID1|P|2.5.1|||AL|||UNICODE UTF-8\rEVN|T02\r',
  );
});

it.each([
  ['every delimiter', 'a|b^c~d\\e&f'],
  ['what ends segments and frames', 'VT \u000b FS \u001c CR \u000d LF \u000a end'],
  ['what looks like an escape', '\\F\\ and \\.br\\ and \\X0D\\'],
  ['other scripts', 'Grüße, 体温 38.5 °C, 😷'],
])('says %s so that it is read as it was meant', (_, text) => {
  const bytes = buildMessage(HEADER, [
    { name: 'OBX', fields: { 2: 'TX', 5: text } },
    { name: 'OBX', fields: { 2: 'FT', 5: { formatted: text } } },
  ]);
  expect(bytes.includes(0x0b) || bytes.includes(0x1c)).toBe(false);
  const message = read(bytes);
  const wanted = text.replaceAll('\r', '\n');
  expect(message.segments.map(({ name }) => name)).toEqual(['MSH', 'OBX', 'OBX']);
  expect(partsOf(message).parts).toEqual([
    { kind: 'text', mediaType: 'text/plain', text: `${wanted}\n${wanted}` },
  ]);
});

it.each(WRITTEN_CHARSETS)('is what MSH-18 says: %s', (charset) => {
  const text =
    { 'UNICODE UTF-8': '体温 é', '8859/1': 'é', '8859/5': 'Ж' }[charset as string] ?? 'e';
  const bytes = buildMessage({ ...HEADER, charset }, [{ name: 'NTE', fields: { 3: text } }]);
  const message = read(bytes);
  expect(message.warnings).toEqual([]);
  expect(fieldOf(firstSegment(message, 'NTE'), 3)).toBe(text);
  expect(fieldOf(firstSegment(message, 'MSH'), 18)).toBe(charset);
});

it('refuses a character that its charset does not have, and puts nothing in its place', () => {
  const say = (text: string): Buffer =>
    buildMessage({ ...HEADER, charset: '8859/1' }, [{ name: 'NTE', fields: { 3: text } }]);
  expect(() => say('from 3 – 5 ≥ 2')).toThrow(NotInCharset);
  expect(say('für 5 °C').includes(0xfc)).toBe(true);
});

it.each([
  ['the usual delimiters', 'MSH|^~\\&|A|B', 'PID|1||7^^^HOSP&1.2&ISO^MR~8||Doe^Jane \\T\\ Co'],
  ['other delimiters', 'MSH$*@!%$A$B', 'PID$1$$7***HOSP%1.2%ISO*MR@8$$Doe*Jane & Co'],
])('echoes a segment with %s, part for part', (_, head, pid) => {
  const source = read(Buffer.from(`${head}\r${pid}\r`));
  const segment = firstSegment(source, 'PID');
  if (!segment) throw new Error('It has no PID.');
  const message = read(buildMessage(HEADER, [echoed(source, segment)]));
  const fields = firstSegment(message, 'PID');
  expect(fieldOf(fields, 3)).toBe('7^^^HOSP&1.2&ISO^MR~8');
  expect(textOf(message, fieldOf(fields, 5).split('^')[1] ?? '')).toBe('Jane & Co');
});

it('echoes what was written in another charset as the characters that were meant', () => {
  const head = Buffer.from('MSH|^~\\&|A|B||||||||2.5||||||8859/1\rPID|1||7||', 'latin1');
  const source = read(Buffer.concat([head, Buffer.from('M\xfcller^\\XE9\\va\\Z9\\\r', 'latin1')]));
  const segment = firstSegment(source, 'PID');
  if (!segment) throw new Error('It has no PID.');
  const message = read(buildMessage(HEADER, [echoed(source, segment)]));
  expect(fieldOf(firstSegment(message, 'PID'), 5)).toBe('Müller^éva\\Z9\\');
});
