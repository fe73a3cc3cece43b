import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const LETTER =
  'When I came back he was grey and said that his chest felt like a belt. I rang 112 at twenty past three. He was put in the ambulance. I drove behind.';

it.each(['He rang 112 at twenty past three.', 'He drove behind.'])(
  'does not vouch that the patient did what the writer did: %s',
  (draft) => {
    expect(judgeSentence(LETTER, draft).status).not.toBe('supported');
  },
);

it.each([
  [LETTER, 'He was put in the ambulance.'],
  ['I have a cough since Monday and took two tablets.', 'She took two tablets.'],
  ['Doctor: Did he sleep?\nPatient: I took two tablets.', 'She took two tablets.'],
])('has nothing against what the patient did: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).codes).not.toContain('experiencer');
});
