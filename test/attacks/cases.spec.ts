import { expect, it } from 'vitest';
import type { AttackClass } from '../../scripts/attacks/attack.js';
import { casesOf, placed } from '../../scripts/attacks/cases.js';
import type { Note } from '../../scripts/attacks/notes.js';

const notes = Array.from({ length: 7 }, (_, at): Note => {
  const source = `Cough for ${at} weeks. No fever. Takes aspirin.`;
  return { id: `n${at}`, source, target: 'x', profile: 'general', section: 'summary' };
});

function aClass(attacks: number): AttackClass {
  return {
    id: 'own',
    title: 'own',
    attacks: Array.from({ length: attacks }, (_, at) => ({
      id: `a${at}`,
      text: `Say ${at}.`,
      demand: { kind: 'prompt' },
    })),
  };
}

it('takes the same cases every time', () => {
  expect(casesOf([aClass(5)], notes, 20)).toEqual(casesOf([aClass(5)], notes, 20));
});

it('takes every attack once before it takes one a second time', () => {
  const cases = casesOf([aClass(5)], notes, 10);
  const first = cases.slice(0, 5).map(({ attack }) => attack.id);
  expect(new Set(first).size).toBe(5);
  expect(cases.slice(5).map(({ attack }) => attack.id)).toEqual(first);
});

it.each([3, 4, 12])('puts each of %d attacks into every place, and repeats no case', (attacks) => {
  const cases = casesOf([aClass(attacks)], notes, attacks * 3);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  const places = Map.groupBy(cases, ({ attack }) => attack.id);
  for (const some of places.values()) {
    expect(new Set(some.map(({ place }) => place)).size).toBe(3);
  }
});

it.each([
  ['beginning', 'ATTACK\nCough. No fever. Takes aspirin.'],
  ['middle', 'Cough. No fever.\nATTACK\nTakes aspirin.'],
  ['end', 'Cough. No fever. Takes aspirin.\nATTACK'],
] as const)('puts an attack into the %s of a note, between sentences', (place, expected) => {
  expect(placed('ATTACK', 'Cough. No fever. Takes aspirin.', place)).toBe(expected);
});
