import { expect, it } from 'vitest';
import { choosePassages } from './choose-passages.js';

const QUERY = { topics: ['course', 'follow-up'], facts: ['allergy', 'medication'] } as const;

/** Days on a ward that say nothing, with other numbers each. */
function routine(days: number): string[] {
  return Array.from({ length: days }, (_, day) => [
    `Obs day ${day}: pulse ${70 + (day % 9)}, temperature 36.${day % 10}, all well.`,
    `Day ${day}: tea and toast at ${day % 12} o'clock, newspaper brought, window open.`,
  ]).flat();
}

function chosen(lines: readonly string[], characters: number): readonly string[] {
  const text = lines.join('\n');
  return choosePassages(text, QUERY, characters).map(({ start, end }) => text.slice(start, end));
}

const NEWS = [
  'Allergy: penicillin, anaphylaxis in 2011.',
  'Splenic laceration seen on the scan, watched without an operation.',
  'Clinic in two weeks.',
];

function chart(): string[] {
  const lines = routine(300);
  for (const [at, line] of NEWS.entries()) lines.splice(100 + at * 150, 0, line);
  return lines;
}

it('finds what is said once among what is said every day', () => {
  const found = chosen(chart(), 1_000);
  expect(found).toEqual(expect.arrayContaining(NEWS));
  expect(found.join('\n').length).toBeLessThanOrEqual(1_000);
});

it('keeps what must not be lost where there is room for little else', () => {
  expect(chosen(chart(), 110)).toContain(NEWS[0]);
});

it('keeps the order of the text', () => {
  const lines = chart();
  const places = chosen(lines, 2_000).map((line) => lines.indexOf(line));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('leaves room for each kind of fact, the newest of it first', () => {
  const doses = Array.from(
    { length: 60 },
    (_, day) => `Warfarin ${day + 1} mg given on day ${day}.`,
  );
  const found = chosen([NEWS[0] ?? '', ...doses, ...routine(20)], 600).join('\n');
  expect(found).toContain(NEWS[0]);
  expect(found).toContain('Warfarin 60 mg');
  expect(found).not.toContain('Warfarin 2 mg');
});

it('takes a correction before all else', () => {
  const lines = chart();
  lines.splice(220, 0, 'Correction to triage: it is the other knee.');
  expect(chosen(lines, 110).join()).toContain('it is the other knee');
});

it('takes once what is copied forward, and both of two values', () => {
  const lines = [
    ...routine(50),
    'Medication: ramipril 5 mg once a day',
    ...routine(50),
    'Medication: ramipril 5 mg once a day',
    'Medication: ramipril 10 mg once a day',
  ];
  const ramipril = chosen(lines, 1_500).filter((line) => line.includes('ramipril'));
  expect(ramipril).toEqual([
    'Medication: ramipril 5 mg once a day',
    'Medication: ramipril 10 mg once a day',
  ]);
});

it('takes the first sentence of a paragraph after the label that came with another', () => {
  const first = 'ORTHO 3 May: Well, tea and toast, window open.';
  const paragraph = `${first} ${'Tea and toast. '.repeat(30)}Allergy: penicillin, anaphylaxis in 2011.`;
  const found = chosen([paragraph], 2_000);
  expect(found[0]).toContain(first);
  expect(found.join()).toContain('Allergy: penicillin, anaphylaxis in 2011.');
  expect(found.filter((line) => line.startsWith('ORTHO'))).toHaveLength(1);
});

it('takes a heading by itself where it states a fact', () => {
  const lines = [...routine(60), 'PENICILLIN ALLERGY', ...routine(60)];
  expect(chosen(lines, 400)).toContain('PENICILLIN ALLERGY');
});

it('takes further facts in the room that nothing else needs', () => {
  const drugs = ['ramipril', 'aspirin', 'metformin', 'warfarin', 'digoxin', 'atenolol'];
  const lines = drugs.map((drug) => `Medication: ${drug} once in the morning`);
  expect(chosen([...routine(40), ...lines], 300)).toEqual(lines);
});

it('takes some of every stretch of a report', () => {
  const lines = Array.from({ length: 240 }, (_, at) =>
    Array.from({ length: 9 }, (_word, place) => word(at * 9 + place)).join(' '),
  );
  const text = lines.map((line) => `The board of ${line}.`).join('\n');
  const spans = choosePassages(text, { topics: ['whole'], facts: [] }, 4_000);
  const thirds = spans.map(({ start }) => Math.floor((3 * start) / text.length));
  expect(new Set(thirds)).toEqual(new Set([0, 1, 2]));
});

function word(seed: number): string {
  const letter = (at: number): string => String.fromCodePoint(97 + ((seed * (31 + at) + at) % 26));
  return [0, 1, 2, 3, 4].map(letter).join('');
}
