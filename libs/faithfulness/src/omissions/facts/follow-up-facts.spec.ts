import { expect, it } from 'vitest';
import { judgeDraft } from '../../judge-draft.js';

function omitted(source: string, draft: string): readonly string[] {
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], {
    text: draft,
    sections: [],
    mustKeep: ['follow-up'],
    mustAnswer: [],
  });
  return omissions.flatMap(({ class: kind, tier, spans: [span] }) =>
    kind === null ? [] : `${tier}: ${source.slice(span?.start, span?.end)}`,
  );
}

it.each([
  'Everything has to be in crates by Wednesday at 15:00.',
  'It must begin within 14 days.',
  'You can object within one month of this letter.',
  'You have the right to object in writing until 30 June.',
  'The fitters must enter every flat on 8 May.',
  'Points 2 and 5 have to be answered within 3 months.',
  'Surgeon review 12 May.',
  'Plan: Clips out 04/12 by district nurse.',
  'Aftercare: care coordinator visits within 72 hours.',
  'Training of emergency staff by end of April.',
  'The group meets again on 15 May.',
  'There is another narrowing on the left, and they will do that one in four to six weeks.',
  'Next meeting 9 April, room 2.14.',
  'Recommendations: a back pain card to be used from 1 January.',
  'Measures: a field for emergencies on the form from December.',
])('misses what is due: %s', (source) => {
  expect(omitted(source, 'He was seen for a fall.')).toEqual([`must-answer: ${source}`]);
});

it.each([
  ['The crates have to be packed by Wednesday.', 'Crates packed by Wednesday.'],
  ['It must begin within 14 days.', 'It has to begin within two weeks.'],
  ['Surgeon review 12 May.', 'To be seen by the surgeon on 12 May.'],
  ['Plan: Clips out 04/12.', 'Clips out on 4 December.'],
])('finds it again: %s', (source, draft) => {
  expect(omitted(source, draft)).toEqual([]);
});

it.each([
  'On 6 October an employee of the outpatient clinic sent a list.',
  'Our inspectors made an unannounced visit on 18 July.',
  'According to the report of 20 February she will be able to walk.',
  'DIETITIAN 04/02: MUST 1, offered drinks.',
  'He had to leave by 5 May.',
  'He was found by the police on 3 May.',
  'Seen by Dr Nil on 3 May.',
  'Wound healed by end of April.',
  'Fever from December to January.',
])('takes for nothing that follows: %s', (source) => {
  expect(omitted(source, 'He was seen for a fall.')).toEqual([]);
});

it('lists what is recommended without a day', () => {
  const source = 'Recommendations: repeat the echo. Wear compression stockings.';
  expect(omitted(source, 'Repeat the echo.')).toEqual(['listed: Wear compression stockings.']);
  expect(omitted(source, 'Repeat the echo. Compression stockings advised.')).toEqual([]);
});
