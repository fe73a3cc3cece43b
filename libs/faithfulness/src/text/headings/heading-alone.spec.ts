import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';
import { isHeadingAlone } from './heading-alone.js';

it.each(['Smoking Status', 'PAST MEDICAL HISTORY:', '## Family history', 'Encounter Details'])(
  'names a part or a field alone: %s',
  (line) => {
    expect(isHeadingAlone(line)).toBe(true);
  },
);

it.each([
  'Hypertension',
  'Smoking Status: Former',
  'Family history of gout.',
  'Right hip fracture',
])('says something: %s', (line) => {
  expect(isHeadingAlone(line)).toBe(false);
});

it('vouches for nothing', () => {
  const source = 'Smoking Status\n\nDate | Status\nDate: 2012-01-01 | Status: Unknown';
  expect(judgeSentence(source, 'She is a current smoker.').status).not.toBe('supported');
});
