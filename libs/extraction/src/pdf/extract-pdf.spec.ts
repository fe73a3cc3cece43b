import { describe, expect, it } from 'vitest';
import { encryptedPdf } from '../../../../test/support/encrypted-pdf.js';
import { endOf, extractionOf } from '../../test/read-document.js';

describe('a PDF under a password', () => {
  const pdf = encryptedPdf('Lungs clear', 'sesame');

  it('is read with the password that was sent along', async () => {
    expect((await extractionOf(pdf, 'a.pdf', { password: 'sesame' })).text).toBe('Lungs clear');
  });

  it('is refused without it, and with another', async () => {
    expect(await endOf(pdf, 'a.pdf')).toBe('encrypted: pdf');
    expect(await endOf(pdf, 'a.pdf', { password: 'Sesame' })).toBe('wrong-password');
  });
});
