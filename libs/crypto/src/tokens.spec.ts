import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { equalBytes, hashToken, newToken } from './tokens.js';

it('makes a token that names its kind and is found again by its hash', () => {
  const { token, hash } = newToken('clk');
  expect(token).toMatch(/^clk_[A-Za-z0-9_-]{43}$/);
  expect(hash).toEqual(createHash('sha256').update(token).digest());
  expect(hashToken(token)).toEqual(hash);
  expect(newToken('clk').token).not.toBe(token);
});

it('compares bytes of any length', () => {
  expect(equalBytes(Buffer.from('ab'), Buffer.from('ab'))).toBe(true);
  expect(equalBytes(Buffer.from('ab'), Buffer.from('ac'))).toBe(false);
  expect(equalBytes(Buffer.from('ab'), Buffer.from('abc'))).toBe(false);
});
