import { afterAll, expect, it } from 'vitest';
import { addDestination, waiting } from '../../test/api/destinations.js';
import { requestedSubscription } from '../../test/api/requested-subscription.js';
import { useWeb } from '../../test/browser/web.js';
import { startDeliverer } from '../../test/support/deliverer.js';
import { startWebhookReceiver } from '../../test/support/webhook-receiver.js';
import { colleague } from './gallery.js';
import { takePictures } from './take.js';

const receiver = await startWebhookReceiver();
const web = useWeb({ engine: null, env: { CLOISTER_DELIVERY_HOSTS: '127.0.0.1' } });

afterAll(() => receiver[Symbol.asyncDispose]());

it('pictures of destinations', async () => {
  const { service } = web;
  const person = await colleague(service, {
    loginName: 'j.lind',
    displayName: 'Jonas Lind',
    roles: ['administrator'],
  });
  const { id } = await addDestination(person, receiver.url, {
    name: 'Health record',
    maxAttempts: 1,
  });
  await addDestination(person, `http://127.0.0.1:9/archive`, { name: 'Archive' });
  await using deliverer = await startDeliverer(service, { firstMs: 60_000, longestMs: 60_000 });
  for (const patient of 'ABAC') await waiting(service, id, patient);
  receiver.behave('refuse', 'take');
  await deliverer.turn();
  const { page, watch } = await web.openSignedIn({ person });
  await page.goto('/administration/destinations');
  await page.getByRole('link', { name: 'Archive' }).waitFor();
  await takePictures(page, 'administration-destinations', { whole: true });
  await page.getByRole('button', { name: 'Add destination' }).click();
  await page.getByRole('dialog', { name: 'Add destination' }).waitFor();
  await takePictures(page, 'administration-destination-add');
  await page.goto(`/administration/destinations/${id}`);
  await page.getByRole('row', { name: /Failed permanently/ }).waitFor();
  await takePictures(page, 'administration-destination', { whole: true });
  await page.goto(
    `/administration/destinations/${await requestedSubscription(service, receiver.url)}`,
  );
  await page.getByRole('button', { name: 'Approve address' }).waitFor();
  await takePictures(page, 'administration-destination-subscription');
  const german = await web.openSignedIn({ person, locale: 'de-DE' });
  await german.page.goto(`/administration/destinations/${id}`);
  await german.page.getByRole('row', { name: /Endgültig fehlgeschlagen/ }).waitFor();
  await takePictures(german.page, 'administration-destination-german', { whole: true });
  expect(watch.complaints).toEqual([]);
});
