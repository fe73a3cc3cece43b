import { describe, expect, it } from 'vitest';
import { findPatients } from './find-patients.js';
import type { FoundPatient } from './found-patient.js';

type Read = Parameters<typeof findPatients>[0];
type Run = Read['runs'][number];

function read(text: string, marks: Partial<Run> = {}): readonly FoundPatient[] {
  const place = { kind: 'line', line: 1 } as const;
  return findPatients({ text, runs: [{ start: 0, end: text.length, place, ...marks }] });
}

/** In a word each: name, dates, numbers. */
const said = (text: string): readonly string[] =>
  read(text).map(({ name, birthDates, numbers, visits }) =>
    [
      name ?? '-',
      birthDates.join(' or ') || '-',
      numbers.map(({ identifier }) => identifier).join(' ') || '-',
      ...visits,
    ].join('; '),
  );

describe('whom a document names', () => {
  it.each([
    ['Patient: Jane Doe', ['Jane Doe; -; -']],
    ['Patient: Doe, Jane (F)  DOB: 04/13/1970  MRN: 00-4711', ['Doe, Jane; 1970-04-13; 00-4711']],
    ['Patient name: JANE M. DOE\nDate of birth: 13 April 1970', ['JANE M. DOE; 1970-04-13; -']],
    ['Name: Jane Doe | Date of birth: 1970-04-13', ['Jane Doe; 1970-04-13; -']],
    ['Name | Jane Doe\nDOB | 13/04/1970\nPatient ID | 4711', ['Jane Doe; 1970-04-13; 4711']],
    ['Patient:\nJane Doe\nDate of birth:\n13.04.1970', ['Jane Doe; 1970-04-13; -']],
    ['DOB: 03/04/1970', ['-; 1970-04-03 or 1970-03-04; -']],
    ['MRN 4711', ['-; -; 4711']],
    ['Name, Vorname: Müller, Hans-Peter\ngeb. am: 1.2.1950', ['Müller, Hans-Peter; 1950-02-01; -']],
    [
      'Patientin: Dr. Anna von der Heide, geb. 01.02.50, Fallnummer: 998877',
      ['Dr. Anna von der Heide; 1950-02-01 or 2050-02-01; -; 998877'],
    ],
    [
      'Nachname: Müller | Vorname: Jürgen | Geburtsdatum: 24. Dezember 1961 | Pat.-Nr.: 12345',
      ['Jürgen Müller; 1961-12-24; 12345'],
    ],
    [
      'wir berichten über Ihren Patienten Herrn Max Mustermann, geb. am 01.02.1970, wohnhaft in Bonn.',
      ['Herrn Max Mustermann; 1970-02-01; -'],
    ],
    ['Patient: Beispiel, Max, geb. 12.05.1948. Befund', ['Beispiel, Max; 1948-05-12; -']],
    ['The medical record number is 123546.', ['-; -; 123546']],
    ['Patient: Jane Doe.', ['Jane Doe; -; -']],
    ['Max Mustermann (*01.02.1970)', ['Max Mustermann; 1970-02-01; -']],
    ['Patient: Jane Doe, female, born 1970-04-13', ['Jane Doe; 1970-04-13; -']],
    ['Re: Mrs Jane Doe, DOB 13-Apr-1970', ['Mrs Jane Doe; 1970-04-13; -']],
  ])('%j', (text, found) => {
    expect(said(text)).toEqual(found);
  });

  it('once, however often its header comes', () => {
    expect(said('Patient: Jane Doe\ntext\n\n\n\nmore\nPatient: Jane Doe')).toHaveLength(1);
  });

  it('more than once where the next begins', () => {
    expect(said('Patient: Jane Doe\nDOB: 1970-04-13\nPatient: John Roe\nDOB: 1980-01-02')).toEqual([
      'Jane Doe; 1970-04-13; -',
      'John Roe; 1980-01-02; -',
    ]);
  });

  it('with its place', () => {
    const text = 'Letter\nPatient: Jane Doe, DOB: 1970-04-13. More';
    const [{ at } = { at: null }] = read(text);
    expect(at && text.slice(at.start, at.end)).toBe('Patient: Jane Doe, DOB: 1970-04-13');
  });

  it('in the header of the file', () => {
    const identifiers = [{ authority: '1.2.3', identifier: '4711' }];
    const patients = [{ name: 'Jane Doe', birthDate: '1970-04-13', identifiers }];
    expect(findPatients({ text: '', runs: [], stated: { patients } })).toEqual([
      {
        name: 'Jane Doe',
        birthDates: ['1970-04-13'],
        birthDate: '1970-04-13',
        numbers: [{ authority: '1.2.3', identifier: '4711' }],
        visits: [],
        at: null,
      },
    ]);
  });
});

describe('whom it does not name', () => {
  it.each([
    'Patient: 45-year-old woman with chest pain',
    'Patient: Denies Chest Pain',
    'Patient: Stable',
    'The patient: no complaints today.',
    'Patient Education: Wound Care',
    'Patient: [empty]',
    'Patient: [illegible]',
    'Patient name: _________',
    'Name: Jane Doe',
    'Name: Ramipril | Dose: 5 mg',
    'Name: Potassium | Value: 6.1',
    'Mother: Jane Doe, DOB: 13/04/1970',
    "Mother's name: Jane Doe | DOB: 13/04/1970",
    'Emergency contact\nName: John Doe\nRelationship: husband\nDOB: 13/04/1970',
    'Next of kin: John Doe\nDOB: 13/04/1970',
    'Attending physician: Dr. Paul Smith',
    'Hausarzt: Dr. Karl Weber, geb. 01.02.1950',
    'Angehörige:\nName: Eva Müller\nGeburtsdatum: 01.02.1950',
    'Ihre Mutter Eva Müller, geb. 01.02.1950, ist an Brustkrebs verstorben.',
    'geb. Schmidt',
    'Doctor: How are you?\nPatient: Not well.\nDoctor: Since when?\nPatient: Last Monday.\nPatient: It hurts.',
    'Patient: Nope. Nothing.',
    'Patient: Yeah. So, what options do I have for surgery?',
    'Das Kind wurde am Termin geboren am 24.12.2026 um 10:00.',
    'A healthy girl was born on 24 December 2026.',
    "Mother's DOB: 13/04/1970",
    'Patient is aware | Father, DOB: 13/04/1940',
    'She was born in Berlin.',
    'PID 2019 treated with doxycycline.',
    'Patient No. known allergies',
    '2 * 10 mg',
    'Name: Dr. Paul Smith\nSignature: ______',
  ])('%j', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('in what is hidden, struck out or hardly legible', () => {
    expect(read('Patient: Jane Doe', { hidden: true })).toEqual([]);
    expect(read('Patient: Jane Doe', { struck: 'explicit' })).toEqual([]);
    expect(read('Patient: Jane Doe', { confidence: 0.3 })).toEqual([]);
    expect(read('Patient: Jane Doe', { confidence: 0.9 })).toHaveLength(1);
  });

  it('in a text of any length in time', () => {
    expect(said('Patient: '.repeat(20_000))).toEqual([]);
    expect(said(`${'A, '.repeat(1200)}geb. `)).toEqual([]);
    expect(said('Name | '.repeat(500))).toEqual([]);
    expect(said(`MRN:\n1${'-'.repeat(200_000)}x`)).toEqual([]);
    expect(said(`x${' '.repeat(3900)}. DOB: 01.02.1970\n`.repeat(50))).toHaveLength(1);
  });
});

describe('what is said many times', () => {
  it('is said once', () => {
    expect(read('MRN: 4711-02\n'.repeat(20_000))).toHaveLength(1);
  });

  it('is no longer than a person compares', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `CSN: ${at + 1000}`);
    const found = read(lines.join('\n'));
    expect(found).toHaveLength(50);
    expect(Math.max(...found.map(({ visits }) => visits.length))).toBe(20);
  });
});
