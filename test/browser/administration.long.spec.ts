import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { signedInPerson } from '../support/people.js';
import { addApp } from '../support/second-factors.js';
import { until } from '../support/wait.js';
import { rows } from '../api/admin.js';
import { useWeb } from './web.js';

const web = useWeb({ engine: null });

const administrator = () => signedInPerson(web.service, { roles: ['administrator'] });

async function openPage(page: Page, path: string, title: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** Only the dialog that is asked for, once it has come in. */
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });

const announced = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();

describe('the administration', () => {
  it('is where an administrator begins, and leads from page to page', async () => {
    const { page } = await web.openSignedIn({ person: await administrator() });
    await page.goto('/');
    await page.getByRole('heading', { name: 'People', level: 1 }).waitFor();
    const ways = page.getByRole('navigation', { name: 'Administration' });
    for (const name of ['Compartments', 'Client systems', 'People']) {
      await ways.getByRole('link', { name }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      await ways.getByRole('link', { name, exact: true, includeHidden: false }).waitFor();
    }
    const main = page.getByRole('navigation', { name: 'Main' });
    expect(await main.getByRole('link').allTextContents()).toEqual(['Administration']);
  });

  it.each(['people', 'compartments', 'clients'])(
    'shows who may not see the %s that they have no access, and asks the service nothing',
    async (name) => {
      const { page, person } = await web.openSignedIn();
      await openPage(page, `/administration/${name}`, 'No access');
      await expectAccessible(page);
      expect(person.loginName).not.toBe('');
    },
  );

  it('speaks German', async () => {
    const { page } = await web.openSignedIn({ person: await administrator(), locale: 'de-DE' });
    await openPage(page, '/administration/people', 'Personen');
    await page.getByRole('navigation', { name: 'Verwaltung' }).waitFor();
    await page.getByRole('button', { name: 'Person einladen' }).click();
    await dialog(page, 'Person einladen').waitFor();
    await expectAccessible(page);
  });
});

describe('people', { timeout: 90_000 }, () => {
  it('are invited by keyboard alone, with a link that is shown once', async () => {
    const { page, context } = await web.openSignedIn({ person: await administrator() });
    await openPage(page, '/administration/people', 'People');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Invite person' }).focus();
    await page.keyboard.press('Enter');
    const asked = dialog(page, 'Invite person');
    await asked.getByLabel('Name', { exact: true }).and(page.locator(':focus')).waitFor();
    await expectAccessible(page);
    await page.keyboard.type('Dr. Maria Weber');
    await page.keyboard.press('Tab');
    await page.keyboard.type('m.weber');
    await page.keyboard.press('Enter');
    const shown = dialog(page, 'One-time link for Dr. Maria Weber');
    await shown.waitFor();
    await expectAccessible(page);
    await shown.getByRole('button', { name: 'Copy link' }).click();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(link).toMatch(/^http.*\/start#link_[\w-]{43}$/);
    await page.keyboard.press('Escape');
    await shown.waitFor();
    await shown.getByRole('button', { name: 'I’ve saved it' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Dr. Maria Weber' });
    await row.getByText('No password yet').waitFor();
    expect(await row.getByText('Author', { exact: false }).count()).toBeGreaterThan(0);
    // to sign waits for a second administrator
    await row.getByText('Waiting').waitFor();
    expect(await row.getByText('Reviewer').count()).toBe(0);

    const invited = await context.newPage();
    await invited.goto(link);
    await invited.getByRole('heading', { name: 'Choose a new password' }).waitFor();
    await invited.close();
  });

  it('have names of their own, which the form says beside the field', async () => {
    const taken = await signedInPerson(web.service);
    const { page, watch } = await web.openSignedIn({ person: await administrator() });
    await openPage(page, '/administration/people', 'People');
    await page.getByRole('button', { name: 'Invite person' }).click();
    const asked = dialog(page, 'Invite person');
    await asked.getByRole('button', { name: 'Add and show link' }).click();
    expect(await asked.getByText('Fill in this field.').count()).toBe(2);
    await asked.getByLabel('Name', { exact: true }).fill('Somebody else');
    await asked.getByLabel('Login name').fill(taken.loginName);
    await asked.getByLabel('Author').uncheck();
    await asked.getByLabel('Reviewer').uncheck();
    await asked.getByRole('button', { name: 'Add and show link' }).click();
    await asked.getByText('Choose at least one role.').waitFor();
    await asked.getByLabel('Auditor').check();
    watch.expect(409, /^\/api\/people$/);
    await asked.getByRole('button', { name: 'Add and show link' }).click();
    await asked.getByText('This login name is already taken.').waitFor();
    await asked.getByLabel('Login name').and(page.locator(':focus')).waitFor();
    await expectAccessible(page);
  });

  it('are given roles and compartments, which hold once a second administrator confirms', async () => {
    const person = await signedInPerson(web.service, { roles: ['author'] });
    const { page } = await web.openSignedIn({ person: await administrator() });
    await openPage(page, '/administration/compartments', 'Compartments');
    await page.getByRole('button', { name: 'Add compartment' }).click();
    const asked = dialog(page, 'Add compartment');
    await asked.getByLabel('Name').fill('Ward of Roles');
    await asked.getByLabel('Restricted', { exact: true }).check();
    await expectAccessible(page);
    await asked.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('row').filter({ hasText: 'Ward of Roles' }).waitFor();

    await page.getByRole('link', { name: 'People' }).click();
    await page.getByLabel('Find by name').fill(person.loginName);
    await page.getByRole('row').filter({ hasText: person.loginName }).getByRole('link').click();
    await page.getByLabel('Auditor').check();
    await page.getByRole('button', { name: 'Save roles' }).click();
    await announced(page, 'Saved. Added roles wait for a second administrator.');
    await page.getByLabel('Ward of Roles').selectOption('Member, up to restricted documents');
    await page.getByRole('button', { name: 'Save compartments' }).click();
    await announced(page, 'Saved. Added or higher access waits for a second administrator.');
    const session = async (): Promise<string> => (await person.call('/api/session')).text();
    expect(await session()).not.toContain('audit:read');
    const pending = page.getByRole('article');
    await pending.nth(1).waitFor();
    await pending
      .getByText('You requested this. Another administrator must confirm it.')
      .nth(1)
      .waitFor();
    expect(await pending.getByRole('button', { name: 'Confirm' }).first().isDisabled()).toBe(true);
    await expectAccessible(page);

    const second = await administrator();
    await addApp(second);
    const other = await web.openSignedIn({ person: second });
    await openPage(other.page, '/administration/people', 'People');
    await other.page.getByText('Single-administrator installation').waitFor();
    const { person: who } = z
      .object({ person: z.object({ displayName: z.string() }) })
      .parse(JSON.parse(await session()));
    const name = other.page.getByRole('link', { name: who.displayName, exact: true });
    const cards = other.page.getByRole('article').filter({ has: name });
    await cards.getByText('Roles: Auditor · Author').waitFor();
    await cards
      .getByText(/Takes effect on .*, unless cancelled/)
      .first()
      .waitFor();
    await expectAccessible(other.page);
    for (let left = 2; left > 0; left -= 1) {
      await cards.first().getByRole('button', { name: 'Confirm' }).click();
      const question = dialog(other.page, /^Confirm the rights of/);
      await expectAccessible(other.page);
      await question.getByRole('button', { name: 'Confirm' }).click();
      await question.waitFor({ state: 'detached' });
      await until('one less waits', async () => (await cards.count()) === left - 1);
    }
    expect(await session()).toContain('audit:read');
    await page.reload();
    await page.getByLabel('Ward of Roles').waitFor();
    expect(await page.getByLabel('Ward of Roles').inputValue()).toBe('R');
    expect(await page.getByLabel('Auditor').isChecked()).toBe(true);
  });

  it('get a new link, lose their second factors, and are removed, each after a question', async () => {
    const person = await signedInPerson(web.service);
    const secret = `insert into totp_secret (person_id, tenant_id, secret_sealed, confirmed_at)
      values ($1, $2, '\\x00', now())`;
    await rows(web.service, secret, [person.id, web.service.tenantId]);
    const { page, watch } = await web.openSignedIn({ person: await administrator() });
    await page.goto(`/administration/people/${person.id}`);
    await page.getByRole('button', { name: 'Remove second factors' }).click();
    const question = dialog(page, /^Remove the second factors of/);
    await question.waitFor();
    await expectAccessible(page);
    await question.getByRole('button', { name: 'Remove second factors' }).click();
    await page.getByText('This account has no second factor.').waitFor();
    expect((await person.call('/api/session')).status).toBe(401);
    await page.getByRole('button', { name: 'Create one-time link' }).click();
    const asked = dialog(page, /^Create a link for/);
    await asked.waitFor();
    await expectAccessible(page);
    await asked.getByRole('button', { name: 'Create one-time link' }).click();
    const shown = dialog(page, /^One-time link for/);
    await shown.getByText(/\/start#link_/).waitFor();
    await shown.getByRole('button', { name: 'I’ve saved it' }).click();

    const removed = async (): Promise<boolean> => {
      const found = 'select from person where id = $1 and removed_at is not null';
      return (await rows(web.service, found, [person.id])).length === 1;
    };
    await page.getByRole('button', { name: /^Remove/ }).click();
    const removal = dialog(page, /^Remove/);
    await removal.waitFor();
    await expectAccessible(page);
    await removal.getByRole('button', { name: 'Keep it' }).click();
    await removal.waitFor({ state: 'detached' });
    expect(await removed()).toBe(false);
    await page.getByRole('button', { name: /^Remove/ }).click();
    await removal.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('heading', { name: 'People', level: 1 }).waitFor();
    expect(await removed()).toBe(true);
    watch.expect(404, /^\/api\/people\//);
    await openPage(page, `/administration/people/${person.id}`, 'Not found');
  });

  it('do not change their own rights', async () => {
    const person = await administrator();
    const { page } = await web.openSignedIn({ person });
    await page.goto(`/administration/people/${person.id}`);
    await page.getByText('You can’t change your own rights').waitFor();
    expect(await page.getByLabel('Administrator', { exact: true }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
    await expectAccessible(page);
  });

  it('are told on a phone, too', async () => {
    const person = await administrator();
    const { page } = await web.openSignedIn({ person, viewport: PHONE });
    await openPage(page, '/administration/people', 'People');
    await page.getByLabel('Find by name').fill(person.loginName);
    await expectAccessible(page);
    const ways = page.getByRole('navigation', { name: 'Administration' });
    await ways.getByRole('link', { name: 'Client systems' }).click();
    await page.getByRole('heading', { name: 'Client systems', level: 1 }).waitFor();
    await expectAccessible(page);
  });
});

describe('a client system', { timeout: 90_000 }, () => {
  it('gets a key that is shown once, other scopes, and is revoked', async () => {
    const { page } = await web.openSignedIn({ person: await administrator() });
    await openPage(page, '/administration/clients', 'Client systems');
    await page.getByRole('button', { name: 'Add client system' }).click();
    const asked = dialog(page, 'Add client system');
    await asked.getByLabel('Name').fill('ward-ehr');
    await expectAccessible(page);
    await asked.getByRole('button', { name: 'Add and show key' }).click();
    const shown = dialog(page, 'Key of ward-ehr');
    await shown.getByRole('button', { name: 'Copy key' }).click();
    const key = await page.evaluate<string>('navigator.clipboard.readText()');
    await expectAccessible(page);
    await shown.getByRole('button', { name: 'I’ve saved it' }).click();
    const call = async (): Promise<number> => {
      const headers = { authorization: `Bearer ${key}` };
      return (await fetch(`${web.service.url}/api/documents`, { headers })).status;
    };
    expect(await call()).toBe(200);

    await page.getByRole('link', { name: 'ward-ehr' }).click();
    await page.getByRole('heading', { name: 'ward-ehr', level: 1 }).waitFor();
    await page.getByLabel('Documents', { exact: true }).uncheck();
    await page.getByRole('button', { name: 'Save scopes' }).click();
    await announced(page, 'Scopes saved.');
    await expectAccessible(page);
    expect(await call()).toBe(403);

    await page.getByRole('button', { name: 'Revoke ward-ehr' }).click();
    await dialog(page, 'Revoke ward-ehr?')
      .getByRole('button', { name: 'Revoke', exact: true })
      .click();
    await page.getByRole('heading', { name: 'Client systems', level: 1 }).waitFor();
    expect(await page.getByRole('link', { name: 'ward-ehr' }).count()).toBe(0);
    expect(await call()).toBe(401);
  });
});
