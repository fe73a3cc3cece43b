import { expect, it } from 'vitest';
import { chooseSentences } from './choose-sentences.js';

const REPORT = `CT of the heart

Artery | Calcium score
RCA | 12
LM | 0
LAD | 140
CX | 3
Total calcium score | 155

The calcium score was measured without contrast. The heart is of normal size.
The lungs are clear as far as they were examined.`;

function linesOf(source: string, maxWords = 100): readonly string[] {
  return chooseSentences(source, maxWords).sentences.map(({ text }) => text);
}

it('takes the rows of a short table together, with its total', () => {
  const rows = linesOf(REPORT).filter((line) => line.includes(' | '));
  expect(rows).toEqual([
    'Artery | Calcium score',
    'RCA | 12',
    'LM | 0',
    'LAD | 140',
    'CX | 3',
    'Total calcium score | 155',
  ]);
});

it('takes none of a table for which there is no room', () => {
  const { sentences, leftOut } = chooseSentences(REPORT, 16);
  expect(sentences.map(({ text }) => text).join()).not.toContain(' | ');
  expect([sentences.length > 0, leftOut > 0]).toEqual([true, true]);
});

it('takes the telling rows of a long table alone', () => {
  const rows = Array.from({ length: 30 }, (_, at) => `Day ${at} | weight ${70 + at}`);
  const table = [...rows, 'Day 31 | weight fell, weight loss'].join('\n');
  expect(linesOf(table).length).toBeLessThan(13);
});
