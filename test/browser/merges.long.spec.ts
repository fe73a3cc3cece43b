import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rows } from '../api/admin.js';
import { mdm, TestConnection } from '../api/received-message.js';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { signedInPerson } from '../support/people.js';
import { claim } from '../support/review.js';
import { untilState } from '../support/rest.js';
import { until } from '../support/wait.js';
import { useWeb } from './web.js';

const web = useWeb();
let messages = 0;

const announced = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();

async function connected(): Promise<TestConnection> {
  return TestConnection.open(web.service, { name: 'ward' });
}

/** Tells of two patients, or of a visit, and waits until that is done. */
async function tell(ward: TestConnection, type: string, ...segments: readonly string[]) {
  messages += 1;
  const head = `MSH|^~\\&|HIS|WARD|CLOISTER|US|20260101||${type}|A${messages}|P|2.5`;
  const { id } = await ward.take([head, ...segments, ''].join('\r'));
  await until('what was said to be done', async () => {
    const [message] = await rows<{ state: string }>(
      web.service,
      `select state from message where id = $1 and state <> 'received'`,
      [id],
    );
    return message?.state === 'taken';
  });
}

/** A report of a patient, once its draft is there. */
async function drafted(ward: TestConnection, patient: string): Promise<string> {
  const { id } = await ward.take(mdm({ patient }));
  const summaryId = await until('its summary', async () => {
    const [message] = await rows<{ summary_id: string | null }>(
      web.service,
      'select summary_id from message where id = $1',
      [id],
    );
    return message?.summary_id;
  });
  await untilState(web.service, summaryId, 'draft');
  return summaryId;
}

const pid = (patient: string): string => `PID|1||${patient}^^^HOSP^MR||Doe^Jane`;
const mrg = (patient: string): string => `MRG|${patient}^^^HOSP^MR`;

describe('merges', { timeout: 120_000 }, () => {
  it('are found, looked into and undone by who keeps records and reads documents', async () => {
    const person = await signedInPerson(web.service, { roles: ['administrator', 'reviewer'] });
    const { page, watch } = await web.openSignedIn({ person });
    await page.goto('/administration/merges');
    await page.getByText('No source has merged patients').waitFor();
    await expectAccessible(page);

    const ward = await connected();
    const summaryId = await drafted(ward, 'OLD-1');
    await claim(person, summaryId);
    await ward.take(mdm({ patient: 'NEW-1' }));
    await tell(ward, 'ADT^A40', pid('NEW-1'), mrg('OLD-1'));
    await ward.take(mdm({ patient: 'LINK-1' }));
    await tell(ward, 'ADT^A24', pid('LINK-1'), 'PV1|1|I', pid('LINK-2'));
    await page.reload();
    const row = page.getByRole('row', { name: /OLD-1 \(HOSP\) was merged into NEW-1 \(HOSP\)/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('active');
    await page.getByRole('row', { name: /linked as one person/ }).waitFor();
    await expectAccessible(page);

    await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Moved visit' });
    await page.getByText('No merges match.').waitFor();
    expect(new URL(page.url()).search).toBe('?kind=visit');
    await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Patient merge' });
    await row.waitFor();
    expect(await page.getByRole('row', { name: /linked as one person/ }).count()).toBe(0);

    await row.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Patient merge', level: 1 }).waitFor();
    expect(page.url()).not.toMatch(/OLD|NEW/);
    expect(await page.title()).not.toMatch(/OLD|NEW/);
    const documents = page.getByRole('table', { name: 'Documents' });
    await documents.getByRole('link').waitFor();
    const drafts = page.getByRole('table', { name: 'Open drafts' });
    await drafts.getByRole('link').waitFor();
    await expectAccessible(page);

    await documents.getByRole('link').click();
    await page.getByText(/arrived for patient OLD-1, merged/).waitFor();
    await page.getByRole('link', { name: 'View merge' }).click();
    await page.getByRole('link', { name: 'NEW-1 (HOSP)' }).click();
    const said = page.getByRole('region', { name: 'Reported by hospital systems' });
    await said.getByText('OLD-1 (HOSP) was merged into NEW-1 (HOSP)').waitFor();
    await expectAccessible(page);
    await said.getByRole('link', { name: 'View merge' }).click();

    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    const asked = page.getByRole('dialog', { name: 'Undo this patient merge?' });
    await asked.getByText(/One document goes back to the patient it named/).waitFor();
    await expectAccessible(page);
    await asked.getByRole('button', { name: 'Undo' }).click();
    await asked.getByText('Fill in this field.').waitFor();
    await asked.getByRole('textbox', { name: 'Reason' }).fill('Two persons, says the registry.');
    await Promise.all([
      announced(page, 'Undone.'),
      asked.getByRole('button', { name: 'Undo' }).click(),
    ]);
    await page.getByText('Two persons, says the registry.').waitFor();
    await asked.waitFor({ state: 'detached' });
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('page-title');
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await expectAccessible(page);

    await page.getByRole('link', { name: 'ward', exact: true }).click();
    await page
      .getByRole('row', { name: /ADT\^A40/ })
      .getByRole('link')
      .click();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Merges from this connection' }).click();
    await row.waitFor();
    expect(new URL(page.url()).search).toBe('?connection=ward');

    const phone = await web.openSignedIn({ person, viewport: PHONE });
    await phone.page.goto('/administration/merges?state=undone');
    await phone.page.getByRole('row', { name: /was merged into/ }).waitFor();
    expect(await phone.page.getByRole('button', { name: 'Filters (1)' }).count()).toBe(1);
    await expectAccessible(phone.page);
    await phone.page.getByRole('link', { name: /was merged into/ }).click();
    await phone.page.getByText('Two persons, says the registry.').waitFor();
    await expectAccessible(phone.page);
    expect(watch.complaints).toEqual([]);
  });

  it('say to one of two who undo it that the other was quicker', async () => {
    const person = await signedInPerson(web.service, { roles: ['administrator'] });
    const ward = await connected();
    await ward.take(mdm({ patient: 'OLD-2' }));
    await tell(ward, 'ADT^A40', pid('NEW-2'), mrg('OLD-2'));
    const { page, watch } = await web.openSignedIn({ person });
    await page.goto('/administration/merges?state=in-force&kind=merge');
    // who reads no documents sees rows, and no patient
    await page
      .getByRole('link', { name: /^patient …\w{8} was merged into patient …\w{8}$/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Details' }).waitFor();
    expect(await page.getByText(/OLD-2|NEW-2/).count()).toBe(0);
    expect(await page.getByRole('table').count()).toBe(0);
    const id = page.url().split('/').at(-1);
    const undone = await person.call(`/api/patient-merges/${id}/undo`, {
      method: 'POST',
      headers: { ...person.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ reason: 'First.' }),
    });
    expect(undone.status).toBe(204);
    watch.expect(404, /\/undo$/);
    await page.getByRole('button', { name: 'Undo' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByRole('textbox', { name: 'Reason' }).fill('Second.');
    await asked.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('First.').waitFor();
  });

  it('are shown to auditors, who change nothing, and to nobody else', async () => {
    const auditor = await web.openSignedIn({
      person: await signedInPerson(web.service, { roles: ['auditor'] }),
    });
    await auditor.page.goto('/administration/merges');
    await auditor.page
      .getByRole('link', { name: /was merged into/ })
      .first()
      .click();
    await auditor.page.getByRole('heading', { name: 'Details' }).waitFor();
    expect(await auditor.page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    const reviewer = await web.openSignedIn({
      person: await signedInPerson(web.service, { roles: ['reviewer'] }),
    });
    await reviewer.page.goto('/administration/merges');
    await reviewer.page.getByRole('heading', { name: 'No access', level: 1 }).waitFor();
    expect(await reviewer.page.getByRole('table').count()).toBe(0);
  });
});
