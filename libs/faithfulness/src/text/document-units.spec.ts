import { expect, it } from 'vitest';
import { documentUnits } from './document-units.js';
import { SourceIndex } from './source-index.js';

it('gives each document its own units and offsets, also where one is empty or said twice', () => {
  const texts = ['A cough. Fever.', '', 'A cough.', 'Takes aspirin.\n\nA cough.'];
  const source = texts.join('\n\n');
  const units = documentUnits(source, new SourceIndex(source).units, texts);
  expect(units.map((own, at) => own.map(({ start, end }) => texts[at]?.slice(start, end)))).toEqual(
    [['A cough.', 'Fever.'], [], ['A cough.'], ['Takes aspirin.', 'A cough.']],
  );
});

it('refuses a document that the source does not have', () => {
  expect(() => documentUnits('A cough.', [], ['Fever.'])).toThrow(RangeError);
});
