import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.js';
import { FakeEngine } from '../support/fake-engine.js';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import { ask, claim, type WorkingCopyView } from '../support/review.js';
import { NOTE, send, summarize, untilDocument, untilState, upload } from '../support/rest.js';
import { until } from '../support/wait.js';
import { useWeb } from './web.js';

const COUGH = 'The patient has had a dry cough for two weeks.';
const TYPED = 'The patient has had a dry cough for three we';

/** Two pages that are signed in to, looked at by axe; on a machine that others use, too. */
const STORY_MS = 90_000;

const web = useWeb({ engine: () => new FakeEngine({ answer: () => [COUGH] }) });
let reviewer: SignedInPerson;
let id: string;
let address: string;

beforeAll(async () => {
  reviewer = await signedInPerson(web.service, { roles: ['reviewer'] });
  const document = await send(web.service, upload(NOTE, 'visit.txt'));
  await untilDocument(web.service, document.id, 'extracted');
  ({ id } = await summarize(web.service, [document.id], { profile: 'general' }));
  await untilState(web.service, id, 'draft');
  await claim(reviewer, id);
  address = `/documents/${document.id}?summary=${id}`;
});

const box = (page: Page) => page.getByRole('group', { name: 'Edit sentence' });
const words = (page: Page) => box(page).getByLabel('Sentence text');
const bar = (page: Page) => page.getByRole('region', { name: 'Review', exact: true });
const said = (page: Page, text: string) =>
  bar(page).getByRole('status').getByText(text, { exact: true });

/** What the service keeps of it, as its reviewer reads it. */
async function keptOf(who: SignedInPerson): Promise<readonly string[]> {
  const path = `/api/summaries/${id}/working-copy`;
  const { status, body } = await ask<WorkingCopyView>(who, 'GET', path);
  return status === 200 ? body.openEdits.map(({ text }) => text) : [];
}

describe('a sentence that is being written', { timeout: STORY_MS }, () => {
  it('is there again after the session has ended, and can be neither saved nor signed till it is applied', async () => {
    const { page, watch } = await web.openSignedIn({ person: reviewer });
    await page.goto(address);
    // it can be edited: before, the key does nothing
    await page.getByRole('button', { name: 'Add sentence' }).waitFor();
    await page.getByRole('button', { name: COUGH }).click();
    await page.keyboard.press('e');
    await words(page).fill('The patient');
    await said(page, 'Saved').waitFor();
    await words(page).fill(TYPED);
    await until('the words at the service', async () => (await keptOf(reviewer)).includes(TYPED));
    const sign = bar(page).getByRole('button', { name: 'Sign', exact: true });
    expect(await sign.isDisabled()).toBe(true);
    expect(await sign.getAttribute('title')).toContain('Apply or cancel');
    await bar(page).getByRole('button', { name: '1 unfinished sentence' }).waitFor();
    await expectAccessible(page);
    // nothing of a patient stays in the browser
    const left = await page.evaluate<string>(
      'JSON.stringify({ ...localStorage, ...sessionStorage })',
    );
    expect(`${left} ${page.url()}`).not.toContain('cough');

    watch.expect(401, /^\/api\//);
    await reviewer.call('/api/session', { method: 'DELETE' });
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    await page.getByLabel('Login name').fill(reviewer.loginName);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');

    await box(page).waitFor();
    expect(await words(page).inputValue()).toBe(TYPED);
    await words(page).and(page.locator(':focus')).waitFor();
    await bar(page).getByText('You left a sentence unfinished.').waitFor();
    await said(page, 'Saved').waitFor();
    await words(page).press('End');
    await page.keyboard.type('eks.');
    await page.keyboard.press('Enter');
    await box(page).waitFor({ state: 'detached' });
    await bar(page).getByRole('button', { name: 'Save as version 2' }).click();
    await sign.and(page.locator(':enabled')).waitFor();
    await page.getByText(`${TYPED}eks.`).first().waitFor();
  });
});
