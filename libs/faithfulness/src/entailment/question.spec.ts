import { expect, it } from 'vitest';
import { findEvidence } from '../evidence/find-evidence.js';
import { isSentenceOf, questionOf } from './question.js';

const FILLER = 'The garden was in flower and the neighbours came by with a cake for everybody. ';

function questionAbout(source: string, statement: string) {
  const [evidence] = findEvidence(source, statement, []);
  return evidence && questionOf(source, statement, evidence);
}

it('shows a short source whole', () => {
  const source = '\nHe takes warfarin 5 mg daily. He has no chest pain.\n';
  expect(questionAbout(source, 'He takes warfarin.')).toEqual({
    passages: source.trim(),
    statement: 'He takes warfarin.',
  });
});

it.each([
  ['He takes warfarin 5 mg daily.', true],
  ['He has no chest pain today.', true],
  ['He has no chest pain', false],
  ['chest pain today.', false],
  ['No fever', true],
  ['He takes warfarin.', false],
])('knows whether "%s" is a whole sentence of the source: %s', (statement, isWhole) => {
  const source = 'He takes warfarin 5 mg daily. He has no chest pain today.\nNo fever\n';
  expect(isSentenceOf(source, statement)).toBe(isWhole);
});

it('shows of a long source the whole sentences around the evidence', () => {
  const source = `${FILLER.repeat(20)}He takes warfarin 5 mg daily. ${FILLER.repeat(20)}`;
  const question = questionAbout(source, 'He takes warfarin 5 mg daily.');
  expect(question?.passages).toContain('He takes warfarin 5 mg daily.');
  expect(question?.passages.length).toBeLessThan(500);
  expect(question?.passages).toMatch(/^The garden .*everybody\.$/s);
});

it('parts places that lie apart, and says that something is between them', () => {
  const source = `He takes warfarin 5 mg daily. ${FILLER.repeat(30)}His father had a stroke. ${FILLER.repeat(20)}`;
  const evidence = {
    start: 0,
    end: 5,
    status: 'partly' as const,
    findings: [],
    absence: null,
    spans: ['warfarin', 'father'].map((word) => ({
      start: source.indexOf(word),
      end: source.indexOf(word) + word.length,
    })),
  };
  const { passages } = questionOf(source, 'Takes', evidence) ?? { passages: '' };
  const [first, second] = passages.split('\n…\n');
  expect(first).toContain('warfarin 5 mg daily.');
  expect(second).toContain('His father had a stroke.');
});

it('asks nothing of what the source has nothing of, and of what says that nothing is there', () => {
  const source = 'He takes warfarin 5 mg daily.';
  expect(questionAbout(source, 'Colonoscopy showed diverticulosis.')).toBe(null);
  expect(questionAbout(source, 'Not mentioned.')).toBe(null);
});
