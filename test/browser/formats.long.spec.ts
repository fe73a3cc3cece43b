import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { encryptedPdf } from '../support/encrypted-pdf.js';
import { NOTE, send, untilDocument, upload } from '../support/rest.js';
import { choose, chooseFiles, textFile } from './files.js';
import { useWeb } from './web.js';

const web = useWeb();

const MAIL = [
  'From: ward@example.org',
  'To: archive@example.org',
  'Date: Mon, 1 Jun 2026 09:00:00 +0200',
  'Subject: Findings',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=edge',
  '',
  '--edge',
  'Content-Type: text/plain',
  '',
  'Please see attached.',
  '--edge',
  'Content-Type: text/plain; name="letter.txt"',
  'Content-Disposition: attachment; filename="letter.txt"',
  '',
  NOTE,
  '--edge--',
  '',
].join('\r\n');

const pdf = (name: string, password: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: encryptedPdf('Lungs are clear.', password),
});

async function openUpload(options = {}): Promise<Page> {
  const { page } = await web.openSignedIn(options);
  await page.goto('/upload');
  await chooseFiles(page).waitFor();
  return page;
}

describe('a PDF under a password', () => {
  it.each([
    ['at a desk', {}],
    ['on a phone', { viewport: PHONE }],
  ])('asks for it in the list and is read with it, %s', async (where, options) => {
    const page = await openUpload(options);
    const name = `sealed ${where}.pdf`;
    await choose(page, chooseFiles(page), [pdf(name, 'sesame'), textFile('open.txt', NOTE)]);
    const field = page.getByLabel(`Password of ${name}`);
    await field.fill('sesame');
    expect(await page.getByLabel(/^Password of/).count()).toBe(1);
    await expectAccessible(page);
    await page.getByRole('button', { name: `Send ${name}`, exact: true }).click();
    await page.getByRole('link', { name: `Open draft of ${name}` }).waitFor();
    expect(await page.getByLabel(`Password of ${name}`).count()).toBe(0);
  });

  it('says so when it is the wrong one', async () => {
    const page = await openUpload();
    await choose(page, chooseFiles(page), [pdf('sealed.pdf', 'open sesame')]);
    await page.getByLabel('Password of sealed.pdf').fill('guess');
    await page.getByRole('button', { name: 'Send sealed.pdf', exact: true }).click();
    await page.getByText('The password doesn’t open the file.').first().waitFor();
  });
});

describe('the page of an e-mail', () => {
  it('leads to its attachments and back', async () => {
    const { id } = await send(web.service, upload(MAIL, 'mail.eml', 'message/rfc822'));
    await untilDocument(web.service, id, 'extracted');
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${id}`);
    const attachments = page.getByRole('list', { name: 'Attachments' });
    await attachments.getByRole('link', { name: 'letter.txt' }).waitFor();
    await page.getByText('Subject: Findings').first().waitFor();
    await expectAccessible(page);
    await attachments.getByRole('link', { name: 'letter.txt' }).click();
    await page.getByRole('heading', { name: 'letter.txt' }).waitFor();
    await page.getByRole('link', { name: 'Attached to an e-mail' }).click();
    await page.getByRole('heading', { name: 'mail.eml' }).waitFor();
  });
});
