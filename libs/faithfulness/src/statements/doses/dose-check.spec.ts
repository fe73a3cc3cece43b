import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const PLAN = [
  'Medication: Ramipril 5 mg | Morning: 1 | Noon: 0 | Evening: 1',
  'Medication: Amlodipine 10 mg | Morning: 1 | Noon: 0 | Evening: 0',
].join('\n');
const LIST = [
  'Drug: Bisoprolol | Dose: 2.5 mg | Frequency: OD',
  'Drug: Furosemide | Dose: 40 mg | Frequency: BD',
].join('\n');

it.each([
  ['metoprolol 50 mg, amlodipine 5 mg', 'metoprolol 5 mg, amlodipine 50 mg'],
  ['Metoprolol 50 mg BD and amlodipine 5 mg OD.', 'Metoprolol 50 mg OD, amlodipine 5 mg BD.'],
  ['Take 400 mg of ibuprofen and 1 g of paracetamol.', 'Paracetamol 400 mg.'],
  ['Reduce ramipril from 10 to 5 mg.', 'Ramipril 10 mg.'],
  ['Reduce ramipril from 10 mg to 5 mg.', 'Ramipril was reduced from 5 mg to 10 mg.'],
  ['Paracetamol 1 g QDS', 'Paracetamol 1 g as needed.'],
  ['Paracetamol 1 g QDS PRN', 'Paracetamol 1 g TDS.'],
  ['Amitriptyline 10 mg nocte', 'Amitriptyline 10 mg in the morning.'],
  ['Methotrexate 15 mg once weekly.', 'Methotrexate 15 mg daily.'],
  ['Warfarin 3 mg on alternate days', 'Warfarin 3 mg daily.'],
  ['Amoxicillin 500 mg PO TDS', 'Amoxicillin 500 mg IV three times a day.'],
  ['Ramipril 5 mg 1-0-1', 'Ramipril 5 mg once daily.'],
  ['Bisoprolol 2.5 mg | 1 | 0 | 0', 'Bisoprolol 2.5 mg in the evening.'],
  [PLAN, 'Ramipril 10 mg, amlodipine 5 mg.'],
  [PLAN, 'Ramipril 5 mg once daily.'],
  [LIST, 'Bisoprolol 40 mg.'],
  [LIST, 'Furosemide 40 mg once daily.'],
])('finds a dose, a frequency or a route of another drug: %s | %s', (source, broken) => {
  const { status, codes } = judgeSentence(source, broken);
  expect(status).toBe('contradicted');
  expect(codes).toContain('dose');
});

it.each([
  [
    'Metoprolol 50 mg BD and amlodipine 5 mg OD.',
    'Metoprolol 50 mg b.i.d., amlodipine 5 mg daily.',
  ],
  ['Reduce ramipril from 10 to 5 mg.', 'Ramipril was reduced from 10 mg to 5 mg.'],
  ['Reduce ramipril from 10 to 5 mg.', 'Ramipril 5 mg.'],
  ['Paracetamol 1 g QDS PRN', 'Paracetamol 1 g four times a day as needed.'],
  ['Amitriptyline 10 mg nocte', 'Amitriptyline 10 mg at bedtime.'],
  ['Levothyroxine 0.05 mg OD', 'Levothyroxine 50 micrograms once daily.'],
  ['Morphine 5 mg q4h prn', 'Morphine 5 mg every 4 hours as needed.'],
  [LIST, 'Bisoprolol 2.5 mg daily and furosemide 40 mg twice daily.'],
])('compares frequencies by what they mean: %s | %s', (source, same) => {
  expect(judgeSentence(source, same)).toEqual({ status: 'supported', codes: [] });
});

it('finds no fault with the times of a table, and leaves them to the reader', () => {
  const draft = 'Ramipril 5 mg twice daily, amlodipine 10 mg in the morning.';
  expect(judgeSentence(PLAN, draft)).toEqual({ status: 'partly', codes: [] });
});

it.each([
  [
    'Quetiapine 100 mg in the morning and 300 mg in the evening.',
    'In the evening she takes 300 mg of quetiapine.',
  ],
  [
    'Metamizole 1 g up to four times a day, not more than 4 g.',
    'At most 4 g of metamizole a day may be taken.',
  ],
])('reads what is said of each of several doses: %s | %s', (source, same) => {
  expect(judgeSentence(source, same).status).not.toBe('contradicted');
});

it('does not take a dose for one of a drug that is named some sentences before', () => {
  const source = 'Doctor: Your lisinopril.\nPatient: Yes.\nDoctor: Let us go up to 20 mg.';
  expect(judgeSentence(source, 'Lisinopril 20 mg.').codes).toEqual([]);
});
