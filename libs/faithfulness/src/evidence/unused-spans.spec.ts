import { expect, it } from 'vitest';
import { findEvidence } from './find-evidence.js';
import { unusedSpans } from './unused-spans.js';

const SOURCE = 'Cough for a week. No fever. Lives alone. Has two dogs and a garden. Likes tea.';

function textsOf(summary: string): readonly string[] {
  return unusedSpans(SOURCE, findEvidence(SOURCE, summary, [])).map(({ start, end }) =>
    SOURCE.slice(start, end),
  );
}

it('joins neighbours that no sentence draws on, the longest stretch first', () => {
  expect(textsOf('Cough for a week. Lives alone.')).toEqual([
    'Has two dogs and a garden. Likes tea.',
    'No fever.',
  ]);
});

it('is the whole source where the summary says nothing of it', () => {
  expect(textsOf('Not mentioned.')).toEqual([SOURCE]);
});

it('is nothing where there is no source', () => {
  expect(unusedSpans('', [])).toEqual([]);
});
