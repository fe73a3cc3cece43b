import { describe, expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

function sideIn(source: string, draft: string): string | null {
  const { status, codes } = judgeSentence(source, draft);
  return codes.includes('side') && status !== 'partly' ? (status ?? null) : null;
}

describe('checkSides', () => {
  it.each([
    ['another part of the same limb', 'I broke my right ankle.', 'Left foot fracture.'],
    [
      'an answer to which one',
      'Doctor: Which knee is it?\nPatient: I think the left.\nDoctor: Does it lock?\nPatient: Yes, my knee locks.',
      'The right knee locks.',
    ],
    [
      'a side carried over sentences',
      'My left elbow is sore. The elbow clicks at night. My right elbow is fine.',
      'The right elbow clicks at night.',
    ],
    ['one of both', 'Arthritis of both knees.', 'Arthritis of the left knee.'],
    [
      'a plural under one side',
      'Doctor: Both knees are stiff, the left knee cracks.',
      'The left knees are stiff.',
    ],
    [
      'the hand one writes with',
      'Doctor: Are you right or left handed?\nPatient: Right.',
      'She is left-handed.',
    ],
    [
      'a side worse than itself',
      'Pain in both hips, the right worse than the left.',
      'Pain in both hips, right worse than right.',
    ],
    [
      'a turned comparison',
      'The right hip is worse than the left.',
      'Hip pain, left worse than right.',
    ],
    [
      'one side twice',
      'Strength is 4/5 on the right and 5/5 on the left.',
      'Strength is 4/5 on the right and 5/5 on the right.',
    ],
    ['a lobe in letters', 'CXR: RLL consolidation.', 'Consolidation in the left lower lobe.'],
    [
      'a letter before an operation',
      'Elective L total knee replacement.',
      'Right knee replacement.',
    ],
    ['a letter before a finding', 'US: L popliteal DVT. RUL nodule.', 'Right popliteal DVT.'],
    ['a side behind an operation', 'Hemiarthroplasty left, spinal.', 'Right hemiarthroplasty.'],
  ])('contradicts %s', (_, source, draft) => {
    expect(sideIn(source, draft)).toBe('contradicted');
  });

  it.each([['a side that the source never names', 'My toe is red.', 'The right toe is red.']])(
    'finds no source of %s',
    (_, source, draft) => {
      expect(sideIn(source, draft)).toBe('unsupported');
    },
  );

  it.each([
    [
      'the hand that somebody writes with beside what is hurt',
      'Mr Osei, 71 years. He is right-handed and broke the left wrist.',
      'The left wrist is broken.',
    ],
    [
      'one of both that is worse',
      'Mr Osei, 71 years. Bilateral ankle swelling, worse on the right.',
      'Both ankles are swollen, the right one more.',
    ],
    [
      'a side that a hand showed in a talk without sides',
      'Doctor: Does the hip hurt here?\nPatient: Yes, the hip hurts when I walk.',
      'The left hip hurts when walking.',
    ],
    ['left as a verb', 'Patient: I left the nursing home.', 'He has left nursing home care.'],
    [
      'right as an adverb',
      'There is redness around the scar on the leg.',
      'Redness right along the scar on the leg.',
    ],
    ['both for each', 'The bee got both my hands.', 'Stings to the left hand and the right hand.'],
    [
      'the other one',
      'I broke my right ankle. My other ankle was operated on.',
      'The left ankle was operated on.',
    ],
    [
      'what is bigger than the right one',
      'Look at my calf, it is bigger than the right one.',
      'The left calf is bigger.',
    ],
    [
      'the right hand side',
      'You have a carotid bruit on the right hand side.',
      'Carotid bruit on the right side.',
    ],
    [
      'right and left together',
      'Left and right rotation of the neck is limited.',
      'Right and left rotation of the neck is limited.',
    ],
    [
      'a comparison as the source has it',
      'Pain in both hips, the right worse than the left.',
      'Bilateral hip pain, right greater than left.',
    ],
    ['the side of the body', 'She is weak on the right side of her body.', 'Right arm weakness.'],
    ['a lobe in letters', 'CXR: RLL consolidation.', 'Consolidation in the right lower lobe.'],
    [
      'a letter before an operation',
      'Elective L total knee replacement.',
      'Left knee replacement.',
    ],
    ['a letter before a finding', 'US: L popliteal DVT. RUL nodule.', 'Left popliteal DVT.'],
    ['a side as a label', 'Left: two lower pole stones.', 'Two left lower pole stones.'],
    ['a side behind an operation', 'Hemiarthroplasty left, spinal.', 'Left hemiarthroplasty.'],
    ['letters before values', 'Eye pressure R 17, L 18 mmHg.', 'Eye pressure 17 right, 18 left.'],
    ['letters before bare values', 'Temp L 34.6 R 30.9.', 'Temperature left 34.6, right 30.9.'],
    ['litres', 'Drained 2 l ascites. Right knee sore.', 'The right knee is sore.'],
    ['litres beside a side', 'Drained 2 l, right chest.', 'The right chest was drained.'],
    ['what is left', 'He has 2 tablets left. Right knee sore.', 'The right knee is sore.'],
  ])('leaves %s alone', (_, source, draft) => {
    expect(sideIn(source, draft)).toBeNull();
  });
});
