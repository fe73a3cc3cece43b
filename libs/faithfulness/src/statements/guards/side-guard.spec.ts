import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['Left knee swollen, right knee normal.', 'The right knee is swollen.'],
  ['Fracture of the left wrist.', 'Fracture of both wrists.'],
  ['Pain in the right hip. Left ear blocked.', 'Pain in the left hip.'],
  ['Bilateral pleural effusion.', 'Left-sided pleural effusion.'],
  ['(L) inguinal hernia', 'Right inguinal hernia.'],
  ['Finding: Hernia | Side: left\nFinding: Hydrocele | Side: right', 'Right hernia.'],
  ['Cataract surgery on the right, glaucoma on the left.', 'Cataract surgery on the left.'],
  ['Ulcer of the shin.', 'Ulcer of the left shin.'],
])('vouches for no side that stands otherwise: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).status).not.toBe('supported');
});

it.each([
  ['Left knee swollen, right knee normal.', 'The left knee is swollen.'],
  ['Fracture of the left wrist.', 'The left wrist has a fracture.'],
  ['Finding: Hernia | Side: left\nFinding: Hydrocele | Side: right', 'Left hernia.'],
])('still vouches for the same side: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('supported');
});
