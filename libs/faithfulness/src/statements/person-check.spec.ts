import { describe, expect, it } from 'vitest';
import { findEvidence } from '../evidence/find-evidence.js';
import { judgeSentence } from '../../test/judge-sentence.js';

type Case = readonly [source: string, asItIs: string, broken: string];

const CASES: readonly Case[] = [
  ['A 58-year-old woman with a cough.', 'She has a cough.', 'He has a cough.'],
  [
    'A 58-year-old right-handed man. His mother had gout.',
    'His mother had gout.',
    'Her mother had gout.',
  ],
  ['Mrs. Hill has a cough. Her son drove.', 'She has a cough.', 'He has a cough.'],
  ['He has a cough. He lives alone.', 'He has a cough.', 'She has a cough.'],
  ['The patient is pregnant and has a cough.', 'She has a cough.', 'He has a cough.'],
  ['Enlarged prostate, known for years. Cough.', 'The man has a cough.', 'The woman has a cough.'],
  ["Doctor: How are you, ma'am?\nPatient: I cough.", 'Her cough.', 'His cough.'],
  ['Doctor: Hi there, Richard.\nPatient: I cough.', 'He has a cough.', 'She has a cough.'],
  ['[doctor] hello elizabeth\n[patient] i cough', 'She has a cough.', 'He has a cough.'],
  ['[doctor] alright david so you cough\n[patient] yes', 'He has a cough.', 'She has a cough.'],
  [
    '[doctor] next is donald clark . date of birth 1937 . cough .',
    'He has a cough.',
    'She has a cough.',
  ],
  [
    "Patient: I've had back pain since giving birth.",
    'She has had back pain.',
    'He has had back pain.',
  ],
  ['A retired teacher was admitted. She coughs. She sleeps.', 'She coughs.', 'He coughs.'],
  ['Cough for a week.\nShe works as a cook.', 'She works as a cook.', 'He works as a cook.'],
  ['Patient: Holm, man, 63 years', 'A man of 63 years.', 'A woman of 63 years.'],
  ['Sex: female. Cough for two weeks.', 'A woman with a cough.', 'A man with a cough.'],
  ['Obs unit, 26 M, Tom Paperman. Fainted.', 'He fainted.', 'A 26-year-old woman fainted.'],
  ['44F with a cough.', 'A 44-year-old woman with a cough.', 'A 44-year-old man with a cough.'],
  ['Sex: F. Cough for two weeks.', 'She has a cough.', 'He has a cough.'],
  ['A 58-year-old woman with a cough.', '58 F with a cough.', '58 M with a cough.'],
  [
    'Guest_family: He is my son, he has a cough. He is a good boy.',
    'He has a cough.',
    'She has a cough.',
  ],
];

describe('the sex of the patient', () => {
  it.each(CASES)('%s | %s | %s', (source, asItIs, broken) => {
    expect(findEvidence(source, asItIs, [])[0]?.findings).toEqual([]);
    const [wrong] = findEvidence(source, broken, []);
    expect(wrong?.status).toBe('contradicted');
    expect(wrong?.findings.map(({ code }) => code)).toContain('person');
  });

  it.each([
    [
      'of somebody else',
      'A 58-year-old woman. Her son has a cough.',
      'Her son says he has a cough.',
    ],
    [
      'of the member before',
      'A man of 58 years. His mother lives. She coughs.',
      'His mother lives. She coughs.',
    ],
    ['of whom the source says too little', 'Cough. I met a nice man.', 'She has a cough.'],
    ['of a clinician', 'Sent by Dr Holm.\nShe asks for a scan. Cough.', 'He has a cough.'],
    [
      'of an arthrogram',
      'A 58-year-old woman. MR arthrogram of the hip.',
      'MR arthrogram of the hip.',
    ],
    ['of a wife of 44', 'Cough. His wife, 44F, is well.', 'He has a cough.'],
    ['of a temperature', 'Cough. Temp 101 F.', 'He has a cough.'],
    ['of a baby', 'A 30-year-old woman has a baby boy. She has a cough.', 'She has a baby boy.'],
  ])('is no doubt %s', (_, source, draft) => {
    for (const { findings } of findEvidence(source, draft, [])) expect(findings).toEqual([]);
  });
});

const FAMILY_SPEAKS =
  'Doctor: Who is with you?\nGuest_family: I came along. She has not slept.\nPatient: I am tired.';

describe('who speaks for the patient', () => {
  it.each(['Doctor: Hi, Robin.\nPatient: I cough.', 'Patient: Hi, Richard.\nDoctor: You cough.'])(
    'is told by no name of both, and not by who the patient greets: %s',
    (source) => {
      expect(judgeSentence(source, 'She has a cough.').codes).not.toContain('person');
      expect(judgeSentence(source, 'He has a cough.').codes).not.toContain('person');
    },
  );

  it('is no image', () => {
    const source = 'Seen with her mother. She is 34. Needs MRI and MR venography.';
    expect(judgeSentence(source, 'MRI and MR venography.').codes).not.toContain('person');
  });

  it('need not be named', () => {
    expect(judgeSentence(FAMILY_SPEAKS, 'Her husband came along.').codes).not.toContain('person');
  });

  it.each([
    ['who hardly brings a patient', FAMILY_SPEAKS, 'Her aunt came along.'],
    [
      'where another member is named',
      FAMILY_SPEAKS + '\nDoctor: Is your mother well?',
      'Her grandfather came along.',
    ],
  ])('is nobody %s', (_, source, draft) => {
    expect(judgeSentence(source, draft)).toMatchObject({
      status: 'contradicted',
      codes: ['person'],
    });
  });
});

describe('the sex of the patient', () => {
  it.each([
    ['Doctor: How old are you, miss?\nPatient: Fifty. My leg swells.', 'His leg swells.'],
    ["Doctor: Hello sir, it's been a while.\nPatient: My leg swells.", 'Her leg swells.'],
    [
      'Doctor: You are a white married man, right?\nPatient: Yes. My leg swells.',
      'Her leg swells.',
    ],
  ])('is read from a form of address: %s', (source, draft) => {
    expect(judgeSentence(source, draft).codes).toContain('person');
  });
});

it('allows a spouse of who is married, and the uncle of who has a brother of his father', () => {
  const married = 'Doctor: Are you married?\nPatient: Yes. We have two kids.';
  expect(judgeSentence(married, 'He and his wife have two kids.').codes).not.toContain('person');
  const brother = 'Patient: My dad has lupus and his brother has gout.';
  expect(judgeSentence(brother, 'His uncle has gout.').codes).not.toContain('person');
});
