import { expect, it } from 'vitest';
import { splitSentences } from './sentences.js';

function sentencesOf(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

it('ends a sentence at a full stop, a question mark and an exclamation mark', () => {
  expect(sentencesOf('He coughs. Does he smoke? No! ')).toEqual([
    'He coughs.',
    'Does he smoke?',
    'No!',
  ]);
});

it('does not end one after an abbreviation, an initial or inside a number', () => {
  expect(sentencesOf('Dr. Smith saw J. Doe at 37.5 degrees. Fine.')).toEqual([
    'Dr. Smith saw J. Doe at 37.5 degrees.',
    'Fine.',
  ]);
});

it('does not end one at dots behind which it goes on', () => {
  expect(sentencesOf('A lesion at C3, right... correction: LEFT. Two others... None.')).toEqual([
    'A lesion at C3, right... correction: LEFT.',
    'Two others...',
    'None.',
  ]);
});

it('does not end one after a side before its part', () => {
  expect(sentencesOf('Re. Auge Visus 1,0, li. Auge Visus 0,2. Schmerzen li. Fieber.')).toEqual([
    'Re. Auge Visus 1,0, li. Auge Visus 0,2.',
    'Schmerzen li.',
    'Fieber.',
  ]);
});

it('does not end one after what is counted, or a side, behind an article', () => {
  expect(
    sentencesOf(
      'Nahtentfernung am 10. postop. Tag. Die 4. Sitzung war lang. Wunde am li. Unterarm. Fieber am 4. Danach keines.',
    ),
  ).toEqual([
    'Nahtentfernung am 10. postop. Tag.',
    'Die 4. Sitzung war lang.',
    'Wunde am li. Unterarm.',
    'Fieber am 4.',
    'Danach keines.',
  ]);
});

it('does not end one after shorthand of letters and forms', () => {
  expect(
    sentencesOf('Zi. 312, Fa. Hub, Gew. 64 kg, mind. 3 Monate, Tel. 4471. Ring ext. 5501. Fine.'),
  ).toEqual([
    'Zi. 312, Fa. Hub, Gew. 64 kg, mind. 3 Monate, Tel. 4471.',
    'Ring ext. 5501.',
    'Fine.',
  ]);
});

it('ends one after a no that no number follows', () => {
  expect(sentencesOf('Diabetic no. Bed no. 4 is his. Any pain? No. I sleep well.')).toEqual([
    'Diabetic no.',
    'Bed no. 4 is his.',
    'Any pain?',
    'No.',
    'I sleep well.',
  ]);
});

it('ends one after a unit of one letter', () => {
  expect(sentencesOf('Sodium is 139 mmol/l. He lost 5 g. Potassium is 4.1.')).toEqual([
    'Sodium is 139 mmol/l.',
    'He lost 5 g.',
    'Potassium is 4.1.',
  ]);
});

it('does not end one after German shorthand or a day of a month', () => {
  expect(
    sentencesOf(
      'Z.n. Infarkt. V.a. Gicht am 12. März 2024. Lunge bds. frei. Abdomen o.B. Ödeme bds. Kein Fieber.',
    ),
  ).toEqual([
    'Z.n. Infarkt.',
    'V.a. Gicht am 12. März 2024.',
    'Lunge bds. frei.',
    'Abdomen o.B.',
    'Ödeme bds.',
    'Kein Fieber.',
  ]);
  // as the dictionary has them
  expect(
    sentencesOf('Z. n. Infarkt. V. a. Gicht. Abdomen o. B. Kein Fieber. Dr. A. B. Meier.'),
  ).toEqual([
    'Z. n. Infarkt.',
    'V. a. Gicht.',
    'Abdomen o. B.',
    'Kein Fieber.',
    'Dr. A. B. Meier.',
  ]);
});

it('takes headings and list items as sentences, and joins lines wrapped in the middle of one', () => {
  expect(sentencesOf('Plan\n- Rest\n- Fluids\n\nThe cough is\nworse at night.')).toEqual([
    'Plan',
    '- Rest',
    '- Fluids',
    'The cough is\nworse at night.',
  ]);
});

it('finds nothing in a text of spaces', () => {
  expect(sentencesOf(' \n\t ')).toEqual([]);
});

it('ends no sentence at a short date or in a row', () => {
  const text = 'On 15.03. the value was lower.\nTest | 12.03. | 15.03.\nferritin | 11 | 64';
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  expect(sentences).toEqual(text.split('\n'));
});
