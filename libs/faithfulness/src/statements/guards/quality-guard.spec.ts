import { describe, expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

type Case = readonly [source: string, draft: string];

const TIME: readonly Case[] = [
  ['Smoked until 2010.', 'Currently smokes.'],
  ['Smokes 20 cigarettes a day.', 'Smoked 20 cigarettes a day until 2010.'],
  ['He used to drink a bottle of wine a day.', 'He drinks a bottle of wine a day.'],
  ['Worked as a welder for 20 years.', 'Works as a welder.'],
  ['Former welder.', 'He is a welder.'],
  ['Works as a baker.', 'Previously worked as a baker.'],
  ['Took amiodarone until March.', 'Takes amiodarone.'],
  ['Wore a hearing aid as a child.', 'Wears a hearing aid.'],
  ['Had a pacemaker, explanted in 2015.', 'Has a pacemaker.'],
  ['Insulin pump in place.', 'Previously had an insulin pump.'],
  ['Past medical history:\nGastric ulcer, pancreatitis', 'Gastric ulcer is a current problem.'],
  ['Current problems:\nGastric ulcer\nPancreatitis', 'Previously had pancreatitis.'],
  ['Resolved problems\nIron deficiency\nCellulitis of the leg', 'Patient has iron deficiency.'],
  ['Childhood epilepsy.', 'Has epilepsy.'],
  ['Lymphoma in remission since 2018.', 'Patient has lymphoma.'],
  ['Patient no longer uses a wheelchair.', 'Patient uses a wheelchair.'],
  ['Problem: Eczema | Status: resolved', 'Patient has active eczema.'],
  ['Problem: Eczema | Status: active', 'Eczema has resolved.'],
  ['Kidney stones five years ago.', 'Patient has kidney stones.'],
  ['Lives alone.', 'Lived alone in the past.'],
  ['Still injects heroin.', 'Stopped injecting heroin.'],
];
const REALIZATION: readonly Case[] = [
  ['We have a slot for hernia repair on 4 June.', 'Hernia repair took place on 4 June.'],
  ["Doctor: I'd like to send you for a bone scan.\nPatient: When?", 'She had a bone scan.'],
  ['Cardiology has been consulted and agrees with the plan.', 'Cardiology is to be consulted.'],
  ['A bronchoscopy was booked for 4 June.', 'Bronchoscopy on 4 June showed no lesion.'],
  ['She is booked for cataract surgery.', 'She had cataract surgery.'],
  ['He did not attend the sleep study.', 'He attended the sleep study.'],
  ['The sleep study was done in March.', 'He missed the sleep study in March.'],
  ['Angiography was postponed.', 'Angiography was done.'],
  ['He will have a gastroscopy.', 'He has had a gastroscopy.'],
  ['Pacemaker insertion was discussed.', 'Pacemaker was inserted.'],
  ['Planned procedures:\nKnee arthroscopy', 'Knee arthroscopy was performed.'],
  ['Knee arthroscopy was performed.', 'Knee arthroscopy is due.'],
  ['She turned down the pneumococcal vaccine.', 'She had the pneumococcal vaccine.'],
  ['Radiotherapy was offered.', 'Radiotherapy is scheduled.'],
];
const CERTAINTY: readonly Case[] = [
  ['Appearances in keeping with sarcoidosis.', 'Patient has sarcoidosis.'],
  ['Query vasculitis.', 'Vasculitis.'],
  ['?PE', 'PE.'],
  ['A small bleed could not be excluded.', 'A small bleed was seen.'],
  ['Findings consistent with diverticulitis.', 'Diverticulitis.'],
  ['Biopsy showed coeliac disease.', 'Biopsy raises the possibility of coeliac disease.'],
  ['Suspected diagnoses:\nMyasthenia gravis', 'Patient has myasthenia gravis.'],
  ['DVT could not be excluded.', 'No DVT.'],
  ['Doctor: It looks like you have gout.', 'Has gout.'],
];
const PERSONS: readonly Case[] = [
  ['Her husband has tuberculosis.', 'She has tuberculosis.'],
  ['The patient has tuberculosis.', 'His brother has tuberculosis.'],
  ['A neighbour of the patient had measles.', 'The patient had measles.'],
];

describe.each([
  ['time', TIME],
  ['realization', REALIZATION],
  ['certainty', CERTAINTY],
  ['person', PERSONS],
])('vouches for nothing that is meant in another way: %s', (_, cases) => {
  it.each(cases)('%s | %s', (source, draft) => {
    expect(judgeSentence(source, draft).status).not.toBe('supported');
  });
});

it.each([
  ['Currently smokes ten a day.', 'Smokes ten a day.'],
  ['History of hypertension.', 'Has hypertension.'],
  ['No history of gout.', 'No gout.'],
  ['Former welder; presents with cough and fever.', 'Presents with cough and fever.'],
  ['Suspected gout. Knee swollen and red.', 'The knee is swollen and red.'],
  ['A bronchoscopy was booked for 4 June.', 'Bronchoscopy is booked for 4 June.'],
  ['He declined the influenza vaccine.', 'Influenza vaccine was declined.'],
  ["Doctor: We'll order an MRI of the knee.", 'Order an MRI of the knee.'],
  ['Findings consistent with diverticulitis.', 'Findings consistent with diverticulitis.'],
  ["Doctor: We'll do what we can. Any chest pain?\nPatient: No.", 'Denies chest pain.'],
  ['Doctor: It looks like you hurt your left ankle.', 'Hurt left ankle.'],
  ["Doctor: We'll talk about the pain in your toe.", 'Toe pain.'],
])('still vouches for what is meant alike: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('supported');
});
