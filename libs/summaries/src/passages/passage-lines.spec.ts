import { expect, it } from 'vitest';
import { passageLines } from './passage-lines.js';

function linesOf(text: string): readonly (readonly [string, readonly string[]])[] {
  const lines = passageLines(text).filter(({ isHeading }) => !isHeading);
  return lines.map(({ start, end, context }) => [
    text.slice(start, end),
    context.map((span) => text.slice(span.start, span.end)),
  ]);
}

it('takes lines with the heading above them', () => {
  expect(linesOf('PLAN\nRepeat the film.\n\n  Call in a week. \n')).toEqual([
    ['Repeat the film.', ['PLAN']],
    ['Call in a week.', ['PLAN']],
  ]);
});

it('takes a row with the first row of its table, and no further', () => {
  expect(linesOf('Drug | Dose\nRamipril | 5 mg\nWell.\nTest | Value')).toEqual([
    ['Drug | Dose', []],
    ['Ramipril | 5 mg', ['Drug | Dose']],
    ['Well.', []],
    ['Test | Value', []],
  ]);
});

it('takes a row with the title of its table, known or not', () => {
  const table = (title: string, name: string): string =>
    `${title}\n\nName | Date\n${name} | 2010\n`;
  const text = [table('Medications', 'Lisinopril'), table('Devices worn', 'Pump')].join('\n');
  const rows = linesOf(text).filter(([line]) => line.includes('2010'));
  expect(rows.map(([, context]) => context[0])).toEqual(['Medications', 'Devices worn']);
});

it('takes an answer with its question', () => {
  expect(linesOf('Doctor: Any allergies?\nPatient: Penicillin.')).toEqual([
    ['Doctor: Any allergies?', []],
    ['Patient: Penicillin.', ['Doctor: Any allergies?']],
  ]);
});

it('takes sentences of a long paragraph, with who wrote it and when', () => {
  const text = `ORTHO 20/11: ${'The wound is dry and clean today. '.repeat(14)}Clips out on Friday.`;
  const lines = linesOf(text);
  expect(lines).toHaveLength(2);
  expect(lines[0]?.[1]).toEqual([]);
  expect(lines[1]?.[0]).toMatch(/^The wound .* Clips out on Friday\.$/);
  expect(lines[1]?.[1]).toEqual(['ORTHO 20/11:']);
});

it('takes a sentence whole that goes on in the next line', () => {
  const text = 'Seen today. He is known to be\nallergic to penicillin.\nHome tomorrow.';
  expect(linesOf(text).map(([line]) => line)).toEqual([
    'Seen today.',
    'He is known to be\nallergic to penicillin.',
    'Home tomorrow.',
  ]);
});
