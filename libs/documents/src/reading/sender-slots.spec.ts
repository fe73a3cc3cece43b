import { describe, expect, it } from 'vitest';
import { SenderSlots } from './sender-slots.js';

function heldAtOnce(slots: number): number {
  const shared = new SenderSlots(slots);
  let held = 0;
  while (shared.take('a')) held += 1;
  return held;
}

describe('the slots of a sender', () => {
  it.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 2],
    [9, 4],
  ])('of %i are %i', (slots, most) => {
    expect(heldAtOnce(slots)).toBe(most);
  });

  it('are not those of another one, and are free again when they are given back', () => {
    const slots = new SenderSlots(2);
    const first = slots.take('a');
    expect(slots.take('a')).toBeNull();
    expect(slots.freeFor('b')).toBe(1);
    first?.[Symbol.dispose]();
    expect(slots.take('a')).not.toBeNull();
  });
});
