import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { PausingEngine } from '../support/pausing-engine.js';
import { NOTE } from '../support/rest.js';
import { choose, chooseFiles, hand, textFile } from './files.js';
import { useWeb } from './web.js';

const SHEET = {
  name: 'sheet.ods',
  mimeType: 'application/vnd.oasis.opendocument.spreadsheet',
  buffer: Buffer.from('504b0304', 'hex'),
};

const engine = new PausingEngine();
const web = useWeb({ engine: () => engine });

// what a failed test has halted must not stand in the way of the next
afterEach(() => {
  engine.resume();
});

const row = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('group', { name, exact: true });
const button = (page: Page, name: string | RegExp): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name, exact: true });

async function openUpload(options = {}): Promise<Page> {
  const { page } = await web.openSignedIn(options);
  await page.goto('/upload');
  await chooseFiles(page).waitFor();
  return page;
}

describe('uploading', () => {
  it.each([
    ['at a desk', {}],
    ['on a phone', { viewport: PHONE }],
  ])(
    'takes many files, refuses some with a reason, and leads each to its draft, %s',
    async (...given) => {
      const page = await openUpload(given[1]);
      await expectAccessible(page);
      await choose(page, chooseFiles(page), [
        textFile('visit-note.txt', `${NOTE}${given[0]}`),
        textFile('discharge-letter.txt', `Discharge. ${NOTE}${given[0]}`),
        textFile('blank.txt', ' \n \n'),
        textFile('nothing.txt', ''),
        SHEET,
      ]);
      await row(page, 'sheet.ods').getByText('This file type can’t be read.').waitFor();
      await row(page, 'nothing.txt').getByText('The file is empty.').waitFor();
      await expectAccessible(page);
      expect(await page.getByLabel('Profile of discharge-letter.txt').inputValue()).toBe(
        'discharge-summary',
      );
      await page.getByLabel('Patient identifier of visit-note.txt').fill('MRN-1');
      await page.getByLabel('Priority of visit-note.txt').selectOption('Stat');

      engine.pauseAfter(1);
      await button(page, /^Send 3 files$/).click();
      const blank = row(page, 'blank.txt');
      await blank.getByText('The file contains no text.').first().waitFor();
      await page.getByText('Machine draft, being written. Not reviewed.').first().waitFor();
      await expectAccessible(page);
      engine.resume();
      for (const name of ['visit-note.txt', 'discharge-letter.txt']) {
        await page.getByRole('link', { name: `Open draft of ${name}` }).waitFor();
      }
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Open draft of visit-note.txt' }).click();
      await page.getByRole('article', { name: 'Machine draft, not reviewed' }).waitFor();
      expect(await page.getByRole('main').textContent()).toContain('MRN-1');
      await page.goBack();
      await row(page, 'visit-note.txt').waitFor();
      expect(await row(page, 'sheet.ods').count()).toBe(1);
    },
  );

  it('changes the selected files together', async () => {
    const page = await openUpload();
    await choose(page, chooseFiles(page), [
      textFile('one.txt', `${NOTE} 1`),
      textFile('two.txt', `${NOTE} 2`),
      textFile('three.txt', `${NOTE} 3`),
    ]);
    await page.getByLabel('Select all files to send').check();
    await page.getByLabel('Select three.txt').uncheck();
    const bulk = page.getByRole('form', { name: 'Change the selected files' });
    await bulk.getByLabel('Patient identifier').fill('MRN-77');
    await bulk.getByLabel('Priority').selectOption('Batch');
    await expectAccessible(page);
    await bulk.getByRole('button', { name: 'Apply' }).click();
    for (const name of ['one', 'two']) {
      expect(await page.getByLabel(`Patient identifier of ${name}.txt`).inputValue()).toBe(
        'MRN-77',
      );
      expect(await page.getByLabel(`Priority of ${name}.txt`).inputValue()).toBe('batch');
    }
    expect(await page.getByLabel('Patient identifier of three.txt').inputValue()).toBe('');
    await bulk.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('2 files were removed from the list.').first().waitFor();
    await button(page, 'Undo').click();
    await row(page, 'one.txt').waitFor();
    expect(await page.getByLabel('Patient identifier of one.txt').inputValue()).toBe('MRN-77');
  });

  it('takes files that are dropped or pasted, and text that is pasted', async () => {
    const page = await openUpload();
    await hand(page, 'drop', { files: [textFile('dropped.txt', NOTE)] });
    await row(page, 'dropped.txt').waitFor();
    await hand(page, 'paste', { files: [textFile('pasted.txt', `${NOTE} pasted`)] });
    await row(page, 'pasted.txt').waitFor();
    await hand(page, 'paste', { text: `${NOTE} as text` });
    const dialog = page.getByRole('dialog', { name: 'Text to summarize' });
    await dialog.waitFor();
    await expectAccessible(page);
    expect(await dialog.getByLabel('Text', { exact: true }).inputValue()).toBe(`${NOTE} as text`);
    await dialog.getByLabel('File name').fill('from-the-clipboard');
    await dialog.getByRole('button', { name: 'Add to the list' }).click();
    await row(page, 'from-the-clipboard.txt').waitFor();
    await button(page, 'Send 3 files').click();
    await page.getByRole('link', { name: 'Open draft of from-the-clipboard.txt' }).waitFor();
    expect(await page.getByRole('link', { name: /^Open draft of/ }).count()).toBeLessThanOrEqual(3);
  });

  it('stops writing when it is asked to, and starts again', async () => {
    const page = await openUpload();
    await choose(page, chooseFiles(page), [textFile('stopped.txt', `${NOTE} stop`)]);
    engine.pauseAfter(1);
    await button(page, 'Send 1 file').click();
    await row(page, 'stopped.txt').getByText('Machine draft, being written.').waitFor();
    await button(page, 'Cancel stopped.txt').click();
    const dialog = page.getByRole('dialog', { name: 'Stop writing the summary of stopped.txt?' });
    await dialog.waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Stop writing' }).click();
    const again = button(page, 'Try again: stopped.txt');
    await again.waitFor();
    await expectAccessible(page);
    engine.resume();
    await again.click();
    const draft = page.getByRole('link', { name: 'Open draft of stopped.txt' });
    await draft.waitFor();
    expect(await draft.getAttribute('href')).toContain('summary=');
  });
});
