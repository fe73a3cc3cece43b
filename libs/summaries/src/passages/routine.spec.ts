import { expect, it } from 'vitest';
import { routineIn } from './routine.js';

function routine(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  let end = -1;
  const spans = lines.map((line) => {
    const start = text.indexOf(line, end);
    end = start + line.length;
    return { start, end };
  });
  return lines.filter(routineIn(text, spans));
}

it('is what several people say at other times, with other numbers', () => {
  const lines = [
    'NURSE 22:46: Asleep. Score 1.',
    'HCA 23:10: Asleep. Score 2.',
    'NURSE 04:02: Score 3. Asleep.',
    'NURSE 05:15: Asleep. Fell out of bed.',
  ];
  expect(routine(lines)).toEqual(lines.slice(0, 3));
});

it('is no line that was copied from an earlier note, word for word', () => {
  const copied = 'ORTHO 20/11: Right hemiarthroplasty, uneventful.';
  expect(routine([copied, 'Well.', copied, copied, copied])).toEqual([]);
});
