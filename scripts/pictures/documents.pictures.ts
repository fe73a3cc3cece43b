import { beforeAll, describe, expect, it } from 'vitest';
import { printedPdf } from '../../test/browser/printed-pdf.js';
import { useWeb } from '../../test/browser/web.js';
import { PausingEngine } from '../../test/support/pausing-engine.js';
import type { SignedInPerson } from '../../test/support/people.js';
import { send, summarize, upload } from '../../test/support/rest.js';
import { until } from '../../test/support/wait.js';
import { fillList, maria, untilRow } from './gallery.js';
import { DISCHARGE_LETTER, SAMPLE_NOTE } from './samples.js';
import { DRAWN, takePictures } from './take.js';

const engine = new PausingEngine();
const web = useWeb({ engine: () => engine });
let person: SignedInPerson;
let ids: ReadonlyMap<string, string>;
let pdfId = '';

beforeAll(async () => {
  person = await maria(web.service);
});

describe('pictures of the documents', () => {
  it('an empty list, then a full one', async () => {
    const { page } = await web.openSignedIn({ person });
    await page.goto('/documents');
    await page.getByText('No documents yet.').waitFor();
    await takePictures(page, 'documents-empty');
    ids = await fillList(web.service);
    const pdf = await printedPdf(await web.open(), [DISCHARGE_LETTER, SAMPLE_NOTE]);
    const fields = { patientIdentifier: 'MRN-1007' };
    const sent = await send(
      web.service,
      upload(pdf, 'discharge-letter.pdf', 'application/pdf', fields),
    );
    pdfId = sent.id;
    await untilRow(web.service, 'document', pdfId, 'extracted');
    const { id } = await summarize(web.service, [pdfId], { profile: 'discharge-summary' });
    await untilRow(web.service, 'summary', id, 'draft');
    await page.reload();
    await page.getByRole('link', { name: 'discharge-letter.pdf' }).waitFor();
    await takePictures(page, 'documents', {
      shows: page.getByRole('link', { name: 'discharge-letter.pdf' }),
    });
    await page.goto('/documents?state=rejected&order=oldest');
    await page.getByRole('link', { name: 'scan-without-text.txt' }).waitFor();
    await takePictures(page, 'documents-filtered', {
      shows: page.getByRole('link', { name: 'scan-without-text.txt' }),
    });
    await page.goto('/documents?state=erased');
    await page.getByText('No documents match these filters.').waitFor();
    await takePictures(page, 'documents-no-match');
    await page.goto('/documents');
    await page.getByRole('search').getByRole('textbox').fill('MRN-9999');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing here has exactly this identifier').waitFor();
    await takePictures(page, 'search-unknown');
    expect(ids.size).toBeGreaterThan(5);
  });

  it('a document in its states', async () => {
    const { page, watch } = await web.openSignedIn({ person });
    const draft = page.getByRole('region', { name: 'Text of the draft', exact: true });
    await page.goto(`/documents/${ids.get('visit-note-12-march.txt')}`);
    await draft.waitFor();
    await takePictures(page, 'document-text');
    await page.goto(`/documents/${ids.get('visit-note-12-march.txt')}?panel=story`);
    await page.getByRole('tabpanel').getByRole('listitem').first().waitFor();
    await takePictures(page, 'document-history');
    await page.goto(`/documents/${ids.get('visit-note-12-march.txt')}?panel=source`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await takePictures(page, 'document-source', {
      shows: page.getByText('HISTORY OF PRESENT ILLNESS').first(),
    });
    await page.goto(`/documents/${ids.get('visit-note-12-march.txt')}`);
    await page.getByRole('button', { name: 'Summarize again' }).click();
    await page.getByRole('dialog').waitFor();
    await takePictures(page, 'document-summarize-again');
    await page.goto(`/documents/${ids.get('scan-without-text.txt')}?panel=source`);
    await page.getByText('This document was rejected').waitFor();
    await takePictures(page, 'document-refused');
    await page.goto(`/documents/${pdfId}?panel=source`);
    const words = page.getByRole('region', { name: 'Page 1 of' }).getByText('admitted').first();
    await words.waitFor();
    await takePictures(page, 'document-pdf', {
      shows: words,
      ready: () => until('the page drawn', () => page.evaluate<boolean>(DRAWN)),
    });
    watch.expect(404, /^\/api\//);
    await page.goto('/documents/01a00000-0000-7000-8000-000000000000');
    await page.getByRole('main').getByRole('alert').first().waitFor();
    await takePictures(page, 'document-not-there');
    expect(pdfId).not.toBe('');
  });

  it('a draft that is queued, written, cancelled', async () => {
    const first = await send(web.service, upload(`${SAMPLE_NOTE} 1`, 'visit-note-13-march.txt'));
    const second = await send(web.service, upload(`${SAMPLE_NOTE} 2`, 'visit-note-14-march.txt'));
    for (const { id } of [first, second]) await untilRow(web.service, 'document', id, 'extracted');
    engine.pauseAfter(3);
    await summarize(web.service, [first.id], { profile: 'visit-note' });
    await summarize(web.service, [second.id], { profile: 'visit-note' });
    const { page } = await web.openSignedIn({ person });
    await page.goto(`/documents/${first.id}`);
    const live = page.getByRole('region', { name: 'Text of the draft as it is written' });
    await live.getByText('Cough and shortness').waitFor();
    await takePictures(page, 'document-writing');
    await page.goto(`/documents/${second.id}`);
    await page.getByRole('button', { name: 'Cancel draft' }).waitFor();
    await takePictures(page, 'document-queued');
    await page.getByRole('button', { name: 'Cancel draft' }).click();
    await page.getByRole('button', { name: 'Start again' }).first().waitFor();
    await takePictures(page, 'document-cancelled');
    engine.resume();
    expect(await page.getByRole('button', { name: 'Start again' }).count()).toBeGreaterThan(0);
  });

  it('what surrounds them', async () => {
    const { page } = await web.openSignedIn({ person });
    await page.goto('/documents');
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    await takePictures(page, 'help', {
      prepare: async () => {
        if ((await page.getByRole('dialog').count()) === 0) await page.keyboard.press('?');
      },
      shows: page.getByRole('dialog', { name: 'Help' }),
    });
    await page.goto('/no/such/page');
    await page.getByRole('heading', { name: 'Not found' }).waitFor();
    await takePictures(page, 'not-found');
    const german = await web.openSignedIn({ person, locale: 'de-DE' });
    await german.page.goto('/documents');
    await german.page.getByRole('link', { name: 'discharge-letter.pdf' }).waitFor();
    await takePictures(german.page, 'documents-german');
    await german.page.goto(`/documents/${ids.get('visit-note-12-march.txt')}`);
    await german.page.getByRole('article').waitFor();
    await takePictures(german.page, 'document-german');
    expect(await german.page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('a service that does not answer', async () => {
    const { page, context, watch } = await web.openSignedIn({ person });
    watch.expectBrokenLine();
    await page.goto('/upload');
    await page.getByRole('heading', { name: 'Upload', level: 1 }).waitFor();
    await context.route('**/api/**', (route) => route.abort('connectionrefused'));
    await page.getByRole('link', { name: 'Documents' }).click();
    await page.getByText('Can’t reach Cloister').first().waitFor();
    await page.getByRole('main').getByRole('alert').last().waitFor();
    await takePictures(page, 'documents-no-answer');
    expect(await page.getByRole('alert').count()).toBeGreaterThan(0);
  });

  it('a list that is on its way', async () => {
    const { page, context } = await web.openSignedIn({ person });
    await page.goto('/upload');
    await page.getByRole('heading', { name: 'Upload', level: 1 }).waitFor();
    const held = Promise.withResolvers<void>();
    await context.route('**/api/documents?**', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.getByRole('link', { name: 'Documents' }).click();
    await page.getByText('Loading documents').first().waitFor({ state: 'attached' });
    await takePictures(page, 'documents-loading');
    held.resolve();
    await page.getByRole('link', { name: 'discharge-letter.pdf' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/documents');
  });
});
