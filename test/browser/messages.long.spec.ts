import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { mdm, TestConnection } from '../api/received-message.js';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { signedInPerson } from '../support/people.js';
import { useWeb } from './web.js';

const web = useWeb();

const announced = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();

describe('messages', { timeout: 90_000 }, () => {
  it('are found, read for a reason and processed again by who looks after connections', async () => {
    const person = await signedInPerson(web.service, { roles: ['integration', 'reviewer'] });
    const { page, watch } = await web.openSignedIn({ person });
    await page.goto('/administration/messages');
    await page.getByText('No HL7 listener has started yet.').waitFor();
    await page.getByText('No messages yet.').waitFor();
    await expectAccessible(page);

    const ward = await TestConnection.open(web.service, { name: 'ward', rules: [] });
    await ward.take(mdm({ controlId: 'OTHER' }));
    await ward.take(mdm({ controlId: 'WANTED', patient: 'MRN-WANTED' }));
    await page.reload();
    await page.getByRole('row', { name: /ward listening/ }).waitFor();
    expect(await page.getByText(/MRN-WANTED/).count()).toBe(0);
    await page
      .getByLabel('Search by', { exact: true })
      .selectOption({ label: 'Patient identifier' });
    await page.getByRole('textbox', { name: 'Patient identifier' }).fill('mrn-wanted');
    await page.keyboard.press('Enter');
    await announced(page, '1 message found.');
    expect(page.url()).not.toContain('wanted');
    await expectAccessible(page);
    await page.getByRole('table', { name: 'Find a message' }).getByRole('link').click();

    await page.getByText(/^No rule covers it: .* No rule covers its type\.$/).waitFor();
    await page.getByRole('button', { name: 'Show message' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('The sender asks.');
    await page.getByRole('dialog').getByRole('button', { name: 'Show message' }).click();
    await page.getByText(/MRN-WANTED/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Hide message' }).click();
    await page.getByRole('button', { name: 'Show message' }).waitFor();
    expect(await page.getByText(/MRN-WANTED/).count()).toBe(0);

    watch.expect(409, /\/process$/);
    await page.getByRole('button', { name: 'Process again' }).click();
    const asked = page.getByRole('dialog', { name: 'Process this message again?' });
    await asked.getByRole('button', { name: 'Process again' }).click();
    await asked.getByText(/No rule of its connection applies to this message/).waitFor();
    await ward.changed({ rules: [{ name: 'all', type: 'MDM', profile: 'general' }] });
    await asked.getByRole('button', { name: 'Process again' }).click();
    await announced(page, 'The message is being processed again.');
    await page.getByText('Its documents were created.').waitFor();
    await page.getByRole('link', { name: /^[0-9a-f-]{36}$/ }).waitFor();

    const phone = await web.openSignedIn({ person, viewport: PHONE });
    await phone.page.goto('/administration/messages?state=taken');
    await phone.page
      .getByRole('row', { name: /processed/ })
      .first()
      .waitFor();
    await expectAccessible(phone.page);
  });

  it('are masked for who may read no patient’s text', async () => {
    const person = await signedInPerson(web.service, { roles: ['integration'] });
    const ward = await TestConnection.open(web.service, { name: 'ward' });
    const { id } = await ward.take(mdm());
    const { page } = await web.openSignedIn({ person });
    await page.goto(`/administration/messages/${id}`);
    await page.getByRole('heading', { name: 'What happened to it' }).waitFor();
    expect(await page.getByRole('button', { name: 'Show message' }).count()).toBe(0);
  });
});
