import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.js';
import { DESK, PHONE } from '../support/browser.js';
import { FakeEngine } from '../support/fake-engine.js';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import { claim, reviewOf } from '../support/review.js';
import { send, summarize, untilDocument, untilState, upload } from '../support/rest.js';
import { useWeb } from './web.js';

const ROWS = [
  ['Medication', 'Morning', 'Noon', 'Evening'],
  ['Ramipril 5 mg', '', '', '1'],
  ['Bisoprolol 2.5 mg', '1', '', ''],
  ['{\\strike Metformin 500 mg}', '{\\strike 1}', '', '{\\strike 1}'],
];
const row = (cells: readonly string[], heading = ''): string =>
  `\\trowd${heading}${cells.map((_, index) => `\\cellx${(index + 1) * 2200}`).join('')}\n${cells
    .map((cell) => `\\pard\\intbl ${cell}\\cell`)
    .join('\n')}\\row\n`;
const PICTURE = '{\\pict\\pngblip\\picw10\\pich10 89504e470d0a1a0a}';
/** A medication plan with gaps, a drug that was stopped, struck words, and a picture that nobody reads. */
const PLAN = `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}
\\pard\\b Medication plan\\b0\\par
${ROWS.map((cells, index) => row(cells, index === 0 ? '\\trhdr' : '')).join('')}
\\pard Allergy: {\\strike none known} penicillin. Next visit in four weeks.\\par
${PICTURE}\\par}`;
const DRAFT = 'Ramipril 5 mg in the evening. Allergy: penicillin. Next visit in four weeks.';

const web = useWeb({ engine: () => new FakeEngine({ answer: () => [DRAFT] }) });
let reviewer: SignedInPerson;
let address: string;
let summaryId: string;

beforeAll(async () => {
  reviewer = await signedInPerson(web.service, { roles: ['reviewer'] });
  const { id } = await send(web.service, upload(PLAN, 'plan.rtf', 'application/rtf'));
  await untilDocument(web.service, id, 'extracted');
  const summary = await summarize(web.service, [id], { profile: 'general' });
  await untilState(web.service, summary.id, 'draft');
  summaryId = summary.id;
  address = `/documents/${id}?summary=${summaryId}`;
  await claim(reviewer, summaryId);
});

const table = (page: Page): Locator => page.getByRole('table', { name: /^Table with 4 columns/ });
const sheet = (page: Page): Locator => page.getByRole('dialog', { name: /^Sign version/ });

it('shows the boxes of a form as ticked or not, and says which', async () => {
  const form = `<html><body><h1>Consent</h1>
    <p><label><input type="checkbox" checked> Penicillin allergy</label></p>
    <p><label><input type="checkbox"> Pregnant</label></p>
    <p>Allergy: <del>none known</del> penicillin. White count 11 &times; 10<sup>9</sup>/l.</p>
    </body></html>`;
  const { id } = await send(web.service, upload(form, 'consent.html', 'text/html'));
  await untilDocument(web.service, id, 'extracted');
  const { page } = await web.openSignedIn({ person: reviewer });
  await page.goto(`/documents/${id}`);
  const lines = page.getByRole('region', { name: 'Text of the source, by lines' });
  await lines.getByText('Penicillin allergy').waitFor();
  const said = (await lines.textContent()) ?? '';
  expect(said).toMatch(/[^t] ?Ticked: +Penicillin allergy/);
  expect(said).toMatch(/Not ticked: +Pregnant/);
  expect(await lines.locator('s').allTextContents()).toEqual(['Struck out: none known (end)']);
  expect(said).toContain('10^9/l');
  await expectAccessible(page);
});

describe('a medication plan', { timeout: 120_000 }, () => {
  it('is a table with its gaps, beside what was not read, at a desk and on a phone', async () => {
    const { page } = await web.openSignedIn({ person: reviewer });
    await page.goto(address);
    await table(page).waitFor();
    const names = await table(page).getByRole('columnheader').allTextContents();
    expect(names.map((name) => name.replace(/^\d+/, ''))).toEqual(ROWS[0]);
    const ramipril = table(page).getByRole('row', { name: /Ramipril/ });
    expect(await ramipril.getByRole('cell').allTextContents()).toEqual([
      expect.stringMatching(/^\d+Ramipril 5 mg$/),
      'empty',
      'empty',
      '1',
    ]);
    expect(await table(page).locator('s').allTextContents()).toEqual(
      ['Metformin 500 mg', '1', '1'].map((words) => `Struck out: ${words} (end)`),
    );
    const notRead = page.getByRole('region', { name: 'Not read', exact: true });
    expect(await notRead.getByRole('listitem').allTextContents()).toEqual(['1 picture']);
    const receipt = await page.getByRole('region', { name: 'Receipt' }).textContent();
    expect(receipt).toContain('Not everything was read');
    expect(receipt).toContain('Not read: 1 picture');
    await page.getByRole('button', { name: /Ramipril 5 mg in the evening/ }).click();
    await page.locator('[data-current]').first().waitFor();
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await page.getByRole('tab', { name: 'Source' }).click();
    await table(page).waitFor();
    await expectAccessible(page);
    await page.setViewportSize(DESK);
  });

  it('is signed only by who has answered for what was not read, by keyboard too', async () => {
    const { page } = await web.openSignedIn({ person: reviewer });
    await page.goto(address);
    await page
      .getByRole('region', { name: 'Review', exact: true })
      .getByRole('button', { name: 'Sign', exact: true })
      .click();
    const seen = sheet(page).getByRole('checkbox', { name: /^I’ve looked at it in the original/ });
    await seen.waitFor();
    await sheet(page).getByRole('radio', { name: 'Review' }).check();
    await sheet(page).getByLabel('Current password').fill(PASSWORD);
    const sign = sheet(page).getByRole('button', { name: 'Sign', exact: true });
    expect(await sign.isDisabled()).toBe(true);
    await sheet(page).getByText('Answer 1 question about the sources first.').waitFor();
    await seen.scrollIntoViewIfNeeded();
    await expectAccessible(page);
    await seen.focus();
    await page.keyboard.press('Space');
    await sign.click();
    await sheet(page).waitFor({ state: 'detached' });
    expect(await reviewOf(reviewer, summaryId)).toMatchObject({
      state: 'signed',
      signatures: [{ answered: [{ leftOut: [{ kind: 'picture', count: 1 }] }] }],
    });
    await page
      .getByRole('region', { name: 'Signature', exact: true })
      .getByText('not read: 1 picture')
      .waitFor();
  });
});
