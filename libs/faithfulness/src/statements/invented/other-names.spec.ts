import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const AROUND =
  'He slept well. The family visited at noon, and meals were taken with others on both days.';

it.each([
  ['HRT patch for two years. HRT may continue.', 'Hormone replacement may be carried on.'],
  ['Two CBD stones extracted by basket.', 'Two of the bile duct stones were extracted.'],
  ['PNI present at the base.', 'Perineural invasion was present at the base.'],
  ['TOE: no thrombus, small PFO.', 'Transoesophageal echo showed no thrombus.'],
])('does not call invented what the source may have in letters: %s | %s', (source, draft) => {
  expect(judgeSentence(`${AROUND} ${source}`, draft).codes).not.toContain('no-source');
});

it.each([
  ['HRT patch for two years.', 'A pacemaker was implanted.'],
  ['Two CBD stones extracted by basket.', 'A lumbar puncture was performed.'],
])('calls invented what no letters stand for: %s | %s', (source, draft) => {
  expect(judgeSentence(`${AROUND} ${source}`, draft)).toMatchObject({
    status: 'unsupported',
    codes: ['no-source'],
  });
});

it.each([
  ['Bisop held this morning.', 'Bisoprolol was held this morning.'],
  ['Gent 160 mg given.', 'Gentamicin 160 mg was given.'],
])('has nothing against a drug that the source has shortened: %s', (source, draft) => {
  expect(['supported', 'partly']).toContain(judgeSentence(source, draft).status);
});

it('finds a drug of which the source has another, or a word that begins like it', () => {
  expect(judgeSentence('He came by car on lamotrigine.', 'Carbamazepine was taken.').codes).toEqual(
    ['drug'],
  );
  expect(
    judgeSentence('Bisop held this morning.', 'Gentamicin was held this morning.').codes,
  ).toEqual(['drug']);
});
