import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FactorRuleService } from '@app/auth';
import { operatorActor } from '@app/platform';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import { totpCode } from '../support/second-factors.js';
import { useWeb } from './web.js';

/** What a browser says when the person closes its window, or no device answers. */
const NO_DEVICE = `navigator.credentials.get = async () => {
  throw new DOMException('', 'NotAllowedError');
};`;

const web = useWeb({ engine: null });
let url: string;

// a passkey belongs to a name, and an address in numbers is none
beforeEach(() => {
  url = web.service.url.replace('127.0.0.1', 'localhost');
});

async function openAccount(page: Page): Promise<void> {
  await page.goto('/account');
  await page.getByRole('heading', { name: 'Second factors' }).waitFor();
}

/** Only the dialog that is asked for, once it has come in. */
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

async function prove(page: Page): Promise<void> {
  const asked = dialog(page, 'Confirm it’s you');
  await asked.getByLabel('Current password').fill(PASSWORD);
  await asked.getByRole('button', { name: 'Continue' }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
}

async function signIn(page: Page, loginName: string): Promise<void> {
  await page.getByLabel('Login name').fill(loginName);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function takeCodes(page: Page): Promise<string[]> {
  const shown = dialog(page, 'Your recovery codes');
  await shown.waitFor();
  const codes = await shown.getByRole('listitem').allTextContents();
  await shown.getByRole('button', { name: 'I’ve saved them' }).click();
  return codes;
}

/** A device that has a finger on it. */
async function plugIn(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** As if the person had set the app up on the account page. */
async function withApp(person: SignedInPerson): Promise<{ code: string; paper: string }> {
  const send = async (method: string, body: object): Promise<unknown> =>
    (
      await person.call('/api/session/factors/totp', {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).json();
  const begun = await send('POST', { proof: { password: PASSWORD } });
  const { secret } = z.object({ secret: z.string() }).parse(begun);
  const code = totpCode(secret);
  const { recoveryCodes } = z
    .object({ recoveryCodes: z.array(z.string()) })
    .parse(await send('PUT', { code }));
  return { code, paper: recoveryCodes[0] ?? '' };
}

describe('an authenticator app', () => {
  it('is set up with the password and a first code, and hands out codes for paper', async () => {
    const { page } = await web.openSignedIn({ url });
    await openAccount(page);
    await page.getByRole('button', { name: 'Set up an app' }).click();
    await dialog(page, 'Confirm it’s you').waitFor();
    await expectAccessible(page);
    await prove(page);
    const setUp = dialog(page, 'Set up an authenticator app');
    await setUp.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    await expectAccessible(page);
    const [secret = ''] = /[A-Z2-7]{32}/.exec((await setUp.textContent()) ?? '') ?? [];
    const code = totpCode(secret);
    await setUp.getByLabel('Code from your authenticator app').fill(code);
    await setUp.getByRole('button', { name: 'Turn on' }).click();
    await dialog(page, 'Your recovery codes').waitFor();
    await expectAccessible(page);
    expect(await takeCodes(page)).toHaveLength(10);
    await page.getByText('10 codes left.').waitFor();
  });

  it('is asked for at sign-in, by keyboard alone on a phone, or a code on paper is', async () => {
    const { page: shown, person } = await web.openSignedIn({ url });
    const { code, paper } = await withApp(person);
    await openAccount(shown);
    await expectAccessible(shown);
    const { page, watch } = await web.open({ url, viewport: PHONE });
    await page.goto('/sign-in');
    await signIn(page, person.loginName);
    await page.getByRole('heading', { name: 'One more step', level: 1 }).waitFor();
    watch.expect(422, /^\/api\/session\/second-factor$/);
    const field = page.getByLabel('Code from your authenticator app');
    await field.and(page.locator(':focus')).waitFor();
    // it was used already, to set the app up
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await page.getByText('That’s wrong or was already used.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByLabel('Recovery code').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(paper);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
  });
});

describe('a passkey', () => {
  it('is added, signs in without a password, and shows who it is that removes it', async () => {
    const { page, context } = await web.openSignedIn({ url });
    await plugIn(context, page);
    await openAccount(page);
    await page.getByLabel('Name of the new passkey').fill('Key on my ring');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await prove(page);
    await takeCodes(page);
    await page.getByRole('listitem').filter({ hasText: 'Key on my ring' }).waitFor();
    await expectAccessible(page);

    await signOut(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();

    await openAccount(page);
    await page.getByRole('button', { name: 'Remove the passkey Key on my ring' }).click();
    await dialog(page, 'Confirm it’s you').getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByText('You have no passkeys.').waitFor();
    await page.getByText('None yet.').waitFor();
  });

  it('that is not shown leaves the way with the password', async () => {
    const { page } = await web.open({ url });
    await page.addInitScript(NO_DEVICE);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText(/No passkey was used/).waitFor();
    await expectAccessible(page);
    expect(await page.getByLabel('Login name').isEnabled()).toBe(true);
  });

  it('is not offered where the page stands at no name', async () => {
    const { page } = await web.open();
    await page.goto('/sign-in');
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    await page.getByText('This organization').waitFor();
    expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0);
  });
});

describe('a second factor that the organization demands', () => {
  const demand = (required: boolean): Promise<void> => {
    const { service } = web;
    const operator = operatorActor('test', service.tenantId);
    return service.get(FactorRuleService).change(operator, required);
  };
  afterEach(() => demand(false));

  it('stands before everything else until there is one, and lets go on where one was', async () => {
    const { page, watch } = await web.openSignedIn({ url });
    await page.goto('/documents?state=extracted');
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    await demand(true);
    watch.expect(403, /^\/api\//);
    await page.reload();
    await page.getByRole('heading', { name: 'Add a second factor', level: 1 }).waitFor();
    await page.getByText('This organization requires a second factor for everyone.').waitFor();
    await expectAccessible(page);
    await page.goto('/upload');
    await page.getByRole('heading', { name: 'Add a second factor', level: 1 }).waitFor();

    await page.getByRole('button', { name: 'Set up an app' }).click();
    await prove(page);
    const setUp = dialog(page, 'Set up an authenticator app');
    await setUp.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    const [secret = ''] = /[A-Z2-7]{32}/.exec((await setUp.textContent()) ?? '') ?? [];
    const code = totpCode(secret);
    await setUp.getByLabel('Code from your authenticator app').fill(code);
    await setUp.getByRole('button', { name: 'Turn on' }).click();
    await takeCodes(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Upload', level: 1 }).waitFor();
  });

  it('is switched on by an administrator, who then shows the way', async () => {
    const person = await signedInPerson(web.service, { roles: ['administrator'] });
    const { page, watch } = await web.openSignedIn({ url, person });
    await page.goto('/administration/people');
    const rule = page.getByRole('switch', { name: 'Require a second factor for everyone' });
    await rule.waitFor();
    await expectAccessible(page);
    watch.expect(403, /^\/api\//);
    await rule.press('Space');
    await page.getByText(/A second factor is now required/).waitFor({ state: 'attached' });
    await page.reload();
    await page.getByRole('heading', { name: 'Add a second factor', level: 1 }).waitFor();
  });

  it('leads there from a page that was open already', async () => {
    const { page, watch } = await web.openSignedIn({ url });
    await page.goto('/documents');
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    await demand(true);
    watch.expect(403, /^\/api\//);
    await page.getByLabel('Source', { exact: true }).selectOption('FHIR');
    await page.getByRole('heading', { name: 'Add a second factor', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  });
});
