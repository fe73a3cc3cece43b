import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commit, verifyCommitment } from './commitment.js';

describe('a commitment', () => {
  it('verifies for its own value, given as text or as bytes', () => {
    const made = commit('Müller');
    expect(made.salt.length).toBe(32);
    expect(verifyCommitment('Müller', made)).toBe(true);
    expect(verifyCommitment(Buffer.from('Müller'), made)).toBe(true);
    expect(made.commitment).toEqual(createHmac('sha256', made.salt).update('Müller').digest());
  });

  it('is another each time, so that equal values do not show', () => {
    expect(commit('a').commitment).not.toEqual(commit('a').commitment);
  });

  it('fails for another value, another salt and a salt spelled longer or shorter', () => {
    const made = commit('a');
    expect(verifyCommitment('b', made)).toBe(false);
    expect(verifyCommitment('a', { ...made, salt: commit('a').salt })).toBe(false);
    const longer = Buffer.concat([made.salt, Buffer.alloc(1)]);
    expect(verifyCommitment('a', { ...made, salt: longer })).toBe(false);
    expect(verifyCommitment('a', { ...made, commitment: made.commitment.subarray(1) })).toBe(false);
  });
});
