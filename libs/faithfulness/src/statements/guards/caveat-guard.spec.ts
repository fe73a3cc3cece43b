import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['Lungs clear except bibasilar crackles.', 'Lungs clear.'],
  ['All reflexes are normal apart from the ankle jerks.', 'Reflexes are normal.'],
  ['PICC placed 5/3, line removed 5/10.', 'PICC in place.'],
  ['Penicillin allergy removed after negative testing in 2021.', 'Penicillin allergy.'],
  ['Nodes 0/12 positive.', 'All 12 nodes were positive.'],
  ['Vancomycin trough 22 (goal 15-20).', 'Vancomycin trough 15-20.'],
])('nobody vouches for what %j takes back: %j', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('partly');
});

it.each([
  ['Lungs clear except bibasilar crackles.', 'Lungs clear except bibasilar crackles.'],
  ['PICC placed 5/3, site clean.', 'PICC placed 5/3.'],
  ['Penicillin allergy.', 'Penicillin allergy.'],
  ['Blood pressure 140/90.', 'Blood pressure 140/90.'],
  ['Vancomycin trough 22 (goal 15-20).', 'Vancomycin trough 22.'],
])('vouches for what %j says: %j', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('supported');
});

it.each([
  ['Diet advanced from NPO to regular.', 'NPO.'],
  ['Quit smoking 2015, relapsed 2020.', 'Quit smoking 2015.'],
  ['DNR order rescinded 3/4.', 'DNR order.'],
  ['Entered in error: allergy to latex.', 'Allergy to latex.'],
  ['Asked about chest pain, he points to his stomach.', 'He has chest pain.'],
  ['Anticoagulation to restart if no bleeding at 2 weeks.', 'Restart anticoagulation.'],
  ['Taking half a tablet of 50 mg sertraline.', 'Sertraline 50 mg.'],
  ['Arrived intubated, extubated on day 3.', 'Intubated.'],
  ['Normal except mild LVH.', 'Normal.'],
  ['ROM 0-120, extension lag 10.', 'Extension 0-120.'],
  ['Pain improved with ice, worse with heat.', 'Pain improved with heat.'],
  ['OD 20/20, OS 20/200.', 'OS 20/20.'],
  ['Wife reports he snores; he denies.', 'He reports that he snores.'],
  ['Chest pain: ____', 'Chest pain.'],
  ['Heart failure clinic declined.', 'Heart failure clinic.'],
  ['Sulfa allergy documented but patient denies.', 'Sulfa allergy.'],
  ['Restart lisinopril when Cr < 1.5.', 'Restart lisinopril.'],
  ['Ceftriaxone day 3 of 7.', 'Ceftriaxone for 3 days.'],
  ['Next INR check Friday.', 'INR checked Friday.'],
])('nor of %j for %j', (source, draft) => {
  expect(judgeSentence(source, draft).status).not.toBe('supported');
});

it.each([
  ['The clips come out on Monday at the clinic.', 'The clips have been taken out at the clinic.'],
  ['No fever. Antibiotics declined.', 'He has fever and declined antibiotics.'],
  ['He denies being followed or controlled.', 'He feels that he is being followed.'],
])(
  'nobody vouches for what is still to come, or is denied in common words: %j | %j',
  (source, draft) => {
    expect(judgeSentence(source, draft).status).not.toBe('supported');
  },
);
