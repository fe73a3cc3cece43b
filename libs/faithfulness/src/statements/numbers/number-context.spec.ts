import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const SOURCE = `Stay: 10 to 16 June
History: Mr Porter had suffered from pain in the knee for six years.
On arrival lactate 4.2, urea 211 (usual 80), sodium 131.
She fell twice in the garden; her son lives nearby.
Last values on 3 July: urea 96, sodium 138.
She was on cefuroxime for two days and on amoxicillin until 26 July.
She came in after three days of flank pain.`;

it.each(['Urea, 211 on arrival, was 96 on 3 July.', 'She was on cefuroxime for two days.'])(
  'is held against what its own clause speaks of: %s',
  (sentence) => {
    expect(judgeSentence(SOURCE, sentence).codes).not.toContain('number');
  },
);

it.each(['She received cefuroxime for three days.', 'Urea was 80 on arrival.'])(
  'is another number than that clause has: %s',
  (sentence) => {
    expect(judgeSentence(SOURCE, sentence).status).not.toBe('supported');
  },
);
