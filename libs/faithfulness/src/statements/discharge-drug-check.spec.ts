import { expect, it } from 'vitest';
import type { SentenceEvidence } from '../evidence/evidence.js';
import { evidenceIn, findEvidence } from '../evidence/find-evidence.js';
import { SourceIndex } from '../text/source-index.js';

const NOTE = `Carbamazepine 6.2 mg/L, lamotrigine 3.1 mg/L. CK 640.
Carbamazepine stopped (aggravates JME). Loaded levetiracetam 2 g iv, continued 750 mg BID; lamotrigine unchanged.
Tx: chlordiazepoxide per CIWA, Pabrinex 2 pairs tds, oral K and phosphate.
Kept overnight for pain; oramorph x2. Ramipril stopped for AKI, restarted at 2.5 mg.
Escitalopram 10 mg stopped because of ondansetron. Ondansetron 8 mg prn as before. Told not to stop the insulin.
TTO rivaroxaban 15 mg bd 21d then 20 mg od / cetirizine 10 mg stopped / omeprazole 20 mg od as before.`;

function evidenceOf(text: string, title = 'Discharge medication'): SentenceEvidence | undefined {
  const section = { start: 0, end: text.length, title, topic: 'medication' as const };
  return findEvidence(NOTE, text, [section])[0];
}

it.each([
  ['of which the source has levels, and that it ended', 'Carbamazepine 6.2 mg/L.', 'contradicted'],
  ['that ended', 'Cetirizine 10 mg.', 'contradicted'],
  ['that ended because of another', 'Escitalopram 10 mg.', 'contradicted'],
  ['that was given on the ward', 'Oramorph x2.', 'unsupported'],
  ['that treated him on the ward', 'Chlordiazepoxide per CIWA.', 'unsupported'],
])('does not vouch for a drug %s', (_, text, status) => {
  expect(evidenceOf(text)?.status).toBe(status);
});

it.each([
  'Levetiracetam 750 mg BID.',
  'Lamotrigine unchanged.',
  'Omeprazole 20 mg od as before.',
  'Ondansetron 8 mg prn.',
  'Ramipril restarted at 2.5 mg.',
  'Carbamazepine stopped (aggravates JME).',
  'Insulin.',
])('accuses nothing that goes on, and nothing that is said to have ended: %s', (text) => {
  const codes = evidenceOf(text)?.findings.map(({ code }) => code);
  expect(codes).not.toContain('time');
});

it('stays with it where a model that sees no heading takes the words for said', () => {
  const text = 'Chlordiazepoxide per CIWA.';
  const section = { start: 0, end: text.length, title: 'Discharge medication' };
  const sections = [{ ...section, topic: 'medication' as const }];
  const [found] = evidenceIn(new SourceIndex(NOTE), text, sections, null, { of: () => 0.99 });
  expect(found?.status).toBe('unsupported');
});

it('asks it of the drugs that a patient leaves with alone', () => {
  const levels = 'Carbamazepine 6.2 mg/L, lamotrigine 3.1 mg/L.';
  expect(evidenceOf(levels, 'Laboratory')?.status).toBe('supported');
  expect(evidenceOf('Kept overnight for pain; oramorph x2.', 'Medication')?.status).toBe(
    'supported',
  );
});
