import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['a label', 'Pancreatitis: never. Gallstones: yes.', 'He has never had pancreatitis.'],
  ['a label with a verb', 'Allergies: none recorded.', 'No allergies are on record.'],
  ['avoiding', 'No cycling for eight weeks.', 'Cycling is to be avoided for eight weeks.'],
  ['an order not to stop', 'Do not stop clopidogrel.', 'Clopidogrel is to be continued.'],
  ['being free', 'May swim once free of pain.', 'She may swim if she has no pain.'],
  ['a bare label', 'Allergies none, takes levothyroxine.', 'No allergies, takes levothyroxine.'],
  ['a label that goes on', 'Imaging: none yet', 'No imaging yet.'],
  ['w/o', 'Short-segment narrowing w/o upstream dilatation.', 'No upstream dilatation.'],
  ['a note', 'Perineural invasion not seen, margins free.', 'No perineural invasion.'],
  [
    'what is positive beside what is not',
    'Core antibody positive with HBsAg negative.',
    'Core antibody positive, HBsAg negative.',
  ],
  ['a dash', 'Not to drive — the agency must be informed.', 'No driving, inform the agency.'],
  ['a value in brackets', 'No diabetes (HbA1c 36).', 'HbA1c 36.'],
  [
    'two verbs',
    'He did not introduce himself and did not mention the delay.',
    'He did not introduce himself or mention the delay.',
  ],
])('reads as the same denial: %s', (_, source, draft) => {
  expect(judgeSentence(source, draft).status).not.toBe('contradicted');
});

it.each([
  ['a label', 'Pancreatitis: never. Gallstones: yes.', 'He had pancreatitis.'],
  ['an allergy', 'Allergies: none recorded.', 'Allergies are recorded.'],
  ['a dropped denial', 'CT head: no haemorrhage.', 'CT showed a haemorrhage.'],
  ['a bare label', 'Allergies none, takes levothyroxine.', 'Has allergies, takes levothyroxine.'],
  ['w/o', 'Narrowing w/o upstream dilatation.', 'Narrowing with upstream dilatation.'],
  ['a note', 'Perineural invasion not seen, margins free.', 'Perineural invasion was seen.'],
  ['a denial behind brackets', 'No history (per wife) of diabetes.', 'He has diabetes.'],
  ['a disease before a bare label', 'Asthma, allergies none, salbutamol.', 'He has no asthma.'],
  ['a bare label behind a disease', 'Asthma, allergies none, salbutamol.', 'He has allergies.'],
])('finds the opposite of what a letter denies: %s', (_, source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('contradicted');
});

it('takes an allergy for said of which the details are not known', () => {
  const source = 'Penicillin allergy - childhood, rash only, details unknown.';
  const { status } = judgeSentence(source, 'Allergy: penicillin (childhood rash).');
  expect(['supported', 'partly']).toContain(status);
});

it('affirms nothing behind an aside in a denial', () => {
  const source = 'No history – per his wife – of diabetes.';
  expect(judgeSentence(source, 'He has diabetes.').status).not.toBe('supported');
});
