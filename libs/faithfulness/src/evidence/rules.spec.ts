import { describe, expect, it } from 'vitest';
import type { FindingCode } from './evidence.js';
import { findEvidence } from './find-evidence.js';
import { openFindings } from './open-findings.js';

/** What is openly in doubt in a summary of one sentence. */
function findingsOf(source: string, summary: string): readonly FindingCode[] {
  const open = openFindings(findEvidence(source, summary, []));
  return [...new Set(open.flatMap(({ findings }) => findings.map(({ code }) => code)))];
}

type Case = readonly [source: string, asItIs: string, broken: string];

const NUMBERS: readonly Case[] = [
  ["Patient: I'm twenty six.", 'A 26-year-old woman.', 'A 27-year-old woman.'],
  ['Blood pressure is one forty over ninety.', 'BP 140/90.', 'BP 140/80.'],
  ['Seen on January tenth two thousand nine.', 'Seen on 01/10/09.', 'Seen on 02/10/09.'],
  ['It began a week ago.', 'It began 1 week ago.', 'It began 3 weeks ago.'],
  ['I smoke a pack and a half a day.', 'Smokes 1.5 packs a day.', 'Smokes 2.5 packs a day.'],
  ['Murmur, three out of six.', 'Murmur 3/6.', 'Murmur 6/6.'],
  [
    'Grip was 58. Weight was 180 pounds. Reach was 98.',
    'Grip was 58.',
    'Grip was 98.', // the source has it, of something else
  ],
  ['Three cats and two old dogs. I have 2 dogs.', 'Has 2 dogs.', 'Has 3 dogs.'],
  ['Come back in two weeks. Strength is 4 of 5.', 'Return in 2 weeks.', 'Return in 4 weeks.'],
];
const UNITS: readonly Case[] = [
  [
    'Levothyroxine fifty micrograms a day.',
    'Levothyroxine 50 mcg daily.',
    'Levothyroxine 50 mg daily.',
  ],
  ['Give one gram of ceftriaxone.', 'Ceftriaxone 1000 mg.', 'Ceftriaxone 1 mL.'],
  ['Cough for two weeks.', 'Cough for 2 weeks.', 'Cough for 2 months.'],
  ['Temperature 38.5 C.', 'Temperature 38.5 °C.', 'Temperature 38.5 °F.'],
];
const NEGATIONS: readonly Case[] = [
  ['Doctor: Any chest pain?\nPatient: No.', 'Denies chest pain.', 'Reports chest pain.'],
  ['Doctor: Any chest pain?\nPatient: Yes.', 'Reports chest pain.', 'Denies chest pain.'],
  ['Doctor: So no fever?\nPatient: Right.', 'No fever.', 'Fever.'],
  [
    '[doctor] any nausea or vomiting\n[patient] no nothing like that',
    'Denies vomiting.',
    'Vomiting.',
  ],
  ['No rash, wheeze or itching was seen.', 'No itching.', 'Itching.'],
  ['Negative for malaria.', 'No malaria.', 'Positive for malaria.'],
  ['I have never had surgery.', 'No prior surgery.', 'Prior surgery.'],
  ['She is afebrile.', 'No fever.', 'Has a fever.'],
  ['The pain is 7 out of 10.', 'Pain is 7/10.', 'Pain is not 7/10.'],
  ['The patient was counseled.', 'The patient was counseled.', 'The patient was not counseled.'],
  [
    'I did not take my pain medication. The pain is there.',
    'He was seen and did not take his pain medication.',
    'He was seen and did take his pain medication.',
  ],
  [
    'They did a scan and found a dark spot.',
    'A scan was done and a dark spot was found.',
    'A scan was done and a dark spot was not found.',
  ],
  [
    'Doctor: There is some swelling of your ankle, okay?\nPatient: What does it mean?',
    'Swelling of the ankle.',
    'No swelling of the ankle.',
  ],
  ['Doctor: Are you married?\nPatient: For ten years.', 'Married.', 'Not married.'],
  ['Doctor: Do you smoke.\nPatient: Absolutely not.', 'Does not smoke.', 'Does smoke.'],
  ['[doctor] joint pain\n[patient] not really', 'Denies joint pain.', 'Reports joint pain.'],
  ["Doctor: And a cough?\nPatient: He hasn't had one.", 'No cough.', 'Has a cough.'],
  [
    'Doctor: Did anyone in your family have cancer?\nPatient: No.',
    'Negative for cancer.',
    'Positive for cancer.',
  ],
  [
    'Doctor: Did you notice any increase in frequency?\nPatient: No.',
    'No frequency.',
    'Frequency.',
  ],
  [
    'Risk and complications, questions were answered.',
    'Her questions about risk were answered.',
    'Her questions about risk were not answered.',
  ],
  [
    'Doctor: She is an active lady, and what brings you in?\nPatient: My knee.',
    'She is an active woman.',
    'She is not an active individual.',
  ],
  ["I don't remember the name.", 'Does not remember the name.', 'Remembers the name.'],
  [
    'I did not see any rash, swelling or bruises.',
    'No rash, swelling or bruises.',
    'Bruises were seen.',
  ],
];
const SIDES: readonly Case[] = [
  ['My left knee hurts. The right hand is fine.', 'Left knee pain.', 'Right knee pain.'],
  [
    'The right hand and left foot are swollen.',
    'Swollen right hand, swollen left foot.',
    'Swollen left hand.',
  ],
  [
    'The right knee is worse than the left.',
    'Worse on the right than the left.',
    'Left knee worse than the left.',
  ],
  ["That's right, it is the left ear.", 'Left ear.', 'Right ear.'],
];
const DRUGS: readonly Case[] = [
  ['I take Tylenol.', 'Takes acetaminophen.', 'Takes ibuprofen.'],
  ['Started on lisinipril 10 mg.', 'Lisinopril 10 mg.', 'Losartan 10 mg.'],
  ['Zofarine? No, ramipril.', 'Ramipril.', 'Zofenopril.'],
];
const PERSONS: readonly Case[] = [
  ["Doctor: Hello, ma'am. How is the cough?", 'She has a cough.', 'He has a cough.'],
  ['My mom has diabetes.', 'Mother with diabetes.', 'Brother with diabetes.'],
  [
    'Doctor Kumar saw him for the cough.',
    'Cough, seen by Dr. Kumar.',
    'Cough, seen by Dr. Howard.',
  ],
];
const PROBLEMS: readonly Case[] = [
  ['I have high blood pressure.', 'Hypertension.', 'Psoriasis.'],
  ['He had a heart attack.', 'Myocardial infarction.', 'Pancreatitis.'],
];

describe.each<[FindingCode, readonly Case[]]>([
  ['number', NUMBERS],
  ['unit', UNITS],
  ['negation', NEGATIONS],
  ['side', SIDES],
  ['drug', DRUGS],
  ['person', PERSONS],
  ['problem', PROBLEMS],
])('a finding of the kind %s', (code, cases) => {
  it.each(cases)('%s | %s | %s', (source, asItIs, broken) => {
    expect(findingsOf(source, asItIs)).toEqual([]);
    expect(findingsOf(source, broken)).toEqual([code]);
  });
});

describe('no doubt is raised', () => {
  it.each([
    [
      'of the foot, where no pain in it is denied',
      'My left foot itches.',
      'No pain in the left foot.',
    ],
    ['of what is only supposed', 'Call if you have a fever.', 'No fever.'],
    ['of a common word for a physician’s', 'My dad had a heart attack.', 'Father had an MI.'],
    [
      'of a disease beside what the source has',
      'Red sores in the mouth.',
      'Sores of the mouth, gingivitis.',
    ],
    [
      'of what a sentence denies in part',
      'I have not felt dizzy since.',
      'The dizziness has stopped.',
    ],
    [
      'of what a sentence says and denies',
      'I used to have seizures, they stopped.',
      'Had seizures then, but has no seizures now.',
    ],
    ['of a narrower thing that is denied', 'Your heart sounds are fine.', 'No extra heart sounds.'],
    [
      'of when a denied thing happens',
      'Doctor: Any chest pain while you exercise?\nPatient: No.',
      'No chest pain when he exercises.',
    ],
    [
      'after "any other"',
      'Doctor: Any nausea or vomiting?\nPatient: No.',
      'Denies any other symptoms such as nausea or vomiting.',
    ],
    [
      'of a list after a verb',
      'Doctor: Do you smoke or drink?\nPatient: No.',
      'Does not smoke, drink or use drugs.',
    ],
    [
      'of "how long"',
      "Doctor: How long have you had dentures?\nPatient: I don't know.",
      'Dentures.',
    ],
    [
      'of the first of two questions',
      'Doctor: Was there any weakness? Could you walk?\nPatient: Yes.',
      'No weakness.',
    ],
    ['of a word that "non" does not reach', 'A healing ulcer. It is non-infected and dry.', 'Dry.'],
    ['of what stands after another denial', 'No swelling, and the cough went on.', 'Cough.'],
    [
      'of a part of a phrase',
      'No German accent. I speak German and English.',
      'Speaks English and German.',
    ],
    ['of a time without a unit', 'I am twenty six. It began two years ago.', '26 years old.'],
    ['of a name of a test', 'We checked the sugar.', 'Sugar, hemoglobin A1c.'],
  ])('%s', (_, source, summary) => {
    expect(findingsOf(source, summary)).toEqual([]);
  });
});
