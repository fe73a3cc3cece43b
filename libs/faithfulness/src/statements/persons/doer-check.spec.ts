import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../evidence/find-evidence.js';

type Case = readonly [source: string, asItIs: string, broken: string];

const TABLE = `| Role | Name |
|---|---|
| Surgeon | Dr Brandt |
| Assistant | Dr Holm |`;

const CASES: readonly Case[] = [
  [
    'He lives with his son. His daughter called.',
    'He lives with his son.',
    'He lives with his daughter.',
  ],
  ['His maternal uncle had gout.', 'A maternal uncle had gout.', 'A paternal uncle had gout.'],
  [
    'The donor, her younger sister, has gout.',
    'Her younger sister has gout.',
    'Her older sister has gout.',
  ],
  [
    'Dr Holm saw him at the desk; Dr Brandt reviewed the radiograph.',
    'Dr Brandt reviewed the radiograph.',
    'Dr Holm reviewed the radiograph.',
  ],
  [
    'Operating surgeon: Dr Holm. Anaesthetist: Dr Brandt.',
    'Dr Holm performed the operation.',
    'Dr Brandt performed the operation.',
  ],
  [TABLE, 'The surgeon was Dr Brandt.', 'The surgeon was Dr Holm.'],
  [
    'Present: Dr Holm, Dr Brandt, his aunt.\n\nDr Brandt explained the gastroscopy.',
    'Dr Brandt explained the gastroscopy.',
    'Dr Holm explained the gastroscopy.',
  ],
  [
    'Her niece will do the cooking, the grandson the garden.',
    'The garden will be done by the grandson.',
    'The garden will be done by the niece.',
  ],
  [
    'He was brought in by his neighbour. His flatmate has been informed.',
    'His neighbour brought him in.',
    'His flatmate brought him in.',
  ],
  [
    'The cardiologist stopped bisoprolol. The neurologist will see her in May.',
    'The cardiologist stopped bisoprolol.',
    'The neurologist stopped bisoprolol.',
  ],
];

describe('who did it', () => {
  it.each(CASES)('%s | %s | %s', (source, asItIs, broken) => {
    const codesOf = (draft: string): readonly string[] =>
      findEvidence(source, draft, []).flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codesOf(asItIs)).not.toContain('person');
    const [wrong] = findEvidence(source, broken, []);
    expect(wrong?.status).toBe('contradicted');
    expect(wrong?.findings.map(({ code }) => code)).toContain('person');
  });

  it.each([
    ['both did', 'Surgery was done by Dr Holm and Dr Brandt in May.', 'Dr Brandt did the surgery.'],
    [
      'only one is named',
      'Letter by Dr Holm.\n\nTaught on Mondays.',
      "Dr Holm's talk is on Mondays.",
    ],
    ['both were there', 'Present: Dr Holm, Dr Brandt.', 'Dr Brandt was present.'],
    [
      'it is told in a talk',
      'Doctor: Did Dr Holm order the scan?\nPatient: My aunt drove me to the scan.',
      'Her aunt drove her to the scan.',
    ],
    [
      'a partner is a wife',
      'His wife drove him to the scan.',
      'His partner drove him to the scan.',
    ],
  ])('no doubt is raised where %s', (_, source, draft) => {
    const codes = findEvidence(source, draft, []).flatMap(({ findings }) => findings);
    expect(codes.map(({ code }) => code)).not.toContain('person');
  });

  it('nobody vouches for a nurse where a relative does it', () => {
    const source = 'The district nurse dresses the wound; the niece gives the insulin.';
    const [found] = findEvidence(source, 'The district nurse gives the insulin.', []);
    expect(found).toMatchObject({ status: 'partly', findings: [{ code: 'person' }] });
  });

  it('nobody vouches for a person whom the place does not name', () => {
    const source = 'Dr Holm wrote to Dr Brandt. The scan was reviewed in the morning.';
    const [found] = findEvidence(source, 'Dr Holm reviewed the scan in the morning.', []);
    expect(found).toMatchObject({ status: 'partly', findings: [{ code: 'person' }] });
  });
});
