import { expect, it } from 'vitest';
import { readUnit } from '../unit.js';
import { reactedTo } from './reactions.js';

function drugsIn(text: string): readonly (string | null)[] {
  return reactedTo(readUnit(text, '')).map(({ drug }) => drug);
}

it.each([
  ['Er verträgt kein Penicillin.', 'penicillin'],
  ['Auf Penicillin bekam sie Ausschlag.', 'penicillin'],
  ['Nach Ibuprofen Quincke-Ödem.', 'ibuprofen'],
  ['Nach Gabe von Ibuprofen Urtikaria.', 'ibuprofen'],
  ['Ausschlag nach Amoxicillin 2019.', 'amoxicillin'],
  ['Amoxicillin wurde nicht vertragen.', 'amoxicillin'],
  ['Penicillin: Exanthem', 'penicillin'],
  ['Sie verträgt Ibuprofen gut, Penicillin nicht.', 'penicillin'],
  ['Verträgt kein Penicillin, nimmt Ramipril.', 'penicillin'],
])('a drug that brought a reaction: %s', (text, drug) => {
  expect(drugsIn(text)).toEqual([drug]);
});

it.each([
  'Unter Prednisolon Exanthem rückläufig.',
  'Das Exanthem besserte sich unter Ibuprofen.',
  'Ramipril wird gut vertragen.',
  'Unter Amoxicillin kein Ausschlag.',
  'Metoprolol wird gut vertragen, Ramipril nicht abgesetzt.',
  'Das Exanthem wird mit Clindamycin angegangen.',
  'Hautausschlag, daher Beginn mit Doxycyclin.',
  'Sie nimmt Ramipril 5 mg.',
  'Ausschlag am Arm. Sie nimmt Ramipril.',
])('not one that was given or borne: %s', (text) => {
  expect(drugsIn(text)).toEqual([]);
});
