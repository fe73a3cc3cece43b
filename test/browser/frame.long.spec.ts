import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { useWeb } from './web.js';

const web = useWeb({ engine: null });

describe('the frame', () => {
  it('speaks German where the browser does, and English where the person says so', async () => {
    const { page, person } = await web.openSignedIn({ locale: 'de-DE' });
    await page.goto('/documents');
    await page.getByRole('heading', { name: 'Dokumente', level: 1 }).waitFor();
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe('de');
    await expectAccessible(page);
    await page.goto('/upload');
    await page.getByRole('heading', { name: 'Hochladen', level: 1 }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Konto von/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Upload', level: 1 }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Upload', level: 1 }).waitFor();
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe('en');
    expect(person.loginName).not.toBe('');
  });

  it('takes the colours of the system, and others where the person says so', async () => {
    const { page } = await web.openSignedIn({ colorScheme: 'dark' });
    const ground = (): Promise<string> =>
      page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    await page.goto('/documents');
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    const dark = await ground();
    await page.getByRole('button', { name: /^Account of/ }).click();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('menuitemradio', { name: 'Light' }).click();
    await expect.poll(ground).not.toBe(dark);
    const light = await ground();
    await page.reload();
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    expect(await ground()).toBe(light);
  });

  it('opens its help by a key, and closes it by another', async () => {
    const { page } = await web.openSignedIn();
    await page.goto('/documents');
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Help' });
    await help.waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('lets the keyboard skip to the content', async () => {
    const { page } = await web.openSignedIn();
    await page.goto('/documents');
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: 'Skip to content' }).and(page.locator(':focus')).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('main').and(page.locator(':focus')).waitFor();
    expect(new URL(page.url()).hash).toBe('');
  });

  it('says that there is nothing at an unknown address', async () => {
    const { page } = await web.openSignedIn();
    await page.goto('/no/such/page');
    await page.getByRole('heading', { name: 'Not found', level: 1 }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Go to documents' }).click();
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/documents');
  });

  it('has its ways at the bottom of a phone', async () => {
    const { page } = await web.openSignedIn({ viewport: PHONE });
    await page.goto('/documents');
    const ways = page.getByRole('navigation', { name: 'Main' });
    await ways.getByRole('link', { name: 'Upload' }).click();
    await page.getByRole('heading', { name: 'Upload', level: 1 }).waitFor();
    const box = await ways.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(PHONE.height - 4);
  });
});
