import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const BY_DAY =
  'Analyte: Sodium | 02.03.: 139 | 05.03.: 134\nAnalyte: Potassium | 02.03.: 4.1 | 05.03.: 3.7\nAnalyte: Urea | 02.03.: 7.7 | 05.03.: 9.4';
const BARE =
  'Sodium | 139 | mmol/l | 135-145\nPotassium | 4.1 | mmol/l | 3.5-5.0\nUrea | 7.7 | mmol/l | 2.5-7.8';
const BY_ROW =
  'Date: 2024-03-02 | Analyte: Ferritin | Value: 12\nDate: 2024-03-05 | Analyte: Ferritin | Value: 48\nDate: 2024-03-05 | Analyte: Folate | Value: 6.1';
const PLAN =
  'Medication: Ramipril 5 mg | Morning: 1 | Evening: 2\nMedication: Torasemide 10 mg | Morning: 3 | Evening: [empty]\nMedication: Bisoprolol 2.5 mg | Morning: 1 | Evening: [empty]';
const LEVELS =
  'Thyrotropin: 2.4 | Unit: mU/l | Reference: 0.4-4.0\nCalprotectin: 88 | Unit: µg/g | Reference: 0-50\nElastase: 310 | Unit: µg/g | Reference: 200-500';
const HEADED = 'Test | 13/03 | 15/03\nLipase | 300 | 80\nAmylase | 210 | 65\nTroponin | 14 | 9';
const VITALS =
  'Time: 08:00 | Pulse: 88 | Temperature: 38.4\nTime: 14:00 | Pulse: 72 | Temperature: 37.1';

it.each([
  [BY_DAY, 'Sodium was 139 on 05.03.'],
  [BY_DAY, 'Potassium was 3.7 on 2 March.'],
  [BY_DAY, 'Sodium on admission was 134.'],
  [BY_DAY, 'The latest sodium is 139.'],
  [BY_DAY, 'Sodium was 4.1.'],
  [BY_DAY, 'Sodium rose from 134 to 139.'],
  [BARE, 'Sodium 135 mmol/l.'],
  [BARE, 'Urea 4.1 mmol/l.'],
  [BARE, 'Potassium 5.0 mmol/l.'],
  [BY_ROW, 'Ferritin was 48 on 2 March.'],
  [BY_ROW, 'Folate was 12.'],
  [BY_ROW, 'Ferritin on admission was 48.'],
  [PLAN, 'Ramipril 2 in the morning.'],
  [PLAN, 'Takes torasemide 5 mg.'],
  [PLAN, 'Bisoprolol 3 in the morning.'],
  [LEVELS, 'Calprotectin 310 µg/g.'],
  [LEVELS, 'Elastase 500 µg/g.'],
  [HEADED, 'Lipase was 80 on 13 March.'],
  [HEADED, 'Amylase was 300.'],
  [VITALS, 'Pulse was 88 at 14:00.'],
])('vouches for no value of another row or column: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).status).not.toBe('supported');
});

it.each([
  [BY_DAY, 'Sodium was 134 on 05.03.'],
  [BARE, 'Sodium 139 mmol/l, potassium 4.1 mmol/l.'],
  [BY_ROW, 'Ferritin was 12 on 2 March.'],
  [BY_ROW, 'Folate was 6.1.'],
  [PLAN, 'Ramipril 5 mg, 1 in the morning and 2 in the evening.'],
  [LEVELS, 'Calprotectin 88 µg/g.'],
])('still vouches for what the row has: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft)).toEqual({ status: 'supported', codes: [] });
});

// where in the table a value is found, no word of its row says
it.each([
  [BY_DAY, 'Sodium on admission was 139.'],
  [BY_DAY, 'The latest sodium is 134.'],
  [BY_DAY, 'Sodium fell from 139 to 134.'],
  [HEADED, 'Lipase on admission was 300.'],
])('leaves to the reader what is read from the order of columns: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft)).toEqual({ status: 'partly', codes: [] });
});
