import { describe, expect, it } from 'vitest';
import { headerField, headerOf } from '../message/header.js';
import type { AnswerSettings, Outcome } from './answer.js';
import { answersTo } from './answers.js';
import type { ErrorCode } from './error-codes.js';

const NOW = new Date('2026-03-04T05:06:07Z');
const USUAL: AnswerSettings = { tryAgain: 'AE', alwaysAnswer: false };
const ACCEPTED: Outcome = { kind: 'accepted' };

const refused = (code: ErrorCode): Outcome => ({
  kind: 'refused',
  error: { code, location: { segment: 'MSH', field: 9 } },
});
const message = (accept: string, application: string, id = 'ID1', version = '2.5'): Buffer =>
  Buffer.from(
    `MSH|^~\\&|HIS|WARD|US|HERE|20260101||MDM^T02|${id}|P|${version}|||${accept}|${application}||8859/1\rPID|1\r`,
    'latin1',
  );

function answers(bytes: Buffer, outcome: Outcome, settings = USUAL): readonly string[] {
  let id = 0;
  const controlIds = (): string => `A${(id += 1)}`;
  const given = answersTo(headerOf(bytes), outcome, settings, { now: NOW, controlIds });
  return given.map(({ bytes: answer }) => answer.toString('latin1'));
}

const codes = (bytes: Buffer, outcome: Outcome, settings = USUAL): string =>
  answers(bytes, outcome, settings)
    .map((answer) => /\rMSA.(..)/.exec(answer)?.[1])
    .join(' ');

describe('which answers a message gets', () => {
  it.each([
    // MSH-15, MSH-16, accepted, to be tried again, refused for good
    ['', '', 'AA', 'AE', 'AR'],
    ['AL', 'NE', 'CA', 'CE', 'CR'],
    ['AL', '', 'CA', 'CE', 'CR'],
    ['AL', 'AL', 'CA AA', 'CE', 'CR'],
    ['NE', 'AL', 'AA', 'AE', 'AR'],
    ['', 'AL', 'AA', 'AE', 'AR'],
    ['NE', 'NE', '', '', ''],
    ['ER', 'NE', '', 'CE', 'CR'],
    ['SU', 'NE', 'CA', '', ''],
    ['NE', 'ER', '', 'AE', 'AR'],
    ['NE', 'SU', 'AA', '', ''],
    ['ER', 'AL', 'AA', 'CE', 'CR'],
    ['AL', 'ER', 'CA', 'CE', 'CR'],
    ['SU', 'SU', 'CA AA', '', ''],
    ['SU', 'ER', 'CA', 'AE', 'AR'],
    ['ER', 'ER', '', 'CE', 'CR'],
    ['??', 'NE', 'CA', 'CE', 'CR'],
  ])('MSH-15 %s and MSH-16 %s', (accept, application, accepted, again, never) => {
    const bytes = message(accept, application);
    expect(codes(bytes, ACCEPTED)).toBe(accepted);
    expect(codes(bytes, refused(207))).toBe(again);
    expect(codes(bytes, refused(205))).toBe(never);
  });

  it('the connection may insist on one where the message wants none', () => {
    const settings = { ...USUAL, alwaysAnswer: true };
    expect(codes(message('NE', 'NE'), ACCEPTED, settings)).toBe('AA');
    expect(codes(message('NE', ''), ACCEPTED, settings)).toBe('AA');
    expect(codes(message('NE', 'ER'), ACCEPTED, settings)).toBe('');
  });

  it('AE and AR change places for partners with the other reading', () => {
    const settings: AnswerSettings = { ...USUAL, tryAgain: 'AR' };
    expect(codes(message('', ''), refused(207), settings)).toBe('AR');
    expect(codes(message('', ''), refused(202), settings)).toBe('AE');
    expect(codes(message('AL', 'NE'), refused(207), settings)).toBe('CR');
    expect(codes(message('', ''), ACCEPTED, settings)).toBe('AA');
  });
});

describe('an answer', () => {
  it('turns sender and receiver round, and repeats what is the message’s', () => {
    expect(answers(message('', ''), ACCEPTED)).toEqual([
      'MSH|^~\\&|US|HERE|HIS|WARD|20260304050607+0000||ACK^T02^ACK|A1|P|2.5|||||' +
        '|8859/1\rMSA|AA|ID1\r',
    ]);
  });

  it('of the application has an id of its own and asks for no answer', () => {
    const both = answers(message('AL', 'AL'), ACCEPTED).map((answer) =>
      headerOf(Buffer.from(answer)),
    );
    expect(both.map((header) => header && headerField(header, 10))).toEqual(['A1', 'A2']);
    expect(
      both.map((header) => header && [headerField(header, 15), headerField(header, 16)]),
    ).toEqual([
      ['NE', 'NE'],
      ['NE', 'NE'],
    ]);
  });

  it('of the application that goes another way has the id it was given, and says whether it wants one', () => {
    const apart = { controlId: 'OTHER', accept: 'AL' } as const;
    const facts = { now: NOW, controlIds: () => 'A1', apart };
    const both = answersTo(headerOf(message('AL', 'AL')), ACCEPTED, USUAL, facts);
    const heads = both.map(({ bytes }) => headerOf(bytes));
    expect(
      heads.map((header) => header && [10, 15, 16].map((number) => headerField(header, number))),
    ).toEqual([
      ['A1', 'NE', 'NE'],
      ['OTHER', 'AL', 'NE'],
    ]);
  });

  it('repeats MSH-10 byte for byte', () => {
    const id = Buffer.from('\xe4 \\T\\ \x80 &', 'latin1').toString('latin1');
    expect(answers(message('', '', id), ACCEPTED)[0]).toContain(`\rMSA|AA|${id}\r`);
  });

  it('says for people what the code does not', () => {
    const outcome: Outcome = {
      kind: 'refused',
      error: { code: 104, location: null, text: 'Only 8 bytes.' },
    };
    expect(answers(message('', ''), outcome)[0]).toContain(
      '\rMSA|AR|ID1\rERR|||104^Value too long^HL70357|E||||Only 8 bytes.\r',
    );
    expect(answers(message('', '', 'ID1', '2.3'), outcome)[0]).toContain(
      '\rMSA|AR|ID1|Only 8 bytes.\rERR|^^^104&Value too long&HL70357\r',
    );
  });

  it('is divided as the message is', () => {
    const bytes = Buffer.from('MSH$%*!@$HIS$W$US$H$1$$ADT%A01$ID1$P$2.3$$$\r');
    expect(answers(bytes, refused(202))[0]).toBe(
      'MSH$%*!@$US$H$HIS$W$20260304050607+0000$$ACK%A01$A1$P$2.3' +
        '\rMSA$AR$ID1$Unsupported processing id\rERR$MSH%1%9%202@Unsupported processing id@HL70357\r',
    );
  });

  it('says the fault by table 0357 and where it stands', () => {
    expect(answers(message('', ''), refused(205))[0]).toContain(
      '\rMSA|AR|ID1\rERR||MSH^1^9|205^Duplicate key identifier^HL70357|E\r',
    );
  });
});

describe('a message that cannot be named', () => {
  it('without MSH is refused', () => {
    expect(codes(Buffer.from('PID|1\r'), refused(100))).toBe('AR');
  });

  it('is never taken for accepted', () => {
    expect(() => answers(message('', '', ''), ACCEPTED)).toThrow('without a control id');
    expect(() => answers(Buffer.from('PID|1\r'), ACCEPTED)).toThrow('without a control id');
  });
});
