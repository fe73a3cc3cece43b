import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../evidence/evidence.js';
import { judgeSentence } from '../../../test/judge-sentence.js';

type Case = readonly [source: string, broken: string];

const REALIZATION: readonly Case[] = [
  ['MRI of the knee is planned.', 'MRI of the knee was performed.'],
  ['MRI of the knee was performed.', 'MRI of the knee is planned.'],
  ['An MRI will be arranged.', 'An MRI was performed.'],
  ['We will order an MRI of the brain.', 'MRI of the brain was done.'],
  ['She declined influenza vaccination.', 'She received influenza vaccination.'],
  ['She declined influenza vaccination.', 'Influenza vaccination was given.'],
  ['Influenza vaccination was given on Monday.', 'She declined influenza vaccination.'],
  ['He was offered surgery.', 'He underwent surgery.'],
  ['He underwent surgery.', 'He was offered surgery.'],
  ['He was offered surgery but declined.', 'He underwent surgery.'],
  ['The colonoscopy was cancelled.', 'The colonoscopy was performed.'],
  ['Colonoscopy was performed on 3 May.', 'The colonoscopy was cancelled.'],
  ['Refused blood transfusion.', 'Blood transfusion was given.'],
  ['Echocardiogram pending.', 'Echocardiogram was done.'],
  ['Awaiting CT of the chest.', 'CT of the chest was performed.'],
  ['CT of the chest showed a nodule.', 'CT of the chest is planned.'],
  ['Underwent appendectomy in 2010.', 'Appendectomy is scheduled.'],
  ['Scheduled for cholecystectomy.', 'Underwent cholecystectomy.'],
  ['Physiotherapy was recommended.', 'Physiotherapy was completed.'],
];
const CHANGE: readonly Case[] = [
  ['Ramipril was stopped.', 'Ramipril was started.'],
  ['Ramipril was stopped.', 'Started on ramipril.'],
  ['Insulin 18 -> 14 in the evening.', 'Insulin was increased in the evening.'],
  ['Started on ramipril 5 mg.', 'Ramipril was discontinued.'],
  ['Increase furosemide to 80 mg.', 'Furosemide was decreased to 80 mg.'],
  ['Furosemide was reduced.', 'Furosemide was increased.'],
  ['Hold metformin.', 'Continue metformin.'],
  ['Continue metformin.', 'Hold metformin.'],
  ['Switched from warfarin to apixaban.', 'Switched from apixaban to warfarin.'],
  ['Switched from warfarin to apixaban.', 'Warfarin was continued.'],
  ['Stop aspirin, continue clopidogrel.', 'Continue aspirin, stop clopidogrel.'],
  ['Aspirin was stopped.', 'Takes aspirin 81 mg daily.'],
  ['Lansoprazole was paused on admission and not resumed.', 'Lansoprazole was continued.'],
  ["Lansoprazole was paused and wasn't resumed.", 'Lansoprazole was continued.'],
  ['Aspirin was stopped, clopidogrel restarted.', 'Takes aspirin 81 mg daily.'],
  ['Bisoprolol was discontinued because of bradycardia.', 'Bisoprolol was continued.'],
  ['Bisoprolol 2.5 mg daily.', 'Bisoprolol was stopped.'],
  ['Expired – Name: azithromycin | Expired – SIG: once daily', 'Currently takes azithromycin.'],
  ["Doctor: Let's keep you on the metformin.", 'Metformin was stopped.'],
  ["Doctor: I'm going to start you on lisinopril.", 'Lisinopril was stopped.'],
];
const CERTAINTY: readonly Case[] = [
  ['Possible pneumonia.', 'Pneumonia.'],
  ['Suspected pulmonary embolism.', 'Pulmonary embolism was confirmed.'],
  ['Confirmed pulmonary embolism.', 'Suspected pulmonary embolism.'],
  ['Pneumonia of the right lower lobe.', 'Possible pneumonia of the right lower lobe.'],
  ['r/o myocardial infarction', 'Myocardial infarction.'],
  ['?DVT left leg', 'DVT of the left leg.'],
  ['Query appendicitis.', 'Appendicitis.'],
  ['Likely viral gastroenteritis.', 'Viral gastroenteritis.'],
  ['Osteomyelitis cannot be excluded.', 'Osteomyelitis.'],
  ['Findings may represent lymphoma.', 'Lymphoma.'],
  ['Diagnosed with multiple myeloma.', 'Possible multiple myeloma.'],
  ['It was definitely gout, the test was clear.', 'It is uncertain whether he has gout.'],
  ['We think gout unlikely.', 'Gout is considered likely.'],
  ['We think gout unlikely.', 'He has gout.'],
  ['We ask for ADHD assessment.', 'Arlo, 7, is referred with ADHD.'],
  ['Screening for colon cancer was offered.', 'He has colon cancer.'],
  ['The study cannot exclude appendicitis.', 'The study rules out appendicitis.'],
  ['The colonoscopy raised the question of melanoma.', 'The colonoscopy proved melanoma.'],
  ['Gout was excluded by aspiration.', 'Gout remains possible.'],
  [
    'Working diagnosis on arrival was appendicitis, which was not borne out.',
    'The working diagnosis of appendicitis was confirmed.',
  ],
];
const TIME: readonly Case[] = [
  ['History of pneumonia.', 'Presents with pneumonia.'],
  ['Previous stroke.', 'Acute stroke.'],
  ['Presents with acute pancreatitis.', 'History of pancreatitis.'],
  ['Cellulitis has resolved.', 'Ongoing cellulitis.'],
  ['Ongoing cellulitis.', 'Cellulitis has resolved.'],
  ['s/p pneumothorax in 2010', 'Currently has a pneumothorax.'],
  ['h/o gastric ulcer', 'Active gastric ulcer.'],
  ['Pneumonia resolved.', 'Current pneumonia.'],
  ['Constipation last month, none now.', 'He has ongoing constipation.'],
  ['He had psoriasis as a child; it has resolved.', 'He currently has psoriasis.'],
  ['Status post lumbar puncture in 2005.', 'Lumbar puncture during this stay.'],
  ['History of deep vein thrombosis in 2012.', 'Admitted with deep vein thrombosis.'],
];

describe.each<[FindingCode, readonly Case[]]>([
  ['realization', REALIZATION],
  ['change', CHANGE],
  ['certainty', CERTAINTY],
  ['time', TIME],
])('what is meant in another way: %s', (code, cases) => {
  it.each(cases)('%s | %s', (source, broken) => {
    const { status, codes } = judgeSentence(source, broken);
    expect(['contradicted', 'unsupported']).toContain(status);
    expect(codes).toContain(code);
  });
});

it.each([
  ['He was offered surgery but declined.', 'He declined surgery.'],
  ['Started on ramipril 5 mg.', 'Ramipril was started.'],
  ['Digoxin was considered but not given; eats well.', 'Digoxin was considered but not given.'],
  ['Clopidogrel 75 (new, replaces aspirin), perindopril 4.', 'Perindopril 4.'],
  ['Switched from warfarin to apixaban.', 'Warfarin was stopped and apixaban started.'],
  ['Stop aspirin, continue clopidogrel.', 'Aspirin was stopped and clopidogrel continued.'],
  ['Ramipril stopped for AKI, restarted at 2.5 mg.', 'Ramipril restarted at 2.5 mg.'],
  ['Simva stopped -> atorvastatin 80 nocte.', 'Atorvastatin 80 nocte.'],
  ['Findings may represent lymphoma.', 'Possible lymphoma.'],
  ['He has gout.', 'He has gout.'],
  ['We ask for ADHD assessment.', 'Assessment for ADHD.'],
  ['Please assess ?angina.', 'Assessment for angina.'],
  ['We think gout unlikely.', 'Gout is considered unlikely.'],
  ['The study cannot exclude appendicitis.', 'The study does not rule out appendicitis.'],
  ['The study cannot exclude appendicitis.', 'Appendicitis cannot be ruled out.'],
  ['The study cannot exclude appendicitis.', 'Appendicitis has not been excluded.'],
  ['Whether he has gout is not known yet.', 'It is unclear whether he has gout.'],
  ['The picture is suspicious for gout.', 'There is a suspicion of gout.'],
  ['History of hypertension.', 'Has hypertension.'],
  ['Doctor: Wean off the methadone.', 'Off and on nausea with methadone.'],
  ['He is off and on tired.', 'Fatigue off and on.'],
])('finds nothing where both mean the same: %s | %s', (source, same) => {
  expect(['supported', 'partly']).toContain(judgeSentence(source, same).status);
});

it.each(['Planned Procedure', 'Plan of Care'])(
  'what an operation was like is not planned, wherever its note has the plan: %s',
  (heading) => {
    const text = 'The patient was placed in the supine position, and anesthesia was induced.';
    const source = `${heading}\n\nColonoscopy\n\nProcedure Description\n\n${text}`;
    const { status } = judgeSentence(source, 'The patient was placed in the supine position.');
    expect(status).toBe('supported');
  },
);
