import { describe, expect, it } from 'vitest';
import { delimitersOf, USUAL } from './delimiters.js';
import {
  fieldOf,
  firstSegment,
  type Hl7Message,
  readMessage,
  repetitionsOf,
  typeOf,
} from './hl7-message.js';
import { messagesIn } from './messages-in-frame.js';
import { type TextWarning, unescape, unescapeFormatted } from './unescape.js';

const HEAD = 'MSH|^~\\&|A|B|C|D|1||ORU^R01|1|P|2.5';

function read(text: string | Buffer, fallback = 'ASCII'): Hl7Message {
  const message = readMessage(Buffer.from(text), fallback);
  if (!message) throw new Error('There is no message.');
  return message;
}
const obx = (message: Hl7Message): string => fieldOf(firstSegment(message, 'OBX'), 5);

describe('segments', () => {
  it.each([
    ['\r', []],
    ['\n', ['segments-end-with-lf']],
    ['\r\n', ['segments-end-with-crlf']],
  ])('may end with %j', (end, warnings) => {
    const message = read([HEAD, 'PID|1||77', 'OBX|1|TX|||a', ''].join(end));
    expect(message.segments.map(({ name }) => name)).toEqual(['MSH', 'PID', 'OBX']);
    expect(message.warnings).toEqual(warnings);
  });

  it('go on with a line that begins none', () => {
    const message = read(`${HEAD}\rOBX|1|ED|||^a^b^Base64^AAAA\rBBBB\r\rOBXY|CC|\rNTE|1\r`);
    expect(obx(message)).toBe('^a^b^Base64^AAAA\nBBBB\nOBXY');
    expect(message.warnings).toEqual(['line-inside-field']);
    expect(message.segments).toHaveLength(3);
  });

  it('are not made by a line feed in a text of a message whose segments end with CR', () => {
    expect(obx(read(`${HEAD}\rOBX|1|TX|||one\nPID|2||forged\r`))).toBe('one\nPID');
  });

  it('of a header are read after a byte order mark, and nothing else before it', () => {
    expect(read(`\u{feff}${HEAD}\r`).warnings).toEqual(['byte-order-mark']);
    expect(readMessage(Buffer.from(`junk\r${HEAD}\r`), 'ASCII')).toBeNull();
    expect(readMessage(Buffer.from('MSH'), 'ASCII')).toBeNull();
    expect(readMessage(Buffer.from('MSHA^~\\&'), 'ASCII')).toBeNull();
    expect(readMessage(Buffer.alloc(0), 'ASCII')).toBeNull();
  });
});

describe('delimiters', () => {
  it.each([
    ['^~\\&', USUAL],
    ['^~\\\\&', USUAL],
    ['^~\\&#', { ...USUAL, truncation: '#' }],
    ['$*!@', { ...USUAL, component: '$', repetition: '*', escape: '!', subcomponent: '@' }],
    ['^˜\\&', { ...USUAL, repetition: '˜' }],
    ['^', USUAL],
    ['', null],
    ['^^\\&', null],
    ['^~\\|', null],
    ['^~\\&#+', null],
  ])('of %j', (encoding, delimiters) => {
    expect(delimitersOf('|', encoding)).toEqual(delimiters);
  });

  it('of the message itself divide it', () => {
    const message = read('MSH$%*!@$A$B$C$D$1$$MDM%T02$1$P$2.3\rOBX$1$TX$c$$one*two^~|');
    expect(typeOf(message)).toEqual({ type: 'MDM', event: 'T02' });
    expect(repetitionsOf(obx(message), message.delimiters)).toEqual(['one', 'two^~|']);
  });
});

describe('charsets', () => {
  const german = 'Müdigkeit, 5 €, Übelkeit';
  it.each([
    ['UNICODE UTF-8', 'utf-8', Buffer.from(german), german, []],
    ['8859/1', 'iso-8859-1', Buffer.from('M\xfcde', 'latin1'), 'Müde', []],
    ['8859/15', 'iso-8859-15', Buffer.from('5 \xa4', 'latin1'), '5 €', []],
    ['8859/5', 'iso-8859-5', Buffer.from('\xb3', 'latin1'), 'Г', []],
    ['ASCII', 'us-ascii', Buffer.from('plain'), 'plain', []],
    ['', 'iso-8859-1', Buffer.from('M\xfcde', 'latin1'), 'Müde', []],
    ['ASCII', 'utf-8', Buffer.from('Müde'), 'Müde', ['charset-not-kept']],
    [
      'UNICODE UTF-8',
      'windows-1252',
      Buffer.from('M\xfcde \x80', 'latin1'),
      'Müde €',
      ['charset-not-kept'],
    ],
    ['ISO IR87', 'iso-8859-1', Buffer.from('M\xfcde', 'latin1'), 'Müde', ['charset-unknown']],
    [
      '8859/1~UNICODE UTF-8',
      'iso-8859-1',
      Buffer.from('M\xfcde', 'latin1'),
      'Müde',
      ['several-charsets'],
    ],
  ])('%j is read as %s', (declared, charset, bytes, text, warnings) => {
    const head = Buffer.from(`${HEAD}||||||${declared}\rOBX|1|TX|||`);
    const message = read(Buffer.concat([head, bytes]), '8859/1');
    expect(message.charset).toBe(charset);
    expect(obx(message)).toBe(text);
    expect(message.warnings).toEqual(warnings);
  });
});

describe('escapes', () => {
  const reading = (warnings = new Set<TextWarning>()) => ({
    delimiters: USUAL,
    charset: 'iso-8859-1',
    warnings,
  });

  it.each([
    ['a\\F\\b\\S\\c\\T\\d\\R\\e\\E\\f', 'a|b^c&d~e\\f', []],
    ['\\H\\bold\\N\\', 'bold', []],
    ['\\XE4F6\\ \\X0D0A\\', 'äö \n', []],
    ['one\\.br\\two', 'one\ntwo', []],
    ['\\Z99\\ and \\C2842\\', '\\Z99\\ and \\C2842\\', ['escape-unknown']],
    ['\\X0\\', '\\X0\\', ['escape-unknown']],
    ['C:\\dir', 'C:\\dir', ['escape-unknown']],
    ['C:\\Users\\T\\x', 'C:\\Users&x', ['escape-unknown']],
    ['\\', '\\', ['escape-unknown']],
  ])('%j', (raw, text, warned) => {
    const warnings = new Set<TextWarning>();
    expect(unescape(raw, reading(warnings))).toBe(text);
    expect([...warnings]).toEqual(warned);
  });

  it('by the escape character of the message', () => {
    const delimiters = { ...USUAL, escape: '!', component: '%' };
    expect(unescape('a !S! \\S\\', { ...reading(), delimiters })).toBe('a % \\S\\');
  });

  it.each([
    ['one\\.br\\two\\.sp2\\three', 'one\ntwo\n\nthree'],
    ['\\.in4\\a\\.br\\b\\.in0\\\\.br\\c', '    a\n    b\nc'],
    ['\\.in+2\\a\\.br\\\\.in+2\\b\\.br\\\\.in-4\\c', '  a\n    b\nc'],
    ['\\.ti3\\a\\.br\\b\\.sk2\\c', '   a\nb  c'],
    ['a\\.ce\\b', 'a\nb'],
    ['\\.fi\\a\\.nf\\b', 'ab'],
    ['\\.in9999\\a', `${' '.repeat(80)}a`],
    ['\\.zz\\a', '\\.zz\\a'],
  ])('of formatted text: %j', (raw, text) => {
    expect(unescapeFormatted(raw, reading())).toBe(text);
  });

  it('take time in proportion to the text, however it is made', () => {
    const hostile = '\\'.repeat(200_000);
    expect(unescapeFormatted(hostile, reading())).toHaveLength(200_000);
  });
});

describe('a frame', () => {
  const texts = (frame: string): readonly string[] =>
    messagesIn(Buffer.from(frame)).messages.map(String);
  const two = HEAD.replace('|1|P', '|2|P');

  it('may hold several messages', () => {
    expect(texts(`${HEAD}\rPID|1\r${two}\rPID|2\r`)).toEqual([
      `${HEAD}\rPID|1\r`,
      `${two}\rPID|2\r`,
    ]);
    expect(texts(`${HEAD}\nPID|1\n\n${two}\n`)).toEqual([`${HEAD}\nPID|1\n\n`, `${two}\n`]);
  });

  it('may hold a batch, whose envelope is no message', () => {
    const batch = `FHS|^~\\&|A\rBHS|^~\\&|A\r${HEAD}\rPID|1\r${two}\rBTS|2\rFTS|1\r`;
    expect(texts(batch)).toEqual([`${HEAD}\rPID|1\r`, `${two}\r`]);
    expect(messagesIn(Buffer.from(batch))).toMatchObject({ batch: true, countDiffers: false });
    expect(messagesIn(Buffer.from(batch.replace('BTS|2', 'BTS|3'))).countDiffers).toBe(true);
  });

  it('is one message, byte for byte, where it is not', () => {
    for (const whole of [`${HEAD}\r`, `\r\n${HEAD}\r`, 'PID|1\r', '', `junk\r${HEAD}\r`]) {
      expect(texts(whole)).toEqual([whole]);
    }
  });

  it('is ambiguous where a message could be text of another', () => {
    const quoted = messagesIn(Buffer.from(`${HEAD}\rOBX|1|TX|||see\n${two}\rPID|2\r`));
    expect(quoted).toMatchObject({ ambiguous: true, messages: [expect.anything()] });
    expect(messagesIn(Buffer.from(`${HEAD}\rOBX|1|TX|||MSH|a\n${two.slice(1)}\r`)).ambiguous).toBe(
      false,
    );
  });
});
