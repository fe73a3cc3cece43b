import { expect, it } from 'vitest';
import { judgeSentence } from '../../test/judge-sentence.js';

it.each(['Allergy: none known [struck?]', 'Allergy: none known.', 'No known allergies.'])(
  'a mark of the reader makes no allergy and no doubt: %s',
  (draft) => {
    const { status, codes } = judgeSentence('Allergy: none known [struck?]', draft);
    expect(codes).toEqual([]);
    expect(['supported', 'partly']).toContain(status);
  },
);
