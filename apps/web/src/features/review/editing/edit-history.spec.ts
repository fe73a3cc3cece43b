import { describe, expect, it } from 'vitest';
import { changedTo, redone, startHistory, undone } from './edit-history.js';

describe('taking edits back', () => {
  it('goes back step by step, and forward again', () => {
    const third = changedTo(changedTo(startHistory('one'), 'two'), 'three');
    const back = undone(undone(third));
    expect(back.present).toBe('one');
    expect(undone(back)).toBe(back);
    expect(redone(back).present).toBe('two');
    expect(redone(redone(redone(back))).present).toBe('three');
  });

  it('forgets what was taken back as soon as something else is changed', () => {
    const other = changedTo(undone(changedTo(startHistory('one'), 'two')), 'three');
    expect(redone(other).present).toBe('three');
    expect(undone(other).present).toBe('one');
  });

  it('counts a change to the same as none', () => {
    const history = startHistory('one');
    expect(changedTo(history, 'one')).toBe(history);
  });
});
