import { expect, it } from 'vitest';
import { TokenText } from './token-text.js';

function streamed(bytes: Uint8Array): readonly string[] {
  const text = new TokenText<number>((tokens) => new TextDecoder().decode(Uint8Array.from(tokens)));
  return [...Array.from(bytes, (byte) => text.add(byte)), text.flush()].filter(
    (part) => part !== '',
  );
}

it('gives whole characters, though each of their bytes is a token', () => {
  expect(streamed(new TextEncoder().encode('né 😀!'))).toEqual(['n', 'é', ' ', '😀', '!']);
});

it('gives replacement characters for bytes that are no text, and loses none after them', () => {
  const parts = streamed(Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0x61, 0xe2, 0x82]));
  expect(parts.join('')).toMatch(/^\uFFFD{4}a\uFFFD+$/u);
});
