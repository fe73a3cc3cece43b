import { expect, it } from 'vitest';
import { rows } from '../../test/api/admin.js';
import { mdm, TestConnection } from '../../test/api/received-message.js';
import { ask, claim } from '../../test/support/review.js';
import { untilState } from '../../test/support/rest.js';
import { until } from '../../test/support/wait.js';
import { useWeb } from '../../test/browser/web.js';
import { colleague } from './gallery.js';
import { takePictures } from './take.js';

const web = useWeb();
const pid = (patient: string): string => `PID|1||${patient}^^^HOSP^MR||Doe^Jane`;

it('pictures of merges', async () => {
  const { service } = web;
  const person = await colleague(service, {
    loginName: 'j.lind',
    displayName: 'Jonas Lind',
    roles: ['administrator', 'reviewer'],
  });
  const ward = await TestConnection.open(service, { name: 'registry' });
  let count = 0;
  const tell = async (type: string, ...segments: readonly string[]): Promise<void> => {
    count += 1;
    const head = `MSH|^~\\&|MPI|HOUSE|CLOISTER|US|20260101||${type}|A${count}|P|2.5`;
    const { id } = await ward.take([head, ...segments, ''].join('\r'));
    await until('what was said to be done', async () => {
      const done = await rows(
        service,
        `select from message where id = $1 and state <> 'received'`,
        [id],
      );
      return done.length > 0;
    });
  };
  const drafted = async (patient: string): Promise<string> => {
    const { id } = await ward.take(mdm({ patient }));
    const summaryId = await until('its summary', async () => {
      const [message] = await rows<{ summary_id: string | null }>(
        service,
        'select summary_id from message where id = $1',
        [id],
      );
      return message?.summary_id;
    });
    await untilState(service, summaryId, 'draft');
    return summaryId;
  };
  await claim(person, await drafted('4711-208'));
  await drafted('4711-208');
  await drafted('4711-933');
  await drafted('4712-001');
  await tell('ADT^A24', pid('4712-001'), 'PV1|1|I', pid('4712-077'));
  await tell('ADT^A40', pid('4712-500'), 'MRG|4712-001^^^HOSP^MR');
  const merges = '/api/patient-merges';
  const { body } = await ask<{ items: { id: string }[] }>(person, 'GET', `${merges}?limit=1`);
  await ask(person, 'POST', `${merges}/${body.items[0]?.id}/undo`, {
    reason: 'The registry took it back by telephone: two persons.',
  });
  await tell('ADT^A40', pid('4711-933'), 'MRG|4711-208^^^HOSP^MR');

  const { page, watch } = await web.openSignedIn({ person });
  await page.goto('/administration/merges');
  await page.getByRole('row', { name: /4711-208/ }).waitFor();
  await takePictures(page, 'administration-merges', { whole: true });
  await page.getByRole('link', { name: /4711-208/ }).click();
  await page.getByRole('table', { name: 'Open drafts' }).waitFor();
  await takePictures(page, 'administration-merge', { whole: true });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Two persons, as the registry says.');
  await takePictures(page, 'administration-merge-undo');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: '4711-933 (HOSP)' }).click();
  await page.getByRole('region', { name: 'Reported by hospital systems' }).waitFor();
  await takePictures(page, 'documents-of-merged-patient');
  const german = await web.openSignedIn({ person, locale: 'de-DE' });
  await german.page.goto('/administration/merges');
  await german.page.getByRole('row', { name: /4711-208/ }).waitFor();
  await takePictures(german.page, 'administration-merges-german', { whole: true });
  expect(watch.complaints).toEqual([]);
});
