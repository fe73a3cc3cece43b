import { expect, it } from 'vitest';
import { stem } from './stem.js';

it('makes one word of British and American spelling', () => {
  for (const [british, american] of [
    ['haemoglobin', 'hemoglobin'],
    ['anaemia', 'anemia'],
    ['oedema', 'edema'],
    ['oesophageal', 'esophageal'],
    ['diarrhoea', 'diarrhea'],
    ['orthopnoea', 'orthopnea'],
    ['coeliac', 'celiac'],
    ['leucocytes', 'leukocytes'],
    ['tumours', 'tumors'],
    ['catheterisation', 'catheterization'],
    ['anaesthetic', 'anesthetic'],
    ['faeces', 'feces'],
    ['litres', 'liters'],
  ] as const) {
    expect(stem(british)).toBe(stem(american));
  }
});

it('makes one word of a short one and its forms', () => {
  expect(stem('flying')).toBe(stem('fly'));
  expect(stem('days')).toBe(stem('day'));
});

it('leaves words alone that only look like it', () => {
  expect(stem('hour')).not.toBe(stem('hor'));
  expect(stem('four')).not.toBe(stem('for'));
  expect(stem('does')).not.toBe(stem('des'));
});
