import { describe, expect, it } from 'vitest';
import { drawnPicture } from '../../test/drawn-picture.js';
import { inkShapes, type InkShape } from './picture/ink-shapes.js';
import type { RecognizedWord } from './recognizer.js';
import { casedText, isDoubtful, isShaped, partsOf } from './word-shapes.js';

type Letter = readonly [text: string, width: number, top: number, bottom: number];

/** Letters drawn as blocks on a line at 60, capitals from 30, one after the other. */
function written(...letters: readonly Letter[]): {
  readonly word: RecognizedWord;
  readonly shapes: readonly InkShape[];
} {
  let at = 10;
  const placed = letters.map(([text, width, top, bottom]) => {
    const left = at;
    at += width + 4;
    return { text, left, right: left + width - 1, top, bottom };
  });
  const shown = placed.map(
    ({ left, right, top, bottom }) => [left, top, right - left + 1, bottom - top + 1] as const,
  );
  const shapes = inkShapes(drawnPicture(300, 100, shown), 128);
  const symbols = placed.filter(({ text }) => text !== '');
  const word = {
    text: symbols.map(({ text }) => text).join(''),
    confidence: 0.96,
    left: 10,
    right: at,
    top: 30,
    bottom: 60,
    base: 60,
    symbols,
  };
  return { word, shapes };
}

const digit = (text: string): Letter => [text, 16, 30, 60];
const POINT: Letter = ['.', 4, 56, 60];
/** On the picture, and not in what was read. */
const UNREAD_POINT: Letter = ['', 4, 56, 60];

describe('what the picture shows of a word', () => {
  it('is doubtful where a point was lost, or one was read that is none', () => {
    const doubtful = (...letters: readonly Letter[]): boolean => {
      const { word, shapes } = written(...letters);
      return isDoubtful(word, shapes);
    };
    expect(doubtful(digit('1'), digit('0'), digit('9'), POINT, digit('1'))).toBe(false);
    expect(doubtful(digit('1'), digit('0'), digit('9'), UNREAD_POINT, digit('1'))).toBe(true);
    expect(doubtful(digit('2'), ['.', 8, 44, 48], digit('5'))).toBe(true);
    expect(doubtful(digit('4'), [',', 4, 56, 66], digit('7'))).toBe(false);
    expect(doubtful(digit('4'), ['.', 4, 56, 66], digit('7'))).toBe(true);
  });

  it('tells a power from the digits before it', () => {
    const { word, shapes } = written(
      digit('1'),
      digit('0'),
      ['9', 10, 26, 42],
      ['/', 10, 30, 62],
      digit('l'),
    );
    expect(isDoubtful(word, shapes)).toBe(false);
    expect(partsOf(word, shapes)).toEqual([
      { text: '10', isRaised: false },
      { text: '9', isRaised: true },
      { text: '/l', isRaised: false },
    ]);
    const plain = written(digit('1'), digit('0'), digit('9'));
    expect(partsOf(plain.word, plain.shapes)).toEqual([{ text: '109', isRaised: false }]);
  });

  it('is doubtful where what is raised was read as a sign', () => {
    const { word, shapes } = written(digit('1'), digit('0'), ['°', 10, 26, 42]);
    expect(isDoubtful(word, shapes)).toBe(true);
  });

  it('tells a micro sign from the letters that it is read as', () => {
    const shaped = (...letters: readonly Letter[]): boolean => {
      const { word, shapes } = written(...letters);
      return isShaped(word, shapes);
    };
    const rest: readonly Letter[] = [
      ['g', 16, 38, 70],
      ['/', 8, 30, 62],
      ['l', 4, 30, 60],
    ];
    expect(shaped(['m', 26, 38, 60], ...rest)).toBe(true);
    expect(shaped(['m', 16, 38, 60], ...rest)).toBe(false);
    expect(shaped(['u', 16, 38, 70], ...rest)).toBe(false);
    // read as p at first, and as n twice
    const { word, shapes } = written(['p', 16, 38, 70], ...rest);
    expect(isShaped({ ...word, text: 'ng/l' }, shapes)).toBe(false);
  });

  it('tells capitals from small letters that look the same', () => {
    const cased = (text: string, top: number): string | null => {
      const { word, shapes } = written([text, 16, top, 60], ['/', 8, 30, 62], ['l', 4, 30, 60]);
      return casedText(word, shapes, 30);
    };
    expect(cased('u', 30)).toBe('U/l');
    expect(cased('U', 38)).toBe('u/l');
    expect(cased('U', 35)).toBeNull();
  });
});
