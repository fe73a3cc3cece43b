import { expect, it } from 'vitest';
import { RejectionCode } from './rejection.js';
import { rejectionMessage } from './rejection-messages.js';

it('has a sentence for every reason, with what to do next and no gap left in it', () => {
  for (const code of RejectionCode.options) {
    const message = rejectionMessage(code, { found: 'pdf', stated: 'text', limit: 1234567 }) ?? '';
    expect(message).toMatch(/\. .*\.$/);
    expect(message).not.toMatch(/[{}]|undefined/);
  }
});

it('names the way out of each office format that is not read', () => {
  const ways = [
    ['legacy-word', {}, '.docx'],
    ['legacy-excel', {}, '.xlsx'],
    ['legacy-powerpoint', {}, '.pptx'],
    ['unsupported-type', { found: 'ods' }, 'a spreadsheet (.ods) as .xlsx'],
    ['unsupported-type', { found: 'odp' }, 'a presentation (.odp) as .pptx'],
  ] as const;
  for (const [code, details, way] of ways) expect(rejectionMessage(code, details)).toContain(way);
});

it('names both types of a mismatch and the limit that was met', () => {
  expect(rejectionMessage('type-mismatch', { found: 'rtf', stated: 'other' })).toBe(
    'The content of the file is RTF, but its name or its stated type says another type. Correct the name or type and send it again.',
  );
  expect(rejectionMessage('too-slow', { limit: 30 })).toContain('longer than 30 seconds');
  expect(rejectionMessage('cancelled', {})).toBeNull();
});
