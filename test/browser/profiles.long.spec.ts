import { ProfileVersionsService } from '@app/summaries';
import { operatorActor } from '@app/platform';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { FakeEngine } from '../support/fake-engine.js';
import { signedInPerson } from '../support/people.js';
import { profileContent } from '../api/audited-profiles.js';
import { useWeb } from './web.js';

/** Writes what it was told to be; a text that says so is waited at. */
const web = useWeb({
  engine: () =>
    new FakeEngine({
      answer: async function* ({ messages, source = '' }, signal) {
        yield `${messages[0]?.content ?? ''} `;
        if (!source.includes('WAIT')) return;
        await new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      },
    }),
});

const steward = () => signedInPerson(web.service, { roles: ['model_steward'] });
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const announced = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor();
const heading = (page: Page, name: string | RegExp, level: number) =>
  page.getByRole('heading', { name, level }).waitFor();

describe('profiles', { timeout: 90_000 }, () => {
  it('are changed on the page: written, compared, tried, put in force, and taken back', async () => {
    const { page } = await web.openSignedIn({ person: await steward() });
    await page.goto('/administration/profiles');
    await heading(page, 'Profiles', 1);
    await page.getByRole('link', { name: 'Open General' }).click();
    await heading(page, 'General', 1);

    await page.getByRole('link', { name: 'Write new version' }).press('Enter');
    await heading(page, 'New version of General', 1);
    const instructions = page.getByLabel('Instructions');
    await instructions.fill('');
    await button(page, 'Propose').press('Enter');
    await page.getByText('Correct the marked fields first.').waitFor();
    expect(await page.locator(':focus').getAttribute('data-field')).toBe('instructions');
    await page.getByText('Fill in this field.').waitFor();
    await page.getByText('Enter a reason of at least 3 characters.').waitFor();
    await expectAccessible(page);
    await instructions.fill('You write as the ward does.');
    await page.getByLabel('Reason').fill('the ward asked for it');

    await button(page, 'Show changes').press('Space');
    await page.getByText('You write as the ward does.').or(page.locator('ins')).first().waitFor();
    await expectAccessible(page);
    await button(page, 'Show changes').press('Space');
    expect(await instructions.inputValue()).toBe('You write as the ward does.');
    await page.getByRole('link', { name: 'Back to General' }).click();
    await dialog(page, 'Leave without proposing?').waitFor();
    await button(page, 'Stay').click();
    await button(page, 'Propose').click();
    await heading(page, 'General, Version 101', 1);
    expect(await button(page, 'Activate …').isDisabled()).toBe(true);
    await page.getByText('It can be activated once it has been tested.').waitFor();

    await button(page, 'Test version 101').press('Enter');
    await announced(page, 'The test is finished.');
    await heading(page, 'Version 101', 3);
    await heading(page, 'Version 2, active', 3);
    await page.getByLabel('Show differences').check();
    await expectAccessible(page);

    await button(page, 'Activate …').click();
    const asked = dialog(page, 'Activate version 101 of General?');
    await asked.getByText('It replaces version 2.').waitFor();
    await asked.getByLabel('Reason').fill('ward round');
    await asked.getByRole('button', { name: 'Activate' }).click();
    await announced(page, 'Version 101 is active.');

    await page.goto('/administration/profiles/general/2');
    await button(page, 'Activate …').click();
    const back = dialog(page, 'Activate version 2 of General?');
    await back.getByLabel('Reason').fill('it stammers');
    await back.getByRole('button', { name: 'Activate' }).click();
    await announced(page, 'Version 2 is active.');
  });

  it('are copied on a phone, tried on a text of one’s own, and refused', async () => {
    const { page, watch } = await web.openSignedIn({ person: await steward(), viewport: PHONE });
    const operator = operatorActor('test', web.service.tenantId);
    await web.service.get(ProfileVersionsService).propose(operator, 'visit-note', {
      content: profileContent({ title: 'Visit note' }),
      reason: 'shorter',
      parent: null,
      copiedFrom: null,
    });
    await page.goto('/administration/profiles');
    await page.getByRole('link', { name: 'Open Visit note' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Open Visit note' }).click();
    await page.getByText('Proposed').waitFor();
    await expectAccessible(page);
    await page.goto('/administration/profiles/general/copy');
    await heading(page, 'New profile, copied from General', 1);
    watch.expect(409, /^\/api\/profile-versions\//);
    await page.getByLabel('Profile ID').fill('visit-note');
    await page.getByLabel('Reason').fill('for the night shift');
    await button(page, 'Propose').click();
    await page.getByText(/A profile with this name already exists/).waitFor();
    await page.getByLabel('Profile ID').fill('night-note');
    await button(page, 'Add section').click();
    await page
      .getByRole('group', { name: 'Section 2: new' })
      .getByRole('textbox', { name: 'Title', exact: true })
      .fill('Plan');
    await expectAccessible(page);
    await button(page, 'Remove section Plan').click();
    await button(page, 'Propose').click();
    await heading(page, 'General, Version 101', 1);

    await page.getByLabel('Your own text').check();
    await button(page, 'Test version 101').click();
    await page.getByText('Enter or paste a text.').waitFor();
    await page.getByLabel('Your text').fill('WAIT for me.');
    await button(page, 'Test version 101').click();
    await button(page, 'Cancel test').waitFor();
    await expectAccessible(page);
    await button(page, 'Cancel test').click();
    await announced(page, 'The test was cancelled.');
    await button(page, 'Reject …').click();
    const asked = dialog(page, 'Reject version 101 of General?');
    await asked.getByLabel('Reason').fill('not needed');
    await asked.getByRole('button', { name: 'Reject' }).click();
    await announced(page, 'Version 101 was rejected.');
  });

  it('are told in German', async () => {
    const { page } = await web.openSignedIn({ person: await steward(), locale: 'de-DE' });
    await page.goto('/administration/profiles/visit-note/4');
    await heading(page, 'Besuchsnotiz, Fassung 4', 1);
    await heading(page, 'Inhalt', 2);
    await expectAccessible(page);
  });
});
