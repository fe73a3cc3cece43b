import { describe, expect, it } from 'vitest';
import { judgeSentence } from '../../test/judge-sentence.js';

type Case = readonly [source: string, asItIs: string, otherwise: string];

const ORDER: readonly Case[] = [
  [
    'Owing to headache, zopiclone was exchanged for verapamil.',
    'Zopiclone was exchanged for verapamil.',
    'Verapamil was exchanged for zopiclone.',
  ],
  [
    'Had flank pain until 2016; has had forgetfulness ever since.',
    'Had flank pain until 2016.',
    'Had forgetfulness until 2016.',
  ],
  [
    'Return to work is permitted, but yoga has to wait.',
    'Return to work is permitted.',
    'Yoga is permitted.',
  ],
  [
    'Allergic to cephalexin (hives); tolerates meropenem.',
    'Allergic to cephalexin (hives).',
    'Allergic to meropenem (hives).',
  ],
];
const ADDED: readonly Case[] = [
  [
    'BP was 80/55 with HR 122 in triage.',
    'BP was 80/55 with HR 122.',
    'BP was normal at 80/55 with HR 122.',
  ],
  [
    'Echo: tricuspid regurgitation and a dilated LA.',
    'Tricuspid regurgitation and a dilated LA.',
    'Severe tricuspid regurgitation and a dilated LA.',
  ],
  [
    'Carbimazole was stopped on 14 July 2024.',
    'Carbimazole was stopped on 14 July 2024.',
    'Carbimazole was stopped on 14 July 2024 because of a rash.',
  ],
];
const SKIPPED: readonly Case[] = [
  [
    'The driver was ejected and intubated on scene. The patient climbed out by himself.',
    'The driver was ejected and intubated on scene.',
    'The patient was ejected and intubated on scene.',
  ],
  [
    'Clarithromycin is unchanged, and metoprolol is paused.',
    'Metoprolol is paused.',
    'Clarithromycin is paused.',
  ],
  [
    'Antibiotics: vancomycin, cefepime\nAnalgesics: ketorolac',
    'Antibiotics: vancomycin, cefepime.',
    'Antibiotics: vancomycin, ketorolac.',
  ],
  [
    'The wound was left open rather than sutured.',
    'The wound was left open.',
    'The wound was sutured.',
  ],
];

describe.each([
  ['in another order', ORDER],
  ['with a word more', ADDED],
  ['with something left out between', SKIPPED],
])('vouches for no sentence in the words of its source %s', (_, cases) => {
  it.each(cases)('%s | %s | %s', (source, asItIs, otherwise) => {
    expect(judgeSentence(source, asItIs).status).toBe('supported');
    expect(judgeSentence(source, otherwise).status).not.toBe('supported');
  });
});

it.each([
  [
    'Apixaban 5 mg twice daily for atrial fibrillation.',
    'The patient reports atrial fibrillation.',
  ],
  [
    'Admitted with pneumonia. Treated with amoxicillin.',
    'Admitted with pneumonia and treated with amoxicillin.',
  ],
  ['Doctor: Any pain?\nPatient: My knee hurts at night.', 'Knee hurts at night.'],
])('vouches for what it finds in the same words: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('supported');
});

it('does not vouch for what clinicians say of themselves', () => {
  const source =
    'Doctor: I had my own meniscus operated on last year.\nPatient: Mine is only sprained.';
  expect(judgeSentence(source, 'The patient had a meniscus operated on.').status).not.toBe(
    'supported',
  );
});

describe('in German', () => {
  it.each([
    [
      'Eine Skaphoidfraktur ist nicht sicher auszuschließen. Ruhigstellung im Gips.',
      'Ruhigstellung im Gips.',
      'Eine Skaphoidfraktur ist sicher auszuschließen.',
    ],
    [
      'Wegen Kopfschmerzen wurde Zopiclon gegen Melatonin getauscht.',
      'Zopiclon wurde gegen Melatonin getauscht.',
      'Melatonin wurde gegen Zopiclon getauscht.',
    ],
  ])('%s | %s | %s', (source, asItIs, otherwise) => {
    expect(judgeSentence(source, asItIs).status).toBe('supported');
    expect(judgeSentence(source, otherwise).status).not.toBe('supported');
  });
});
