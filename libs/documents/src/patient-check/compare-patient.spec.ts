import { describe, expect, it } from 'vitest';
import { compareNames } from './compare-names.js';
import { isSameNumber, type KnownPatient, mismatchesOf } from './compare-patient.js';
import type { FoundPatient } from './found-patient.js';

const found = (said: Partial<FoundPatient>): FoundPatient => ({
  name: null,
  birthDates: [],
  birthDate: null,
  numbers: [],
  visits: [],
  at: null,
  ...said,
});
const numbered = (...identifiers: string[]): FoundPatient['numbers'] =>
  identifiers.map((identifier) => ({ identifier, authority: null }));
const JANE: KnownPatient = {
  names: ['Jane Marie Doe'],
  birthDate: '1970-04-13',
  numbers: [{ identifier: 'MRN-4711', authority: 'HOSP' }],
};
const NUMBER_ONLY: KnownPatient = { names: [], birthDate: null, numbers: JANE.numbers };

describe('names', () => {
  it.each([
    ['Jane Doe', 'DOE, JANE', 'same'],
    ['Jane Marie Doe', 'Doe, Jane M.', 'same'],
    ['Jane Marie Doe', 'J. Doe', 'same'],
    ['Jane Doe', 'Mrs. Jane Doe, MD', 'same'],
    ['Prof. Dr. med. Anna von der Heide', 'Heide, Anna', 'same'],
    ['Jürgen Müller', 'Juergen Mueller', 'same'],
    ['Jürgen Müller', 'JURGEN MULLER', 'same'],
    ['Hans Groß', 'Hans Gross', 'same'],
    ['Anna Müller', 'Anna Müller-Schmidt', 'same'],
    ['José García', 'Jose Garcia', 'same'],
    ["Sean O'Neill", 'ONEILL Sean', 'same'],
    ['Max Mustermann', 'Maximilian Mustermann', 'same'],
    ['Anna Meyer', 'Anna Meier', 'near'],
    ['Anna Berg', 'Sophie Berg', 'near'],
    ['Anna Maria Berg', 'Anna Sophie Berg', 'near'],
    ['Jane Doe', 'John Roe', 'other'],
    ['Jane Doe', 'Hans Müller', 'other'],
  ])('%s and %s: %s', (one, other, match) => {
    expect(compareNames(one, other)).toBe(match);
    expect(compareNames(other, one)).toBe(match);
  });
});

it.each([
  ['MRN-4711', '4711', true],
  ['004711', '4711', true],
  ['47 11-2', '47112', true],
  ['MRN-4711', 'MRN-4712', false],
  ['A12', 'B12', false],
  ['', '', false],
])('numbers %j and %j', (one, other, same) => {
  expect(isSameNumber(one, other)).toBe(same);
});

describe('a document of the patient', () => {
  it.each<[string, Partial<FoundPatient>]>([
    ['says nothing', {}],
    ['says the name', { name: 'Doe, Jane' }],
    ['says the date of birth', { birthDates: ['1970-04-13'] }],
    ['says a date that may be it', { birthDates: ['1970-05-04', '1970-04-13'] }],
    ['says the number', { numbers: numbered('4711') }],
    [
      'has a number of another hospital, with name and date',
      {
        name: 'Jane Doe',
        birthDates: ['1970-04-13'],
        numbers: numbered('99-8'),
      },
    ],
    [
      'has a number of an authority that says nothing of ours',
      {
        numbers: [{ identifier: '99', authority: '1.2.3' }],
      },
    ],
    ['has the number of a visit', { visits: ['555'] }],
    ['is misspelled, with the date', { name: 'Jame Doe', birthDates: ['1970-04-13'] }],
    ['is under another name, with the number', { name: 'Jane Miller', numbers: numbered('4711') }],
  ])('%s', (_, said) => {
    expect(mismatchesOf([found(said)], JANE)).toEqual([]);
  });
});

describe('a document of somebody else', () => {
  it.each<[string, Partial<FoundPatient>, readonly string[]]>([
    ['by the name', { name: 'John Roe' }, ['name']],
    ['by the date of birth', { name: 'Jane Doe', birthDates: ['1971-04-13'] }, ['birth-date']],
    ['by the number', { numbers: numbered('4712') }, ['number']],
    ['a namesake', { name: 'Jane Doe', numbers: numbered('4712') }, ['number']],
    ['a twin', { name: 'Anna Doe', birthDates: ['1970-04-13'] }, ['name']],
    ['one letter', { name: 'Jane Dole' }, ['name']],
    [
      'in all',
      { name: 'John Roe', birthDates: ['1980-01-01'], numbers: numbered('1234') },
      ['name', 'birth-date', 'number'],
    ],
  ])('%s', (_, said, reasons) => {
    expect(mismatchesOf([found(said)], JANE)).toEqual(reasons);
  });

  it('by the number alone where nothing else is known', () => {
    expect(mismatchesOf([found({ name: 'Anybody Else' })], NUMBER_ONLY)).toEqual([]);
    const other = found({ name: 'Anybody Else', numbers: numbered('4712') });
    expect(mismatchesOf([other], NUMBER_ONLY)).toEqual(['number']);
  });
});

describe('two patients in a file', () => {
  const jane = found({ name: 'Jane Doe', birthDates: ['1970-04-13'], numbers: numbered('4711') });
  const john = found({ name: 'John Roe', birthDates: ['1980-01-01'], numbers: numbered('99') });

  it('are told, whoever it is assigned to', () => {
    expect(mismatchesOf([jane, john], null)).toEqual(['two-patients']);
    expect(mismatchesOf([jane, john], JANE)).toContain('two-patients');
    expect(mismatchesOf([jane, found({ name: 'Roe, John' })], null)).toEqual(['two-patients']);
  });

  it('are one that is written in two ways', () => {
    expect(mismatchesOf([jane, found({ name: 'DOE, J.' })], null)).toEqual([]);
    expect(mismatchesOf([jane, found({ birthDates: ['1970-04-13'] })], null)).toEqual([]);
    expect(
      mismatchesOf([jane, found({ name: 'Jane Miller', numbers: numbered('4711') })], null),
    ).toEqual([]);
    expect(mismatchesOf([jane, found({ numbers: numbered('99') })], null)).toEqual([]);
  });
});
