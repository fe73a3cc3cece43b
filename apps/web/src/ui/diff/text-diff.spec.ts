import { expect, it } from 'vitest';
import { wordDiff } from './text-diff.js';

it('tells what was changed in a sentence word by word', () => {
  expect(wordDiff('Amoxicillin 800 mg daily.', 'Amoxicillin 500 mg daily.')).toEqual([
    { kind: 'kept', text: 'Amoxicillin ' },
    { kind: 'removed', text: '800' },
    { kind: 'added', text: '500' },
    { kind: 'kept', text: ' mg daily.' },
  ]);
});
