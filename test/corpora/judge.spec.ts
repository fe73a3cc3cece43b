import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../scripts/corpora/make/expectations.js';
import { Judge } from '../../scripts/corpora/pack/judge.js';

const judged = (text: string, expectation: Expectation, struck: readonly string[] = []): string =>
  new Judge({ text, struck }).verdictOn(expectation);

const PLAN = 'Medication: Ramipril 5 mg | Morning: [empty] | Noon: [empty] | Evening: 1';

describe('a value of a table', () => {
  const cell = (value: string, column: string, row = 'Ramipril 5 mg'): Expectation => ({
    kind: 'cell',
    value,
    row,
    column,
  });

  it('is found in one line with the labels of its row and its column', () => {
    expect(judged(PLAN, cell('1', 'Evening'))).toBe('found');
  });

  it('is wrong where the line has it under another column', () => {
    expect(judged(PLAN, cell('1', 'Morning'))).toBe('wrong');
  });

  it('is wrong where another value stands in its place', () => {
    const line = 'Test: Potassium | Result: 5.1 | Unit: mmol/l';
    expect(judged(line, cell('6.1', 'Result', 'Potassium'))).toBe('wrong');
  });

  it.each(['6.10', '16.1', '6,1', '6.1.', '-6.1', '<6.1', '6 .1'])('is not 6.1 as %s', (other) => {
    const line = `Test: Potassium | Result: ${other}`;
    expect(judged(line, cell('6.1', 'Result', 'Potassium'))).not.toBe('found');
  });

  it('is not wrong where the text says that it is not sure', () => {
    const line = 'Test: Potassium | Result: [illegible] | Unit: mmol/l';
    expect(judged(line, cell('6.1', 'Result', 'Potassium'))).toBe('unsure');
  });

  it('is mixed where something else stands with it', () => {
    const line = 'Test: Potassium | Result: 6.1 mmol/l';
    expect(judged(line, cell('6.1', 'Result', 'Potassium'))).toBe('mixed');
  });

  it('is in its row only where no column is named', () => {
    expect(judged('Potassium 6.1 mmol/l', cell('6.1', 'Result', 'Potassium'))).toBe('row only');
    // the number of the label is none of its values
    expect(judged('Ramipril 5 mg', cell('5', 'Morning'))).not.toBe('row only');
  });

  it('is elsewhere without its row, and lost without itself', () => {
    expect(judged('Potassium\n6.1', cell('6.1', 'Result', 'Potassium'))).toBe('elsewhere');
    expect(judged('Potassium\n16.1', cell('6.1', 'Result', 'Potassium'))).toBe('lost');
  });

  it('keeps rows apart whose labels begin alike', () => {
    const line = 'Medication: Ramipril 5 mg/25 mg | Evening: 1';
    expect(judged(line, cell('1', 'Evening', 'Ramipril 5'))).toBe('found');
    expect(judged(line, cell('1', 'Evening', 'Ramipril 5 mg/2'))).not.toBe('found');
    expect(judged(line, cell('1', 'Evening', 'Ramipril 2'))).not.toBe('found');
  });

  it('may be broken at a space or behind a hyphen, and followed by the mark of a note', () => {
    const line = 'Test: C- reactive protein | Reference range: 3.5- 5.1 [note 1]';
    expect(judged(line, cell('3.5-5.1', 'Reference range', 'C-reactive protein'))).toBe('found');
  });

  it('has its power as a sign or as a character of its own, and not as a digit', () => {
    const unit = (text: string): string =>
      judged(`Test: Leukocytes | Unit: ${text}`, cell('10^9/l', 'Unit', 'Leukocytes'));
    expect([unit('10^9/l'), unit('10⁹/l'), unit('109/l')]).toEqual(['found', 'found', 'wrong']);
  });

  it('has its micro sign in either form, and not without it', () => {
    const unit = (text: string): string =>
      judged(`Test: Creatinine | Unit: ${text}`, cell('\u00b5mol/l', 'Unit', 'Creatinine'));
    expect([unit('\u00b5mol/l'), unit('\u03bcmol/l'), unit('mol/l')]).toEqual([
      'found',
      'found',
      'wrong',
    ]);
  });
});

describe('a gap in a table', () => {
  const gap = (column: string): Expectation => ({ kind: 'empty', row: 'Ramipril 5 mg', column });

  it('is found where the line says so under its column', () => {
    expect(judged(PLAN, gap('Morning'))).toBe('found');
  });

  it('is wrong where a value stands in it', () => {
    expect(judged(PLAN, gap('Evening'))).toBe('wrong');
  });

  it('is lost where the line is silent', () => {
    expect(judged('Ramipril 5 mg\t1', gap('Morning'))).toBe('lost');
    expect(judged('Medication: Ramipril 5 mg | Morning:', gap('Morning'))).toBe('lost');
  });
});

describe('a box', () => {
  const box = (label: string, ticked: boolean): Expectation => ({ kind: 'box', label, ticked });

  it('has the state that stands before its label', () => {
    const line = '[x] Penicillin allergy [ ] Pregnant';
    expect(judged(line, box('Penicillin allergy', true))).toBe('found');
    expect(judged(line, box('Penicillin allergy', false))).toBe('wrong');
    expect(judged(line, box('Pregnant', false))).toBe('found');
  });

  it('has that of its own character', () => {
    expect(judged('☒ Pregnant', box('Pregnant', true))).toBe('found');
    expect(judged('☐ Pregnant', box('Pregnant', true))).toBe('wrong');
  });

  it('has none without one, and may be unsure', () => {
    expect(judged('Pregnant', box('Pregnant', false))).toBe('elsewhere');
    expect(judged('[?] Pregnant', box('Pregnant', false))).toBe('unsure');
    expect(judged('', box('Pregnant', false))).toBe('lost');
  });
});

describe('a field', () => {
  it('has its value in one line with its label', () => {
    const field: Expectation = { kind: 'field', label: 'Body weight', value: '53.5 kg' };
    expect(judged('Body weight: 53.5 kg', field)).toBe('found');
    expect(judged('Body weight: 63.5 kg', field)).toBe('wrong');
    expect(judged('Body weight:\n53.5 kg', field)).toBe('elsewhere');
  });

  it('says that it is empty', () => {
    const field: Expectation = { kind: 'field', label: 'Remarks' };
    expect(judged('Remarks: [empty]', field)).toBe('found');
    expect(judged('Remarks:', field)).toBe('lost');
    expect(judged('Remarks: none', field)).toBe('wrong');
  });
});

describe('words', () => {
  it('that are struck out are marked', () => {
    const struck: Expectation = { kind: 'struck', value: 'none known' };
    expect(judged('none known penicillin', struck)).toBe('wrong');
    expect(judged('none known penicillin', struck, ['none known'])).toBe('found');
    expect(judged('none known [struck?] penicillin', struck)).toBe('found');
    expect(judged('penicillin', struck)).toBe('lost');
  });

  it('of a sentence follow each other, wherever lines break', () => {
    const sentence: Expectation = { kind: 'text', value: 'There was no fever.' };
    expect(judged('There was\nno fever.', sentence)).toBe('found');
    expect(judged('There was fever.', sentence)).toBe('lost');
    expect(judged('There was He denies no fever. alcohol.', sentence)).toBe('lost');
  });
});
