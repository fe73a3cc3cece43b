import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  [
    'Findings: R ovary simple cyst 2 cm left alone.',
    'The small right ovarian cyst was left alone.',
  ],
  ['Compression: R - none pending vascular opinion. L - full.', 'No compression of the right leg.'],
  ['Day 3 calf pain R: Doppler negative.', 'Pain in the right calf.'],
  ['Pleural effusion L tapped, R small.', 'The right effusion is small.'],
  ['IOP 18 R 26 L (Goldmann).', 'Eye pressure is 26 in the left eye.'],
  ['HVF: R stable, L progressing.', 'The right field is stable.'],
  ['Echo: LVEF 45%, LAA clear.', 'Left ventricular ejection fraction is 45%.'],
  ['PPCI to RCA, one stent.', 'One stent was placed in the right coronary artery.'],
])(
  'reads a capital letter as a side, and letters of which one is a side: %j | %s',
  (source, draft) => {
    const { status, codes } = judgeSentence(source, draft);
    expect([status, codes.includes('side')]).not.toEqual(['contradicted', true]);
    expect([status, codes.includes('side')]).not.toEqual(['unsupported', true]);
  },
);

it('takes the letter of a unit for no side', () => {
  const { codes } = judgeSentence(
    'Right knee pain. Sodium 130 mmol/L on day 4.',
    'Sodium was 130 mmol/L on day 4.',
  );
  expect(codes).not.toContain('side');
});

it.each([
  ['SpO2 98% RA. Drift of the L arm.', 'Drift of the right arm.'],
  ['Findings: R ovary simple cyst 2 cm.', 'The left ovary has a simple cyst.'],
  ['Nurse R. Adeyemi rang. Left knee pain.', 'Right knee pain.'],
  ['R-CHOP day 1. Node in the left axilla.', 'Node in the right axilla.'],
  ['Given 2 L of fluid. Pain in the right hip.', 'Pain in the left hip.'],
  ['Grade R changes. Pain in the left hip.', 'Pain in the right hip.'],
])('takes no letter of a name or a unit for a side: %j | %s', (source, draft) => {
  const { status, codes } = judgeSentence(source, draft);
  expect([status, codes]).toEqual(['contradicted', ['side']]);
});
