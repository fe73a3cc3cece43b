import { describe, expect, it } from 'vitest';
import { ROLES } from '../accounts/person.entities.js';
import { namesOfBits } from './named-bits.js';

describe('bits that the database answers with', () => {
  it('are names, the first of the list being bit 0', () => {
    expect(namesOfBits(ROLES, 0)).toEqual([]);
    expect(namesOfBits(ROLES, 0b1001)).toEqual(['author', 'administrator']);
    expect(namesOfBits(ROLES, 0b111111)).toEqual(ROLES);
  });
});
