import { expect, it } from 'vitest';
import { judgeSentence } from '../../test/judge-sentence.js';

const SOURCE = 'Patient: I have high blood pressure and my left knee hurts when I walk.';

it.each([
  ['She has hypertension and sarcoidosis.'],
  ['Left knee pain, history of tuberculosis.'],
  ['Knee pain with known hepatitis.'],
  ['She underwent a colonoscopy.'],
])('finds what the source does not have at all, beside what it has: %s', (draft) => {
  const { status, codes } = judgeSentence(SOURCE, draft);
  expect(status).toBe('unsupported');
  expect(codes).toContain('problem');
});

it('does not flag a physician’s word for what was said in others', () => {
  const { status } = judgeSentence('Red sores in the mouth.', 'Sores of the mouth, gingivitis.');
  expect(status).toBe('partly');
});

it.each([
  ['Anaemia.', 'Hb 71.', 'Hb 141.'],
  ['Hyponatraemia.', 'Na 124, K 4.1.', 'Na 138, K 4.1.'],
  ['Hyperkalaemia.', 'Na 138, K 7.1.', 'Na 138, K 4.1.'],
  ['Hypotension, HR 130.', 'BP 88/50, HR 130.', 'BP 128/80, HR 130.'],
])(
  'takes a value for the problem that it defines, and vouches for none: %s',
  (draft, off, fine) => {
    expect(judgeSentence(`Bloods and observations: ${off}`, draft).status).toBe('partly');
    expect(judgeSentence(`Bloods and observations: ${off}`, draft).codes).not.toContain('problem');
    expect(judgeSentence(`Bloods and observations: ${fine}`, draft).codes).toContain('problem');
  },
);
