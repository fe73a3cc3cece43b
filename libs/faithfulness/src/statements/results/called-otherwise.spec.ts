import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['BP was 80/55 with HR 122 in triage.', 'BP was normal at 80/55.'],
  ['BP 80/55, HR 122, SpO2 91 %.', 'He had a normal blood pressure of 80/55.'],
  ['BP 128/84, HR 132, SpO2 98 %.', 'The heart rate was normal at 132.'],
  ['SpO2 was 88 % on room air. Chest clear.', 'SpO2 was normal at 88 % on room air.'],
  ['Temperature 39.4 °C, RR 18.', 'Temperature 39.4 °C was normal.'],
  [
    'Your blood pressure is 122/70, which is right where we want it.',
    'Blood pressure is elevated at 122/70.',
  ],
  ['Your pulse is 88 and that looks really good.', 'His pulse is elevated at 88.'],
])('flags a value that is called what it is not: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft)).toMatchObject({ status: 'unsupported' });
  expect(judgeSentence(source, draft).codes).toContain('result');
});

it.each([
  ['BP was 124/78 in triage.', 'BP was normal at 124/78.'],
  ['BP was 80/55 in triage.', 'BP was not normal at 80/55.'],
  ['BP 80/55, later back to normal.', 'BP was 80/55 and returned to normal.'],
  ['The BP of 88/54 is normal for this child.', 'The BP of 88/54 is normal for this child.'],
  ['BP is 128/84, a bit high.', 'BP is elevated at 128/84.'],
  ['BP of 128/84 does not look good.', 'BP is elevated at 128/84.'],
  ['Your BP is 122/70, which is fine.', 'BP is not elevated at 122/70.'],
])('flags no other: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).codes).not.toContain('result');
});
