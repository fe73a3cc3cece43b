import { fieldOf, firstSegment, type Hl7Message, partsOf, readMessage } from '@app/hl7';
import { OWN_NAMES } from '@app/messages';
import { expect, it } from 'vitest';
import { Hl7Settings } from './hl7-settings.js';
import type { MessagePlan } from './message-plan.js';
import { type OutgoingMessage, writeMessage } from './write-message.js';

const SIGNED: MessagePlan = {
  event: 'T02',
  number: 'N1',
  parent: null,
  documentStatus: 'final',
  isSigned: true,
  result: 'F',
};
const ANN = { id: 'a1', name: 'Ann O^Hara', at: new Date('2026-11-26T10:00:00Z') };
const BO = { id: 'b2', name: 'Bo', at: new Date('2026-11-26T11:00:00Z') };

function written(
  given: Partial<OutgoingMessage> = {},
  settings: Partial<Hl7Settings> = {},
): Hl7Message {
  const message: OutgoingMessage = {
    controlId: 'C1',
    at: new Date('2026-11-26T12:00:00Z'),
    plan: SIGNED,
    subject: {
      pid: { name: 'PID', fields: { 3: '77' } },
      pv1: { name: 'PV1', fields: { 2: 'U' } },
      orc: null,
      obr: null,
      sources: [],
      reassignedAt: null,
      former: null,
      processingIds: [],
    },
    said: { head: ['Made by a machine.'], text: 'First line\nSecond & last' },
    profile: { id: 'discharge-summary', title: 'Discharge summary' },
    writtenAt: new Date('2026-11-26T09:00:00Z'),
    confidentiality: 'N',
    authenticators: [ANN],
    isLegal: false,
    ...given,
  };
  const agreed = Hl7Settings.parse({ receivingApplication: 'EHR', ...settings });
  const read = readMessage(writeMessage(message, agreed, OWN_NAMES), 'ASCII');
  if (!read) throw new Error('It has no header.');
  return read;
}
const field = (message: Hl7Message, segment: string, number: number): string =>
  fieldOf(firstSegment(message, segment), number);

it.each<[string, Partial<OutgoingMessage>, string]>([
  ['who signs', {}, 'AU AV'],
  ['who signs, and is responsible by law', { isLegal: true }, 'LA AV'],
  ['nobody, because a source is gone', { authenticators: [] }, 'DO AV'],
  [
    'nobody yet',
    {
      plan: { ...SIGNED, documentStatus: 'draft', isSigned: false, result: 'P' },
      authenticators: [],
    },
    'PA UN',
  ],
  ['who withdraws', { plan: { ...SIGNED, event: 'T11', documentStatus: 'withdrawn' } }, 'AU CA'],
])('is authenticated by %s', (_, given, status) => {
  const message = written(given, { draftStatus: 'PA' });
  expect(`${field(message, 'TXA', 17)} ${field(message, 'TXA', 19)}`).toBe(status);
});

it('names each who signed, with their time', () => {
  const message = written({ authenticators: [ANN, BO] });
  const ns = '^^^^^^^CLOISTER';
  expect(field(message, 'TXA', 10)).toBe(`a1^Ann O\\S\\Hara${ns}~b2^Bo${ns}`);
  expect(field(message, 'TXA', 22)).toBe(
    `a1^Ann O\\S\\Hara${ns}^^^^^^20261126100000+0000~b2^Bo${ns}^^^^^^20261126110000+0000`,
  );
});

it.each([
  ['N', 'U'],
  ['R', 'R'],
  ['V', 'V'],
] as const)('says of a source labelled %s that it is %s', (confidentiality, code) => {
  expect(field(written({ confidentiality }), 'TXA', 18)).toBe(code);
});

it.each([
  ['discharge-summary', 'DS'],
  ['ward-round', 'TS'],
])('says what kind of document a %s is', (id, type) => {
  expect(field(written({ profile: { id, title: 'T' } }), 'TXA', 2)).toBe(type);
});

it('calls itself as the destination wants it, else as the site does', () => {
  const own = written();
  expect([3, 4, 5, 6].map((number) => field(own, 'MSH', number))).toEqual([
    'CLOISTER',
    '',
    'EHR',
    '',
  ]);
  const agreed = { sendingApplication: 'RELAY', sendingFacility: 'B', receivingFacility: 'W' };
  const other = written({}, agreed);
  expect([3, 4, 6].map((number) => field(other, 'MSH', number))).toEqual(['RELAY', 'B', 'W']);
});

it.each([
  ['original', ''],
  ['accept', 'AL NE'],
  ['both', 'AL AL'],
] as const)('asks for what is agreed on: %s', (acknowledgement, conditions) => {
  const message = written({}, { acknowledgement });
  expect(
    [15, 16]
      .map((number) => field(message, 'MSH', number))
      .join(' ')
      .trim(),
  ).toBe(conditions);
});

it('says the same text in lines of a document and in one field of a result', () => {
  const result: MessagePlan = { ...SIGNED, event: 'R01' };
  const text = 'Made by a machine.\n\nFirst line\nSecond & last';
  const part = { kind: 'text', mediaType: 'text/plain' };
  expect(partsOf(written()).parts).toEqual([{ ...part, text }]);
  const heading =
    'Discharge summary\nObserved: 2026-11-26 09:00:00 +0000; Result time: 2026-11-26 12:00:00 +0000; Status of the report: F (final)';
  expect(partsOf(written({ plan: result })).parts).toEqual([
    { ...part, text: `${heading}\n\n${text.replace('\n\n', '\n')}` },
  ]);
});
