import { ROLES } from '@app/auth';
import { beforeAll, describe, it } from 'vitest';
import { rows } from '../api/admin.js';
import { addDestination } from '../api/destinations.js';
import { deadLetteredDelivery } from '../api/audited-deliveries.js';
import { mdm, TestConnection } from '../api/received-message.js';
import { sentMessage } from '../api/audited-messages.js';
import { proposedRelease } from '../api/audited-releases.js';
import { bring, order, sendJson, untilNotified } from '../api/person-requests.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { NOTE, summarize, untilDocument, untilState } from '../support/rest.js';
import { expectActionsInView, lengthenNames } from '../support/rows-in-view.js';
import { chooseFiles, textFile } from './files.js';
import { useWeb } from './web.js';

const FILE = 'Entlassungsbrief_Kardiologie_und_internistische_Intensivmedizin_2026-11-28_final.txt';
const STORY_MS = 300_000;

const web = useWeb({ env: { CLOISTER_DELIVERY_HOSTS: '127.0.0.1' } });
let person: SignedInPerson;
/** Of every list with actions in its rows, with a row at least. */
let pages: readonly string[];

beforeAll(async () => {
  const { service } = web;
  person = await signedInPerson(service, { roles: [...ROLES] });
  await proposedRelease(service);
  const documentId = await bring(person, NOTE, { patientIdentifier: 'MRN-4711' });
  await untilDocument(service, documentId, 'extracted');
  const summaryId = await order(person, documentId, { priority: 'stat' });
  await untilNotified(person, 1);
  const reports = await TestConnection.open(service, { name: 'reports' });
  await reports.take(mdm());
  await sentMessage(service, summaryId);
  const { id: destinationId } = await addDestination(person, 'http://127.0.0.1:9/archive');
  await deadLetteredDelivery(service, destinationId);
  await sendJson(person, 'POST', '/api/holds', { documentId, reason: 'file 17/26' });
  const { id: failedId } = await summarize(service, [documentId]);
  await untilState(service, failedId, 'draft');
  await rows(
    service,
    `update summary set state = 'failed', state_reason = 'engine-failed' where id = $1`,
    [failedId],
  );
  pages = [
    '/inbox',
    '/documents',
    `/documents/${documentId}?panel=versions`,
    `/documents/${documentId}?panel=history`,
    '/notifications',
    '/account',
    '/audit',
    '/administration/people',
    '/administration/compartments',
    '/administration/clients',
    '/administration/destinations',
    `/administration/destinations/${destinationId}`,
    '/administration/messages',
    '/administration/retention',
    '/administration/holds',
    '/administration/limits',
    '/administration/profiles',
    '/administration/models',
    '/administration/queue?part=ended',
  ];
});

describe.each(['en-GB', 'de-DE'])('lists in %s', { timeout: STORY_MS }, (locale) => {
  it('keep the actions of their rows in the window at every width', async () => {
    const { page } = await web.openSignedIn({ person, locale });
    await lengthenNames(page);
    for (const path of pages) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectActionsInView(page);
    }
  });
});

describe('the list of an upload', () => {
  it('keeps the actions of files that wait in the window at every width', async () => {
    const { page } = await web.openSignedIn({ person });
    await page.goto('/upload');
    const opens = page.waitForEvent('filechooser');
    await chooseFiles(page).click();
    await (await opens).setFiles([textFile(FILE, NOTE), textFile(`2_${FILE}`, NOTE)]);
    await page.getByRole('button', { name: `Send ${FILE}` }).waitFor();
    await expectActionsInView(page);
  });
});
