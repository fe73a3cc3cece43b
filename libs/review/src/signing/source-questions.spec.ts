import { SourceReceipt } from '@app/summaries';
import { expect, it } from 'vitest';
import { answeredOf, countUnanswered, questionsOf } from './source-questions.js';

const source = (change: Partial<SourceReceipt>): SourceReceipt =>
  SourceReceipt.parse({
    documentId: 'one',
    extractionId: 'e',
    extractor: { name: 'test', version: 1 },
    characters: 39,
    hiddenCharacters: 0,
    pages: null,
    unreadPages: [],
    warnings: [],
    ...change,
  });
const strike = (start: number) => ({
  start,
  end: start + 4,
  before: 'Give ',
  text: 'this',
  after: ' daily',
  page: 1,
});
const QUESTIONS = questionsOf({
  sources: [
    source({ leftOut: [{ kind: 'picture', count: 2 }], unsureStrikes: [strike(5), strike(20)] }),
    source({ documentId: 'two' }),
    source({ documentId: 'three', unsureStrikes: [strike(5)] }),
  ],
});

it('asks for each document of which not all was read, or in which text may be struck out', () => {
  expect(QUESTIONS.map(({ documentId }) => documentId)).toEqual(['one', 'three']);
  expect(countUnanswered(QUESTIONS, [])).toBe(4);
});

it('takes an answer for its own question alone', () => {
  const one = {
    documentId: 'one',
    leftOutSeen: true,
    strikes: [
      { start: 5, end: 9, answer: 'struck' as const },
      { start: 20, end: 23, answer: 'valid' as const }, // another stretch
    ],
  };
  expect(countUnanswered(QUESTIONS, [one])).toBe(2);
  const two = { ...one, documentId: 'two' };
  expect(countUnanswered(QUESTIONS, [two])).toBe(4);
  const three = { documentId: 'three', leftOutSeen: false, strikes: one.strikes.slice(0, 1) };
  const right = {
    ...one,
    strikes: [...one.strikes, { start: 20, end: 24, answer: 'valid' as const }],
  };
  expect(countUnanswered(QUESTIONS, [right, three])).toBe(0);
});

it('keeps the answers to what was asked, without words of the documents', () => {
  const answers = [
    {
      documentId: 'one',
      leftOutSeen: true,
      strikes: [
        { start: 5, end: 9, answer: 'struck' as const },
        { start: 20, end: 24, answer: 'valid' as const },
        { start: 90, end: 95, answer: 'valid' as const },
      ],
    },
  ];
  expect(answeredOf(QUESTIONS, answers)).toEqual([
    {
      document: 'one',
      leftOut: [{ kind: 'picture', count: 2 }],
      strikes: [
        { start: 5, end: 9, answer: 'struck' },
        { start: 20, end: 24, answer: 'valid' },
      ],
    },
    { document: 'three', leftOut: [], strikes: [] },
  ]);
});
