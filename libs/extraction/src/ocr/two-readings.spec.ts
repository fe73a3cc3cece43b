import { describe, expect, it } from 'vitest';
import type { SegmentPicture } from './picture/text-segments.js';
import type { RecognizedWord, Recognizer } from './recognizer.js';
import { readTwice } from './two-readings.js';

const WIDTH = 700;
const PICTURE: SegmentPicture = {
  width: WIDTH,
  height: 50,
  pixels: new Uint8Array(WIDTH * 50).fill(255),
  x: 0,
  y: 0,
};

/** Reads what it is given to say, one text for each reading; words are 100 pixels apart, those with a `_` in one. */
function reader(...readings: readonly string[]): { recognizer: Recognizer; widths: number[] } {
  const widths: number[] = [];
  const read = ({ width, height }: { width: number; height: number }): RecognizedWord[] => {
    const factor = height / 50;
    const texts = (readings[widths.length] ?? '').split(' ').filter(Boolean);
    widths.push(Math.round(width / factor));
    let place = 0;
    return texts.map((text) => ({
      text: text.replaceAll(/[~_]/g, ''),
      confidence: text.startsWith('~') ? 0.5 : 0.95,
      left: (10 + place * 100) * factor,
      right: (80 + (place += text.split('_').length) * 100 - 100) * factor,
      top: 10 * factor,
      bottom: 40 * factor,
      base: 40 * factor,
      symbols: [],
    }));
  };
  return { recognizer: { read } as unknown as Recognizer, widths };
}

function words(...readings: readonly string[]): readonly string[] {
  const { recognizer } = reader(...readings);
  const found = readTwice(recognizer, PICTURE, { hasLines: false });
  return found.map(({ text, agreed }) => `${text}${agreed ? '' : ' ?'}`);
}

describe('a second reading', () => {
  it('leaves a number unsure that is read in two ways', () => {
    expect(words('Potassium 109,1', 'Potassium 109,1')).toEqual(['Potassium', '109,1']);
    expect(words('Potassium 109,1', 'Potassium 1091')).toEqual(['Potassium', '109,1 ?']);
    expect(words('Potassium 109,1', 'Potassium')).toEqual(['Potassium', '109,1 ?']);
    expect(words('~lO', '~10')).toEqual(['lO ?']);
  });

  it('may put words together that the first has apart', () => {
    expect(words('LVEF 35 %', 'LVEF ~35_%')).toEqual(['LVEF', '35', '%']);
    expect(words('LVEF 35 %', 'LVEF ~36_%')).toEqual(['LVEF', '35 ?', '% ?']);
  });

  it('asks a third time for a word, and takes what was read twice', () => {
    expect(words('~Ranipril', '~Ramipril', '~Ramipril')).toEqual(['Ramipril']);
    expect(words('~Ramipril', '~Ranipril', '~Ramipril')).toEqual(['Ramipril']);
    expect(words('~Ramipril', '~Ranipril', '~Ramlpril')).toEqual(['Ramipril ?']);
  });

  it('knows a unit from a reading of it with letters that look the same', () => {
    expect(words('~mmol/I', '~mmol/l')).toEqual(['mmol/l']);
    expect(words('~mmol/I', '~mmol/I')).toEqual(['mmol/l']);
    expect(words('~u/l', '~U/l')).toEqual(['U/l']);
    expect(words('~pmol/l', '~umol/l', '~nmol/l')).toEqual(['pmol/l ?']);
  });

  it('is of the words alone on which a fact may hang, with those beside them', () => {
    const { recognizer, widths } = reader(
      'He has smoked 13 cigarettes a day',
      'smoked 13 cigarettes',
    );
    const found = readTwice(recognizer, PICTURE, { hasLines: false });
    expect(widths).toEqual([WIDTH, 300]);
    expect(found.map(({ left }) => left)).toEqual([10, 110, 210, 310, 410, 510, 610]);
    expect(found.every(({ agreed }) => agreed)).toBe(true);
  });

  it('makes out nothing that the first did not, and says so', () => {
    expect(words('', '1')).toEqual(['1 ?']);
  });
});
