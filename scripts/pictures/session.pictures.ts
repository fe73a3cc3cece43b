import { PersonCredentials, SetupLinksService } from '@app/auth';
import { operatorActor } from '@app/platform';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useWeb } from '../../test/browser/web.js';
import { PausingEngine } from '../../test/support/pausing-engine.js';
import { PASSWORD, type SignedInPerson } from '../../test/support/people.js';
import { send, summarize, untilDocument, upload } from '../../test/support/rest.js';
import { maria } from './gallery.js';
import { SAMPLE_NOTE } from './samples.js';
import { takePictures } from './take.js';

const engine = new PausingEngine();
const web = useWeb({ engine: () => engine });
let person: SignedInPerson;

async function signIn(page: Page, loginName: string, password: string): Promise<void> {
  await page.getByLabel('Login name').fill(loginName);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describe('pictures of first run, sign-in and account', () => {
  it('first run', async () => {
    const { service } = web;
    const operator = operatorActor('pictures', service.tenantId);
    const first = await web.open();
    await first.page.goto('/');
    await first.page.getByText('Nobody can sign in yet').waitFor();
    await takePictures(first.page, 'sign-in-nobody-yet');

    const sample = await send(service, upload(SAMPLE_NOTE, 'visit-note.txt'));
    await untilDocument(service, sample.id, 'extracted');
    engine.pauseAfter(3);
    await summarize(service, [sample.id], { profile: 'visit-note' });
    const link = await service.get(SetupLinksService).create(operator);
    const { page } = await web.open();
    await page.goto(`/start#${link}`);
    const act = page.getByRole('button', { name: 'Create administrator' });
    await act.waitFor();
    await takePictures(page, 'start-1-administrator');
    await page.getByLabel('Login name').fill('a.mustermann');
    await page.getByLabel('Display name').fill('Dr. Anna Mustermann');
    await page.getByLabel('Password', { exact: true }).fill('too short');
    await act.click();
    await page.getByText('more characters needed').waitFor();
    await takePictures(page, 'start-1-administrator-refused');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await act.click();
    const writing = page.getByRole('region', { name: 'What the model writes' });
    await writing.waitFor();
    await takePictures(page, 'start-2-sample-writing');
    engine.resume();
    await writing.getByText('Machine draft, not reviewed').waitFor();
    await takePictures(page, 'start-2-sample-draft');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Where to go next' }).waitFor();
    await takePictures(page, 'start-3-where-next');

    const dead = await web.open();
    dead.watch.expect(403, /^\/api\/start\/link$/);
    await dead.page.goto(`/start#${link}`);
    await dead.page.getByText('This link no longer works').waitFor();
    await takePictures(dead.page, 'start-link-dead');
    expect(first.watch.complaints).toEqual([]);
  });

  it('sign-in and a new password', async () => {
    const { service } = web;
    person = await maria(service);
    const { id, loginName } = person;
    const { page, watch } = await web.open();
    watch.expect(429, /^\/api\/session$/);
    await page.goto('/sign-in');
    await page.getByLabel('Login name').waitFor();
    await takePictures(page, 'sign-in');
    await signIn(page, loginName, 'not the right password');
    await page.getByText('Wrong login name or password.').waitFor();
    await takePictures(page, 'sign-in-refused');
    for (let attempt = 2; attempt <= 5; attempt += 1) {
      const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
      await signIn(page, loginName, `wrong password number ${attempt}`);
      await answered;
    }
    await signIn(page, loginName, PASSWORD);
    await page.getByText('Sign-in is locked for now').waitFor();
    await takePictures(page, 'sign-in-locked');

    const operator = operatorActor('pictures', service.tenantId);
    await service.get(PersonCredentials).unlock(operator, id);
    const link = await service.get(PersonCredentials).createLink(operator, id);
    const renewing = await web.open();
    await renewing.page.goto(`/start#${link}`);
    await renewing.page.getByText('Choose a new password').waitFor();
    await takePictures(renewing.page, 'start-new-password');
    expect(link).toMatch(/^link_/);
  });

  it('account', async () => {
    const { page } = await web.open();
    const other = await web.open();
    for (const each of [other.page, page]) {
      await each.goto('/sign-in');
      await signIn(each, person.loginName, PASSWORD);
      await each.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    }
    await person.call('/api/session', { method: 'DELETE' });
    await page.goto('/account');
    await page.getByRole('heading', { name: 'Sessions' }).waitFor();
    await takePictures(page, 'account');
    await page.goto('/documents');
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    await takePictures(page, 'person-menu', {
      prepare: async () => {
        if ((await page.getByRole('menu').count()) > 0) return;
        await page.getByRole('button', { name: /Maria Weber/ }).click();
      },
      shows: page.getByRole('menuitem', { name: 'Sign out' }),
    });
    expect(await page.getByRole('menuitem', { name: 'Sign out' }).count()).toBe(1);
  });
});
