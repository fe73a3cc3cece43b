import { describe, expect, it } from 'vitest';
import { isProtectedPdf } from './protected-pdf.js';
import { anUploadQueue } from '../testing/examples.js';

const filler = (bytes: number): string => '%'.repeat(bytes);
const TRAILER = 'trailer << /Size 5 /Encrypt 7 0 R /ID [] >> startxref 1 %%EOF';
const LINEARIZED = '%PDF-1.6\n9 0 obj << /Type /XRef /Encrypt 7 0 R >> stream';

const aPdf = (content: string): File => new File([content], 'a.pdf', { type: 'application/pdf' });

describe('a PDF', () => {
  it.each([
    ['at its end', `%PDF-1.4 ${filler(2_000_000)}${TRAILER}`, true],
    ['at its beginning', `${LINEARIZED}${filler(2_000_000)}`, true],
    ['nowhere', `%PDF-1.4 ${filler(2_000_000)} trailer << /Size 5 >>`, false],
    ['only in its words', '%PDF-1.4 (see /Encrypt) trailer << /Size 5 >>', false],
  ])('that says that it is protected %s', async (_where, content, expected) => {
    expect(await isProtectedPdf(aPdf(content))).toBe(expected);
  });

  it('asks for its password in the list, where it is protected and not yet sent', async () => {
    const uploadQueue = anUploadQueue();
    uploadQueue.take([aPdf(TRAILER), aPdf('open')]);
    await expect.poll(() => uploadQueue.all().map(({ password }) => password)).toEqual(['', null]);
    const [key = ''] = uploadQueue.keys;
    uploadQueue.setPassword(key, 'sesame');
    expect(uploadQueue.row(key)?.password).toBe('sesame');
    uploadQueue.change(key, { phase: { kind: 'sending' } });
    uploadQueue.setPassword(key, 'late');
    expect(uploadQueue.row(key)?.password).toBe('sesame');
  });
});
