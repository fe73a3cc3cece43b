import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['Enoxaparin 1 mg/kg q12h.', 'Enoxaparin 1 mg q12h.'],
  ['Docetaxel 75 mg/m2 on day 1.', 'Docetaxel 75 mg on day 1.'],
  ['Gentamicin 240 mg daily.', 'Gentamicin 240 mg/kg daily.'],
])('%j is not %j', (source, draft) => {
  const { status, codes } = judgeSentence(source, draft);
  expect(status).toBe('contradicted');
  expect(codes).toContain('unit');
});

it('a dose by the size of the body stays one', () => {
  const { status } = judgeSentence('Enoxaparin 1 mg/kg q12h.', 'Enoxaparin 1 mg/kg q12h.');
  expect(status).toBe('supported');
});
