import { describe, expect, it } from 'vitest';
import { WholeWords } from './whole-words.js';

function passed(
  pieces: readonly string[],
  isCut: boolean,
): readonly [text: string, tokens: number][] {
  const all: [string, number][] = [];
  const words = new WholeWords(pieces.length, (text, tokens) => void all.push([text, tokens]));
  for (const piece of pieces) words.add(piece, 1);
  words.end(isCut);
  return all;
}

const textOf = (pieces: readonly string[], isCut: boolean): string =>
  passed(pieces, isCut)
    .map(([text]) => text)
    .join('');

describe('an answer that ends at its limit', () => {
  it.each([
    ['a number', ['Take', ' 50', '0', ' mg', ' at', ' 1', '2'], 'Take 500 mg at '],
    ['a word', ['Zuletzt', ' sicher', ' un', 'auff', 'äll'], 'Zuletzt sicher '],
    ['a line of a list', ['- Ramipril', '\n', '- Meto'], '- Ramipril\n- '],
    ['what came in one piece', ['No known aller'], 'No known '],
    ['a number that may go on', ['Potassium', ' 4.'], 'Potassium '],
  ])('is without its last word: %s', (_name, pieces, text) => {
    expect(textOf(pieces, true)).toBe(text);
  });

  it.each(['.', '!', '?'])('has a last word that ends a sentence with "%s"', (mark) => {
    expect(textOf(['No known', ' aller', `gies${mark}`], true)).toBe(`No known allergies${mark}`);
  });

  it('has it where it is the only one', () => {
    expect(textOf(['Pneu', 'monie'], true)).toBe('Pneumonie');
  });

  it('counts the tokens of what is left out', () => {
    expect(passed(['One', ' two', 'fold'], true)).toEqual([
      ['One', 1],
      [' ', 2],
    ]);
  });
});

describe('an answer that ends by itself', () => {
  it('is passed on in the pieces in which it came', () => {
    expect(passed(['No ', 'known', ' aller', 'gies.'], false)).toEqual([
      ['No ', 1],
      ['known', 1],
      [' aller', 1],
      ['gies.', 1],
    ]);
  });

  it.each([
    ['at once far from its limit', 20, ['No', 'No aller', 'No allergies', 'No allergies known']],
    ['word by word near its limit', 16, ['', 'No', 'No', 'No allergies']],
  ])('is passed on while it is written, %s', (_name, limit, expected) => {
    let all = '';
    const words = new WholeWords(limit, (text) => (all += text));
    const seen = ['No', ' aller', 'gies', ' known'].map((piece) => {
      words.add(piece, 1);
      return all;
    });
    expect(seen).toEqual(expected);
  });
});
