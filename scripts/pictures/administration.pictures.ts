import { expect, it } from 'vitest';
import { useWeb } from '../../test/browser/web.js';
import { until } from '../../test/support/wait.js';
import { colleague, maria } from './gallery.js';
import { takePictures } from './take.js';

const web = useWeb();

/** By the pictures of these pages themselves. */
const TAKEN_WITH_ROWS = new Set([
  'administration-destinations',
  'administration-merges',
  'administration-messages',
  'administration-profiles',
]);

it('pictures of the administration', async () => {
  const { service } = web;
  const { id: mariaId } = await maria(service);
  await colleague(service, {
    loginName: 'a.novak',
    displayName: 'Anna Novak',
    roles: ['auditor'],
  });
  const person = await colleague(service, {
    loginName: 'j.lind',
    displayName: 'Jonas Lind',
    roles: ['administrator', 'model_steward'],
  });
  const { page, watch } = await web.openSignedIn({ person });
  await page.goto('/');
  const ways = page.getByRole('navigation', { name: 'Administration' });
  await ways.waitFor();
  const links = await ways.getByRole('link').all();
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths) {
    const name = (path ?? '').slice(1).replaceAll('/', '-');
    if (TAKEN_WITH_ROWS.has(name)) continue;
    await page.goto(path ?? '');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await until('nothing is loading', async () => {
      return (await page.locator('main [aria-busy=true]').count()) === 0;
    });
    await takePictures(page, name, { whole: true });
  }
  await page.goto(`/administration/people/${mariaId}`);
  await page.getByRole('heading', { name: 'Dr. Maria Weber', level: 1 }).waitFor();
  await takePictures(page, 'administration-person', { whole: true });
  await page.goto('/administration/people');
  await page.getByRole('button', { name: 'Invite person' }).click();
  await page.getByRole('dialog', { name: 'Invite person' }).waitFor();
  await takePictures(page, 'administration-invite');
  const german = await web.openSignedIn({ person, locale: 'de-DE' });
  await german.page.goto('/administration/people');
  await german.page.getByRole('heading', { name: 'Personen', level: 1 }).waitFor();
  await takePictures(german.page, 'administration-german', { whole: true });
  expect(watch.complaints).toEqual([]);
});
