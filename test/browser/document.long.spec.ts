import { Profiles } from '@app/summaries';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { NOTE, send, summarize, untilDocument, untilState, upload } from '../support/rest.js';
import { printedPdf } from './printed-pdf.js';
import { useWeb } from './web.js';

const HOSTILE = '<img src=x onerror="document.title=1"> & <b>bold</b>';

const web = useWeb();
let textId = '';

async function drafted(body: FormData): Promise<string> {
  const { id } = await send(web.service, body);
  await untilDocument(web.service, id, 'extracted');
  const summary = await summarize(web.service, [id], { profile: 'visit-note' });
  await untilState(web.service, summary.id, 'draft');
  return id;
}

beforeAll(async () => {
  const note = `${NOTE}\nREMARK: ${HOSTILE} was typed into this note by somebody.\n`;
  textId = await drafted(
    upload(note, 'visit <b>note.txt', 'text/plain', { patientIdentifier: 'MRN-5' }),
  );
});

describe('the page of a document', () => {
  it('shows the source beside a draft that says it is one', async () => {
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${textId}`);
    await page.getByRole('heading', { name: 'visit <b>note.txt', level: 1 }).waitFor();
    const draft = page.getByRole('article', { name: 'Machine draft, not reviewed' });
    await draft.waitFor();
    const pane = page.getByRole('tabpanel', { name: 'Draft' });
    const profile = `Visit note, version ${Profiles.load().get('visit-note').version}`;
    for (const said of [profile, 'No language model', 'Everything was read']) {
      await pane.getByText(said).waitFor();
    }
    const source = page.getByRole('region', { name: 'Source', exact: true });
    await source.getByText('The patient is a 54-year-old man').waitFor();
    expect(await source.textContent(), 'text is text, never markup').toContain(HOSTILE);
    expect(await page.title()).not.toMatch(/MRN|visit/);
    await expectAccessible(page);
  });

  it('tells the story of the document, and opens it from the address', async () => {
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${textId}`);
    await page.getByRole('tab', { name: 'History' }).click();
    const story = page.getByRole('tabpanel', { name: 'History' });
    const written = story.getByRole('listitem').filter({ hasText: 'Draft written' });
    await written.waitFor();
    await expectAccessible(page);
    expect(new URL(page.url()).search).toBe('?panel=history');
    await page.reload();
    await written.waitFor();
    const entries = await story.getByRole('listitem').allTextContents();
    const at = (words: string): number => entries.findIndex((entry) => entry.includes(words));
    expect(at('Document text extracted')).toBeLessThan(at('Draft written'));
  });

  it('copies the draft with its label', async () => {
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${textId}`);
    const draft = page.getByRole('region', { name: 'Text of the draft', exact: true });
    await draft.waitFor();
    await page.getByRole('button', { name: 'Copy draft' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/^MACHINE DRAFT, NOT REVIEWED\n/);
    expect(copied).toContain((await draft.textContent())?.trim());
  });

  it('prints the draft with its label and without the page around it', async () => {
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${textId}`);
    await page.getByRole('region', { name: 'Text of the draft', exact: true }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const sheet = await page.evaluate<string>('document.body.innerText');
    expect(sheet).toMatch(/machine draft, not reviewed/i);
    expect(sheet).toContain('checked by nobody');
    expect(sheet).toContain('MRN-5');
    expect(sheet).not.toContain('Copy draft');
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  });

  it('draws the pages of a PDF beside the draft', async () => {
    const pdf = await printedPdf(await web.open(), [NOTE, 'SECOND PAGE: nothing new.']);
    const id = await drafted(upload(pdf, 'two-pages.pdf', 'application/pdf'));
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${id}`);
    const first = page.getByRole('region', { name: 'Page 1 of 2' });
    await first.getByText('Cough for two weeks', { exact: false }).first().waitFor();
    await expectAccessible(page);
    const dark = await page.evaluate<number>(`(() => {
      const canvas = document.querySelector('canvas');
      const copy = new OffscreenCanvas(canvas.width, canvas.height);
      const drawing = copy.getContext('2d', { willReadFrequently: true });
      drawing.drawImage(canvas, 0, 0);
      const { data } = drawing.getImageData(0, 0, copy.width, copy.height);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] < 128 && data[at + 3] > 0) dark += 1;
      return dark;
    })()`);
    expect(dark, 'dark pixels of the drawn page').toBeGreaterThan(200);
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByRole('region', { name: 'Page 2 of 2' }).getByText('SECOND PAGE').waitFor();
    await page.waitForURL(/page=2/);
    expect(await page.getByText('2 pages').count()).toBeGreaterThan(0);
  });

  it('says why a document was refused, and what to do', async () => {
    const { id } = await send(web.service, upload(' \n \n', 'empty.txt'));
    await untilDocument(web.service, id, 'rejected');
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${id}`);
    await page.getByText('This document was rejected').waitFor();
    await page.getByText('Check that it is the right file').first().waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('link', { name: 'Upload another file' }).count()).toBe(1);
  });

  it('is a page of tabs on a phone', async () => {
    const { page } = await web.openSignedIn({ viewport: PHONE });
    await page.goto(`/documents/${textId}`);
    await page.getByRole('region', { name: 'Text of the draft', exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'Source' }).click();
    await page.getByRole('tabpanel').getByText('dry cough').waitFor();
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('tabpanel').getByRole('listitem').first().waitFor();
    await expectAccessible(page);
    expect(new URL(page.url()).search).toBe('?panel=history');
  });

  it('is not there for an id that nobody has', async () => {
    const { page, watch } = await web.openSignedIn();
    watch.expect(404, /^\/api\/documents\//);
    watch.expect(404, /^\/api\/summaries/);
    await page.goto('/documents/01a00000-0000-7000-8000-000000000000');
    await page.getByRole('main').getByRole('alert').first().waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('asks for another summary and shows it when it is there', async () => {
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${textId}`);
    await page.getByRole('button', { name: 'Summarize again' }).click();
    const dialog = page.getByRole('dialog', { name: 'Summarize again' });
    await dialog.waitFor();
    await expectAccessible(page);
    await dialog.getByRole('radio', { name: 'General' }).check();
    await dialog.getByRole('button', { name: 'Start' }).click();
    await page
      .getByRole('tabpanel')
      .getByText(/^General, version 2/)
      .waitFor();
    await expectAccessible(page);
    expect(new URL(page.url()).searchParams.get('summary')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
