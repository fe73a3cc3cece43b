import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const ASKED =
  'Doctor: On a scale of one to ten, how bad is the pain?\nPatient: It is like a six today.';

it.each([
  ['It lasted half an hour.', 'It lasted 30 minutes.'],
  ['The gap was a foot and a half.', 'The gap was 18 inches.'],
  ['I started six or so weeks ago.', 'It started 6 weeks ago.'],
  ['You lost about 3 and a half pounds.', 'Lost 3.5 pounds.'],
  ['Pain for six eight weeks.', 'Pain for 6 to 8 weeks.'],
  [`${ASKED} Blood pressure was one twenty over eighty.`, 'The pain is 6/10.'],
  [ASKED, 'On a 0 to 10 scale, 10 being worst, the pain is a 6.'],
  ['She has a good stream.', 'Nocturia times 0, good stream.'],
  ['Moves arms and legs.', 'Moves extremities times four.'],
  ['The wart on my hand is back.', 'The third problem is the wart on the hand.'],
  [
    'My father had gout and died at seventy nine. My mother had gout.\nDoctor: How old was your mother?\nPatient: She was eighty one.',
    'The mother had gout and was 81.',
  ],
  ['Doctor: How bad is the pain?\nPatient: It is a ten out of ten.', 'The pain is 10/10.'],
  ['We had six cats, but two of them died.', 'There are 2 cats that died.'],
  ['You are twenty weeks pregnant.', 'She is 5 months pregnant.'],
  ['He takes a baby aspirin in the morning.', 'Aspirin 81 mg in the morning.'],
  ['Cr 412 > 355 > 178 (19 Aug). K 4.6. QRS 96.', 'Creatinine 178, K 4.6.'],
  ['Adm: K 7.1, Cr 412. AKI clinic in 4 weeks.', 'Acute kidney injury, creatinine 412.'],
  ['17:29 leave to the unit, arrival 17:44.', 'Arrived at the unit at 17:44.'],
  ['On 7 and 8 May the fitters must enter 12 flats.', 'Fitters must enter flats on 7 and 8 May.'],
  ['This 66-year-old was seen. Hb 101. 70 steps.', 'Mrs Inkwell, 66, was seen.'],
  ['Man, 63 years, died 4 days after surgery.', 'A man of 63 died 4 days after surgery.'],
  ['LOC < 1 min. GCS 14 on arrival, 15 at 0935.', 'GCS was 15 at 09:35.'],
  ['The speech came back in a quarter of an hour.', 'Speech came back within 15 minutes.'],
  ['Wt 92.4 -> 86.1 kg.', 'Weight fell by 6.3 kg.'],
  ['Evening insulin 18->14, morning unchanged.', 'Evening insulin was lowered by 4 units.'],
  ['Morning stiffness 20 min, was 90.', 'Morning stiffness went from 90 to 20 minutes.'],
])('is the same number: %s | %s', (source, draft) => {
  const { status } = judgeSentence(source, draft);
  expect(['supported', 'partly']).toContain(status);
});

it.each([
  ['It lasted half an hour.', 'It lasted 45 minutes.'],
  ['The gap was a foot and a half.', 'The gap was 24 inches.'],
  ['You lost about 3 and a half pounds.', 'Lost 3.8 pounds.'],
  ['Pain for six to eight weeks.', 'Pain for 6 to 8 months.'],
  [`${ASKED} She has nine cats.`, 'The pain is 9/10.'],
  [
    'Doctor: With ten being the worst, how bad is the pain?\nPatient: Out of ten, the pain is a seven.',
    'The pain is 10/10.',
  ],
  ['We had six cats, but two of them died.', 'There are 5 cats.'],
  ['We had six cats and two dogs.', 'There are 2 cats.'],
  ['You are twenty weeks pregnant.', 'She is 6 months pregnant.'],
  ['He takes an aspirin in the morning.', 'Aspirin 81 mg in the morning.'],
  ['She takes one tablet of iron.', 'She takes 2 tablets of iron.'],
  ['LOC < 1 min. GCS 14 on arrival, 15 at 0935.', 'GCS was 15 at 09:53.'],
  ['Morning stiffness 20 min, was 90.', 'Morning stiffness lasts 90 minutes.'],
  ['The speech came back in a quarter of an hour.', 'Speech came back within 45 minutes.'],
  ['Wt 92.4 -> 86.1 kg.', 'Weight fell by 8.3 kg.'],
])('is another number: %s | %s', (source, draft) => {
  const { status, codes } = judgeSentence(source, draft);
  expect(['contradicted', 'unsupported']).toContain(status);
  expect(codes.some((code) => code === 'number' || code === 'unit')).toBe(true);
});

it.each([
  ['Adm: K 7.1, Cr 412. AKI clinic in 4 weeks.', 'Acute kidney injury, creatinine 7.1.'],
  ['17:29 leave to the unit, arrival 17:44.', 'Arrived at the unit at 17:43.'],
  ['This 66-year-old was seen. Hb 101. 70 steps.', 'Mrs Inkwell, 67, was seen.'],
  ['Troponin 22 ng/l, ferritin 9 ug/l.', 'Troponin 22 ug/l.'],
])('is another one: %s | %s', (source, draft) => {
  expect(['contradicted', 'unsupported']).toContain(judgeSentence(source, draft).status);
});
