import { readFileSync } from 'node:fs';
import { SetupLinksService } from '@app/auth';
import { INSTALL_FOLDER, operatorActor } from '@app/platform';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { PausingEngine } from '../support/pausing-engine.js';
import { PASSWORD } from '../support/people.js';
import { send, summarize, upload } from '../support/rest.js';
import { useWeb } from './web.js';

const SAMPLE = readFileSync(`${INSTALL_FOLDER}/apps/cli/samples/visit-note.txt`, 'utf8');

const engine = new PausingEngine();
const web = useWeb({ engine: () => engine });

/** As `cloister up` and `cloister link` make it. */
async function administratorLink(): Promise<string> {
  const { service } = web;
  const token = await service
    .get(SetupLinksService)
    .create(operatorActor('test', service.tenantId));
  return `/start#${token}`;
}

describe('the first run', () => {
  let link: string;

  it('tells whoever comes without the link how to get one', async () => {
    const { page } = await web.open();
    await page.goto('/');
    await page.getByText('Nobody can sign in yet').waitFor();
    expect(await page.getByText('npx cloister link').count()).toBe(1);
    await expectAccessible(page);
  });

  it('says what to do with a link that has expired', async () => {
    const expired = await administratorLink();
    await using admin = await adminOf(web.service.database.admin);
    await admin.client.query(`update setup_link set expires_at = now() - interval '1 second'`);
    const { page, watch } = await web.open();
    watch.expect(403, /^\/api\/start\/link$/);
    await page.goto(expired);
    await page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
    expect(await page.getByText('npx cloister link').count()).toBe(1);
    await expectAccessible(page);
  });

  it('has a link, and a sample that is being written', async () => {
    const sample = await send(web.service, upload(SAMPLE, 'visit-note.txt'));
    engine.pauseAfter(2);
    await summarize(web.service, [sample.id], { profile: 'visit-note' });
    link = await administratorLink();
    expect(link).toMatch(/^\/start#link_/);
  });

  it('leads from the link over the administrator and the sample to the upload', async () => {
    const { page } = await web.open();
    await page.goto(link);
    await page.getByRole('heading', { name: 'Create the first administrator' }).waitFor();
    expect(page.url(), 'the token leaves the address').toBe(`${web.service.url}/start`);
    await expectAccessible(page);

    await page.getByLabel('Login name').fill('a.mustermann');
    await page.getByLabel('Display name').fill('Dr. Anna Mustermann');
    await page.getByLabel('Password', { exact: true }).fill('too short');
    await page.getByRole('button', { name: 'Create administrator' }).click();
    await page.getByText(/more characters? needed/).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Create administrator' }).click();

    await page.getByRole('heading', { name: 'Watch a sample note become a draft' }).waitFor();
    const writing = page.getByRole('region', { name: 'What the model writes' });
    await writing.waitFor();
    const early = (await writing.textContent()) ?? '';
    await expectAccessible(page);
    engine.resume();
    await writing.getByText('Machine draft, not reviewed').waitFor();
    const late = (await writing.textContent()) ?? '';
    expect(late.length).toBeGreaterThan(early.length);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Where to go next' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('main').getByRole('link', { name: 'Upload' }).click();
    await page.getByRole('heading', { name: 'Upload', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/upload');
  });

  it('says on a phone that the link was used', async () => {
    const { page, watch } = await web.open({ viewport: PHONE });
    watch.expect(403, /^\/api\/start\/link$/);
    await page.goto(link);
    await page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
    await expectAccessible(page);
  });
});

async function adminOf(
  access: ConstructorParameters<typeof Client>[0],
): Promise<AsyncDisposable & { readonly client: Client }> {
  const client = new Client(access);
  await client.connect();
  return { client, [Symbol.asyncDispose]: () => client.end() };
}
