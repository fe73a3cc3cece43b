import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../evidence/find-evidence.js';

type Case = readonly [source: string, asItIs: string, broken: string];

const CASES: readonly Case[] = [
  ['Blood cultures were taken.', 'Blood cultures were taken.', 'Blood cultures were never taken.'],
  ['Blood cultures were not taken.', 'No blood cultures.', 'Blood cultures were taken.'],
  ['Embolism was ruled out by CT.', 'Embolism was ruled out.', 'Embolism could not be ruled out.'],
  ['Embolism could not be ruled out.', 'Embolism not ruled out.', 'Embolism was ruled out.'],
  ['Failed to respond to antibiotics.', 'No response to antibiotics.', 'Responded to antibiotics.'],
  [
    'It was treated with surgery.',
    'It was treated with surgery.',
    'It was treated without surgery.',
  ],
  ['The drain was removed.', 'The drain was removed.', 'The drain was not removed.'],
  ['He was not intubated.', 'He was not intubated.', 'He was intubated.'],
  [
    'Enoxaparin was withheld on the day.',
    'Enoxaparin was not given on the day.',
    'Enoxaparin was given on the day.',
  ],
  ['A swab was sent off.', 'A swab was sent.', 'No swab was sent.'],
  [
    'It does not recommend measures against individuals.',
    'Measures against individuals are not recommended.',
    'The group found no cause and recommended measures against individuals.',
  ],
  ['No fever, but cough.', 'Cough, no fever.', 'No cough.'],
  [
    'Prothrombin complex was not given.',
    'Prothrombin complex was withheld.',
    'Prothrombin complex was given.',
  ],
  ['Ramipril is not needed.', 'Ramipril was judged unnecessary.', 'Ramipril is needed.'],
  ['No naproxen with apixaban.', 'Advised against naproxen.', 'Naproxen with apixaban.'],
];

describe('what was not done', () => {
  it.each(CASES)('%s | %s | %s', (source, asItIs, broken) => {
    expect(findEvidence(source, asItIs, [])[0]?.status).not.toBe('contradicted');
    const [wrong] = findEvidence(source, broken, []);
    expect(wrong?.status).toBe('contradicted');
    expect(wrong?.findings.map(({ code }) => code)).toContain('negation');
  });

  it.each([
    ['what did not increase', 'No increase in the effusion.', 'Effusion.'],
    ['what is not all', 'Not only fever but also rigors.', 'Fever and rigors.'],
  ])('leaves open %s', (_, source, draft) => {
    expect(findEvidence(source, draft, [])[0]?.status).not.toBe('contradicted');
  });
});
