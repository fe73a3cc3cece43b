import { describe, expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

type Case = readonly [source: string, draft: string];

const CONTRADICTED: readonly Case[] = [
  ['Moderate diverticulosis and hemorrhoids were noted.', 'Mild diverticulosis was noted.'],
  ['Mild mitral and severe aortic regurgitation.', 'Severe mitral regurgitation.'],
  ['Mild mitral and severe aortic regurgitation.', 'Aortic regurgitation was mild.'],
  ['Depression is moderate, anxiety severe.', 'Severe depression and moderate anxiety.'],
  ['Oedema of both ankles, mild.', 'There is severe ankle oedema.'],
  ['He has moderate to severe COPD.', 'He has mild COPD.'],
  ['Obstruction is mild to moderate.', 'Obstruction is moderate to severe.'],
  ['Impression: chronic subdural hematoma.', 'Acute subdural hematoma.'],
  ['The tumour was benign on histology.', 'Histology showed a malignant tumour.'],
  ['Fracture of the distal radius, undisplaced.', 'Displaced fracture of the distal radius.'],
  ['Nondisplaced fracture of the fibula.', 'Displaced fracture of the fibula.'],
  ['The cough is dry.', 'He has a productive cough.'],
  ['Full-thickness tear of the supraspinatus.', 'Partial-thickness supraspinatus tear.'],
  ['Elective caesarean section.', 'Emergency caesarean section.'],
  ['The pain comes and goes.', 'The pain is constant.'],
  ['Her headache came on suddenly.', 'Her headache was of gradual onset.'],
  ['RUL nodule of 8 mm.', 'Right lower lobe nodule of 8 mm.'],
  ['Left lower lobe pneumonia.', 'LUL pneumonia.'],
  ['ST elevation in the inferior leads.', 'ST elevation in the anterior leads.'],
  [
    'A 6 mm nodule in the left upper lobe. Linear atelectasis in the left lower lobe.',
    'The nodule is in the lower lobe of the left lung.',
  ],
  ['Rash over the upper back and the lower legs.', 'There is a rash of the lower back.'],
  ['Upper and lower limbs are strong.', 'The upper and upper limbs are strong.'],
  ['ECG showed bradycardia.', 'ECG showed tachycardia.'],
  ['Pain on abduction of the shoulder.', 'Pain on adduction of the shoulder.'],
];

const LEFT_ALONE: readonly Case[] = [
  ['Moderate diverticulosis was noted.', 'Moderate diverticulosis.'],
  ['Mild mitral and severe aortic regurgitation.', 'Severe aortic regurgitation.'],
  ['Severe pain of the left hip, mild pain of the right hip.', 'Mild pain in the right hip.'],
  ['Severe knee pain. She has mild hip pain as well.', 'Mild pain of the hip.'],
  [
    'Dyspnoea was severe on admission and mild when he left.',
    'Dyspnoea was mild when he left the ward.',
  ],
  ['AKI on CKD.', 'Acute kidney injury.'],
  ['RUL nodule of 8 mm.', 'Nodule in the right upper lobe.'],
  ['Tachycardia was seen, then bradycardia.', 'There was tachycardia.'],
  ['No acute distress.', 'In no acute distress.'],
  ["Doctor: Is the pain constant?\nPatient: No, it's on and off.", 'The pain is intermittent.'],
];

describe('what something is like', () => {
  it.each(CONTRADICTED)('of %j is not %j', (source, draft) => {
    const { status, codes } = judgeSentence(source, draft);
    expect(status).toBe('contradicted');
    expect(codes.some((code) => code === 'qualifier' || code === 'problem')).toBe(true);
  });

  it.each(LEFT_ALONE)('of %j may be %j', (source, draft) => {
    expect(judgeSentence(source, draft).codes).not.toContain('qualifier');
  });

  it('is not made up where a report does not say it', () => {
    const report = 'Echocardiography shows aortic stenosis.';
    expect(judgeSentence(report, 'Severe aortic stenosis.')).toEqual({
      status: 'unsupported',
      codes: ['qualifier'],
    });
  });

  it('is not supported where it is narrower', () => {
    const found = judgeSentence('He has moderate to severe COPD.', 'He has severe COPD.');
    expect(found).toEqual({ status: 'partly', codes: ['qualifier'] });
  });
});
