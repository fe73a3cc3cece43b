import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['BP was 80/55 with HR 122 in triage.', 'BP was normal at 80/55.'],
  ['BP 80/55, HR 122, SpO2 91 %.', 'He had a normal blood pressure of 80/55.'],
  ['BP 128/84, HR 132, SpO2 98 %.', 'The heart rate was normal at 132.'],
  ['SpO2 was 88 % on room air. Chest clear.', 'SpO2 was normal at 88 % on room air.'],
  ['Temperature 39.4 °C, RR 18.', 'Temperature 39.4 °C was normal.'],
])('flags a value that is called normal and is not: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft)).toMatchObject({ status: 'unsupported' });
  expect(judgeSentence(source, draft).codes).toContain('result');
});

it.each([
  ['BP was 124/78 in triage.', 'BP was normal at 124/78.'],
  ['BP was 80/55 in triage.', 'BP was not normal at 80/55.'],
  ['BP 80/55, later back to normal.', 'BP was 80/55 and returned to normal.'],
  ['The BP of 88/54 is normal for this child.', 'The BP of 88/54 is normal for this child.'],
])('flags no other: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).codes).not.toContain('result');
});
