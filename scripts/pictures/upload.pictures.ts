import { afterEach, describe, expect, it } from 'vitest';
import { type ChosenFile, choose, chooseFiles, hand, textFile } from '../../test/browser/files.js';
import { useWeb } from '../../test/browser/web.js';
import { CuttableLine } from '../../test/support/cuttable-line.js';
import { PausingEngine } from '../../test/support/pausing-engine.js';
import type { SignedInPerson } from '../../test/support/people.js';
import { maria } from './gallery.js';
import { CONTRACT, DISCHARGE_LETTER, SAMPLE_NOTE } from './samples.js';
import { takePictures } from './take.js';

const ARCHIVE: ChosenFile = {
  name: 'blood-pressures.zip',
  mimeType: 'application/zip',
  buffer: Buffer.from('504b0304', 'hex'),
};
const FILES: readonly ChosenFile[] = [
  textFile('visit-note.txt', SAMPLE_NOTE),
  textFile('discharge-letter.txt', DISCHARGE_LETTER),
  textFile('cleaning-contract.txt', CONTRACT),
  textFile('scan-without-text.txt', ' \n \n'),
  ARCHIVE,
];
const LARGE_BYTES = 6_000_000;
const STALL_AFTER = 3_000_000;

const engine = new PausingEngine();
const web = useWeb({ engine: () => engine });
let person: SignedInPerson;

afterEach(() => {
  engine.resume();
});

describe('pictures of the upload', () => {
  it('from an empty page to drafts', async () => {
    person = await maria(web.service);
    const { page } = await web.openSignedIn({ person });
    await page.goto('/upload');
    await chooseFiles(page).waitFor();
    await takePictures(page, 'upload-empty');
    await hand(page, 'paste', { text: SAMPLE_NOTE });
    await page.getByRole('dialog', { name: 'Text to summarize' }).waitFor();
    await takePictures(page, 'upload-paste-text');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await choose(page, chooseFiles(page), FILES);
    await page.getByText('This file type can’t be read.').first().waitFor();
    await page.getByLabel('Patient identifier of visit-note.txt').fill('MRN-1001');
    await page.getByLabel('Priority of visit-note.txt').selectOption('Stat');
    await takePictures(page, 'upload-chosen');
    await page.getByLabel('Select visit-note.txt').check();
    await page.getByLabel('Select discharge-letter.txt').check();
    await page.getByRole('form', { name: 'Change the selected files' }).waitFor();
    await takePictures(page, 'upload-together');
    await page.getByLabel('Select visit-note.txt').uncheck();
    await page.getByLabel('Select discharge-letter.txt').uncheck();
    engine.pauseAfter(2);
    await page.getByRole('button', { name: 'Send 4 files' }).click();
    await page.getByText('Machine draft, being written. Not reviewed.').waitFor();
    await page.getByText('The file contains no text.').first().waitFor();
    await takePictures(page, 'upload-writing');
    await page
      .getByRole('group')
      .filter({ hasText: 'Machine draft, being written' })
      .getByRole('button', { name: /^Cancel/ })
      .click();
    await page.getByRole('dialog').waitFor();
    await takePictures(page, 'upload-cancel');
    await page.keyboard.press('Escape');
    engine.resume();
    for (const name of ['visit-note', 'discharge-letter', 'cleaning-contract']) {
      await page.getByRole('link', { name: `Open draft of ${name}.txt` }).waitFor();
    }
    await takePictures(page, 'upload-drafts');
    expect(await page.getByRole('link', { name: /^Open draft of/ }).count()).toBe(3);
  });

  it('over a broken line', async () => {
    await using line = await CuttableLine.to(web.service.url);
    const { page, watch } = await web.openSignedIn({ url: line.url, person });
    watch.expectBrokenLine();
    await page.goto('/upload');
    const text = SAMPLE_NOTE.repeat(Math.ceil(LARGE_BYTES / SAMPLE_NOTE.length));
    await choose(page, chooseFiles(page), [textFile('ten-years-of-notes.txt', text)]);
    const stalled = line.stallAfter(STALL_AFTER);
    await page.getByRole('button', { name: 'Send 1 file' }).click();
    await stalled;
    await page.getByText(/^3\.\d MB of 6 MB$/).waitFor();
    await takePictures(page, 'upload-sending');
    line.cut();
    await page.getByText('Can’t reach Cloister. The upload continues when it responds.').waitFor();
    await takePictures(page, 'upload-interrupted');
    line.mend();
    await page.reload();
    await page.getByText('1 file hasn’t fully arrived').waitFor();
    await takePictures(page, 'upload-asks-again');
    expect(await page.getByRole('group').count()).toBeGreaterThan(0);
  });

  it('of many files', async () => {
    const { page } = await web.openSignedIn();
    await page.goto('/upload');
    engine.pauseAfter(1);
    const files = Array.from({ length: 100 }, (_, number) =>
      textFile(`visit-note-${number + 1}.txt`, `${SAMPLE_NOTE}\nNote ${number + 1} of 100.`),
    );
    await choose(page, chooseFiles(page), files);
    await page.getByRole('button', { name: 'Send 100 files' }).click();
    await page.getByText('100 received').waitFor({ timeout: 60_000 });
    await takePictures(page, 'upload-hundred');
    engine.resume();
    expect(await page.getByText('100 files').count()).toBeGreaterThan(0);
  });
});
