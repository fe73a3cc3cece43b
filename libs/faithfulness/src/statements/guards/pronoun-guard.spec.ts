import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it('vouches for no he where the source says she', () => {
  const source = 'A neighbour looks after the post. She is a retired teacher; she lives alone.';
  expect(judgeSentence(source, 'She is a retired teacher.').status).toBe('supported');
  expect(judgeSentence(source, 'He is a retired teacher.').status).not.toBe('supported');
});
