import { expect, it } from 'vitest';
import { useWeb } from '../../test/browser/web.js';
import { colleague } from './gallery.js';
import { takePictures } from './take.js';

const web = useWeb();

it('pictures of profiles and of the organization', async () => {
  const { service } = web;
  const steward = await colleague(service, {
    loginName: 'k.brandt',
    displayName: 'Dr. Karin Brandt',
    roles: ['model_steward'],
  });
  const { page, watch } = await web.openSignedIn({ person: steward });
  await page.goto('/administration/profiles');
  await page.getByRole('link', { name: 'Open General' }).waitFor();
  await takePictures(page, 'administration-profiles', { whole: true });

  await page.getByRole('link', { name: 'Open General' }).click();
  await page.getByRole('link', { name: 'Write new version' }).click();
  await page.getByRole('heading', { name: 'New version of General', level: 1 }).waitFor();
  const instructions = page.getByLabel('Instructions');
  const before = await instructions.inputValue();
  await instructions.fill(`${before.trimEnd()} Begin with what has to be done next.`);
  await page.getByLabel('Reason').fill('The ward asks first what to do.');
  await page.getByRole('button', { name: 'Show changes' }).click();
  await takePictures(page, 'administration-profile-write', { whole: true });

  await page.getByRole('button', { name: 'Propose', exact: true }).click();
  await page.getByRole('button', { name: 'Test version 101' }).click();
  await page.getByRole('heading', { name: 'Version 101', level: 3 }).waitFor();
  await takePictures(page, 'administration-profile-tried', { whole: true });
  const german = await web.openSignedIn({ person: steward, locale: 'de-DE' });
  await german.page.goto('/administration/profiles/general/101');
  await german.page.getByRole('heading', { name: /Fassung 101/, level: 1 }).waitFor();
  await takePictures(german.page, 'administration-profile-german', { whole: true });

  const administrator = await colleague(service, {
    loginName: 'j.lind',
    displayName: 'Jonas Lind',
    roles: ['administrator'],
  });
  const desk = await web.openSignedIn({ person: administrator });
  await desk.page.goto('/administration/organization');
  await desk.page.getByRole('heading', { name: 'Organization', level: 1 }).waitFor();
  await takePictures(desk.page, 'administration-organization', { whole: true });
  expect(watch.complaints).toEqual([]);
});
