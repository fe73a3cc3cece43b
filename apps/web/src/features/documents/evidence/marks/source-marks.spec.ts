import { describe, expect, it } from 'vitest';
import { aSentence, aSpan } from '../../testing/examples.js';
import { marksOf, sentenceAt } from './source-marks.js';

describe('the marks of a source', () => {
  const sentences = [
    aSentence({ spans: [aSpan(40, 50), aSpan(0, 10)] }),
    aSentence({ spans: [aSpan(0, 10), aSpan(5, 9, { source: 1 })] }),
  ];

  it('stand in its order, each with the sentences that draw on it', () => {
    expect(marksOf(sentences, 0)).toEqual([
      { start: 0, end: 10, places: [], sentences: [0, 1] },
      { start: 40, end: 50, places: [], sentences: [0] },
    ]);
  });

  it('are those of one document alone', () => {
    expect(marksOf(sentences, 1)).toEqual([{ start: 5, end: 9, places: [], sentences: [1] }]);
    expect(marksOf(sentences, -1)).toEqual([]);
  });

  it('lead to each of their sentences in turn', () => {
    const [first] = marksOf(sentences, 0);
    if (!first) throw new Error('no mark');
    expect(sentenceAt([first], null)).toBe(0);
    expect(sentenceAt([first], 0)).toBe(1);
    expect(sentenceAt([first], 1)).toBe(0);
    expect(sentenceAt([first], 7), 'one that does not draw on it').toBe(0);
    expect(sentenceAt([], 0)).toBe(null);
  });
});
