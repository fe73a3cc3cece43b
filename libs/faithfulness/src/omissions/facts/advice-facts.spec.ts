import { expect, it } from 'vitest';
import { judgeDraft } from '../../judge-draft.js';

function omitted(source: string, draft: string): readonly string[] {
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], {
    text: draft,
    sections: [],
    mustKeep: ['safety-warning', 'medication'],
    mustAnswer: [],
  });
  return omissions.flatMap(({ class: kind, tier, spans: [span] }) =>
    kind === null ? [] : `${kind} ${tier}: ${source.slice(span?.start, span?.end)}`,
  );
}

const SEEN = 'He was seen for a fall.';

it.each([
  'Avoid flying for four weeks.',
  'No heavy lifting for 6 weeks.',
  'No baths alone.',
  'Advised not to fly for ten days.',
  'He is not allowed to climb ladders.',
  'You must not get the dressing wet.',
  'Please do not unplug the freezers.',
  'Weight on the forefoot is not permitted.',
  'Keep the wound dry for ten days.',
  'Home: no bath 3 days, no ride-on toys 4 weeks.',
  'No alcohol for 2 weeks.',
  'Return at once if the leg swells or turns blue.',
  'Told to seek help if fever or breathlessness return.',
  'Parents know: come back if sleepy or not feeding.',
  'If you feel hot or shivery, ring the ward.',
  'Ring us on 0000 555 if you have severe pain.',
  'She isn’t allowed to lift her baby.',
  'He may not swim until the check.',
  'She cannot fly for six weeks.',
  'Anyone with fever and rash should phone before visiting a practice.',
  'Visitors who have a cough are asked to ring first.',
])('misses what must not be done, and when to ask for help: %s', (source) => {
  expect(omitted(source, SEEN)).toEqual([`safety-warning listed: ${source}`]);
});

it.each([
  ['Avoid flying for four weeks.', 'He should not fly for 4 weeks.'],
  ['Weight on the forefoot is not permitted.', 'No weight on the forefoot.'],
  ['No heavy lifting for 6 weeks.', 'Heavy lifting to be avoided for six weeks.'],
  ['Return at once if the leg swells or turns blue.', 'To come back if the leg swells.'],
  ['He isn’t allowed to climb ladders.', 'No ladders: he mustn’t climb them.'],
])('finds it again: %s', (source, draft) => {
  expect(omitted(source, draft)).toEqual([]);
});

it('is not content with its opposite', () => {
  expect(omitted('No heavy lifting for 6 weeks.', 'Heavy lifting for 6 weeks.')).toHaveLength(1);
});

it.each([
  'No alcohol.',
  'He does not smoke.',
  'This should not cause any pain.',
  'If you have any questions, please call the office.',
  'Please do not hesitate to contact us if you need more information.',
  'She decided not to have the operation.',
  'No fever for 3 days.',
  'Patient: I do not drink, do not smoke.\nDoctor: Good.',
  'Should he avoid flying?',
  'He may not run a fever.',
  'He can’t run since the accident.',
  'Parents who came with their children should be thanked.',
])('takes for neither: %s', (source) => {
  expect(omitted(source, SEEN)).toEqual([]);
});

it('asks for the drug that must not be given again', () => {
  const source = 'Do not restart spironolactone. No bath for 3 days.';
  expect(omitted(source, 'No bath for 3 days.')).toEqual([
    'medication must-answer: Do not restart spironolactone.',
  ]);
  expect(omitted(source, 'Spironolactone is not to be restarted. No bath for 3 days.')).toEqual([]);
});

it('knows the drug that must not be stopped as one that is taken', () => {
  const source = 'Ticagrelor 90 mg twice daily. Told not to stop ticagrelor.';
  expect(omitted(source, 'Ticagrelor 90 mg twice daily, not to be stopped.')).toEqual([]);
});
