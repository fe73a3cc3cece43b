import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { Simulator } from '../../apps/cli/src/hl7/simulator.js';
import { deliveriesTo, waiting } from '../api/destinations.js';
import { aSubscription, requestedSubscription } from '../api/requested-subscription.js';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { startDeliverer, type TestDeliverer } from '../support/deliverer.js';
import { signedInPerson } from '../support/people.js';
import { startWebhookReceiver } from '../support/webhook-receiver.js';
import { useWeb } from './web.js';

const receiver = await startWebhookReceiver();
const web = useWeb({ engine: null, env: { CLOISTER_DELIVERY_HOSTS: '127.0.0.1' } });
let deliverer: TestDeliverer | undefined;

afterAll(async () => {
  await deliverer?.[Symbol.asyncDispose]();
  await receiver[Symbol.asyncDispose]();
});

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const announced = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name });
const idOf = (page: Page): string => /destinations\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

describe('destinations', { timeout: 90_000 }, () => {
  it('are added, tried, looked after and removed by an administrator', async () => {
    const person = await signedInPerson(web.service, { roles: ['administrator'] });
    const { page, watch } = await web.openSignedIn({ person });
    deliverer = await startDeliverer(web.service, { firstMs: 1, longestMs: 2 });
    await page.goto('/administration/destinations');
    await page.getByText('No destinations yet.').waitFor();
    await expectAccessible(page);

    // by the keyboard alone
    watch.expect(422, /^\/api\/destinations$/);
    await page.getByRole('button', { name: 'Add destination' }).focus();
    await page.keyboard.press('Enter');
    const adding = dialog(page, 'Add destination');
    await adding.waitFor();
    await page.keyboard.type('Ward system');
    await page.keyboard.press('Tab');
    await page.keyboard.type('https://hooks.example.org/in');
    await page.keyboard.press('Enter');
    await adding.getByText('This host isn’t listed.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(receiver.url);
    await page.keyboard.press('Enter');
    const secret = dialog(page, 'Secret of Ward system');
    const shown = (await secret.getByText(/^whsec_/).textContent()) ?? '';
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Ward system' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ward system', level: 1 }).waitFor();

    await page.getByText('Nothing was sent yet.').waitFor();
    await page.getByRole('button', { name: 'Send test event' }).click();
    await announced(page, 'The test event is being sent.');
    await deliverer.turn();
    await row(page, /Test event .*Accepted .*204/).waitFor();
    expect(receiver.verify(receiver.calls[0]!, shown)).toMatchObject({ type: 'cloister.test' }); // it was taken

    await page.getByLabel('Maximum attempts').fill('1');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await announced(page, 'Saved.');
    const deadLettered = await waiting(web.service, idOf(page), 'A');
    await waiting(web.service, idOf(page), 'A');
    receiver.behave('refuse', 'take');
    await deliverer.turn();
    await page.goto('/notifications');
    await page
      .getByRole('link', { name: /Deliveries to a destination have failed permanently/ })
      .click();
    await row(page, /Signed .*Failed permanently .*422 rejected/).waitFor();
    expect(page.url()).toContain('state=dead-lettered');
    await expectAccessible(page);
    await page.getByLabel('Show', { exact: true }).selectOption({ label: 'All' });
    await row(page, /Waiting for an earlier delivery of the same patient/).waitFor();
    await page.getByRole('button', { name: /^Resume: Signed of / }).click();
    await announced(page, 'The delivery is being sent again');
    await deliverer.turn();
    await page.reload();
    await row(page, /Signed .*Accepted .*204/)
      .nth(1)
      .waitFor();
    expect((await deliveriesTo(person, idOf(page), 'acknowledged')).map(({ id }) => id)).toContain(
      deadLettered,
    );

    await page.getByRole('button', { name: 'Turn off' }).click();
    await announced(page, 'Turned off.');
    await page.getByText('Events are kept, and sent in order').waitFor();
    await page.getByRole('button', { name: 'Create new secret …' }).click();
    await dialog(page, 'Create a new secret for Ward system?')
      .getByRole('button', { name: 'Create secret' })
      .click();
    const renewed = dialog(page, 'Secret of Ward system');
    expect(await renewed.getByText(/^whsec_/).textContent()).not.toBe(shown);
    await expectAccessible(page);
    await renewed.getByRole('button', { name: 'I’ve saved it' }).click();
    await page.getByText(/^.*Until .* the previous secret signs too\./).waitFor();

    const phone = await web.openSignedIn({ person, viewport: PHONE });
    await phone.page.goto(new URL(page.url()).pathname);
    await row(phone.page, /Test event/).waitFor();
    await expectAccessible(phone.page);
    await phone.page.goto('/administration/destinations');
    await row(phone.page, /Ward system/).waitFor();
    await expectAccessible(phone.page);

    await page.getByRole('button', { name: 'Remove Ward system …' }).click();
    const asked = dialog(page, 'Remove Ward system?');
    await asked.getByText('Nothing is waiting for it.').waitFor();
    await asked.getByRole('button', { name: 'Remove', exact: true }).click();
    await announced(page, 'Ward system was removed.');
    await page.getByText('No destinations yet.').waitFor();
  });

  it('of HL7 are made with what was agreed on, tried, shown and changed', async () => {
    await using ehr = await Simulator.listen({
      host: '127.0.0.1',
      port: 0,
      manners: ['AR'],
      lateMs: 0,
      tls: null,
      onMessage: () => undefined,
    });
    const person = await signedInPerson(web.service, { roles: ['administrator'] });
    const { page, watch } = await web.openSignedIn({ person });
    await using sender = await startDeliverer(web.service, { firstMs: 1, longestMs: 2 });
    await page.goto('/administration/destinations');
    await page.getByRole('button', { name: 'Add destination' }).click();
    const adding = dialog(page, 'Add destination');
    await adding.getByLabel(/the summary itself, as HL7 v2/).check();
    await adding.getByLabel('Name').fill('Hospital record');
    await adding.getByLabel('Address').fill('https://127.0.0.1');
    await adding.getByRole('button', { name: 'Add destination' }).click();
    await adding.getByText(/Not a valid HL7 address/).waitFor();
    await adding.getByText('Fill in this field.').waitFor();
    await adding.getByLabel('Address').fill(`mllp://127.0.0.1:${ehr.port}`);
    await adding.getByLabel('Receiving application (MSH-5)').fill('EHR');
    await adding.getByLabel('Acknowledgements requested', { exact: true }).selectOption('both');
    await adding.getByLabel('Seconds to wait for the application acknowledgement').fill('5');
    await expectAccessible(page);
    await adding.getByRole('button', { name: 'Add destination' }).click();
    await adding.waitFor({ state: 'detached' });
    // nothing is signed, so there is no secret
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('link', { name: 'Hospital record' }).click();
    await page.getByText(/^HL7 messages to mllp:/).waitFor();
    expect(await page.getByRole('heading', { name: 'Secret' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Test connection' }).click();
    await announced(page, 'The connection is being tested');
    await sender.turn();
    await row(page, /Test event .*Accepted .*the connection was open/).waitFor();

    await page.getByLabel('Code that triggers a retry').selectOption('AR');
    for (const what of ['a summary is', 'an amended version is', 'a signed summary is']) {
      await page.getByLabel(what).uncheck();
    }
    await page.getByText('No summaries: it only gets the acknowledgements').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await announced(page, 'Saved.');
    await page.reload();
    await page.getByText('No summaries: it only gets the acknowledgements').waitFor();
    expect(await page.getByLabel('Code that triggers a retry').inputValue()).toBe('AR');
    expect(await page.getByLabel('Acknowledgements requested', { exact: true }).inputValue()).toBe(
      'both',
    );
    await expectAccessible(page);
    expect(watch.complaints).toEqual([]);

    const german = await web.openSignedIn({ person, viewport: PHONE, locale: 'de-DE' });
    await german.page.goto(new URL(page.url()).pathname);
    await german.page.getByText(/^HL7-Nachrichten an mllp:/).waitFor();
    await german.page.getByLabel('Empfangende Anwendung (MSH-5)').waitFor();
    await expectAccessible(german.page);
  });

  it('that a client system asks for are approved by an administrator', async () => {
    const person = await signedInPerson(web.service, { roles: ['administrator'] });
    const { page, watch } = await web.openSignedIn({ person });
    const id = await requestedSubscription(web.service, receiver.url);
    const worker = await web.service.startWorker();
    await page.goto('/notifications');
    await page.getByRole('link', { name: /A client system asks for notifications/ }).click();
    await page.getByText(/^FHIR Subscription of first, to http:/).waitFor();
    await page.getByText(/first wants to be notified of summaries it may read/).waitFor();
    expect(await page.getByRole('button', { name: 'Send test event' }).count()).toBe(0);
    expect(await page.getByLabel('Address').isEditable()).toBe(false);
    await expectAccessible(page);

    watch.expect(409, /approval$/);
    const moved = { ...aSubscription(`${receiver.url}/moved`), id };
    await web.service.call(`/fhir/R4/Subscription/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/fhir+json' },
      body: JSON.stringify(moved),
    });
    await page.getByRole('button', { name: 'Approve address' }).click();
    await page.getByText(/The client now requests a different address/).waitFor();
    await page.getByText(`${receiver.url}/moved`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Reject' }).click();
    await announced(page, 'Rejected. It stays off.');
    await page.getByText(/It is off, and first is not notified/).waitFor();
    await page.getByRole('button', { name: 'Approve address' }).focus();
    await page.keyboard.press('Enter');
    await announced(page, 'Approved. first is notified');
    await page.getByRole('button', { name: 'Send test event' }).click();
    await row(page, /Test event .*Accepted .*204/).waitFor();
    expect(receiver.calls.at(-1)).toMatchObject({ path: '/hook/moved', text: '' });
    await expectAccessible(page);
    await worker[Symbol.asyncDispose]();

    const german = await web.openSignedIn({ person, viewport: PHONE, locale: 'de-DE' });
    await requestedSubscription(web.service, receiver.url);
    await german.page.goto('/administration/destinations');
    await row(german.page, /Wartet auf Freigabe/)
      .getByRole('link')
      .click();
    await german.page.getByRole('button', { name: 'Adresse freigeben' }).waitFor();
    await expectAccessible(german.page);
  });
});
