import { describe, expect, it } from 'vitest';
import { bannableTokens, repeatedNgramTokens } from './no-repeat-ngram.js';

describe('a phrase of four tokens', () => {
  it('may stand twice, and not a third time', () => {
    expect(repeatedNgramTokens([1, 2, 3, 4, 9, 1, 2, 3])).toEqual([]);
    expect(repeatedNgramTokens([1, 2, 3, 4, 9, 1, 2, 3, 4, 8, 1, 2, 3])).toEqual([4]);
    expect(repeatedNgramTokens([1, 2, 3, 4, 9, 1, 2, 3, 5, 8, 1, 2, 3])).toEqual([]);
  });

  it('may overlap itself: a ruled line ends', () => {
    expect(repeatedNgramTokens([7, 7, 7, 7])).toEqual([]);
    expect(repeatedNgramTokens([7, 7, 7, 7, 7])).toEqual([7]);
  });

  it('is none at the start of an answer', () => {
    for (const tokens of [[], [1], [1, 1], [1, 1, 1]])
      expect(repeatedNgramTokens(tokens)).toEqual([]);
  });
});

describe('what may be said a third time', () => {
  /** Words as tokens: the next of the phrase that the text ends in, where it is banned. */
  function bannedAfter(text: string): string[] {
    const words = text.split(' ');
    const names = [...new Set(words)];
    const tokens = words.map((word) => names.indexOf(word));
    return bannableTokens(tokens, (some) => some.map((token) => names[token] ?? '').join(' ')).map(
      (token) => names[token] ?? '',
    );
  }

  it('is not a turn of speech', () => {
    const said = 'The patient reports that a. The patient reports that b. The patient reports';
    expect(bannedAfter(said)).toEqual(['that']);
  });

  it.each([
    ['a dose', 'a 5 mg twice daily, b 5 mg twice daily, c 5 mg twice'],
    ['what is near a number', 'to take one with food 1 , to take one with food 2 , to take one'],
    ['a negation', 'She does not have a. She does not have b. She does not'],
    ['what a negation begins', 'he has been well, he has been well, denies he has been'],
    ['an entry of a list', 'x \n- once a day \n- once a day \n- once a'],
  ])('is %s', (_what, text) => {
    expect(bannedAfter(text)).toEqual([]);
  });
});
