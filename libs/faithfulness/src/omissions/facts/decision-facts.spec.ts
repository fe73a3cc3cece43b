import { expect, it } from 'vitest';
import { judgeDraft } from '../../judge-draft.js';

function omitted(source: string, draft: string): readonly string[] {
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], {
    text: draft,
    sections: [],
    mustKeep: ['decision', 'treatment-limitation'],
    mustAnswer: [],
  });
  return omissions.flatMap(({ class: kind, tier, spans: [span] }) =>
    kind === null ? [] : `${kind} ${tier}: ${source.slice(span?.start, span?.end)}`,
  );
}

const SEEN = 'A letter was sent.';

it.each([
  'Your application for housing benefit was refused because the income is too high.',
  'We cannot approve the extension of your permit.',
  'The appeal against the parking fine has been dismissed.',
  'We have granted your request for a hearing loop.',
  'Decision: planning permission for the garage with conditions.',
  'Your complaint about the night noise was not upheld.',
  'Your application, which we received on 3 May, was refused.',
])('has the answer to an application answered: %s', (source) => {
  expect(omitted(source, SEEN)).toEqual([`decision must-answer: ${source}`]);
});

it.each([
  'It was resolved to approve the budget for the new roof.',
  'The committee agreed to buy two scanners.',
  'Agreed: the kitchen opens at seven.',
  'The roof was passed unanimously.',
  'She declined a plaster cast.',
  'She doesn’t want surgery for her hernia.',
  'Three residents refused the vaccine.',
])('lists what was decided or refused: %s', (source) => {
  expect(omitted(source, SEEN)).toEqual([`decision listed: ${source}`]);
});

it.each([
  [
    'Your application for housing benefit was refused because the income is too high.',
    'Housing benefit was not granted: income too high.',
  ],
  ['The committee agreed to buy two scanners.', 'Two scanners will be bought.'],
  ['She declined a plaster cast.', 'No plaster cast, at her wish.'],
])('finds it again: %s', (source, draft) => {
  expect(omitted(source, draft)).toEqual([]);
});

it.each([
  ['She declined a plaster cast.', 'A plaster cast was put on.'],
  ['It was resolved to adopt the byelaws.', 'It was resolved to adopt the accounts.'],
  ['We have granted your request for a hearing loop.', 'The request was not in writing.'],
])('is not content with a part of it: %s', (source, draft) => {
  expect(omitted(source, draft)).toHaveLength(1);
});

it.each([
  'His kidney function declined rapidly over the winter.',
  'He does not want to know more.',
  'Was your application for housing benefit refused?',
  'Patient: My sister declined a plaster cast.\nDoctor: Good.',
  'Family history: her mother declined a plaster cast.',
  'Applications are open until noon.',
  'An application can be refused if the form is not complete.',
  'This permission is yours alone, so you are not allowed to lend the hall.',
  'Complaints of chest pain and palpitations were denied.',
  'Flexion and extension was allowed to ninety degrees.',
  'She benefits from oxygen and was accepted for rehabilitation.',
  'The embolism worried her until it was ruled out.',
  'The team held the rivaroxaban overnight.',
  'The court order hangs in the hall.',
  'If the patient declines the plaster cast, a splint will do.',
])('takes for none: %s', (source) => {
  expect(omitted(source, SEEN)).toEqual([]);
});

it('asks once for a treatment that is not wanted', () => {
  expect(omitted('He declined dialysis.', SEEN)).toEqual([
    'treatment-limitation must-answer: He declined dialysis.',
  ]);
});
