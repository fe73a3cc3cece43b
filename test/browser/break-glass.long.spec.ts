import { RightsService } from '@app/auth';
import { operatorActor } from '@app/platform';
import { describe, expect, it } from 'vitest';
import { entries, rows } from '../api/admin.js';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { signedInPerson } from '../support/people.js';
import { NOTE, upload } from '../support/rest.js';
import { useWeb } from './web.js';

const web = useWeb({ engine: null });

/** A very restricted document of this patient, whose author alone sees it. */
async function hiddenDocument(patientIdentifier: string): Promise<string> {
  const author = await signedInPerson(web.service);
  const [home] = await rows<{ id: string }>(web.service, 'select id from compartment limit 1');
  await web.service
    .get(RightsService)
    .setMemberships(
      operatorActor('test', web.service.tenantId),
      { type: 'person', id: author.id },
      [{ compartmentId: home?.id ?? '', clearance: 'V' }],
    );
  const fields = { patientIdentifier, confidentiality: 'V' };
  const body = upload(NOTE, 'hidden.txt', 'text/plain', fields);
  const response = await author.call('/api/documents', { method: 'POST', body });
  expect(response.status).toBe(201);
  return ((await response.json()) as { readonly id: string }).id;
}

describe('break-glass', () => {
  it(
    'opens by keyboard what a search did not find, says so on every page, and ends',
    { timeout: 120_000 },
    async () => {
      const documentId = await hiddenDocument('MRN-GLASS-1');
      const { page, person, watch } = await web.openSignedIn();
      await page.goto('/documents');
      await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('MRN-GLASS-1');
      await page.keyboard.press('Enter');
      await page.getByText(/^Nothing here has exactly this identifier/).waitFor();
      await expectAccessible(page);
      const ask = page.getByRole('search').getByRole('button', { name: 'Break-glass access' });
      await ask.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Break-glass access' });
      await dialog.getByLabel('Reason').and(page.locator(':focus')).waitFor();
      expect(await dialog.getByLabel('Patient identifier').inputValue()).toBe('MRN-GLASS-1');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Open access' }).press('Enter');
      await dialog.getByText('Fill in this field.').waitFor();
      await dialog.getByLabel('Reason').fill('unconscious in the ER');
      await dialog.getByLabel('Duration').selectOption('15');
      await dialog.getByRole('button', { name: 'Open access' }).press('Enter');

      const banner = page.getByRole('region', { name: 'Break-glass access' });
      await banner.getByText(/15 mins? left/).waitFor();
      await page.getByRole('link', { name: 'hidden.txt' }).waitFor();
      expect(page.url()).not.toContain('GLASS');
      await expectAccessible(page);
      await page.getByRole('link', { name: 'hidden.txt' }).click();
      await page.waitForURL(`**/documents/${documentId}*`);
      await banner.waitFor();
      await page.reload();
      await banner.waitFor();
      await page.setViewportSize(PHONE);
      await expectAccessible(page);

      watch.expect(404, new RegExp(`^/api/(documents|summaries).*${documentId}`));
      await banner.getByRole('button', { name: 'End now' }).click();
      await banner.waitFor({ state: 'detached' });
      await page.getByText('Couldn’t load the document').waitFor();
      expect(await page.getByText('hidden.txt').count()).toBe(0);
      const [opened] = await entries(web.service, 'break-glass.opened');
      expect(opened).toMatchObject({ actor_id: person.id });
      const read = await entries(web.service, 'document.read');
      expect(read.map(({ canonical }) => canonical.toString()).join()).toContain('breakGlass');
    },
  );

  it(
    'is offered where a document is hidden, and says that nobody has an identifier',
    { timeout: 60_000 },
    async () => {
      const documentId = await hiddenDocument('MRN-GLASS-2');
      const { page, watch } = await web.openSignedIn();
      watch.expect(404, /^\/api\/(documents|summaries|break-glass)/);
      await page.goto(`/documents/${documentId}`);
      await page.getByRole('button', { name: 'Break-glass access' }).click();
      const dialog = page.getByRole('dialog', { name: 'Break-glass access' });
      await dialog.getByLabel('Patient identifier').fill('MRN-NOBODY');
      await dialog.getByLabel('Reason').fill('unconscious in the ER');
      await dialog.getByRole('button', { name: 'Open access' }).click();
      await dialog.getByText('No patient has this identifier.').waitFor();
      await dialog.getByLabel('Patient identifier').and(page.locator(':focus')).waitFor();
      await expectAccessible(page);
      await dialog.getByLabel('Patient identifier').fill('MRN-GLASS-2');
      await dialog.getByRole('button', { name: 'Open access' }).click();
      await page.getByRole('link', { name: 'hidden.txt' }).waitFor();
    },
  );

  it('is not offered to who may not have it', async () => {
    const person = await signedInPerson(web.service, { roles: ['author'] });
    const { page, watch } = await web.openSignedIn({ person });
    await page.goto('/documents');
    await page.getByRole('search').getByRole('textbox').fill('MRN-GLASS-9');
    await page.keyboard.press('Enter');
    await page.getByText(/^Nothing here has exactly this identifier/).waitFor();
    expect(await page.getByRole('button', { name: 'Break-glass access' }).count()).toBe(0);
    expect(watch.complaints).toEqual([]);
  });
});
