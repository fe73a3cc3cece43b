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

function evidenceOf(text: string, title?: string): SentenceEvidence | undefined {
  return evidenceFrom(NOTE, text, title);
}

function evidenceFrom(
  source: string,
  text: string,
  title = 'Discharge medication',
): SentenceEvidence | undefined {
  const section = { start: 0, end: text.length, title, topic: 'medication' as const };
  return findEvidence(source, text, [section])[0];
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

it('stays with a drug that was stopped, too', () => {
  const source = "Tabs: doxazosin 4, indapamide 2.5.\nI've stopped indapamide today.";
  const text = 'Doxazosin 4, indapamide 2.5.';
  const section = { start: 0, end: text.length, title: 'Medication and allergies' };
  const sections = [{ ...section, topic: 'medication' as const }];
  const [found] = evidenceIn(new SourceIndex(source), text, sections, null, { of: () => 0.99 });
  expect(found?.status).toBe('contradicted');
});

it('asks it of the drugs that a patient leaves with alone', () => {
  const levels = 'Carbamazepine 6.2 mg/L, lamotrigine 3.1 mg/L.';
  expect(evidenceOf(levels, 'Laboratory')?.status).toBe('supported');
  expect(evidenceOf('Kept overnight for pain; oramorph x2.', 'Medication')?.status).toBe(
    'supported',
  );
});

const GIVEN = 'Ceftriaxone 1 g IV daily. Amlodipine 5 mg daily. ';

it.each([
  'Name: No Known Hospital Discharge Medications | Dates: [empty]',
  'Discharged on no regular medication.',
  'She went home without tablets.',
  'No medication at discharge.',
  'TTO: none.',
  'Discharge medications - nil.',
])('vouches for no drug at discharge where the source has none: %s', (said) => {
  expect(evidenceFrom(GIVEN + said, 'Amlodipine 5 mg daily.')?.status).toBe('contradicted');
});

it.each([
  'Discharged without medication changes.',
  'No new discharge medication.',
  'No discharge medication was changed.',
  'No regular medication. TTO amlodipine 5 mg daily.',
])('takes no other sentence for that: %s', (said) => {
  expect(evidenceFrom(GIVEN + said, 'Amlodipine 5 mg daily.')?.status).toBe('supported');
});

it('shows the place that speaks against the drug', () => {
  const placesOf = (source: string, text: string, title?: string): readonly string[] =>
    evidenceFrom(source, text, title)?.spans.map(({ start, end }) => source.slice(start, end)) ??
    [];
  const none = 'Amlodipine 5 mg daily.\n\nNo known discharge medications.';
  expect(placesOf(none, 'Amlodipine 5 mg daily.')).toContain('No known discharge medications.');
  const stopped = 'Tabs: indapamide 2.5.\n\nIndapamide was stopped today.';
  expect(placesOf(stopped, 'Indapamide 2.5.', 'Medication')).toEqual([
    'Tabs: indapamide 2.5.',
    'Indapamide was stopped today.',
  ]);
});

it('does not vouch for what was only offered', () => {
  const note = 'Was offered valproate, prefers levetiracetam. Declined quinine.';
  expect(evidenceFrom(note, 'Valproate.')?.status).toBe('unsupported');
  expect(evidenceFrom(note, 'Quinine.')?.status).toBe('unsupported');
});

it.each([
  ["Tabs: doxazosin 4, indapamide 2.5.\nI've stopped indapamide today.", 'contradicted'],
  ['Tabs: doxazosin 4, indapamide 2.5.\nCould indapamide be stopped?', 'supported'],
  ['Tabs: doxazosin 4, indapamide 2.5.\nIndapamide is to be stopped by you.', 'supported'],
  ['Indapamide was stopped in May and indapamide 2.5 restarted in June.', 'partly'],
  ['Patient: I take indapamide 2.5.\nDoctor: Indapamide is stopped then.', 'supported'],
  [
    'Indapamide 2.5.\nPotassium discontinued because of the combination with indapamide.',
    'supported',
  ],
  ['Indapamide 2.5.\nIndapamide was stopped and has not been restarted.', 'contradicted'],
  ['Indapamide 2.5.\nIndapamide was stopped, doxazosin was restarted.', 'contradicted'],
])('reads in a list whether a drug has ended: %s', (source, status) => {
  expect(evidenceFrom(source, 'Indapamide 2.5.', 'Medication and allergies')?.status).toBe(status);
});

it('vouches for no drug that nobody knows, and for one of the source that nobody knows', () => {
  const note = 'Loaded levetiracetam 2 g iv, continued 750 mg BID. Zyprovan 5 mg od.';
  expect(evidenceFrom(note, '- Lavecitrate 2 g iv')).toMatchObject({ status: 'unsupported' });
  const codes = evidenceFrom(note, '- Zyprovan 5 mg od.')?.findings.map(({ code }) => code);
  expect(codes).not.toContain('drug');
});
