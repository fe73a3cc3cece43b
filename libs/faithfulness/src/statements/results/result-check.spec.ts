import { findEvidence } from '@app/faithfulness';
import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const ROWS = [
  'Analyte: Potassium | Value: 5.9 | Unit: mmol/l | Flag: H',
  'Analyte: Calcium | Value: 4.1 | Unit: mmol/l | Flag: N',
].join('\n');
const BARE = 'Potassium | 5.9 | mmol/l | 3.5-5.1 | H\nSodium | 141 | mmol/l | 135-145 | N';
const BY_DAY = 'Test: Creatinine | 2024-05-01: 140 | 2024-05-03: 95';
const EARLIER = 'Test: CRP | Result: 12 | Previous: 148';
const UNKNOWN = 'Test: Zonulin | Result: 12\nTest: Calprotectin | Result: 88';

it.each([
  [ROWS, 'Potassium was 4.1 mmol/l.'],
  [ROWS, 'Potassium was low at 5.9 mmol/l.'],
  [BARE, 'Potassium 141.'],
  [BARE, 'Potassium 5.1.'],
  [BY_DAY, 'Creatinine 140 on 3 May.'],
  [EARLIER, 'CRP 148.'],
  [UNKNOWN, 'Zonulin 88.'],
  ['Hb 9.2, WBC 11.4', 'Hb 11.4, WBC 9.2'],
  ['Hemoglobin was 9.2 and creatinine 140.', 'Creatinine was 9.2.'],
  ['Pulse 58, temperature 38.2.', 'Pulse 38.2, temperature 58.'],
])('judges a value by its row and its column: %s | %s', (source, broken) => {
  const { status, codes } = judgeSentence(source, broken);
  expect(status).toBe('contradicted');
  expect(codes).toContain('result');
});

it.each([
  [ROWS, 'Potassium was high at 5.9 mmol/l.'],
  [BY_DAY, 'Creatinine 95 on 3 May.'],
  [BY_DAY, 'Creatinine fell from 140 to 95.'],
  [EARLIER, 'CRP 12, previously 148.'],
  ['Hb 9.2, WBC 11.4', 'Haemoglobin 9.2, white cell count 11.4'],
  ['BP 120/80, pulse 72.', 'Blood pressure 120/80, pulse 72.'],
])('finds nothing against what the row has: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).codes).toEqual([]);
});

it('names the cell and its row as the evidence', () => {
  const spans = findEvidence(ROWS, 'Potassium was 5.9.', [])[0]?.spans ?? [];
  expect(spans.map(({ start, end }) => ROWS.slice(start, end))).toEqual(['Potassium', '5.9']);
});
