import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { FakeEngine } from '../support/fake-engine.js';
import { send, summarize, untilDocument, untilState, upload } from '../support/rest.js';
import { until } from '../support/wait.js';
import { printedPdf } from './printed-pdf.js';
import { useWeb } from './web.js';

const BETWEEN = Array.from(
  { length: 60 },
  (_, day) => `Nursing entry ${day + 1}: settled, ate well, walked to the window and back.`,
).join('\n');
const NOTE = `ADMISSION
The patient was admitted with a productive cough and fever.
${BETWEEN}
PLAN
Amoxicillin 500 mg three times a day for seven days.
`;
const DRAFT =
  'The patient was admitted with a productive cough and fever. Amoxicillin 800 mg three times a day for seven days.';

const web = useWeb({ engine: () => new FakeEngine({ answer: () => [DRAFT] }) });
let noteId = '';

beforeAll(async () => {
  const body = upload(NOTE, 'stay.txt', 'text/plain', { patientIdentifier: 'MRN-31' });
  noteId = await drafted(body);
});

async function drafted(body: FormData): Promise<string> {
  const { id } = await send(web.service, body);
  await untilDocument(web.service, id, 'extracted');
  const summary = await summarize(web.service, [id], { profile: 'general' });
  await untilState(web.service, summary.id, 'draft');
  return id;
}

const draft = (page: Page): Locator => page.getByRole('region', { name: 'Text of the draft' });
const dose = (page: Page): Locator => draft(page).getByRole('button', { name: /Amoxicillin/ });
const source = (page: Page): Locator =>
  page.getByRole('region', { name: 'Text of the source, by lines' });
const current = (page: Page): Locator => page.locator('[data-current]').first();

/** Until all of it lies within the frame around it. */
async function untilSeen(element: Locator, frame: Locator): Promise<void> {
  await until('the place in view', async () => {
    const [inner, outer] = [await element.boundingBox(), await frame.boundingBox()];
    if (!inner || !outer) return false;
    return inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
  });
}

describe('the evidence of a draft', () => {
  it('leads from a sentence to its place in the source, and back', async () => {
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${noteId}`);
    const head = page.getByRole('group', { name: 'Draft check' });
    await head.getByText('1 of 2 supported').waitFor();
    await expectAccessible(page);
    await dose(page).click();
    await untilSeen(current(page), source(page));
    expect(await current(page).textContent()).toContain('Amoxicillin 500 mg');
    expect(new URL(page.url()).searchParams.get('sentence')).toBe('2');
    const panel = page.getByRole('group', { name: 'Sentence 2' });
    await panel.getByText('Check the number: “800”').waitFor();
    await expectAccessible(page);

    await source(page).getByRole('button', { name: 'The patient was admitted' }).click();
    await page
      .getByRole('group', { name: 'Sentence 1' })
      .getByText('Supported', { exact: true })
      .waitFor();
    expect(new URL(page.url()).searchParams.get('sentence')).toBe('1');
  });

  it('opens from an address with its place in view', async () => {
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${noteId}?sentence=2`);
    await page.getByRole('group', { name: 'Sentence 2' }).waitFor();
    await untilSeen(current(page), source(page));
    expect(await current(page).textContent()).toContain('500 mg');
  });

  it('works by keyboard alone', async () => {
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${noteId}`);
    await dose(page).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('group', { name: 'Sentence 2' }).waitFor();
    expect(await dose(page).and(page.locator(':focus')).count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: 'Sentence 2' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Sentence 1' }).waitFor();
    await page.getByText('Supported: 1 place in the source').waitFor({ state: 'attached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Help' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('group', { name: 'Sentence 1' }).count()).toBe(1);
  });

  it('copies and prints the draft as it was written', async () => {
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${noteId}?sentence=2`);
    await page.getByRole('group', { name: 'Sentence 2' }).waitFor();
    await page.evaluate(
      `getSelection().selectAllChildren(document.querySelector('[aria-label="Text of the draft"]'))`,
    );
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied.trim().slice(-DRAFT.length)).toBe(DRAFT);
    await page.emulateMedia({ media: 'print' });
    const sheet = await page.evaluate<string>('document.body.innerText');
    expect(sheet).toContain('for seven days.[1]');
    expect(sheet).toMatch(/\[1\] .*Check the number: “800”/);
    await page.emulateMedia({ media: 'screen' });
  });

  it('marks what no sentence draws on', async () => {
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${noteId}`);
    const list = page.getByRole('region', { name: 'Not mentioned in this draft' });
    await list.getByRole('button', { name: /Nursing entry 1:/ }).click();
    await page.locator('mark[data-current]').first().waitFor();
    await expectAccessible(page);
    expect(new URL(page.url()).searchParams.get('unused')).toBe('1');
  });

  it('changes between draft and source on a phone', async () => {
    const { page } = await web.openSignedIn({ viewport: PHONE });
    await page.goto(`/documents/${noteId}`);
    await dose(page).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show in source', exact: true }).click();
    await untilSeen(current(page), source(page));
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Back to draft' }).click();
    await page.getByRole('group', { name: 'Sentence 2' }).waitFor();
    expect(new URL(page.url()).searchParams.get('panel')).toBe('draft');
  });
});

describe('evidence on the pages of a PDF', () => {
  /** Until the box lies over the words that it marks. */
  async function untilOver(page: Page): Promise<void> {
    const words = page.getByText('Amoxicillin 500 mg').first();
    await until('the box over its words', async () => {
      const [box, text] = [await current(page).boundingBox(), await words.boundingBox()];
      if (!box || !text) return false;
      const middle = { x: text.x + text.width / 2, y: text.y + text.height / 2 };
      return (
        middle.x > box.x &&
        middle.x < box.x + box.width &&
        middle.y > box.y &&
        middle.y < box.y + box.height &&
        box.height < text.height * 2 + 4
      );
    });
  }

  it('is a box over the words, at every size, and leads back', async () => {
    const pdf = await printedPdf(await web.open(), [NOTE]);
    const id = await drafted(upload(pdf, 'stay.pdf', 'application/pdf'));
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${id}`);
    await page.getByRole('region', { name: 'Page 1 of' }).waitFor();
    await dose(page).click();
    await untilSeen(current(page), page.getByRole('group', { name: 'Pages' }));
    await untilOver(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Larger' }).click();
    await untilOver(page);
    await untilSeen(current(page), page.getByRole('group', { name: 'Pages' }));
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: 'Sentence 2' }).waitFor({ state: 'detached' });
    await page.getByText('Amoxicillin 500 mg').first().click();
    await page.getByRole('group', { name: 'Sentence 2' }).waitFor();
    expect(new URL(page.url()).searchParams.get('sentence')).toBe('2');
  });

  it('is over the words of a page that lies on its side, too', async () => {
    const upright = Buffer.from(await printedPdf(await web.open(), [NOTE])).toString('latin1');
    // as long as before, so that the table at its end stays right
    const turned = upright.replaceAll(/\/MediaBox \[0 0 [\d. ]+\]/g, (entry) =>
      '/MediaBox [0 0 595 842] /Rotate 90'.padEnd(entry.length),
    );
    expect(turned, 'a page that can be turned').not.toBe(upright);
    const pdf = new Uint8Array(Buffer.from(turned, 'latin1'));
    const id = await drafted(upload(pdf, 'turned.pdf', 'application/pdf'));
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${id}?sentence=2`);
    await untilSeen(current(page), page.getByRole('group', { name: 'Pages' }));
    const [box, words] = [
      await current(page).boundingBox(),
      await page.getByText('Amoxicillin 500 mg').first().boundingBox(),
    ];
    if (!box || !words) throw new Error('neither box nor words');
    expect(box.height, 'the line stands upright').toBeGreaterThan(box.width);
    expect(Math.abs(box.x - words.x)).toBeLessThan(6);
    expect(Math.abs(box.y - words.y)).toBeLessThan(6);
  });
});

describe('several documents together', () => {
  it('are chosen in the list, and a place in another of them is a link', async () => {
    const patient = { patientIdentifier: 'MRN-32' };
    const older = upload(NOTE, 'older.txt', 'text/plain', patient);
    const newer = upload('The cough has gone. No fever.', 'newer.txt', 'text/plain', patient);
    for (const body of [older, newer]) {
      const { id } = await send(web.service, body);
      await untilDocument(web.service, id, 'extracted');
    }
    const { page } = await web.openSignedIn();
    await page.goto('/documents');
    await page.getByRole('checkbox', { name: 'Select newer.txt' }).check();
    await page.getByRole('link', { name: 'older.txt' }).focus();
    await page.keyboard.press('x');
    await page.getByText('2 documents selected').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Summarize together' }).click();
    const dialog = page.getByRole('dialog', { name: 'Summarize 2 documents together' });
    await dialog.waitFor();
    await expectAccessible(page);
    await dialog.getByRole('radio', { name: 'General' }).check();
    await dialog.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('heading', { name: 'newer.txt', level: 1 }).waitFor();
    await dose(page).click();
    await page.getByRole('link', { name: 'older.txt' }).first().click();
    await page.getByRole('heading', { name: 'older.txt', level: 1 }).waitFor();
    await untilSeen(current(page), source(page));
    expect(await current(page).textContent()).toContain('500 mg');
    await expectAccessible(page);
  });
});
