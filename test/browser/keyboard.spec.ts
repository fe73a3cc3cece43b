import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.js';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import { NOTE } from '../support/rest.js';
import { tinyEngine } from './tiny-engine.js';
import { chooseFiles, textFile } from './files.js';
import { useWeb } from './web.js';

/** More stops than any page has: whoever does not arrive by then never does. */
const STOPS_MAX = 60;

const web = useWeb({ engine: tinyEngine });

/** Goes from control to control until it is there, as a person without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const focused = wanted.and(page.locator(':focus'));
  await wanted.waitFor();
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${String(wanted)}`);
}

describe('everything by keyboard alone', () => {
  let person: SignedInPerson;
  let draft: string;

  it('signs in, uploads a file, and opens the draft that a model wrote', async () => {
    person = await signedInPerson(web.service);
    const { page } = await web.open();
    await page.goto('/upload');
    await tabTo(page, page.getByLabel('Login name'));
    await page.keyboard.type(person.loginName);
    await tabTo(page, page.getByLabel('Password', { exact: true }));
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');

    const opens = page.waitForEvent('filechooser');
    await tabTo(page, chooseFiles(page));
    await page.keyboard.press('Enter');
    await (await opens).setFiles([textFile('by-keyboard.txt', NOTE)]);
    await tabTo(page, page.getByLabel('Patient identifier of by-keyboard.txt'));
    await page.keyboard.type('MRN-8');
    await tabTo(page, page.getByLabel('Profile of by-keyboard.txt'));
    await page.keyboard.type('Patient');
    await tabTo(page, page.getByRole('button', { name: 'Send by-keyboard.txt' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: 'Open draft of by-keyboard.txt' }));
    await page.keyboard.press('Enter');

    await page.getByRole('article', { name: 'Machine draft, not reviewed' }).waitFor();
    draft = page.url();
  });

  it('reads and copies it, and signs out', async () => {
    const { page } = await web.openSignedIn({ person });
    await page.goto(draft);
    await page.getByRole('article', { name: 'Machine draft, not reviewed' }).waitFor();
    await page.getByRole('tabpanel').getByText('Model Tiny').waitFor();
    await expectAccessible(page);
    await tabTo(page, page.getByRole('button', { name: 'Copy draft' }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    await tabTo(page, page.getByRole('tab', { name: 'Draft' }));
    await page.keyboard.press('ArrowRight');
    await page
      .getByRole('tabpanel')
      .getByText('MRN-8')
      .or(page.getByRole('tab', { name: 'History', selected: true }))
      .first()
      .waitFor();
    await tabTo(page, page.getByRole('button', { name: /^Account of/ }));
    await page.keyboard.press('Enter');
    const out = page.getByRole('menuitem', { name: 'Sign out' });
    await out.waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });
});
