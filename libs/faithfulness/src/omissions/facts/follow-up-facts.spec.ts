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
])('takes for nothing that follows: %s', (source) => {
  expect(omitted(source, 'He was seen for a fall.')).toEqual([]);
});
