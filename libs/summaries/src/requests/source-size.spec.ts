import { describe, expect, it } from 'vitest';
import { guessCharacters, guessTokens } from './source-size.js';

describe('the guess at a document that is not read yet', () => {
  it('takes a text as long as its file', () => {
    expect(guessCharacters({ mediaType: 'text/plain', sizeBytes: 3500 })).toBe(3500);
    expect(guessTokens(3500)).toBe(1000);
  });

  it('does not take fonts and pictures for text', () => {
    const mediaType = 'application/pdf';
    expect(guessCharacters({ mediaType, sizeBytes: 150_000 })).toBe(10_000);
  });

  it('expects no more than the extractor takes', () => {
    expect(guessCharacters({ mediaType: 'text/plain', sizeBytes: 50_000_000 })).toBe(8_000_000);
  });
});
