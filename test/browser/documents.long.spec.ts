import { RootKeyFile } from '@app/crypto';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { rows } from '../api/admin.js';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { addManyDocuments } from '../support/many-documents.js';
import { NOTE, send, upload } from '../support/rest.js';
import { useWeb } from './web.js';

const COUNT = 120;
const PATIENT = 'MRN 70-42/ä';

const web = useWeb({ engine: null });

beforeAll(async () => {
  const { service } = web;
  const [compartment] = await rows<{ id: string }>(service, 'select id from compartment');
  const [client] = await rows<{ id: string }>(service, 'select id from client');
  if (!compartment || !client) throw new Error('the service has no compartment or client');
  await addManyDocuments({
    access: service.database.access,
    rootKey: RootKeyFile.openOrCreate(service.config.data.rootKey),
    tenantId: service.tenantId,
    compartmentId: compartment.id,
    count: COUNT,
    actors: [{ kind: 'client', id: client.id }],
  });
  await send(service, upload(NOTE, 'newest.txt', 'text/plain', { patientIdentifier: PATIENT }));
});

const rowsOf = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('row');
const shown = (page: Page, name: string): Promise<void> =>
  page.getByRole('link', { name, exact: true }).waitFor();

describe('the list of documents', () => {
  it('keeps its filters in the address, for a reload and for somebody else', async () => {
    const { page } = await web.openSignedIn();
    await page.goto('/documents');
    await shown(page, 'newest.txt');
    await expectAccessible(page);
    await page.getByLabel('State', { exact: true }).selectOption('Rejected');
    await page.getByLabel('Source', { exact: true }).selectOption('HL7');
    await page.getByLabel('Order').selectOption('Oldest first');
    await shown(page, 'note-33.txt');
    expect(new URL(page.url()).search).toBe('?state=rejected&source=hl7&order=oldest');
    await expectAccessible(page);

    const other = await web.openSignedIn();
    await other.page.goto(page.url());
    await shown(other.page, 'note-33.txt');
    expect(await other.page.getByLabel('State', { exact: true }).inputValue()).toBe('rejected');
    expect(await rowsOf(other.page).count()).toBe(await rowsOf(page).count());

    await page.getByRole('button', { name: 'Clear filters' }).click();
    await shown(page, 'note-0.txt');
    expect(new URL(page.url()).search).toBe('?order=oldest');
  });

  it('says that no document matches, and offers the way out', async () => {
    const { page } = await web.openSignedIn();
    await page.goto('/documents?from=1999-01-01&to=1999-12-31');
    await page.getByText('No documents match these filters.').waitFor();
    await expectAccessible(page);
    await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();
    await shown(page, 'newest.txt');
    expect(new URL(page.url()).search).toBe('');
  });

  it('turns its pages by keyboard, and comes back from a document to the row that was opened', async () => {
    const { page } = await web.openSignedIn();
    await page.goto('/documents?limit=25');
    await shown(page, 'newest.txt');
    await page.getByRole('button', { name: 'Next page' }).press('Enter');
    await shown(page, 'note-95.txt');
    await page.getByText('Page 2', { exact: true }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const focused = page.locator(':focus');
    const name = (await focused.textContent()) ?? '';
    expect(name).toMatch(/^note-9\d\.txt$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.goBack();
    await shown(page, 'note-95.txt');
    await page.getByRole('link', { name, exact: true }).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Previous page' }).press('Enter');
    await shown(page, 'newest.txt');
    expect(new URL(page.url()).searchParams.has('cursor')).toBe(false);
  });

  it('finds a patient by identifier and leaves the identifier in no address', async () => {
    const { page, context } = await web.openSignedIn();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    await page.goto('/documents');
    await shown(page, 'newest.txt');
    await page.keyboard.press('/');
    await page.keyboard.type(PATIENT);
    await page.keyboard.press('Enter');
    await page.waitForURL(/patient=|\/documents\/[0-9a-f-]{36}/);
    await page.getByText(PATIENT).first().waitFor();
    await expectAccessible(page);

    const history = await page.evaluate<readonly string[]>(
      'navigation.entries().map(({ url }) => url)',
    );
    const kept = await page.evaluate<string>(
      'JSON.stringify([history.state, document.title, { ...localStorage }, { ...sessionStorage }])',
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const written of [...asked, ...history, kept]) {
      expect(decodeURIComponent(written.replaceAll('+', ' '))).not.toContain('70-42');
    }
  });

  it('says that an identifier is unknown, where it was typed', async () => {
    const { page } = await web.openSignedIn();
    await page.goto('/documents');
    await page.getByRole('search').getByRole('textbox').fill('MRN-NOBODY');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing here has exactly this identifier, and no patient').waitFor();
    await expectAccessible(page);
    expect(new URL(page.url()).pathname).toBe('/documents');
  });

  it('is a list of cards on a phone, with the filters behind a button', async () => {
    const { page } = await web.openSignedIn({ viewport: PHONE });
    await page.goto('/documents?state=extracted');
    await shown(page, 'note-119.txt');
    expect(await page.getByRole('table').count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Filters (1)' }).click();
    await page.getByLabel('Source', { exact: true }).selectOption('FHIR');
    await shown(page, 'note-110.txt');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Next page' }).scrollIntoViewIfNeeded();
    await page.getByRole('link', { name: 'note-110.txt' }).click();
    await page.getByRole('heading', { name: 'note-110.txt', level: 1 }).waitFor();
    await expectAccessible(page);
    expect(new URL(page.url()).pathname).toMatch(/^\/documents\/[0-9a-f-]{36}$/);
  });
});
