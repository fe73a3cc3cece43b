import { describe, expect, it } from 'vitest';
import { differenceOf } from './recall-difference.js';

describe('the difference of two readings', () => {
  it('is the lines that one of them has alone, in their order', () => {
    const was = 'Ramipril 5 mg\t1\nAllergy: none known\n';
    const is =
      'Ramipril 5 mg | Morning: [empty] | Evening: 1\nAllergy: none known\nAllergy: penicillin\n';
    expect(differenceOf(was, is)).toEqual({
      lines: [
        { kind: 'removed', text: 'Ramipril 5 mg\t1' },
        { kind: 'added', text: 'Ramipril 5 mg | Morning: [empty] | Evening: 1' },
        { kind: 'added', text: 'Allergy: penicillin' },
      ],
      more: 0,
    });
  });

  it('says how many lines it does not show', () => {
    const many = Array.from({ length: 500 }, (_, index) => `line ${index}`).join('\n');
    const { lines, more } = differenceOf('', many);
    expect(lines).toHaveLength(400);
    expect(more).toBe(100);
  });

  it('is there in time where every line of a long text is another', () => {
    const textOf = (words: string): string =>
      ['Ward 3', ...Array.from({ length: 20_000 }, (_, index) => `${words} ${index}`)].join('\n');
    const { lines, more } = differenceOf(textOf('Potassium'), textOf('Potassium |'));
    expect(lines[0]).toEqual({ kind: 'removed', text: 'Potassium 0' });
    expect(lines.length + more).toBe(40_000);
  });

  it('is nothing of the same text', () => {
    expect(differenceOf('a\nb', 'a\nb')).toEqual({ lines: [], more: 0 });
  });
});
