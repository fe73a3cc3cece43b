import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rows } from '../api/admin.js';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { signedInPerson } from '../support/people.js';
import { NOTE, send, summarize, upload } from '../support/rest.js';
import { until } from '../support/wait.js';
import { useWeb } from './web.js';

const web = useWeb({ engine: null });

const findings = (page: Page) => page.getByRole('region', { name: 'What to do' });

describe('the queue', { timeout: 120_000 }, () => {
  it('is looked after by keyboard: cancelled, tried again, and narrowed by its address', async () => {
    const { id: documentId } = await send(web.service, upload(NOTE, 'maria-weber.txt'));
    const routine = await summarize(web.service, [documentId]);
    const stat = await summarize(web.service, [documentId], { priority: 'stat' });
    const person = await signedInPerson(web.service, { roles: ['administrator'] });
    const { page } = await web.openSignedIn({ person });
    await page.goto('/administration/queue');
    await page.getByRole('heading', { name: 'Queue', level: 1 }).waitFor();
    const lines = page.getByRole('table', { name: 'Queue' }).getByRole('row');
    await lines.nth(2).waitFor();
    expect(await lines.nth(1).textContent()).toContain(stat.id);
    await lines.nth(2).getByText(/^2nd/).waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('maria-weber');
    await expectAccessible(page);

    await page.getByRole('button', { name: `Cancel summary ${routine.id}` }).focus();
    await page.keyboard.press('Enter');
    const question = page.getByRole('dialog', { name: 'Cancel this summary?' });
    await question.getByRole('button', { name: 'Cancel', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'The summary was cancelled.' }).waitFor();
    // the row has gone: reading goes on at the top
    await page.locator('h1:focus').waitFor();
    await page.getByRole('cell', { name: routine.id, exact: true }).waitFor({ state: 'detached' });

    await page.getByLabel('Show', { exact: true }).selectOption('Failed or cancelled');
    await page.waitForURL(/part=ended/);
    await page.getByText(/^It was cancelled on request/).waitFor();
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
    await page.getByRole('button', { name: `Start again: summary ${routine.id}` }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('No summaries failed or were cancelled.').waitFor();
    const waiting = await rows(web.service, `select 1 from summary where state = 'queued'`);
    expect(waiting).toHaveLength(2);

    await page.goto('/administration/queue?part=reading');
    await page.getByRole('cell', { name: documentId, exact: true }).waitFor();
  });
});

describe('how the service stands', { timeout: 120_000 }, () => {
  it('is seen with what to do about it, and looked at again', async () => {
    const person = await signedInPerson(web.service, { roles: ['administrator'] });
    const { page } = await web.openSignedIn({ person });
    await page.goto('/administration');
    await page
      .getByRole('navigation', { name: 'Administration' })
      .getByRole('link', { name: 'Health' })
      .click();
    await page.getByRole('heading', { name: 'Health', level: 1 }).waitFor();
    await findings(page).getByText('No worker is writing summaries.').waitFor();
    await page.getByText('No worker was seen in the last hour.').waitFor();
    await expectAccessible(page);

    await using _worker = await web.service.startWorker(undefined, 'a-machine/1');
    await until('the worker says that it lives', async () => {
      const [row] = await rows(web.service, 'select name from worker_process');
      return row;
    });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByRole('cell', { name: 'a-machine/1' }).waitFor();
    await findings(page)
      .getByText('No worker is writing summaries.')
      .waitFor({ state: 'detached' });
    await page.getByRole('status').filter({ hasText: 'has changed' }).waitFor();
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
  });

  it('stays shown as it was last heard where the service does not answer', async () => {
    const person = await signedInPerson(web.service, { roles: ['model_steward'] });
    const { page, watch } = await web.openSignedIn({ person, locale: 'de-DE' });
    await page.goto('/administration/health');
    await page.getByRole('heading', { name: 'Betriebszustand', level: 1 }).waitFor();
    await page.getByRole('table', { name: 'Warteschlangen' }).waitFor();
    await page.route('**/api/status', (route) => route.fulfill({ status: 500, body: '' }));
    watch.expect(500, /^\/api\/status$/);
    await page.getByRole('button', { name: 'Aktualisieren' }).click();
    await page.getByText('Der Dienst hat nicht geantwortet.').waitFor();
    await page.getByRole('table', { name: 'Warteschlangen' }).waitFor();
    await expectAccessible(page);
  });
});
