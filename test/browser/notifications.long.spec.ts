import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, order } from '../api/person-requests.js';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { until } from '../support/wait.js';
import { useWeb } from './web.js';

const UNREADABLE = ' \n\t ';
// each looks at several pages in two colour schemes, and waits for mails
const LONG_MS = 90_000;

let server: MailServer;
const env: NodeJS.ProcessEnv = {};
// before the service, which reads its settings once
beforeAll(async () => {
  server = await startMailServer();
  Object.assign(env, server.env);
});
afterAll(() => server[Symbol.asyncDispose]());

const web = useWeb({ env });

const bell = (page: Page, unread: string) =>
  page.getByRole('link', { name: `Notifications, ${unread}`, exact: true });

async function codeSentTo(address: string): Promise<string> {
  const mail = await until(`a mail to ${address}`, async () =>
    server.mails.findLast(({ to }) => to.includes(address)),
  );
  return /^\d{6}$/m.exec(mail.text)?.[0] ?? '';
}

describe('being told', { timeout: LONG_MS }, () => {
  it('is live: the bell counts, the list has the way there, and what was read is read', async () => {
    const { page, person } = await web.openSignedIn();
    await page.goto('/documents');
    await bell(page, 'none unread').waitFor();
    const documentId = await bring(person, UNREADABLE);
    // not asked for again by the page: the service says so
    await bell(page, '1 unread').waitFor();
    await expectAccessible(page);
    await bell(page, '1 unread').focus();
    await page.keyboard.press('Enter');
    const list = page.getByRole('list', { name: 'Notifications, newest first' });
    await list.getByText('The file contains').waitFor();
    await list.getByText('Unread').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/documents/${documentId}**`);
    await bell(page, 'none unread').waitFor();
    await page.goBack();
    await list.getByRole('listitem').waitFor();
    await list.getByText('Unread').waitFor({ state: 'hidden' });
  });

  it('is marked read all at once, also in the person’s other window', async () => {
    const first = await web.openSignedIn();
    const { page, person } = first;
    const { page: other } = await web.openSignedIn({ person, viewport: PHONE });
    await other.goto('/documents');
    await page.goto('/notifications');
    await page.getByText('No notifications yet.').waitFor();
    await expectAccessible(page);
    for (const times of [1, 2]) {
      await bring(person, UNREADABLE);
      await bell(page, `${times} unread`).waitFor();
    }
    await bell(other, '2 unread').waitFor();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await bell(page, 'none unread').waitFor();
    await bell(other, 'none unread').waitFor();
    expect(await page.getByRole('button', { name: 'Mark all as read' }).isDisabled()).toBe(true);
    await page.getByText('Unread', { exact: true }).last().click();
    await page.getByText('You’ve read everything.').waitFor();
    expect(page.url()).toContain('only=unread');
    await other.goto('/notifications');
    await other.getByRole('listitem').first().waitFor();
    await expectAccessible(other);
  });

  it('tells of an urgent draft, and opens it', async () => {
    const { page, person } = await web.openSignedIn();
    await page.goto('/notifications');
    const documentId = await bring(person);
    const summaryId = await order(person, documentId, { priority: 'stat' });
    await page.getByRole('link', { name: 'An urgent draft is waiting' }).click();
    await page.waitForURL(`**/documents/${documentId}?*summary=${summaryId}*`);
    await page.getByText('Machine draft').first().waitFor();
  });

  it('speaks German', async () => {
    const { page, person } = await web.openSignedIn({ locale: 'de-DE' });
    await page.goto('/notifications');
    await page.getByText('Noch keine Benachrichtigungen.').waitFor();
    await bring(person, UNREADABLE);
    await page.getByRole('link', { name: 'Benachrichtigungen, 1 ungelesen' }).waitFor();
    await page.getByRole('link', { name: /^Ein von Ihnen hochgeladenes Dokument/ }).waitFor();
    await expectAccessible(page);
  });
});

describe('the settings on the account page', { timeout: LONG_MS }, () => {
  it('take an address by the code that was sent there, and say what is sent', async () => {
    const { page, watch, person } = await web.openSignedIn();
    await page.goto('/account');
    const section = page.getByRole('region', { name: 'Notifications' });
    const byEmail = section.getByRole('checkbox', { name: 'fails: By e-mail' });
    expect(await byEmail.isDisabled()).toBe(true);
    await expectAccessible(page);
    await section.getByLabel('Address').fill('nobody');
    await section.getByRole('button', { name: 'Send code' }).click();
    await section.getByText('Enter an e-mail address, such as').waitFor();
    const address = `${person.loginName}@hospital.example`;
    await section.getByLabel('Address').fill(address);
    await section.getByRole('button', { name: 'Send code' }).click();
    await section.getByText(`A code is on its way to ${address}.`).waitFor();
    await expectAccessible(page);
    const code = await codeSentTo(address);
    watch.expect(422, /email\/confirmation$/);
    await section.getByLabel('Code from the e-mail').fill(code === '000000' ? '000001' : '000000');
    await section.getByRole('button', { name: 'Confirm' }).click();
    await section.getByText('This isn’t the code from the latest e-mail.').waitFor();
    await section.getByLabel('Code from the e-mail').fill(code);
    await section.getByRole('button', { name: 'Confirm' }).click();
    await section.getByText(`E-mails go to ${address}.`).waitFor();
    await byEmail.uncheck();
    await page.getByText('Saved.', { exact: true }).waitFor({ state: 'attached' });
    await page.reload();
    await byEmail.waitFor();
    expect([await byEmail.isDisabled(), await byEmail.isChecked()]).toEqual([false, false]);
    await section.getByRole('button', { name: 'Remove address' }).click();
    await section.getByRole('button', { name: 'Send code' }).waitFor();
  });

  it('fit on a phone', async () => {
    const { page } = await web.openSignedIn({ viewport: PHONE });
    await page.goto('/account');
    await page.getByRole('region', { name: 'Notifications' }).scrollIntoViewIfNeeded();
    await expectAccessible(page);
  });
});
