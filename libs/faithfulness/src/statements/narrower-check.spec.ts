import { expect, it } from 'vitest';
import { judgeSentence } from '../../test/judge-sentence.js';

it.each([
  ['IDDM since 1998.', 'NIDDM since 1998.', 'problem'],
  ['Type 1 diabetes mellitus.', 'Type 2 diabetes mellitus.', 'problem'],
  ['Admitted with NSTEMI.', 'Admitted with STEMI.', 'problem'],
  ['Admitted with STEMI.', 'Admitted with a non-ST elevation myocardial infarction.', 'problem'],
  ['Hepatitis B.', 'Hepatitis C.', 'problem'],
  ['Ulcerative colitis.', "Crohn's disease.", 'problem'],
  ['Osteoarthritis of both knees.', 'Rheumatoid arthritis of both knees.', 'problem'],
  ['Takes Lopressor 50 mg.', 'Takes Toprol 50 mg.', 'drug'],
  ['Takes metoprolol succinate 50 mg.', 'Takes metoprolol tartrate 50 mg.', 'drug'],
])('does not take one kind for another: %s | %s', (source, other, code) => {
  const { status, codes } = judgeSentence(source, other);
  expect(status).toBe('contradicted');
  expect(codes).toContain(code);
});

it.each([
  ['He had a heart attack.', 'He had a STEMI.', 'unsupported'],
  ['COPD.', 'Emphysema.', 'unsupported'],
  ['He has heart disease.', 'He has coronary artery disease.', 'partly'],
  ['She has diabetes.', 'She has type 2 diabetes.', 'partly'],
  ['She has diabetes.', 'She has type 1 diabetes.', 'unsupported'],
  ['She has a headache.', 'She has a tension headache.', 'partly'],
  ['Kidney failure.', 'Acute renal failure.', 'partly'],
  ['Takes metoprolol 50 mg.', 'Takes Toprol 50 mg.', 'partly'],
])('does not take the narrower for what the source says: %s | %s', (source, narrower, status) => {
  expect(judgeSentence(source, narrower).status).toBe(status);
});

it.each([
  ['Admitted with NSTEMI.', 'Admitted with a heart attack.'],
  ['IDDM since 1998.', 'Diabetes mellitus since 1998.'],
  ['IDDM since 1998.', 'Type 1 diabetes since 1998.'],
  ['Emphysema.', 'COPD.'],
  ['Takes Lopressor 50 mg.', 'Takes metoprolol 50 mg.'],
  ['Lantus 20 units at night.', 'Insulin 20 units at night.'],
  ['Percocet for pain.', 'Oxycodone for pain.'],
])('takes the broader, and another name of the same: %s | %s', (source, broader) => {
  expect(judgeSentence(source, broader)).toEqual({ status: 'supported', codes: [] });
});
