import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, order, sendJson, untilNotified } from '../../test/api/person-requests.js';
import { useWeb } from '../../test/browser/web.js';
import { type MailServer, startMailServer } from '../../test/support/mail-server.js';
import { until } from '../../test/support/wait.js';
import { maria } from './gallery.js';
import { SAMPLE_NOTE } from './samples.js';
import { takePictures } from './take.js';

const SETTINGS = '/api/notification-settings';

let server: MailServer;
const env: NodeJS.ProcessEnv = {};
beforeAll(async () => {
  server = await startMailServer();
  Object.assign(env, server.env);
});
afterAll(() => server[Symbol.asyncDispose]());

const web = useWeb({ env });

describe('pictures of notifications', () => {
  it('the list and the settings', async () => {
    const person = await maria(web.service);
    const { page, watch } = await web.openSignedIn({ person });
    await page.goto('/notifications');
    const empty = page.getByText('No notifications yet.');
    await takePictures(page, 'notifications-empty', { shows: empty });
    await bring(person, ' \n\t ');
    await bring(person, '%PDF-1.7\nnothing more', {}, 'application/pdf');
    const { items } = await untilNotified(person, 2);
    await sendJson(person, 'POST', '/api/notifications/read', { upTo: items.at(-1)?.id });
    await order(person, await bring(person, SAMPLE_NOTE), { priority: 'stat' });
    await untilNotified(person, 3);
    const urgent = page.getByRole('link', { name: 'An urgent draft is waiting' });
    await takePictures(page, 'notifications', { shows: urgent });

    await page.goto('/account');
    const section = page.getByRole('region', { name: 'Notifications' });
    const address = 'm.weber@hospital.example';
    await sendJson(person, 'PUT', `${SETTINGS}/email`, { address, language: 'en' });
    await page.reload();
    const waits = section.getByText('A code is on its way');
    const prepare = (): Promise<void> => section.scrollIntoViewIfNeeded();
    await takePictures(page, 'account-email-code', { shows: waits, prepare });
    const mail = await until('the code', async () => server.mails.at(-1));
    const code = /^\d{6}$/m.exec(mail.text)?.[0];
    await sendJson(person, 'POST', `${SETTINGS}/email/confirmation`, { code });
    await page.reload();
    const confirmed = section.getByText('E-mails go to');
    await takePictures(page, 'account-notifications', { shows: confirmed, prepare });
    expect(watch.complaints).toEqual([]);
  });
});
