import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['No family history of breast cancer.', 'There is no family history of cancer.'],
  ['No flu shot this year.', 'She has not had any shots this year.'],
  ['There is no acute fracture of the left hip.', 'There is no fracture of the left hip.'],
  ['Doctor: Any abdominal pain?\nPatient: No.', 'He has no pain.'],
])('vouches for no denial of more than the source denies: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).status).not.toBe('supported');
});

it.each([
  ['There is no fracture of the left hip.', 'There is no fracture of the left hip.'],
  ['There is no acute fracture of the hip.', 'No acute hip fracture.'],
  ['Blood pressure normal, no pitting oedema.', 'No pitting oedema.'],
  ['He had severe chest pain on Monday.', 'He had chest pain on Monday.'],
  ['He denies chest pain. No abdominal pain. No pain at all.', 'He has no pain.'],
])('has nothing against what is denied as far: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).codes).not.toContain('negation');
});
