import { expect, it } from 'vitest';
import { planOf, type SentBefore } from './message-plan.js';

type PlannedEvent = Parameters<typeof planOf>[0];

const sentBefore = (...words: readonly string[]): readonly SentBefore[] =>
  words.map((each) => {
    const [number = '', documentStatus = '', state = 'taken'] = each.split(' ');
    return { number, documentStatus, state } as SentBefore; // of this file's own tables
  });

/** What is sent, in a word: event, document, its parent, result. */
function said(
  event: PlannedEvent,
  before: readonly SentBefore[],
  more: {
    readonly messages?: 'MDM' | 'ORU';
    readonly withdrawal?: 'T10' | 'T11';
    readonly isAddition?: boolean;
  } = {},
): string {
  const { messages = 'MDM', withdrawal = 'T10', isAddition = false } = more;
  const settings = { messages, withdrawal };
  const plan = planOf(event, { before, settings, isAddition, newNumber: 'NEW' });
  if (!plan) return 'nothing';
  return `${plan.event} ${plan.number} ${plan.parent ?? '-'} ${plan.documentStatus} ${plan.result}`;
}

it.each<[string, PlannedEvent, readonly string[], string]>([
  ['a draft', 'drafted', [], 'T02 NEW - draft P'],
  ['a draft that was edited', 'edited', ['A draft'], 'T08 A - draft P'],
  ['an edit of a draft that was refused', 'edited', ['A draft refused'], 'T02 NEW - draft P'],
  ['what is signed at once', 'signed', [], 'T02 NEW - final F'],
  ['what is signed after its draft', 'signed', ['A draft', 'A draft'], 'T04 A - final F'],
  [
    'what is signed after a draft without answer',
    'signed',
    ['A draft unanswered'],
    'T02 NEW - final F',
  ],
  ['an amendment', 'amended', ['A draft', 'A final'], 'T10 NEW A final F'],
  ['an amendment of an amendment', 'amended', ['A final', 'B final'], 'T10 NEW B final F'],
  ['an amendment after an addendum', 'amended', ['A final', 'B addendum'], 'T10 NEW A final F'],
  ['an amendment of what was never told', 'amended', [], 'T02 NEW - final F'],
  ['a draft that is dropped', 'withdrawn', ['A draft'], 'T11 A - withdrawn X'],
  ['a withdrawal', 'withdrawn', ['A final'], 'T10 NEW A withdrawn F'],
  [
    'a withdrawal of what has no answer',
    'withdrawn',
    ['A final unanswered'],
    'T10 NEW A withdrawn F',
  ],
  ['a withdrawal of what was refused', 'withdrawn', ['A final refused'], 'nothing'],
  ['a withdrawal of nothing', 'withdrawn', [], 'nothing'],
])('to partners with documents %s is said', (_, event, before, message) => {
  expect(said(event, sentBefore(...before))).toBe(message);
});

it('what only adds is an addendum, where the receiver has what it adds to', () => {
  const added = { isAddition: true };
  expect(said('amended', sentBefore('A final'), added)).toBe('T06 NEW A addendum F');
  expect(said('amended', sentBefore('A final', 'B addendum'), added)).toBe('T06 NEW A addendum F');
  expect(said('amended', sentBefore(), added)).toBe('T02 NEW - final F');
});

it('a withdrawal is a notice of the document itself, where the partner wants that', () => {
  const before = sentBefore('A final', 'B final');
  expect(said('withdrawn', before, { withdrawal: 'T11' })).toBe('T11 B - withdrawn X');
});

it.each<[string, PlannedEvent, readonly string[], string]>([
  ['a draft', 'drafted', [], 'R01 NEW - draft P'],
  ['an edit', 'edited', ['A draft'], 'R01 A - draft P'],
  ['what is signed', 'signed', ['A draft'], 'R01 A - final F'],
  ['an amendment', 'amended', ['A draft', 'A final'], 'R01 A - final C'],
  [
    'an amendment whose original has no answer',
    'amended',
    ['A final unanswered'],
    'R01 A - final F',
  ],
  ['a withdrawal', 'withdrawn', ['A final'], 'R01 A - withdrawn X'],
  ['a withdrawal of nothing', 'withdrawn', [], 'nothing'],
])('to partners with results alone %s is said', (_, event, before, message) => {
  expect(said(event, sentBefore(...before), { messages: 'ORU' })).toBe(message);
});
