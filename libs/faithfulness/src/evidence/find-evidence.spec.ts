import { describe, expect, it } from 'vitest';
import { findEvidence } from './find-evidence.js';

const VISIT = `Doctor: How old are you?
Patient: I'm twenty six. I've had low back pain for eight years.
Doctor: Any fever or chest pain?
Patient: No.
Doctor: We will give you eighty milligrams of prednisone.`;

function statusOf(summary: string, source = VISIT): string | undefined {
  return findEvidence(source, summary, [])[0]?.status;
}

describe('the evidence of a sentence', () => {
  it('is where the source says the same', () => {
    const [found] = findEvidence(VISIT, 'Low back pain for 8 years.', []);
    expect(found?.status).toBe('supported');
    expect(found?.spans.map(({ start, end }) => VISIT.slice(start, end))).toEqual([
      "I've had low back pain for eight years.",
    ]);
  });

  it.each([
    ['Low back pain for 9 years.', 'contradicted', 'number'],
    ['Low back pain for 8 weeks.', 'contradicted', 'unit'],
    ['He denies low back pain.', 'contradicted', 'negation'],
    ['He reports chest pain.', 'contradicted', 'negation'],
    ['Arthroscopic meniscus repair with sutures.', 'unsupported', 'no-source'],
    ['We gave prednisone 80 mg and lisinopril.', 'unsupported', 'drug'],
    ['Pain in the left arm.', 'unsupported', 'side'],
  ])('shows what is in doubt: %s', (summary, status, code) => {
    const [found] = findEvidence(VISIT, summary, []);
    expect(found).toMatchObject({ status, findings: [{ code }] });
  });

  it('takes the answer for what its question names', () => {
    expect(statusOf('Denies fever and chest pain.')).toBe('supported');
  });

  it('takes "Not mentioned." for a whole draft by what the source has', () => {
    expect(findEvidence(VISIT, 'Not mentioned.', [])).toMatchObject([
      { status: 'contradicted', findings: [{ code: 'absence' }], absence: { topic: 'whole' } },
    ]);
    expect(statusOf('Not mentioned.', 'Page 1 of 1')).toBe('not-found');
  });

  it('looks at the bodies of the sections alone', () => {
    const summary = 'Knee surgery\nLow back pain.';
    const found = findEvidence(VISIT, summary, [{ start: 13, end: summary.length }]);
    expect(found.map(({ start, end }) => summary.slice(start, end))).toEqual(['Low back pain.']);
  });

  it('takes no heading and no mark of a list for a sentence', () => {
    const summary = 'PAST MEDICAL HISTORY\n1. Low back pain.\nPlan:\nFollow-up\n- Prednisone 80 mg';
    const found = findEvidence(VISIT, summary, []);
    expect(found.map(({ start, end }) => summary.slice(start, end))).toEqual([
      'Low back pain.',
      '- Prednisone 80 mg',
    ]);
  });
});
