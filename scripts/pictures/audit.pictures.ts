import { expect, it } from 'vitest';
import { useWeb } from '../../test/browser/web.js';
import { send, upload } from '../../test/support/rest.js';
import { sendJson } from '../../test/api/person-requests.js';
import { colleague, drafted, maria, untilRow } from './gallery.js';
import { SAMPLE_DOCUMENTS, SAMPLE_NOTE } from './samples.js';
import { takePictures } from './take.js';

const web = useWeb();

it('pictures of the audit trail', async () => {
  const { service } = web;
  const reader = await maria(service);
  for (const sample of SAMPLE_DOCUMENTS.slice(0, 3)) await drafted(service, sample);
  const patientIdentifier = 'MRN-2001';
  const note = upload(SAMPLE_NOTE, 'transfer-letter.txt', 'text/plain', { patientIdentifier });
  const { id } = await send(service, note);
  await untilRow(service, 'document', id, 'extracted');
  const reason = 'unconscious, no next of kin';
  await sendJson(reader, 'POST', '/api/break-glass', { patientIdentifier, reason });
  await reader.call(`/api/documents/${id}/content`);

  const person = await colleague(service, {
    loginName: 'a.novak',
    displayName: 'Anna Novak',
    roles: ['auditor'],
  });
  const { page, watch } = await web.openSignedIn({ person });
  await page.goto('/audit');
  const opened = page.getByRole('row', { name: /Original viewed/ }).first();
  await opened.waitFor();
  await takePictures(page, 'audit');
  await page.goto('/audit?view=break-glass');
  await takePictures(page, 'audit-break-glass', { shows: page.getByText('Reason given:') });
  await page.goto('/audit?view=many-patients');
  await takePictures(page, 'audit-many-patients', { shows: page.getByText('Nobody viewed') });
  await page.goto('/audit');
  await page.getByRole('button', { name: /Signed to entry/ }).click();
  const integrity = page.getByRole('dialog', { name: 'Integrity of the audit trail' });
  await takePictures(page, 'audit-integrity', { shows: integrity.getByText('was checked') });
  await page.goto(`/audit?document=${id}`);
  await page
    .getByRole('row', { name: /Original viewed/ })
    .getByRole('link')
    .first()
    .click();
  const entry = page.getByRole('dialog', { name: 'Entry' });
  await takePictures(page, 'audit-entry', { shows: entry.getByText('Proved just now') });
  await page.goto('/audit');
  await page.getByLabel('Patient identifier').fill(patientIdentifier);
  await page.keyboard.press('Enter');
  await page.waitForURL(/patient=/);
  const patient = new URL(page.url()).searchParams.get('patient') ?? '';
  await takePictures(page, 'audit-patient', {
    shows: page.getByRole('link', { name: 'Document received' }),
  });
  await page.goto(`/audit/disclosures?patient=${patient}`);
  await page.getByRole('heading', { name: 'Accounting of disclosures', level: 1 }).waitFor();
  await takePictures(page, 'audit-disclosures');
  const german = await web.openSignedIn({ person, locale: 'de-DE' });
  await german.page.goto('/audit');
  await german.page.getByRole('table').waitFor();
  await takePictures(german.page, 'audit-german');
  expect(watch.complaints).toEqual([]);
});
