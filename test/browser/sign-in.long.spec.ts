import { PersonCredentials } from '@app/auth';
import { operatorActor } from '@app/platform';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { PASSWORD, signedInPerson } from '../support/people.js';
import { useWeb } from './web.js';

const web = useWeb({ engine: null });

async function signIn(page: Page, loginName: string, password: string): Promise<void> {
  await page.getByLabel('Login name').fill(loginName);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describe('signing in', () => {
  it.each([
    ['at a desk', {}],
    ['on a phone', { viewport: PHONE }],
  ])('leads to the page that was asked for, %s', async (_, options) => {
    const { loginName } = await signedInPerson(web.service);
    const { page } = await web.open(options);
    await page.goto('/documents?state=rejected');
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    await expectAccessible(page);
    await signIn(page, loginName, PASSWORD);
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    expect(page.url()).toBe(`${web.service.url}/documents?state=rejected`);
  });

  it('says the same of a wrong password and of a name that nobody has', async () => {
    const { loginName } = await signedInPerson(web.service);
    const { page, watch } = await web.open();
    watch.expect(401, /^\/api\/session$/);
    await page.goto('/sign-in');
    for (const name of [loginName, 'nobody-at-all']) {
      await signIn(page, name, 'not the right one at all');
      await page.getByText('Wrong login name or password.').waitFor();
      expect(await page.getByLabel('Password', { exact: true }).getAttribute('aria-invalid')).toBe(
        'true',
      );
      await expectAccessible(page);
      await page.reload();
    }
  });

  it('is locked after five wrong passwords, says for how long, and opens again by the operator', async () => {
    const { id, loginName } = await signedInPerson(web.service);
    const { page, watch } = await web.open();
    watch.expect(429, /^\/api\/session$/);
    await page.goto('/sign-in');
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
      await signIn(page, loginName, `wrong password number ${attempt}`);
      expect((await answered).status()).toBe(401);
    }
    await signIn(page, loginName, PASSWORD);
    const alert = page.getByRole('alert', { name: 'Sign-in is locked for now' });
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/npx cloister user unlock NAME.*Try again in/s);
    await expectAccessible(page);

    await web.service
      .get(PersonCredentials)
      .unlock(operatorActor('test', web.service.tenantId), id);
    await signIn(page, loginName, PASSWORD);
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/documents');
  });

  it('works by keyboard alone', async () => {
    const { loginName } = await signedInPerson(web.service);
    const { page } = await web.open();
    await page.goto('/sign-in');
    await page.getByLabel('Login name').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(loginName);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/documents');
  });

  it('sends nobody to another site afterwards', async () => {
    const { loginName } = await signedInPerson(web.service);
    const { page } = await web.open();
    await page.goto('/sign-in?to=//evil.example/');
    await signIn(page, loginName, PASSWORD);
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    expect(page.url()).toBe(`${web.service.url}/documents`);
  });
});

describe('signing out', () => {
  it('leaves nothing to go back to', async () => {
    const { page } = await web.openSignedIn();
    await page.goto('/documents');
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  });
});

describe('a session that ends elsewhere', () => {
  it('lands on the sign-in page and leads back to the page after it', async () => {
    const { page, person } = await web.openSignedIn();
    await page.goto('/documents?order=oldest');
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();

    const other = await web.open();
    await other.page.goto('/sign-in');
    await signIn(other.page, person.loginName, PASSWORD);
    await other.page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    await other.page.goto('/account');
    await other.page.getByRole('heading', { name: 'Sessions' }).waitFor();
    await expectAccessible(other.page);
    await other.page.getByRole('button', { name: /^Sign out the session/ }).click();

    await page.getByText('The page you requested opens after you sign in.').waitFor();
    await expectAccessible(page);
    await signIn(page, person.loginName, PASSWORD);
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    expect(page.url()).toBe(`${web.service.url}/documents?order=oldest`);
  });
});
