import { expect, it } from 'vitest';
import { expectedOf, headed } from '../../scripts/corpora/hl7/expected-answers.js';
import { isIn, isInOneLine, valuesOf } from '../../scripts/corpora/pack/hl7-values.js';

const MESSAGE = [
  'MSH|^~\\&|LAB|N|||20250929||ORU^R01|1|P|2.5',
  'PID|1||4711',
  'OBX|1|NM|2823-3^Potassium^LN||6.1|mmol/l|3.5-5.1|HH|||F',
  'NTE|1||hemolysed\\.br\\repeat 5\\T\\6',
  'OBX|2|CE|600-7^Culture^LN||112283007^Escherichia coli^SCT',
  'OBX|3|SN|1^Titre||>^1^:^80',
  'OBX|4|TS|1^Taken||202509291230',
  'OBX|5|ED|1^Report||^application^pdf^Base64^AAAA',
  'OBX|6|ST|1^Withdrawn||gone||||||D',
  'OBX|7|ST|1^Nothing||""',
].join('\r');

const values = valuesOf(Buffer.from(MESSAGE));
const textOf = (line: string): string => `Result\n${line}`;

it('reads what the segments of a message say', () => {
  expect(values.map(({ segment, name, pieces }) => [segment, name, ...pieces])).toEqual([
    ['OBX', 'Potassium', '6.1'],
    ['NTE', '', 'hemolysed repeat 5&6'],
    ['OBX', 'Culture', 'Escherichia coli'],
    ['OBX', 'Titre', '>', '1', ':', '80'],
    ['OBX', 'Taken', '20250929'],
  ]);
});

it('does not take a part of another number for the value', () => {
  const [potassium] = values;
  if (!potassium) throw new Error('no value');
  expect(isIn(textOf('Potassium 6.1 mmol/l'), potassium)).toBe(true);
  expect(isIn(textOf('Potassium 16.1 mmol/l'), potassium)).toBe(false);
  expect(isIn(textOf('Potassium 6.10 mmol/l'), potassium)).toBe(false);
  expect(isInOneLine('Potassium\n6.1', potassium)).toBe(false);
  expect(isInOneLine('Test: Potassium | Value: 6.1', potassium)).toBe(true);
});

it('finds the sign of a structured number before its figures', () => {
  const titre = values[3];
  if (!titre) throw new Error('no value');
  expect(isIn('Titre: >1:80', titre)).toBe(true);
  expect(isIn('Titre: 1:80', titre)).toBe(false);
});

it('finds a time that is written with marks between its numbers', () => {
  const taken = values.at(-1);
  if (!taken) throw new Error('no value');
  expect(isIn('Taken: 2025-09-29 12:30', taken)).toBe(true);
  expect(isIn('Taken: 2025-09-28 12:30', taken)).toBe(false);
});

it.each([
  ['', '', 'AA 1'],
  ['AL', 'AL', 'CA 1,AA 1'],
  ['AL', '', 'CA 1'],
  ['ER', 'NE', ''],
  ['SU', 'SU', 'CA 1,AA 1'],
  ['NE', 'SU', 'AA 1'],
  ['XX', 'NE', 'CA 1'],
])('expects of MSH-15 %s and MSH-16 %s the answers %s', (accept, application, answers) => {
  const message = `MSH|^~\\&|A|B|||20250929||ORU^R01|1|P|2.5|||${accept}|${application}\r`;
  const [expected] = expectedOf([headed(Buffer.from(message))]);
  expect(expected?.answers.join()).toBe(answers);
});

it.each([
  ['ER', 'NE', 'CR 1'],
  ['ER', 'ER', 'CR 1'],
  ['SU', 'ER', 'AR 1'],
  ['NE', 'ER', 'AR 1'],
  ['SU', 'SU', ''],
])('expects of MSH-15 %s and MSH-16 %s the refusal %s', (accept, application, answers) => {
  // without a processing id it is refused
  const message = `MSH|^~\\&|A|B|||20250929||ORU^R01|1||2.5|||${accept}|${application}\r`;
  const [expected] = expectedOf([headed(Buffer.from(message))]);
  expect(expected?.answers.join()).toBe(answers);
});
