import { beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { NOTE, send, untilDocument, upload } from '../support/rest.js';
import { useWeb } from './web.js';

const MRN = 'MRN 71-33/ö';

const web = useWeb();
let documentId: string;
let reader: SignedInPerson;
let auditor: SignedInPerson;
let breakGlassId: string;

beforeAll(async () => {
  const { service } = web;
  const fields = { patientIdentifier: MRN };
  documentId = (await send(service, upload(NOTE, 'seen.txt', 'text/plain', fields))).id;
  await untilDocument(service, documentId, 'extracted');
  reader = await signedInPerson(service);
  await reader.call(`/api/documents/${documentId}`);
  await reader.call(`/api/documents/${documentId}/content`);
  const opened = await reader.call('/api/break-glass', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ patientIdentifier: MRN, reason: 'unconscious, no next of kin' }),
  });
  breakGlassId = ((await opened.json()) as { id: string }).id;
  await reader.call(`/api/documents/${documentId}/text`);
  auditor = await signedInPerson(service, { roles: ['auditor'] });
});

describe('the audit trail', () => {
  it('shows an auditor who opened a record, found by its identifier, by keyboard alone', async () => {
    const { page, context } = await web.openSignedIn({ person: auditor });
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    await page.goto('/');
    await page.getByRole('heading', { name: 'Audit trail', level: 1 }).waitFor();
    await page.getByRole('table').waitFor();
    await expectAccessible(page);

    await page.getByLabel('Patient identifier').focus();
    await page.keyboard.type(MRN);
    await page.keyboard.press('Enter');
    await page.waitForURL(/patient=[0-9a-f-]{36}/);
    await page.getByRole('link', { name: 'Document received' }).waitFor();
    for (const url of asked) {
      expect(decodeURIComponent(url.replaceAll('+', ' '))).not.toContain('71-33');
    }
  });

  it('leads from any entry to who looked at its record, and from there to the proof', async () => {
    const { page } = await web.openSignedIn({ person: auditor });
    await page.goto(`/audit?document=${documentId}&order=oldest`);
    await page.getByRole('row', { name: /Original viewed/ }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const entry = page.getByRole('dialog', { name: 'Entry' });
    await entry.getByText('Proved just now').waitFor();
    await entry.getByRole('link', { name: 'Show who viewed this document' }).press('Enter');
    await page.getByRole('row', { name: /Document received/ }).waitFor({ state: 'detached' });
    const row = page.getByRole('row', { name: /Original viewed/ });
    expect(await row.textContent()).toContain('Person');
    expect(new URL(page.url()).searchParams.get('only')).toBe('looks');
    await row.getByRole('link').press('Enter');
    await entry.getByText(reader.id).first().waitFor();
    await entry.getByText('127.0.0.1').waitFor();
    await expectAccessible(page);
  });

  it('keeps its filters in the address, and exports what they show', async () => {
    const { page } = await web.openSignedIn({ person: auditor });
    await page.goto('/audit');
    await page.getByLabel('Action', { exact: true }).selectOption('Original viewed');
    await page.getByLabel('Order').selectOption('Oldest first');
    await page.waitForURL(/action=document.content-read/);
    await page
      .getByRole('row', { name: /Original viewed/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /CSV/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^audit-trail-\d{4}-\d\d-\d\d\.csv$/);
    await page.getByLabel('Action', { exact: true }).selectOption('Keys renewed');
    await page.getByText('No entries match.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await page.getByRole('table').waitFor();
  });

  it('says how far it is signed, and gives the checkpoint away', async () => {
    const { page } = await web.openSignedIn({ person: auditor });
    await page.goto('/audit');
    await page.getByRole('button', { name: /Signed to entry/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Integrity of the audit trail' });
    await dialog.getByText('The newest checkpoint was checked just now').waitFor();
    await dialog.getByText('cloister-audit/').first().waitFor();
    await dialog.getByText('No external store keeps checkpoints.').waitFor();
    await expectAccessible(page);
  });

  it('lays a break-glass access before the auditor, who reviews it', async () => {
    const { page } = await web.openSignedIn({ person: auditor });
    await page.goto('/audit?view=break-glass');
    await page.getByText('Reason given: unconscious, no next of kin').waitFor();
    const current = page.getByRole('navigation', { name: 'Views' }).locator('[aria-current=page]');
    expect(await current.allTextContents()).toEqual(['Break-glass access']);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Show what was done' }).click();
    await page.getByRole('row', { name: /Text viewed/ }).waitFor();
    expect(page.url()).toContain(`breakGlass=${breakGlassId}`);
    await page.goBack();
    await page.getByRole('button', { name: 'Review' }).click();
    const dialog = page.getByRole('dialog', { name: 'Review break-glass access' });
    await dialog.getByLabel('Result of your review').fill('The emergency was real.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Finish review' }).click();
    await page.getByText('No break-glass access is waiting for review.').waitFor();
  });

  it('finds unusual access by what the auditors call so', async () => {
    const { page } = await web.openSignedIn({ person: auditor });
    await page.goto('/audit?view=after-hours');
    await page.getByRole('button', { name: 'Change' }).click();
    const dialog = page.getByRole('dialog', { name: 'What counts as unusual' });
    for (const day of await dialog.getByRole('checkbox').all()) await day.setChecked(false);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/outside .* on no day/).waitFor();
    await page.getByRole('row', { name: /Original viewed/ }).waitFor();
    await page.getByRole('link', { name: 'Many patients' }).click();
    await page.getByText('Nobody viewed this many patients in so short a time.').waitFor();
    await expectAccessible(page);
  });

  it('accounts for the disclosures of a patient, on paper too', async () => {
    const { page } = await web.openSignedIn({ person: auditor });
    await page.goto('/audit');
    await page.getByLabel('Patient identifier').fill(MRN);
    await page.getByRole('button', { name: 'Show this patient’s entries' }).click();
    await page.waitForURL(/patient=/);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Accounting of disclosures' }).click();
    await page.getByRole('heading', { name: 'Accounting of disclosures', level: 1 }).waitFor();
    await page.getByRole('row', { name: /Text viewed .* Break-glass access/ }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Show').selectOption('Also access by our own people');
    await page.getByRole('row', { name: /Original viewed .* Work of our own people/ }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/^disclosures-/);
  });

  it('is a list of cards on a phone', async () => {
    const { page } = await web.openSignedIn({ person: auditor, viewport: PHONE });
    await page.goto('/audit?only=looks');
    await page.getByRole('link', { name: 'Original viewed' }).first().waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Filters' }).click();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Original viewed' }).first().click();
    await page.getByRole('dialog', { name: 'Entry' }).getByText('Proved just now').waitFor();
    await expectAccessible(page);
  });

  it('is not in the rail of whoever may not read it', async () => {
    const { page } = await web.openSignedIn();
    await page.goto('/documents');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('link', { name: 'Audit' }).count()).toBe(0);
    await page.goto('/audit');
    await page.getByRole('heading', { name: 'No access', level: 1 }).waitFor();
  });
});
