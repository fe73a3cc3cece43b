import { describe, expect, it } from 'vitest';
import { numberSupport, readNumbers } from './numbers.js';
import { cpuMsOf } from '../../../test/support/took.js';

function read(text: string): readonly number[] {
  return [...new Set(readNumbers(text).flatMap(({ values }) => values))];
}

describe('the numbers in a text', () => {
  it.each([
    ['a 26-year-old woman', [26]],
    ['1,200 mL of 0.9% saline, 98.6 F', [1200, 0.9, 98.6]],
    ['.5 mg and 10mg', [0.5, 10]],
    ['BP 140/90 and 5-10 pounds', [140, 90, 5, 10]],
    ['He is 62. Two sons.', [62, 2]],
    ['LDL 3.9. Aspirin at 12:30. INR (2.4) then 1.2) as before.', [3.9, 12, 30, 2.4, 1.2]],
    ['the 3rd, the 21st, L5', [3, 21, 5]],
    ['5 million cells', [5_000_000]],
    ['no number at all', []],
    ['', []],
  ])('are read in digits: %s', (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });

  it.each([
    ["I'm twenty six.", [26]],
    ['a twenty-six-year-old', [26]],
    ['one hundred and forty over ninety', [140, 90]],
    ['a hundred and one point five', [101.5]],
    ['ninety eight point six', [98.6]],
    ['in August of two thousand eight', [2008]],
    ['January tenth two thousand and nine', [10, 2009]],
    ['twelve thousand three hundred forty five', [12_345]],
    ['one million two hundred thousand', [1_200_000]],
    ['four or five days', [4, 5]],
    ['the twenty first, the thirtieth, in her sixties', [21, 30, 60]],
    ['two and a half, half, twice, two dozen', [2.5, 0.5, 2, 24]],
    ['3 and a half, 2 and half', [3.5, 2, 0.5]],
    ['zero point two five', [0.25]],
    ['zero', [0]],
    ['on the twentieth five people', [20, 5]],
    ['five, six', [5, 6]],
    ['the hand and the band', []],
    ['oh well, and a point', []],
  ])('are read in words: %s', (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });

  it.each([
    ['since nineteen ninety eight', 1998],
    ['in twenty twenty', 2020],
    ['nineteen oh five', 1905],
    ['one forty over ninety', 140],
    ['one twenty five', 125],
    ['nine one one', 911],
    ['one oh five', 105],
  ])('are read as people say them: %s', (text, number) => {
    expect(read(text)).toContain(number);
  });

  it('are found with their places, also after the marks of a list', () => {
    const text = 'İ. 1. Aspirin 81 mg\n2) Twenty Six years';
    expect(readNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '81',
      'Twenty Six',
    ]);
  });

  it('do not go on across a comma, a full stop or a line', () => {
    expect(read('twenty, six')).not.toContain(26);
    expect(read('twenty. Six')).not.toContain(26);
    expect(read('twenty\nsix')).not.toContain(26);
  });

  it('leave out the marks of a list', () => {
    expect(read('1. Anxiety. 2. Asthma, for 3 years.\n10) Gout.')).toEqual([3]);
  });
});

describe('number support', () => {
  it('finds digits of the summary in the words of the source', () => {
    const source = "I'm twenty six. My son was born in August of two thousand eight.";
    expect(numberSupport(source, 'A 26-year-old with a son born in 2008.')).toBe(1);
  });

  it('counts an invented number', () => {
    expect(numberSupport('He takes forty mg.', 'He takes 40 mg, 81 mg and 7 mg.')).toBeCloseTo(
      1 / 3,
    );
  });

  it('does not find a number inside another one', () => {
    expect(numberSupport('He is twenty six, weight 126.', 'He is 6, she is 20.')).toBe(0);
  });

  it('reads a written month and a short year in the date of the summary', () => {
    const source = 'I came on January tenth two thousand nine.';
    expect(numberSupport(source, 'Seen on 1/10/09.')).toBe(1);
    expect(numberSupport(source, 'Seen on 2/10/09.')).toBeCloseTo(2 / 3);
  });

  it('takes "may" for a month beside a number only', () => {
    expect(numberSupport('You may come.', 'Due 5')).toBe(0);
    expect(numberSupport('On May tenth.', 'Due 5/10')).toBe(1);
  });

  it('says nothing about a summary without a number', () => {
    expect(numberSupport('He is 40.', 'A man.')).toBeNull();
    expect(numberSupport('He is 40.', '')).toBeNull();
  });

  it('does not count words that count nothing', () => {
    expect(numberSupport('A man.', 'At first no one came.')).toBeNull();
  });

  it('stays quick on a hostile text', async () => {
    const took = await cpuMsOf(() =>
      numberSupport(
        'one '.repeat(50_000) + ' '.repeat(100_000) + '\n'.repeat(100_000),
        `${'1. '.repeat(50_000)}${'9'.repeat(50_000)}${'hundred and '.repeat(50_000)}`,
      ),
    );
    expect(took).toBeLessThan(5_000);
  });
});
