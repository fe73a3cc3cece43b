import { expect, it } from 'vitest';
import { findEvidence } from '../evidence/find-evidence.js';

const COLONOSCOPY = `COLONOSCOPY

Pre-medication
- Propofol given in divided doses and titrated to effect
- Total dose of 400 mg Propofol

Discharge medication
- Pantoprazole 40 mg once daily
`;

function statusIn(draft: string, topic: 'medication' | 'procedures', source = COLONOSCOPY): string {
  const sections = [{ start: 0, end: draft.length, topic }];
  return findEvidence(source, draft, sections)[0]?.status ?? '';
}

it('takes no drug of a sedation for one that the patient takes', () => {
  expect(statusIn('Propofol 400 mg.', 'medication')).toBe('contradicted');
  expect(statusIn('Pantoprazole 40 mg once daily.', 'medication')).toBe('supported');
});

it('has nothing against it where the draft tells of the procedure, or the source of the medication', () => {
  expect(statusIn('Propofol 400 mg.', 'procedures')).toBe('supported');
  const taken = 'Medication\n- Sufentanil 30 mcg under the tongue\n';
  expect(statusIn('Sufentanil 30 mcg under the tongue.', 'medication', taken)).toBe('supported');
});

it('has nothing against a drug of an anaesthetist that people take at home too', () => {
  const inhaled = 'She has COPD. She uses a glycopyrronium inhaler once daily.';
  expect(statusIn('Glycopyrronium inhaler once daily.', 'medication', inhaled)).not.toBe(
    'contradicted',
  );
  const rescue = 'Epilepsy since 2011. She keeps buccal midazolam 10 mg at home.';
  expect(statusIn('Buccal midazolam 10 mg.', 'medication', rescue)).not.toBe('contradicted');
});
