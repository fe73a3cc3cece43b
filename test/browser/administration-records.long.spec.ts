import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { signedInPerson } from '../support/people.js';
import { NOTE, upload } from '../support/rest.js';
import { useWeb } from './web.js';

const web = useWeb({ engine: null });

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });

async function openPage(page: Page, path: string, title: string): Promise<void> {
  await page.goto(`/administration/${path}`);
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

describe('an administrator', { timeout: 120_000 }, () => {
  it('sets a rule of retention, and takes it back after a question', async () => {
    const person = await signedInPerson(web.service, { roles: ['administrator'] });
    const { page } = await web.openSignedIn({ person });
    await openPage(page, 'retention', 'Retention');
    await page.getByRole('button', { name: 'Set: HL7', exact: true }).click();
    const asked = dialog(page, 'Retention: HL7');
    await asked.getByLabel('Kept for').fill('365');
    await expectAccessible(page);
    await asked.getByRole('button', { name: 'Save rule' }).click();
    const row = page.getByRole('row').filter({ hasText: /^HL7(?! messages)/ });
    await row.getByText('365 days').waitFor();
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remove rule: HL7', exact: true }).click();
    await dialog(page, /^Remove the rule/)
      .getByRole('button', { name: 'Remove rule' })
      .click();
    await row.getByText('Same as all other sources').waitFor();
    // what has no document goes as HL7 does, unless somebody says otherwise
    const messages = page.getByRole('row').filter({ hasText: 'HL7 messages without a document' });
    await messages.getByText('Same as HL7').waitFor();
  });

  it('places a hold by the address of a document, and releases it with a reason', async () => {
    const body = upload(NOTE);
    const answer = await web.service.call('/api/documents', { method: 'POST', body });
    const { id } = (await answer.json()) as { readonly id: string };
    const person = await signedInPerson(web.service, { roles: ['administrator'] });
    const { page } = await web.openSignedIn({ person });
    await openPage(page, 'holds', 'Legal holds');
    await page.getByText('No legal holds.').waitFor();
    await page.getByRole('button', { name: 'Place hold' }).click();
    const asked = dialog(page, 'Place hold');
    await asked.getByLabel(/^Address of the document/).fill('MRN-4711');
    await asked.getByLabel('Reason').fill('litigation 4 O 12/26');
    await asked.getByRole('button', { name: 'Place hold' }).click();
    await asked.getByText('Not the address of a document or a patient’s list.').waitFor();
    await asked.getByLabel(/^Address of the document/).fill(`${web.service.url}/documents/${id}`);
    await expectAccessible(page);
    await asked.getByRole('button', { name: 'Place hold' }).click();
    await page.getByRole('cell', { name: 'litigation 4 O 12/26', exact: true }).waitFor();
    await page.getByRole('button', { name: /^Lift hold/ }).click();
    const question = dialog(page, 'Lift this hold?');
    await question.getByLabel('Reason for lifting').fill('settled');
    await question.getByRole('button', { name: 'Lift hold' }).click();
    await page.getByText('No legal holds.').waitFor();
  });

  it('sets a limit and removes it', async () => {
    const person = await signedInPerson(web.service, { roles: ['administrator'] });
    const { page } = await web.openSignedIn({ person });
    await openPage(page, 'limits', 'Limits');
    await page.getByRole('button', { name: 'Set: File size' }).click();
    const asked = dialog(page, 'Limit: File size');
    await asked.getByRole('button', { name: 'Save limit' }).click();
    await asked.getByText('Enter a number.').waitFor();
    await asked.getByLabel('Maximum').fill('10');
    await asked.getByRole('button', { name: 'Save limit' }).click();
    const row = page.getByRole('row').filter({ hasText: 'File size' });
    await row.getByText('10 MB').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remove limit: File size' }).click();
    await dialog(page, /^Remove the limit/)
      .getByRole('button', { name: 'Remove' })
      .click();
    await row.getByText('Installation default').waitFor();
  });
});

describe('an auditor', () => {
  it('looks at the records and changes nothing', async () => {
    const person = await signedInPerson(web.service, { roles: ['auditor'] });
    const { page } = await web.openSignedIn({ person });
    for (const [path, title] of [
      ['retention', 'Retention'],
      ['holds', 'Legal holds'],
      ['limits', 'Limits'],
    ] as const) {
      await openPage(page, path, title);
      await page.getByRole('main').getByText(/./).first().waitFor();
      expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    }
  });
});
