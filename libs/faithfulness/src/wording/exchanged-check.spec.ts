import { expect, it } from 'vitest';
import { judgeSentence } from '../../test/judge-sentence.js';

it.each([
  [
    'Owing to headache, zopiclone was exchanged for verapamil.',
    'Verapamil was exchanged for zopiclone.',
    'drug',
  ],
  [
    'She now takes ivabradine instead of nebivolol.',
    'She now takes nebivolol instead of ivabradine.',
    'drug',
  ],
  [
    'Seizures stopped with fosphenytoin after no response to diazepam.',
    'Seizures stopped with diazepam after no response to fosphenytoin.',
    'drug',
  ],
  [
    'He had flank pain until 2016; he has had forgetfulness ever since.',
    'He had forgetfulness until 2016; he has had flank pain ever since.',
    'time',
  ],
  [
    'The feeding rate was brought down from 80 to 55 ml/h.',
    'The feeding rate was brought down from 55 to 80 ml/h.',
    'number',
  ],
])('finds two things that have changed places: %s | %s', (source, draft, code) => {
  expect(judgeSentence(source, draft)).toEqual({ status: 'contradicted', codes: [code] });
});

it.each([
  ['Blood and urine cultures grew E. coli.', 'E. coli grew in blood and urine.'],
  ['ECG and urine dip were done today.', 'Urine dip and ECG were done today.'],
  ['Fracture of the left wrist.', 'The left wrist has a fracture.'],
  [
    'Naproxen was changed from morning to evening before surgery.',
    'Before surgery naproxen was changed from morning to evening.',
  ],
  [
    'Apixaban was switched to edoxaban because of bleeding.',
    'Because of bleeding apixaban was switched to edoxaban.',
  ],
  ['Headache on day 2 and nausea on day 3.', 'Nausea on day 3 and headache on day 2.'],
])('finds nothing in another order of the same: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).codes).toEqual([]);
});
