import { describe, expect, it } from 'vitest';
import { withoutCodes } from './without-codes.js';

const CHART = `Problems

Group Description | Code System | Code | Code Description | Status
Group Description: Diabetes | Code System: SNOMED-CT | Code: 44054006 | Code Description: Diabetes mellitus type 2 | Status: Active
Group Description: [empty] | Code System: ICD-10-CM | Code: E11.9 | Code Description: Type 2 diabetes mellitus | Status: [empty]`;

describe('what the model is given of a table', () => {
  it('has neither codes nor empty cells nor the names of columns alone', () => {
    expect(withoutCodes(CHART)).toBe(`Problems

Group Description: Diabetes | Code Description: Diabetes mellitus type 2 | Status: Active
Code Description: Type 2 diabetes mellitus`);
  });

  it.each([
    ['a code that is a word', 'Code: DNR | Date: 2014-04-16 | Note: discussed with family'],
    ['a code that is all there is', 'Code: E11.9 | Date: 16 April 2014 | Status: Active'],
    ['a row of nothing', 'Code: 855332 | Drug: [empty] | Dose: [empty]'],
    ['an empty cell of a row without codes', 'Drug: Warfarin | Indication: [empty]'],
    ['cells without names', 'Potassium | 4.1 | mmol/L | 3.5-5.1'],
    ['names without rows', 'Test | Value | Unit'],
    ['prose', 'The code of the door is 4711. Potassium was 4.1.'],
    ['a number that is no code', 'Test: Glucose | Value: 126 | Unit: mg/dL'],
  ])('leaves %s', (_, text) => {
    expect(withoutCodes(text)).toBe(text);
  });

  it('says that a value is not there', () => {
    expect(withoutCodes('Code: 4548-4 | Test: Hgb A1c | Value: [empty] | Flag: [empty]')).toBe(
      'Test: Hgb A1c | Value: [empty]',
    );
  });

  it('keeps the names of columns that the cells do not repeat', () => {
    const text = 'Test | Value\nPotassium | 4.1\nSodium | 140';
    expect(withoutCodes(text)).toBe(text);
  });
});
