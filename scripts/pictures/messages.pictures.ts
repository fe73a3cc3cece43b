import { expect, it } from 'vitest';
import { sentMessage } from '../../test/api/audited-messages.js';
import { mdm, TestConnection } from '../../test/api/received-message.js';
import { send, summarize } from '../../test/support/rest.js';
import { useWeb } from '../../test/browser/web.js';
import { colleague } from './gallery.js';
import { takePictures } from './take.js';

const web = useWeb({ engine: null });

it('pictures of messages', async () => {
  const { service } = web;
  const person = await colleague(service, {
    loginName: 'j.lind',
    displayName: 'Jonas Lind',
    roles: ['integration', 'reviewer'],
  });
  const reports = await TestConnection.open(service, { name: 'reports', silentAfterMinutes: 30 });
  const lab = await TestConnection.open(service, { name: 'lab', rules: [] });
  const { id } = await reports.take(mdm({ controlId: 'MSG00001' }));
  await reports.take(mdm().replace('|P|2.5', '|D|2.5'));
  await reports.take(mdm({ patient: '' }));
  await lab.take(mdm({ event: 'T01' }));
  const { id: documentId } = await send(service);
  const { id: summaryId } = await summarize(service, [documentId]);
  await sentMessage(service, summaryId);
  const { page, watch } = await web.openSignedIn({ person });
  await page.goto('/administration/messages');
  await page.getByRole('row', { name: /MSH-11/ }).waitFor();
  await page.getByLabel('Control ID (MSH-10)', { exact: true }).fill('MSG00001');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('button', { name: 'Clear' }).waitFor();
  await takePictures(page, 'administration-messages', { whole: true });
  await page.goto(`/administration/messages/${id}`);
  await page.getByRole('button', { name: 'Show message' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('The ward asks what came.');
  await page.getByRole('dialog').getByRole('button', { name: 'Show message' }).click();
  await page
    .getByText(/^MSH\|/)
    .first()
    .waitFor();
  await takePictures(page, 'administration-message', { whole: true });
  const german = await web.openSignedIn({ person, locale: 'de-DE' });
  await german.page.goto('/administration/messages');
  await german.page.getByRole('row', { name: /MSH-11/ }).waitFor();
  await takePictures(german.page, 'administration-messages-german', { whole: true });
  expect(watch.complaints).toEqual([]);
});
