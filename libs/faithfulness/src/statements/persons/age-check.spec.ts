import { expect, it } from 'vitest';
import { findEvidence } from '../../evidence/find-evidence.js';

function codes(source: string, draft: string): readonly string[] {
  return findEvidence(source, draft, []).flatMap(({ findings }) =>
    findings.map(({ code }) => code),
  );
}

it.each([
  [
    'Dialysis shift log, 3 Feb. Pt code T-44. Pre wt 71.8, dry 69.0.',
    'A 44-year-old patient had dialysis.',
  ],
  [
    'Doctor: How long have you been on Accutane?\nPatient: About three months.',
    'The patient is a 3-month-old girl on Accutane.',
  ],
  ['Patient: I have had this cough for 26 days.', 'This is a 26-year-old male with a cough.'],
])('an age is not taken from another number: %j', (source, draft) => {
  expect(codes(source, draft)).toContain('number');
});

it.each([
  [
    'Doctor: How old are you now?\nPatient: I am twenty six.',
    'The patient is a 26-year-old with a cough.',
  ],
  [
    'Patient: Life is getting hard at seventy two. My knees hurt.',
    'The patient is a 72-year-old with knee pain.',
  ],
  ['Patient: In my seventy six years I never got stung.', 'This is a 76-year-old who was stung.'],
  ['Mr Desmond Achterberg (67). Knee pain.', 'The 67-year-old has knee pain.'],
  ['name: Mr Imran Sampler; 58; taxi driver with a cough', '58-year-old taxi driver with a cough.'],
  [
    'Motorcyclist, male, approximately 30 years, collision with car.',
    'A 30-year-old motorcyclist.',
  ],
  ['M. S., born 4 May 1950. Bed 74. Cough.', 'This is a 74-year-old with a cough.'],
])('an age that the source tells stands: %j', (source, draft) => {
  expect(codes(source, draft)).not.toContain('number');
});
