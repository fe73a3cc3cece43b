import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const COURSE = '| Drug | On admission | On discharge |\n| torasemide | 5 mg | 20 mg |';

it.each([
  [
    'Quetiapine 100 mg in the morning and 300 mg at night.',
    'At night she takes 100 mg of quetiapine.',
  ],
  [
    'He was loaded with amiodarone 400 mg and is maintained on 200 mg.',
    'The loading dose of amiodarone was 200 mg.',
  ],
  [
    'On admission bisoprolol 5 mg; at discharge bisoprolol 2.5 mg.',
    'He went home on bisoprolol 5 mg.',
  ],
  [
    'Doctor: How much ramipril do you take?\nPatient: 10 mg, I used to take 5 mg.',
    'She now takes 5 mg of ramipril.',
  ],
  [
    'She was given tramadol 100 mg on the first day and 50 mg from then on.',
    'From the second day on the dose of tramadol was 100 mg.',
  ],
  ['1000 ml of saline over 8 hours, then 500 ml over 4.', 'First 500 ml of saline were given.'],
  [
    'Insulin glargine 20 units at bedtime, insulin lispro 8 units with meals.',
    'At bedtime 8 units of insulin glargine are injected.',
  ],
  [COURSE, 'At discharge torasemide 5 mg.'],
])('finds the dose of another occasion: %s | %s', (source, broken) => {
  const { status, codes } = judgeSentence(source, broken);
  expect(status).toBe('contradicted');
  expect(codes).toContain('dose');
});

it.each([
  [
    '3 days post op: fever. 6 days post op: drain removed.',
    'On the third day after surgery the drain was removed.',
  ],
  [
    'Before the operation she took clopidogrel; afterwards apixaban.',
    'Before the operation she took apixaban.',
  ],
  [
    'The last seizure was on 3 May 2024, the first one in 2011.',
    'The first seizure was on 3 May 2024.',
  ],
  ['Admitted 03.05.24, discharged 11.05.24.', 'He was discharged on 3 May 2024.'],
  [
    '02/03/2024 echocardiogram: normal. 14/03/2024 colonoscopy: polyp.',
    'The echocardiogram of 14 March 2024 was normal.',
  ],
  [
    '| Date | Event |\n|---|---|\n| 2024-05-03 | cholecystectomy |\n| 2024-06-17 | endoscopy |',
    'Cholecystectomy took place on 17 June 2024.',
  ],
  ['The cough is worst in the morning and eases after meals.', 'The cough is worst after meals.'],
  ['Tonsillectomy in 1994, appendectomy in 2003.', 'She had an appendectomy in 1994.'],
])('finds what was so on another occasion: %s | %s', (source, broken) => {
  const { status, codes } = judgeSentence(source, broken);
  expect(status).toBe('contradicted');
  expect(codes).toContain('time');
});

it.each([
  [
    'On admission bisoprolol 5 mg; at discharge bisoprolol 2.5 mg.',
    'He went home on bisoprolol 2.5 mg.',
  ],
  [
    'Before the operation she took clopidogrel; afterwards apixaban.',
    'After the operation she took apixaban.',
  ],
  ['On admission fever and cough; at discharge no fever.', 'At discharge there was no fever.'],
  [
    'The last seizure was on 3 May 2024, the first one in 2011.',
    'The last seizure was on 3 May 2024.',
  ],
  [
    '02/03/2024 echocardiogram: normal. 14/03/2024 colonoscopy: polyp.',
    'The echocardiogram of 2 March 2024 was normal.',
  ],
  [
    'Laboratory 9 June: Hb 12.6 g/dl, LDH 298 U/l.\nFollow-up on 20 June.',
    'On 9 June LDH was 298 U/l.',
  ],
  [
    'Ibuprofen 600 mg for 2 weeks, then 400 mg; colchicine 0.5 mg twice a day.',
    'Ibuprofen 600 mg for 2 weeks and then 400 mg, and colchicine 0.5 mg twice a day.',
  ],
])('does not flag what the source has on that occasion: %s | %s', (source, same) => {
  expect(['supported', 'partly']).toContain(judgeSentence(source, same).status);
});

it.each([
  [
    'Doctor: How is the heartburn?\nPatient: Much better since the capsules.',
    'The heartburn is worse.',
  ],
  ['Sudden onset of palpitations two hours before arrival.', 'The palpitations came on gradually.'],
])('finds the other course: %s | %s', (source, broken) => {
  expect(judgeSentence(source, broken).status).toBe('contradicted');
});

it('reads "put on hold" as held', () => {
  const source = 'Apixaban was restarted on day 3, having been on hold since surgery.';
  expect(judgeSentence(source, 'On day 3 apixaban was put on hold.').status).not.toBe('supported');
  expect(judgeSentence(source, 'Apixaban was restarted on day 3.').status).toBe('supported');
});
