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
])('takes one wording for the other: %s | %s', (source, same) => {
  const { status, codes } = judgeSentence(source, same);
  expect(status).not.toBe('contradicted');
  expect(codes).toEqual([]);
});
