import { expect, it } from 'vitest';
import { judgeDraft } from '../../judge-draft.js';

function omitted(source: string, draft: string): readonly string[] {
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], {
    text: draft,
    sections: [],
    mustKeep: ['conclusion'],
    mustAnswer: [],
  });
  return omissions.flatMap(({ class: kind, tier, spans: [span] }) =>
    kind === null ? [] : `${kind} ${tier}: ${source.slice(span?.start, span?.end)}`,
  );
}

const SEEN = 'A specimen was received.';

it.each([
  'Result: adenocarcinoma of the sigmoid colon.',
  'Identification (MALDI): Listeria monocytogenes.',
  'Stage: pT2 N1 M0.',
  'Cause of the fall was orthostatic hypotension.',
  'The root cause of the delay was the missing label.',
  'The review found that two alarms were silenced.',
  'Two alarms were silenced, the review found.',
  'We conclude that the valve leaked before the test.',
])('misses what a report comes to: %s', (source) => {
  expect(omitted(source, SEEN)).toEqual([`conclusion listed: ${source}`]);
});

it('reads what stands below its heading, to the end of the paragraph', () => {
  const source =
    'Findings\nThe pump was opened.\n\nConclusion\nThe seal was torn.\n\nThe pump is blue.';
  expect(omitted(source, SEEN)).toEqual(['conclusion listed: The seal was torn.']);
});

it.each([
  ['Result: adenocarcinoma of the sigmoid colon.', 'Biopsy: adenocarcinoma of the colon.'],
  ['Cause of the fall was orthostatic hypotension.', 'He fell from orthostatic hypotension.'],
])('finds it again: %s', (source, draft) => {
  expect(omitted(source, draft)).toEqual([]);
});

it('is not content with what it is the cause of', () => {
  const source = 'The cause of the flood was a frozen pipe in the loft.';
  expect(omitted(source, 'The valve was painted over, causing a flood in the loft.')).toHaveLength(
    1,
  );
});

it('is not content with a small part of it', () => {
  const source = 'Result: adenocarcinoma of the sigmoid colon with perineural invasion.';
  expect(omitted(source, 'A biopsy of the colon was taken.')).toHaveLength(1);
});

it.each([
  'Result: torn ligament or fracture?',
  'Was the cause of the fall a weak heart?',
  'The head and neck by inspection showed no deformity.',
  'Any such cause of action is barred.',
  'The result: not yet known to us.\nColour: blue.',
  'Patient: The cause of it was my knee, I think.\nDoctor: Good.',
  'Family history: cause of death was a stroke in his father.',
  'Analyte | Result\nSodium | 139 mmol/L',
])('takes for none: %s', (source) => {
  expect(omitted(source, SEEN)).toEqual([]);
});
