import { describe, expect, it } from 'vitest';
import { judgeDraft } from '../judge-draft.js';
import { findEvidence } from './find-evidence.js';

const FRENCH =
  'Le patient est suivi pour une fibrillation auriculaire. Il prend du bisoprolol 2,5 mg et 1.000 mg de metformine. Pas de fièvre.';
const FRENCH_DRAFT = 'Le patient est suivi pour une fibrillation auriculaire.';

function statusOf(source: string, draft: string): string | undefined {
  return findEvidence(source, draft, [])[0]?.status;
}

function codesOf(source: string, draft: string): readonly string[] {
  return findEvidence(source, draft, []).flatMap(({ findings }) =>
    findings.map(({ code }) => code),
  );
}

describe('a language without rules', () => {
  it('is never supported, not even by a copy', () => {
    expect(statusOf(FRENCH, FRENCH_DRAFT)).toBe('unchecked');
    expect(statusOf(FRENCH, 'Pas de fièvre.')).toBe('unchecked');
  });

  it('supports no sentence of another language', () => {
    expect(statusOf(FRENCH, 'The patient has atrial fibrillation.')).toBe('unchecked');
    expect(statusOf('The patient has atrial fibrillation.', FRENCH_DRAFT)).toBe('unchecked');
  });

  it.each([
    ['Il prend du bisoprolol 5,5 mg.', 'number'],
    ['Il prend du bisoprolol 2,5 g.', 'unit'],
    ['Il prend du metoprolol 2,5 mg.', 'drug'],
    ['He takes bisoprolol 7.5 mg.', 'number'],
  ])('contradicts numbers, units and drugs even so: %s', (draft, code) => {
    expect(codesOf(FRENCH, draft)).toEqual([code]);
    expect(statusOf(FRENCH, draft)).toBe('contradicted');
  });

  it.each(['He takes bisoprolol 2.5 mg.', 'He takes 1 g of metformin.', 'Il prend du bisoprolol.'])(
    'finds nothing in what is said: %s',
    (draft) => {
      expect(codesOf(FRENCH, draft)).toEqual([]);
      expect(statusOf(FRENCH, draft)).toBe('unchecked');
    },
  );

  it('is named with the classes that were not made', () => {
    const draft = { text: FRENCH_DRAFT, sections: [], mustKeep: [], mustAnswer: [] };
    const { notMade } = judgeDraft(FRENCH, [{ text: FRENCH, limit: null }], draft);
    expect(notMade).toContainEqual({ class: 'negation', language: 'other' });
  });

  it('takes nothing from an English source', () => {
    const source = 'He has a cough. No fever.';
    const draft = { text: 'Cough. No fever.', sections: [], mustKeep: [], mustAnswer: [] };
    const { notMade, statements } = judgeDraft(source, [{ text: source, limit: null }], draft);
    expect(notMade).toEqual([]);
    expect(statements.map(({ status }) => status)).toEqual(['supported', 'supported']);
  });
});

it('judges English sentences by the English parts of a mixed source', () => {
  const source = `${FRENCH}\n\nThe patient has a cough and takes ramipril 5 mg every day.`;
  expect(statusOf(source, 'The patient has a cough.')).toBe('supported');
  expect(statusOf(source, 'The patient takes ramipril 10 mg every day.')).toBe('contradicted');
  expect(statusOf(source, 'He was told to return for a surgical appointment.')).not.toBe(
    'supported',
  );
});

it('keeps what the source says otherwise in the language of the sentence, beside lines in another', () => {
  const draft = 'Her TSH is within normal limits.';
  const source = `I'll order a TSH for this patient today.\n\n${FRENCH}`;
  expect(statusOf(source, draft)).toBe('unsupported');
});
