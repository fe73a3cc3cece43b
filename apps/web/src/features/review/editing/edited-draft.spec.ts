import { describe, expect, it } from 'vitest';
import { aVersionOf } from '../testing/examples.js';
import {
  countChanges,
  diffOf,
  fromWorkingCopy,
  putBack,
  toEdited,
  withAdded,
  without,
  withSentence,
} from './edited-draft.js';

const base = aVersionOf({
  findings: ['Dry cough.', 'No fever.', 'Chest clear.'],
  plan: ['Rest.', 'Return in a week.'],
});
const draft = toEdited(base);
const words = (edited: typeof draft): readonly string[] => edited.map(({ text }) => text);

describe('a version that is edited sentence by sentence', () => {
  it('changes one sentence, and none where the words stay', () => {
    expect(words(withSentence(draft, '1-2', ' Fever 38.2. '))[1]).toBe('Fever 38.2.');
    expect(withSentence(draft, '1-2', 'No fever. ')).toBe(draft);
  });

  it('takes a sentence out, and one that is emptied as well', () => {
    expect(words(without(draft, '1-3'))).toEqual([
      'Dry cough.',
      'No fever.',
      'Rest.',
      'Return in a week.',
    ]);
    expect(withSentence(draft, '1-3', '  ')).toEqual(without(draft, '1-3'));
  });

  it('adds a sentence behind another, or first in its section', () => {
    const added = { key: 'new-1', section: 'plan', text: 'Drink.' };
    expect(words(withAdded(draft, { ...added, behind: '1-4' })).slice(3)).toEqual([
      'Rest.',
      'Drink.',
      'Return in a week.',
    ]);
    expect(words(withAdded(draft, { ...added, behind: null })).slice(2, 5)).toEqual([
      'Chest clear.',
      'Drink.',
      'Rest.',
    ]);
  });

  it('puts a sentence back as the version has it', () => {
    expect(putBack(withSentence(draft, '1-1', 'Cough.'), '1-1', base)).toEqual(draft);
  });

  it('tells what became of each, the removed ones where they stood', () => {
    const edited = withAdded(withSentence(without(draft, '1-1'), '1-3', 'Chest dull.'), {
      key: 'new-1',
      section: 'plan',
      behind: '1-5',
      text: 'Drink.',
    });
    expect(diffOf(base, edited).map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['removed', 'Dry cough.', null],
      ['same', 'No fever.', 'No fever.'],
      ['changed', 'Chest clear.', 'Chest dull.'],
      ['same', 'Rest.', 'Rest.'],
      ['same', 'Return in a week.', 'Return in a week.'],
      ['inserted', null, 'Drink.'],
    ]);
    expect(countChanges(base, edited)).toBe(3);
    expect(diffOf(base, without(draft, '1-5')).at(-1)?.kind).toBe('removed');
  });

  it('takes up what was kept', () => {
    const kept = fromWorkingCopy({
      sentences: [
        {
          from: null,
          section: 'findings',
          text: 'Seen today.',
          change: 'inserted',
          start: 0,
          end: 11,
          evidence: [],
        },
        {
          from: '1-1',
          section: 'findings',
          text: 'Cough.',
          change: 'changed',
          start: 12,
          end: 18,
          evidence: [],
        },
      ],
    });
    expect(new Set(kept.map(({ key }) => key)).size).toBe(2);
    expect(countChanges(base, kept)).toBe(6);
  });
});
