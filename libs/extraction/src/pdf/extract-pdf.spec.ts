import { describe, expect, it } from 'vitest';
import { drawnPdf } from '../../../../test/support/pdf-syntax.js';
import { attachmentsEncryptedPdf, encryptedPdf } from '../../../../test/support/encrypted-pdf.js';
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

it('is read where only its attachments are encrypted', async () => {
  const { text } = await extractionOf(attachmentsEncryptedPdf('Lungs clear'), 'a.pdf');
  expect(text).toBe('Lungs clear');
});

it('is read behind what a gateway put before it', async () => {
  const pdf = drawnPdf([{ content: 'BT /F1 12 Tf 72 700 Td (Lungs clear) Tj ET' }]);
  const { text } = await extractionOf(Buffer.concat([Buffer.alloc(900, 'x'), pdf]), 'a.pdf');
  expect(text).toBe('Lungs clear');
});

it('has the signs of a font for symbols, not the letters that stand for them', async () => {
  const page = {
    content:
      'BT /F2 12 Tf 72 700 Td (4) Tj ET BT /F1 12 Tf 90 700 Td (Consent given) Tj ET BT /F2 12 Tf 72 680 Td (8) Tj ET',
    fonts: '/F2 << /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>',
  };
  expect((await extractionOf(drawnPdf([page]), 'a.pdf')).text).toBe('✔ Consent given\n✘');
});
