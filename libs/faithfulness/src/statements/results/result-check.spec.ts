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
const COURSE = 'Creatinine was 212 µmol/l on admission and 96 µmol/l on discharge.';
const BOUNDS = '| INR | 1.2 | 0.9-1.1 |\n| Troponin | 9 ng/l | <14 |';
const HEADED = 'Test | 12.03. | 15.03.\nferritin | 11 | 64\nsodium | 128 | 141';
const BY_DATE =
  'Date: 2025-03-12 | Sodium: 128 | Potassium: 5.9\nDate: 2025-03-15 | Sodium: 141 | Potassium: 4.2';
const BY_COUNT = 'Day: 1 | Troponin: 900 ng/l\nDay: 4 | Troponin: 12 ng/l';
const UNKNOWN = 'Test: Zonulin | Result: 12\nTest: Calprotectin | Result: 88';

it.each([
  [ROWS, 'Potassium was 4.1 mmol/l.'],
  [ROWS, 'Potassium was low at 5.9 mmol/l.'],
  [BARE, 'Potassium 141.'],
  [BARE, 'Potassium 5.1.'],
  [BY_DAY, 'Creatinine 140 on 3 May.'],
  [BY_COUNT, 'Troponin was 900 ng/l on day 4.'],
  ['CRP was 210 on POD 1 and 95 on POD 3.', 'On postoperative day 1, CRP was 95.'],
  ['Troponin: 12 ng/l (in range)', 'Troponin 12 ng/l was low.'],
  [EARLIER, 'CRP 148.'],
  [UNKNOWN, 'Zonulin 88.'],
  ['Your hemoglobin A1c looks good at 6.1.', 'Hemoglobin A1c is elevated at 6.1.'],
  ['Hb 9.2, WBC 11.4', 'Hb 11.4, WBC 9.2'],
  ['Hemoglobin was 9.2 and creatinine 140.', 'Creatinine was 9.2.'],
  ['Pulse 58, temperature 38.2.', 'Pulse 38.2, temperature 58.'],
  [COURSE, 'Creatinine was 212 µmol/l at discharge.'],
  [COURSE, 'On admission, creatinine was 96 µmol/l.'],
  ['Lipase fell from 910 to 42 U/l.', 'Lipase fell from 42 to 910 U/l.'],
  ['Lipase fell from 910 to 42 U/l.', 'Lipase rose from 42 to 910 U/l.'],
  ['Ferritin 11 µg/l (previously 64).', 'Ferritin is 64 µg/l.'],
  ['Ferritin 11 µg/l (previously 64).', 'Ferritin was previously 11 µg/l.'],
  ['The latest TSH is 2.4; two months ago it was 7.1.', 'The latest TSH is 7.1.'],
  ['Her ALT on 12.03. was 31, on 15.03. it was 420.', 'ALT was 420 on 12.03.'],
  ['CRP peaked at 310 mg/l and was 12 mg/l before discharge.', 'CRP peaked at 12 mg/l.'],
  ['Albumin 27 g/l (35-50) L', 'Albumin was normal at 27 g/l.'],
  ['Albumin 27 g/l (35-50) L', 'Albumin was 35 g/l.'],
  ['Urea was high at 19.7; sodium was normal.', 'Sodium was high.'],
  ['Urine culture grew E. coli; blood cultures were negative.', 'Blood cultures grew E. coli.'],
  ['Left atrium 44 mm, left ventricular diameter 58 mm.', 'Left atrium was 58 mm.'],
  ['Uric acid 571 µmol/l (200-420)', 'Uric acid was 571 µmol/l, which is normal.'],
  ['Uric acid 571 µmol/l (200-420)', 'Uric acid was within the reference range.'],
  ['Blood tests were normal apart from ferritin (11).', 'Ferritin was normal.'],
  ['The chest X-ray was unremarkable.', 'The chest X-ray was abnormal.'],
  ['Chest X-ray: old scar, otherwise normal.', 'The chest X-ray was normal.'],
  [BOUNDS, 'INR was 1.1.'],
  [BOUNDS, 'Troponin was high at 9 ng/l.'],
  [HEADED, 'Ferritin was 64 µg/l on 12.03.'],
  [BY_DATE, 'Sodium was 5.9 on 12 March 2025.'],
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
  [COURSE, 'Creatinine was 96 µmol/l at discharge.'],
  ['Lipase fell from 910 to 42 U/l.', 'Lipase fell from 910 to 42 U/l.'],
  ['Ferritin 11 µg/l (previously 64).', 'Ferritin is 11 µg/l, previously 64.'],
  ['Albumin 27 g/l (35-50) L', 'Albumin was low at 27 g/l.'],
  ['Two of 3 cortisol tests were normal. Cortisol was 14.', 'Cortisol tests: 2 of 3 were normal.'],
  [BOUNDS, 'INR was 1.2.'],
  ['Hb 121 pre -> 74 in recovery -> 88 day 3.', 'Hb 74 in recovery.'],
  ['She has gained 11 kg in a year; her BMI is 34.', 'BMI 34, 11 kg gain in a year.'],
  ['Blood culture taken 14 Nov 21:10: E. coli.', 'E. coli in a blood culture taken 14 Nov 21:10.'],
  ['By the seventh bilirubin was nineteen.', 'Bilirubin 19 by the seventh.'],
])('finds nothing against what the row has: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).codes).toEqual([]);
});

it.each([
  ['Urea 19.7 mmol/l.', 'Urea was 19.7 mg/dl.'],
  ['Analyte: Urea | Value: 19.7 | Unit: mmol/l', 'Urea was 19.7 g/kg.'],
])('tells another unit of a laboratory: %s | %s', (source, broken) => {
  const { status, codes } = judgeSentence(source, broken);
  expect(status).toBe('contradicted');
  expect(codes).toContain('unit');
});

it('takes two names of one unit for the same', () => {
  expect(judgeSentence('Ferritin 64 ng/ml.', 'Ferritin was 64 µg/l.').codes).toEqual([]);
});

it('names the cell and its row as the evidence', () => {
  const spans = findEvidence(ROWS, 'Potassium was 5.9.', [])[0]?.spans ?? [];
  expect(spans.map(({ start, end }) => ROWS.slice(start, end))).toEqual(['Potassium', '5.9']);
});
