import { describe, expect, it } from 'vitest';
import { areNear } from './nearness.js';
import { stem } from './stem.js';
import { unitsOf } from './source-units.js';
import { wordsOf } from './words.js';

describe('words', () => {
  it.each([
    ['swelling', 'swelled'],
    ['stopped', 'stops'],
    ['carried', 'carry'],
    ['smoking', 'smoke'],
    ['biopsies', 'biopsy'],
  ])('have one stem: %s and %s', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it('are the same but for a slip, and not where they mean the opposite', () => {
    expect(areNear('lisinopril', 'lisinipril')).toBe(true);
    expect(areNear('hypertension', 'hypertensive')).toBe(true);
    expect(areNear('hypertension', 'hypotension')).toBe(false);
    expect(areNear('tachycardia', 'bradycardia')).toBe(false);
    expect(areNear('cold', 'bold')).toBe(false);
  });

  it.each([
    ['Pain w/o fever', 'without'],
    ['pred 30 mg for 5 days', 'prednisolone'],
    ['PMR last yr, Pred stopped July', 'prednisolone'],
    ['she is on pred', 'prednisolone'],
  ])('are known in their short form: %s', (text, word) => {
    expect(wordsOf(text).map((each) => each.text)).toContain(word);
  });

  it.each([
    'FEV1 40 % pred',
    'FEV1 45 % of pred 3.1 l',
    'FVC 2.1 (pred 3.0)',
    'based on pred values',
    'review w/o 12 May',
    'pred. value',
  ])('are not: %s', (text) => {
    const words = wordsOf(text).map((each) => each.text);
    expect(words).not.toContain('prednisolone');
    expect(words).not.toContain('without');
  });

  it('are one where they are spelled out, and know their own denial', () => {
    const words = wordsOf('An M R I; afebrile, nontender');
    expect(words.map(({ text, isDenied }) => [text, isDenied])).toEqual([
      ['an', false],
      ['mri', false],
      ['fever', true],
      ['tender', true],
    ]);
  });
});

describe('units of a source', () => {
  it('are sentences and lines without the names of speakers, and parts of a turn without full stops', () => {
    const turn = `okay ${'and it hurts here when i walk '.repeat(20)}`;
    const source = `Doctor: How are you? Better?\n[patient] ${turn}\n\nPMH: gout\n- Asthma`;
    const texts = unitsOf(source).map(({ start, end }) => source.slice(start, end));
    expect(texts.slice(0, 2)).toEqual(['How are you?', 'Better?']);
    expect(texts.slice(-2)).toEqual(['PMH: gout', '- Asthma']);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(240);
    expect(texts.slice(2, -2).join(' ')).toBe(turn.trim());
  });
});
