import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const TABS = 'Test\t2024-03-02\t2024-06-11\nZinc\t7\t12\nFolate\t4\t9';
const VALUES =
  'Test;Value;Unit;Ref\nsodium;131;mmol/l;135-145\nurea;7.1;mmol/l;2.5-7.8\nThe lungs are clear.';
const NAMES = 'LDH 640 U/l (135-225)\nThe PET-CT was unremarkable.';

it.each([
  [TABS, 'Zinc was 7 on 2 March 2024 and 12 on 11 June 2024.'],
  [VALUES, 'Sodium was 131 mmol/l.'],
  [NAMES, 'LDH was high.'],
  [NAMES, 'Nothing abnormal was seen in the PET-CT.'],
])('rows that are parted by tabs or semicolons are rows: %j | %s', (source, draft) => {
  expect(['supported', 'partly']).toContain(judgeSentence(source, draft).status);
});

it.each([
  [TABS, 'Zinc was 12 on 2 March 2024 and 7 on 11 June 2024.'],
  [VALUES, 'Sodium was 7.1 mmol/l.'],
  [NAMES, 'LDH was normal.'],
  [NAMES, 'The PET-CT was abnormal.'],
])('and their values belong to one row and column: %j | %s', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('contradicted');
});
