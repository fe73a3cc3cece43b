import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['Weight bearing as tolerated.', 'Weight bearing is not permitted.'],
  ['Mobilise fully weight bearing with a frame.', 'Weight bearing is not permitted.'],
  ['Non-weight-bearing on the left leg.', 'Weight bearing as tolerated on the left leg.'],
  ['She may shower from tomorrow.', 'Showering is not allowed.'],
  ['She may shower but must not bathe.', 'She may bathe.'],
  ['He should not drive for six weeks.', 'Driving is allowed.'],
  ["Doctor: You shouldn't drive for six weeks.", 'He may drive.'],
  ['Avoid heavy lifting and driving.', 'Driving is permitted.'],
  ['Aspirin is contraindicated.', 'Aspirin may be given.'],
  ['No contraindication to MRI.', 'MRI is contraindicated.'],
  ['Cleared to play football.', 'Not cleared to play football.'],
  ['Sexual activity is permitted.', 'Sexual activity should be avoided.'],
  ['She should on no account stop warfarin.', 'She may stop warfarin.'],
  ['May return to work on Monday.', 'Must not return to work on Monday.'],
  ['The tenant may sublet the premises.', 'The tenant must not sublet the premises.'],
  ['The supplier shall not disclose the data.', 'The supplier may disclose the data.'],
])('tells what is permitted from what is not: %s | %s', (source, broken) => {
  const { status, codes } = judgeSentence(source, broken);
  expect(status).toBe('contradicted');
  expect(codes).toContain('permission');
});

it.each([
  ['Weight bearing as tolerated.', 'Weight bearing is permitted as tolerated.'],
  ['Weight bearing is not permitted.', 'Weight bearing is not allowed.'],
  ['He should not drive for six weeks.', 'No driving for six weeks.'],
  ['Avoid heavy lifting and driving.', 'Heavy lifting and driving are to be avoided.'],
  ["Doctor: If the symptoms don't improve we can consider an injection.", 'May try an injection.'],
  ['She may shower but must not bathe.', 'May shower, must not bathe.'],
  ['Bed rest not recommended.', 'Bed rest is advised against.'],
  ['No heavy lifting until the wound has healed.', 'Until wound healing no heavy lifting.'],
])('takes one wording for the other: %s | %s', (source, same) => {
  const { status, codes } = judgeSentence(source, same);
  expect(status).not.toBe('contradicted');
  expect(codes).toEqual([]);
});

it.each([
  ['She should on no account stop warfarin.', 'Warfarin must not be stopped without advice.'],
  ['Weight-bearing as tolerated on the left leg.', 'The left leg may be loaded as tolerated.'],
  ['Diet: nil by mouth from midnight.', 'From midnight he is to have nothing by mouth.'],
])('contradicts no other wording of the same: %s | %s', (source, same) => {
  expect(judgeSentence(source, same).status).not.toBe('contradicted');
});
