import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../evidence/evidence.js';
import { judgeSentence } from '../../../test/judge-sentence.js';

type Case = readonly [source: string, broken: string];

const CERTAINTY: readonly Case[] = [
  ['Findings raise the possibility of shingles.', 'Shingles was found.'],
  ['Lyme disease was suspected by the GP.', 'Diagnosed with Lyme disease.'],
  ['Most likely a frozen shoulder.', 'She has a frozen shoulder.'],
  ['It is unclear whether she has a stress fracture.', 'She has a stress fracture.'],
  ['Myopathy is considered unlikely.', 'Myopathy is likely.'],
  ['MRI showed a meniscal tear.', 'MRI was suspicious for a meniscal tear.'],
  ['There is no evidence of vasculitis.', 'Possible vasculitis.'],
];
const REALIZATION: readonly Case[] = [
  ['She was advised to have a sleep study.', 'She had a sleep study.'],
  ['The hip replacement was postponed.', 'The hip replacement went ahead.'],
  ['We discussed a stress test but he is not keen.', 'A stress test was carried out.'],
  ['Dialysis if potassium exceeds 7.', 'Dialysis is complete.'],
  ['We plan to start allopurinol next week.', 'Allopurinol was started.'],
  ['A lumbar puncture was performed.', 'A lumbar puncture is awaited.'],
];
const TIME: readonly Case[] = [
  ['He stopped smoking in 2012.', 'Current smoker.'],
  ['He smokes ten a day.', 'He used to smoke.'],
  ['Retired teacher.', 'Works as a teacher.'],
  ['Works as a plumber.', 'Formerly a plumber.'],
  ['Otitis is no longer a problem.', 'Otitis is still a problem.'],
  ['Ongoing back pain.', 'Back pain has resolved.'],
  ['The itching has not come back.', 'The itching persists.'],
  ['He used to drink a lot and is abstinent now.', 'He drinks a lot.'],
  ['Has a tracheostomy.', 'Previously had a tracheostomy.'],
];
const COURSE: readonly Case[] = [
  ['The nodule has grown since May.', 'The nodule is unchanged since May.'],
  ['The rash is much better.', 'The rash has become worse.'],
  ['He has gained 3 kg.', 'He has lost 3 kg.'],
  ['Renal function recovered.', 'Renal function deteriorated.'],
];

describe.each<[FindingCode, readonly Case[]]>([
  ['certainty', CERTAINTY],
  ['realization', REALIZATION],
  ['time', TIME],
  ['change', COURSE],
])('a clause that says otherwise than every clause of the source: %s', (code, cases) => {
  it.each(cases)('%s | %s', (source, broken) => {
    const { status, codes } = judgeSentence(source, broken);
    expect(['contradicted', 'unsupported']).toContain(status);
    expect(codes).toContain(code);
  });
});

it.each([
  ['He was offered a sleep study, but declined.', 'He declined a sleep study.'],
  [
    'She was listed for septoplasty, but the operation was cancelled.',
    'The planned septoplasty was cancelled.',
  ],
  ['Pneumonia was suspected. CT confirmed this.', 'Pneumonia was confirmed.'],
  ['An MRI was planned. The MRI of the knee was done on Friday.', 'An MRI was done.'],
  ['Lumbar puncture was not performed.', 'No lumbar puncture was done.'],
  ['Eczema since childhood.', 'She has eczema.'],
  ['He used to have seizures.', 'Had seizures then, but has no seizures now.'],
  ['History of asthma.', 'Has asthma.'],
  ['Consider sertraline at the next visit.', 'Sertraline may be considered.'],
  ['The cough was better in May and worse in June.', 'The cough became worse.'],
])('but not than one of them: %s | %s', (source, same) => {
  expect(['supported', 'partly']).toContain(judgeSentence(source, same).status);
});
