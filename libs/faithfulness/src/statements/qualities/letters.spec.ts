import { describe, expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

/** Letters tell a course: drugs at admission and at discharge, doses before and after. */
const LETTER = `Re: Mr Alan Porter, born 12.03.1947

Medication on admission
Ramipril 5 mg 1-0-0
Bisoprolol 2.5 mg 1-0-0
Furosemide 40 mg 1-0-0
Metformin 1000 mg 1-0-1

Mr Porter was admitted on 9 May 2024 with increasing breathlessness. He was given furosemide 80 mg intravenously twice daily for five days, and his weight fell from 91 to 84 kg. Piperacillin-tazobactam was begun, changed to oral co-amoxiclav 625 mg three times a day on day 3 and completed on 14 May. Metformin was withheld because of the acute kidney injury and restarted at 500 mg twice daily. Ramipril was paused on admission and reintroduced at 2.5 mg before discharge. Bisoprolol was increased to 5 mg. Amlodipine was omitted. Pneumonia was suspected, and the X-ray confirmed it. PE was ruled out by CTPA. Oxycodone 5 mg every six hours as needed was given.

Medication at discharge
Ramipril 2.5 mg 1-0-0
Bisoprolol 5 mg 1-0-0
Torasemide 10 mg 1-0-0
Metformin 500 mg 1-0-1
Adcal-D3 | 1 tab | BD
Stopped: furosemide, simvastatin

Consider raising ramipril to 5 mg if blood pressure allows.`;

describe('a letter that tells a course', () => {
  it.each([
    'Mr Porter, 77, was admitted with increasing breathlessness.',
    'He took furosemide 40 mg once daily before admission.',
    'He received furosemide 80 mg intravenously twice daily for five days.',
    'On admission he was taking ramipril 5 mg, bisoprolol 2.5 mg, furosemide 40 mg and metformin 1000 mg twice daily.',
    'Ramipril was decreased from 5 mg to 2.5 mg.',
    'Ramipril and metformin were temporarily stopped.',
    'Metformin was restarted at 500 mg twice daily.',
    'Metformin reduced from 1000 mg to 500 mg twice daily.',
    'Furosemide and simvastatin were discontinued.',
    'Co-amoxiclav was completed on 14 May 2024.',
    'Tazocin was changed to amoxicillin/clavulanic acid.',
    'He lost 7 kg.',
    'Pneumonia.',
    'Pulmonary embolism was excluded.',
    'Discharged with Adcal-D3.',
    'Oxycodone 5 mg every 6 hours as needed.',
  ])('is not contradicted by what is true of one of its places: %s', (draft) => {
    expect(['supported', 'partly']).toContain(judgeSentence(LETTER, draft).status);
  });

  it.each([
    ['Mr Porter, 67, was admitted with increasing breathlessness.', 'number'],
    ['Bisoprolol was decreased.', 'change'],
    ['Amlodipine was started.', 'change'],
    ['Torasemide was stopped.', 'change'],
    ['Bisoprolol 10 mg daily.', 'dose'],
    ['He lost 9 kg.', 'number'],
    ['Furosemide 500 mg twice daily.', 'dose'],
    ['Pulmonary embolism was confirmed.', 'negation'],
  ] as const)('and what is true of none is found: %s', (draft, code) => {
    const { status, codes } = judgeSentence(LETTER, draft);
    expect(['contradicted', 'unsupported']).toContain(status);
    expect(codes).toContain(code);
  });
});
