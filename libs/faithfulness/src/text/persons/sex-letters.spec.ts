import { expect, it } from 'vitest';
import { sexLettersIn } from './sex-letters.js';

it.each([
  ['Obs unit, 26 M, Tom Paperman. Fainted.', 'male', false],
  ['Runner 31F, forefoot pain', 'female', false],
  ['72 yo M ex smoker', 'male', true],
  ['a 58-year-old F with cough', 'female', true],
  ['58yoM', 'male', true],
  ['Thomas Clone, 71 yrs, m, shipyard worker', 'male', true],
  ['M/26, known asthma', 'male', false],
  ['Mrs Hill (F, 44)', 'female', false],
  ['Sex: F', 'female', true],
  ['| Gender | M |', 'male', true],
  ['ED TRIAGE 19/11 06:40: 84 F fall at care home', 'female', false],
])('reads the letter of a sex: %s', (text, sex, isPlain) => {
  expect(sexLettersIn(text)).toMatchObject([{ sex, isPlain }]);
});

it.each([
  'Temp 101 F this morning.',
  'A fever up to 102 F was measured.',
  'A 16F Foley catheter was placed.',
  'An 18 F chest drain was placed.',
  'Review in 3M.',
  '18F-FDG PET/CT',
  'Sex: M/F (please circle)',
  'The impact speed was 80 m.p.h.',
  'Walks 20 m with a frame.',
  'T2DM 18y HbA1c 91',
  'Glucose 40M POST DOSE',
  'Dilaudid of 4 M G I M.',
])('takes no other letter for one: %s', (text) => {
  expect(sexLettersIn(text)).toEqual([]);
});
