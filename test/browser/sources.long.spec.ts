import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rows } from '../api/admin.js';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { FakeEngine } from '../support/fake-engine.js';
import { Sender, startHl7 } from '../support/hl7.js';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import { reviewOf } from '../support/review.js';
import { until } from '../support/wait.js';
import { useWeb } from './web.js';

/** A story of many pages, each looked at by axe. */
const STORY_MS = 120_000;
const TEXT = 'The wound is clean and dry.';

const web = useWeb({ engine: () => new FakeEngine({ answer: () => [TEXT] }) });
let hl7: Awaited<ReturnType<typeof startHl7>>;
let ward: Sender;
let reviewer: SignedInPerson;
let messages = 0;
/** Of earlier drafts. */
const seen = new Set<string>();

beforeAll(async () => {
  const rules = [{ name: 'reports', type: 'MDM', events: ['T02'], profile: 'general' }];
  hl7 = await startHl7(web.service, { connections: [{ name: 'ward', port: 0, rules }] });
  ward = await Sender.to(hl7.ports['ward'] ?? 0);
  reviewer = await signedInPerson(web.service, { roles: ['reviewer'] });
});

afterAll(async () => {
  await ward[Symbol.asyncDispose]();
  await hl7[Symbol.asyncDispose]();
});

async function tell(event: string, number: string, text = ''): Promise<void> {
  messages += 1;
  const answer = await ward.ask(
    [
      `MSH|^~\\&|HIS|WARD|CLOISTER|US|20260101||MDM^${event}|W${messages}|P|2.5`,
      'PID|1||MRN-77^^^HOSP^MR||Doe^Jane',
      `TXA|1|DS|TX|20260101||||||||${number}^HIS||||${number}.txt|AU`,
      ...(text ? [`OBX|1|TX|a^Note||${text}||||||F`] : []),
      '',
    ].join('\r'),
  );
  expect(answer).toContain('MSA|AA');
}

/** The summary of what came first under a number. */
async function drafted(number: string): Promise<{ readonly id: string; readonly address: string }> {
  await tell('T02', number, TEXT);
  return until('the draft', async () => {
    const [row] = await rows<{ id: string; document_id: string }>(
      web.service,
      `select summary.id, document_id from summary join summary_source on summary_id = summary.id
       where state = 'draft' and summary.id <> all ($1) order by summary.created_at desc limit 1`,
      [[...seen]],
    );
    if (row) seen.add(row.id);
    return row && { id: row.id, address: `/documents/${row.document_id}?summary=${row.id}` };
  });
}

async function marked(id: string): Promise<void> {
  await until('the mark', async () => (await reviewOf(reviewer, id)).sourceChange !== null);
}

const note = (page: Page, title: string): Locator =>
  page.getByRole('alert').filter({ hasText: title });

it('shows that a source has changed, and both ways out of it', { timeout: STORY_MS }, async () => {
  const { id, address } = await drafted('wound');
  await tell('T08', 'wound', 'The wound is red and wet.');
  await marked(id);
  const { page } = await web.openSignedIn({ person: reviewer });
  await page.goto('/inbox');
  await page.getByText('Source corrected').first().waitFor();
  await expectAccessible(page);
  await page.goto(address);
  const corrected = note(page, 'The source was corrected');
  await corrected.getByText('Claim the review to decide').waitFor();
  await page.getByRole('link', { name: 'Newer version' }).waitFor();
  await page.getByRole('button', { name: 'Claim' }).click();
  await corrected.getByRole('button', { name: 'Create new draft' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: /^Sign version/ });
  await sheet.getByText('Create a new draft').first().waitFor();
  await page.keyboard.press('Escape');

  const keep = corrected.getByRole('button', { name: 'Keep with a reason' });
  await keep.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', {
    name: 'Keep this text although its source has changed?',
  });
  await dialog
    .getByRole('textbox', { name: 'Reason' })
    .fill('It was healed when this was written.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await corrected.getByText('The reason is in the comments').waitFor();
  await page.getByText('Kept although the source changed').first().waitFor();
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await sheet.getByRole('radio', { name: 'Approval' }).check();
  await sheet.getByLabel('Current password').fill(PASSWORD);
  await sheet.getByRole('button', { name: 'Sign', exact: true }).click();
  await sheet.waitFor({ state: 'detached' });

  await tell('T11', 'wound');
  await until('it to be cancelled', async () => {
    const { sourceChange } = await reviewOf(reviewer, id);
    return sourceChange?.status === 'cancelled';
  });
  await page.goto('/inbox?assigned=mine');
  await page.getByText('Source cancelled').first().waitFor();
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  await page.goto(address);
  const cancelled = note(page, 'The source was cancelled');
  await cancelled.getByRole('button', { name: 'Keep with a reason' }).waitFor();
  await expectAccessible(page);
});

it('has a draft written anew of the newer version', { timeout: STORY_MS }, async () => {
  const { id, address } = await drafted('lungs');
  await tell('T08', 'lungs', 'The lungs are clear.');
  await marked(id);
  const { page } = await web.openSignedIn({ person: reviewer });
  await page.goto(address);
  await page.getByRole('button', { name: 'Claim' }).click();
  await page.getByRole('button', { name: 'Create new draft' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create a new draft' });
  await dialog.getByRole('button', { name: 'Create new draft' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const [newer] = await until('the newer summary', async () => {
    const found = await rows<{ source_change: string | null }>(
      web.service,
      `select source_change from summary where id <> $1 order by created_at desc limit 1`,
      [id],
    );
    return found.length > 0 && found;
  });
  expect(newer?.source_change).toBeNull();
  expect((await reviewOf(reviewer, id)).state).toBe('superseded');
});

it('asks which of that withdraws by itself', { timeout: STORY_MS }, async () => {
  const keeper = await signedInPerson(web.service, { roles: ['administrator'] });
  const { page } = await web.openSignedIn({ person: keeper });
  await page.goto('/administration/organization');
  const cancelled = page.getByRole('switch', { name: /when their source is cancelled/ });
  await cancelled.focus();
  await page.keyboard.press('Space');
  await until('the rule', async () => cancelled.isChecked());
  await expectAccessible(page);
  await page.reload();
  await until('the rule to stay', async () => cancelled.isChecked());
});
