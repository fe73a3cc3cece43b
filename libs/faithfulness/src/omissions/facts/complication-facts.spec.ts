import { expect, it } from 'vitest';
import { judgeDraft } from '../../judge-draft.js';

/** The complications that have to be answered. */
function omitted(source: string, draft: string): readonly string[] {
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], {
    text: draft,
    sections: [],
    mustKeep: ['complication'],
    mustAnswer: [],
  });
  return omissions.flatMap(({ reason, spans: [span] }) =>
    reason === 'complication' ? [source.slice(span?.start, span?.end)] : [],
  );
}

it.each([
  [
    'Complications\n\nAsthmatic symptoms while under general anesthesia.\n\nFluids\n\n250 ml.',
    'Asthmatic symptoms while under general anesthesia.',
  ],
  ['Complications: after extubation, stridor.', 'Complications: after extubation, stridor.'],
  ['Complications: tear of the bladder.', 'Complications: tear of the bladder.'],
  [
    'His stay was complicated by a wound dehiscence.',
    'His stay was complicated by a wound dehiscence.',
  ],
  ['Komplikationen: Nahtinsuffizienz.', 'Komplikationen: Nahtinsuffizienz.'],
  [
    'Der Verlauf wurde kompliziert durch eine Wunddehiszenz.',
    'Der Verlauf wurde kompliziert durch eine Wunddehiszenz.',
  ],
])('must be answered: %s', (source, words) => {
  expect(omitted(source, 'He went home.')).toEqual([words]);
});

it.each([
  'Complications\n\nNone.\n\nFluids\n\n250 ml.',
  'Complications: no bleeding.',
  'Complications: nil',
  'There were no complications.',
  'Risks and possible complications, bleeding among them, were explained.',
  'Her mother had a delivery complicated by a haemorrhage.',
  'An uncomplicated appendectomy was done.',
  'Komplikationen: keine.',
])('is none: %s', (source) => {
  expect(omitted(source, 'He went home.')).toEqual([]);
});

it('is stated in other words around its own', () => {
  const source = 'Complications: tear of the bladder, closed in two layers.';
  const draft = 'The bladder was torn and closed in two layers.';
  expect(omitted(source, draft)).toEqual([]);
});

it.each([
  [
    'Complications: asthmatic symptoms while under general anesthesia.',
    'Propofol 200 mg was given for the anesthesia.',
  ],
  ['Her stay was complicated by ileus after the hemicolectomy.', 'A hemicolectomy was done.'],
  [
    'Komplikationen: Nahtinsuffizienz nach der Hemikolektomie.',
    'Die Hemikolektomie war am Montag.',
  ],
])('is not stated by when it happened: %s', (source, draft) => {
  expect(omitted(source, draft)).toHaveLength(1);
});
