import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';

/** The synthetic visit note that the first start puts through. */
export const SAMPLE_NOTE = readFileSync(
  join(INSTALL_FOLDER, 'apps', 'cli', 'samples', 'visit-note.txt'),
  'utf8',
);

const COMPLAINTS = [
  'cough',
  'headache',
  'knee pain',
  'dizziness',
  'a rash',
  'back pain',
  'fatigue',
];
const DRUGS = ['lisinopril', 'metformin', 'atorvastatin', 'amlodipine', 'omeprazole', 'sertraline'];
const FINDINGS = [
  'Lungs clear on both sides.',
  'Heart sounds normal, no murmur.',
  'Abdomen soft, no tenderness.',
  'No oedema of the legs.',
  'Full strength in arms and legs.',
  'No enlarged lymph nodes.',
];

/** A synthetic note of exactly so many bytes; another number is another note. */
export function syntheticNote(number: number, bytes: number): string {
  const age = 20 + (number % 70);
  const complaint = pick(COMPLAINTS, number);
  const lines = [
    `SYNTHETIC NOTE ${number}. Nobody in this note is a real person.`,
    '',
    `CHIEF COMPLAINT\nThe patient, ${age} years old, has had ${complaint} for ${2 + (number % 12)} days.`,
    '',
    'HISTORY AND EXAMINATION',
  ];
  let note = lines.join('\n');
  for (let sentence = 0; note.length < bytes; sentence += 1) {
    const drug = pick(DRUGS, number + sentence);
    const finding = pick(FINDINGS, number * 5 + sentence);
    const pulse = 60 + ((number * 7 + sentence * 3) % 40);
    note += `\nDay ${sentence + 1}: ${finding} Pulse ${pulse}. Takes ${drug} ${5 * (1 + (sentence % 8))} mg once a day and reports no side effects.`;
  }
  return `${note.slice(0, bytes - 1)}\n`;
}

function pick(from: readonly string[], index: number): string {
  const chosen = from[index % from.length];
  if (chosen === undefined) throw new RangeError('There is nothing to choose from.');
  return chosen;
}
