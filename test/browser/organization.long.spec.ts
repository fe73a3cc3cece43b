import { TenantsService } from '@app/auth';
import { expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.js';
import { DESK, PHONE } from '../support/browser.js';
import { PASSWORD, signedInPerson } from '../support/people.js';
import { rows } from '../api/admin.js';
import { useWeb } from './web.js';

const web = useWeb({ engine: null });

it('an administrator renames the organization, whose people then sign in by its short name', async () => {
  const ada = await signedInPerson(web.service, { roles: ['administrator'] });
  const { page } = await web.openSignedIn({ person: ada });
  await page.goto('/administration/organization');
  await page.getByRole('heading', { name: 'Organization', level: 1 }).waitFor();
  await page.getByText('Not needed at sign-in').waitFor();
  await page.getByRole('textbox', { name: 'Name' }).fill('St. Anna Hospital');
  await page.keyboard.press('Enter');
  await page.getByRole('banner').getByText('St. Anna Hospital').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'How long documents are kept' }).waitFor();

  const firm = await web.service.get(TenantsService).create('Kanzlei');
  await rows(web.service, `update tenant set short_name = 'firm' where id = $1`, [firm]);
  await page.reload();
  await page.getByText(/start at http.*\/o\/main/).waitFor();
  await page.setViewportSize(PHONE);
  await expectAccessible(page);

  // the next one at this screen has the organization filled in
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  const organization = page.getByLabel('Organization');
  expect(await organization.inputValue()).toBe('main');
  await expectAccessible(page);

  const there = { ...web.service, tenantId: firm, get: web.service.get };
  const ben = await signedInPerson(there, { roles: ['administrator'] });
  await page.setViewportSize(DESK);
  await page.goto('/o/firm');
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  expect(await organization.inputValue()).toBe('firm');
  await organization.fill('');
  await page.getByLabel('Login name').fill(ben.loginName);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('Fill in this field.').waitFor();
  await organization.fill('Firm');
  await page.keyboard.press('Enter');
  await page.getByRole('banner').getByText('Kanzlei').waitFor();

  await page.goto('/administration/health');
  await page.getByText('Queues, workers, database').waitFor();
}, 120_000);
