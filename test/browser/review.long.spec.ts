import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { rows } from '../api/admin.js';
import { expectAccessible } from '../support/axe.js';
import { DESK, PHONE } from '../support/browser.js';
import { FakeEngine } from '../support/fake-engine.js';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import { act, claim, reviewOf } from '../support/review.js';
import { send, summarize, untilDocument, untilState, upload } from '../support/rest.js';
import { addApp, totpCode } from '../support/second-factors.js';
import { chooseFiles, textFile } from './files.js';
import { useWeb } from './web.js';

const NOTE = `ADMISSION
The patient was admitted with a productive cough and fever.
PLAN
Amoxicillin 500 mg three times a day for seven days.
`;
const COUGH = 'The patient was admitted with a productive cough and fever.';
const DRAFT = `${COUGH} Amoxicillin 800 mg three times a day for seven days.`;
/** More stops than any page has: whoever does not arrive by then never does. */
const STOPS_MAX = 80;
/** A story of many pages, each looked at by axe. */
const STORY_MS = 120_000;

const web = useWeb({ engine: () => new FakeEngine({ answer: () => [DRAFT] }) });
let reviewer: SignedInPerson;

beforeAll(async () => {
  reviewer = await signedInPerson(web.service, { roles: ['reviewer'] });
});

let notes = 0;

/** A draft with one sentence in doubt. */
async function draft(
  extra: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly id: string; readonly name: string; readonly address: string }> {
  notes += 1;
  const name = `stay-${notes}.txt`;
  const fields = { patientIdentifier: `MRN-${notes}` };
  const document = await send(
    web.service,
    upload(`${NOTE}\nStay ${notes}.\n`, name, 'text/plain', fields),
  );
  await untilDocument(web.service, document.id, 'extracted');
  const { id } = await summarize(web.service, [document.id], { profile: 'general', ...extra });
  await untilState(web.service, id, 'draft');
  return { id, name, address: `/documents/${document.id}?summary=${id}` };
}

/** As an order under a profile that asks for two signatures has it. */
async function forTwo(id: string): Promise<void> {
  await rows(web.service, 'update summary set approvals = 2 where id = $1', [id]);
}

const text = (page: Page): Locator => page.getByRole('region', { name: 'Text of the draft' });
const bar = (page: Page): Locator => page.getByRole('region', { name: 'Review', exact: true });
const sheet = (page: Page): Locator => page.getByRole('dialog', { name: /^Sign version/ });
const dose = (page: Page): Locator => text(page).getByRole('button', { name: /Amoxicillin/ });

async function more(page: Page, name: string): Promise<void> {
  await bar(page).getByRole('button', { name: 'More review actions' }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** Goes from control to control until it is there, as a person without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const focused = wanted.and(page.locator(':focus'));
  await wanted.waitFor();
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${String(wanted)}`);
}

/** Chooses a meaning, shows the password, and a code of the app where there is one, and signs. */
async function sign(page: Page, meaning: string, code?: string): Promise<void> {
  await sheet(page).getByRole('radio', { name: meaning }).check();
  await sheet(page).getByLabel('Current password').fill(PASSWORD);
  if (code) await sheet(page).getByLabel('Code from your authenticator app').fill(code);
  await sheet(page).getByRole('button', { name: 'Sign', exact: true }).click();
  await sheet(page).waitFor({ state: 'detached' });
}

describe('the way from an upload to a signature', { timeout: STORY_MS }, () => {
  it('is gone by keyboard alone, over a finding that is answered for, by two people', async () => {
    const { page: author } = await web.openSignedIn();
    await author.goto('/upload');
    await chooseFiles(author).waitFor();
    const opens = author.waitForEvent('filechooser');
    await tabTo(author, chooseFiles(author));
    await author.keyboard.press('Enter');
    await (await opens).setFiles([textFile('signed-by-two.txt', NOTE)]);
    await tabTo(author, author.getByRole('button', { name: 'Send signed-by-two.txt' }));
    await author.keyboard.press('Enter');
    await author.getByRole('link', { name: 'Open draft of signed-by-two.txt' }).waitFor();
    const [newest] = await rows<{ id: string }>(
      web.service,
      'select id from summary order by created_at desc limit 1',
    );
    await forTwo(newest?.id ?? '');

    const { page } = await web.openSignedIn({ person: reviewer });
    await page.goto('/');
    await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor();
    const link = page.getByRole('link', { name: 'signed-by-two.txt' });
    await link.waitFor();
    await page.keyboard.press('j');
    await link.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('c');
    await page
      .getByRole('row', { name: /signed-by-two/ })
      .getByText('You', { exact: true })
      .waitFor();
    await link.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await bar(page).getByText('You’re reviewing this').waitFor();
    await page.keyboard.press('n');
    const panel = page.getByRole('group', { name: 'Sentence 2', exact: true });
    await panel.waitFor();
    await tabTo(page, panel.getByLabel('Reason for keeping sentence 2'));
    await page.keyboard.type('Dose raised on the ward round, see chart.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await panel.getByText('Kept by').waitFor();
    await expectAccessible(page);
    await tabTo(page, bar(page).getByRole('button', { name: 'Sign', exact: true }));
    await page.keyboard.press('Enter');
    await sheet(page).waitFor();
    const signs = sheet(page).getByRole('region', { name: 'Text to sign' });
    expect(await signs.textContent()).toContain(COUGH);
    expect(await signs.textContent()).toContain('Amoxicillin 800 mg three times a day');
    await signs.getByRole('img', { name: 'Contradicted', exact: true }).waitFor();
    await sheet(page).getByText('None: this is the text exactly as it was generated.').waitFor();
    await sheet(page).getByText('0 to check, 1 kept with a reason').waitFor();
    await sheet(page).getByText('Dose raised on the ward round, see chart.').waitFor();
    await sheet(page).getByRole('region', { name: 'What was read' }).waitFor();
    await tabTo(page, sheet(page).getByRole('radio', { name: 'Review' }));
    await page.keyboard.press('Space');
    await expectAccessible(page);
    await tabTo(page, sheet(page).getByLabel('Current password'));
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await bar(page).getByText('Waiting for a second reviewer').waitFor();
    expect(await bar(page).getByRole('button', { name: 'Claim' }).isDisabled()).toBe(true);
    await expectAccessible(page);

    const withApp = await signedInPerson(web.service);
    const { secret } = await addApp(withApp);
    const code = totpCode(secret, 1);
    const second = await web.openSignedIn({ person: withApp });
    await second.page.goto(page.url());
    await bar(second.page).getByRole('button', { name: 'Claim' }).waitFor();
    await second.page.keyboard.press('c');
    await bar(second.page).getByText('You’re reviewing this').waitFor();
    await bar(second.page).getByRole('button', { name: 'Sign', exact: true }).press('Enter');
    await sign(second.page, 'Approval', code);
    const signed = second.page.getByRole('article', { name: 'Signed', exact: true });
    await signed.waitFor();
    const block = second.page.getByRole('region', { name: 'Signatures' });
    await block.getByText('Meaning').first().waitFor();
    expect(await block.getByRole('article').count()).toBe(2);
    const words = (await block.textContent()) ?? '';
    expect(words).toMatch(/\d{2}:\d{2}:\d{2} CET \(Europe\/Berlin\)/);
    const [, contentHash] = /Content hash \(SHA-256\)([0-9a-f]{64})/.exec(words) ?? [];
    expect(contentHash).toBeDefined();
    await block.getByRole('button', { name: 'Verify' }).first().click();
    await block.getByText('The signed content is unchanged').waitFor();
    await expectAccessible(second.page);

    await second.page.emulateMedia({ media: 'print' });
    const paper = await second.page.evaluate<string>('document.body.innerText');
    expect(paper.toLowerCase()).toContain('signed');
    expect(paper).toContain('Written by a computer program, then reviewed and signed');
    expect(paper).toMatch(
      /Meaning: Review\. Signed .* CET \(Europe\/Berlin\), identity confirmed by password/,
    );
    expect(paper).toMatch(
      /Meaning: Approval\. .* identity confirmed by password and authenticator app/,
    );
    expect(paper).toMatch(/Kept by .*Dose raised on the ward round/);
    expect(paper).toMatch(/signed-by-two\.txt: “Amoxicillin 500 mg/);
    // one hash, one name: what is signed, and the version that is a part of it
    const hashes = [...paper.matchAll(/(content|version) hash \(SHA-256\) ([0-9a-f]{64})/gi)];
    const named = new Map(hashes.map(([, name = '', hash]) => [hash, name.toLowerCase()]));
    expect([...named.values()]).toEqual(['content', 'version']);
    expect(named.get(contentHash ?? '')).toBe('content');
    await second.page.emulateMedia({ media: 'screen' });
  });
});

describe('the inbox', { timeout: STORY_MS }, () => {
  it('keeps its filters in the address, and shows stat first', async () => {
    const routine = await draft();
    const stat = await draft({ priority: 'stat' });
    const { page } = await web.openSignedIn({ person: reviewer });
    await page.goto('/inbox');
    await page.getByRole('link', { name: routine.name }).waitFor();
    await expectAccessible(page);
    const first = page.getByRole('row').nth(1);
    await first.getByRole('link', { name: stat.name }).waitFor();
    await first.getByText('Stat').waitFor();
    await first.getByText('1 to check').waitFor();
    await page.getByLabel('Priority').selectOption('Stat');
    await page.getByRole('link', { name: routine.name }).waitFor({ state: 'detached' });
    await page.getByLabel('Reviewer').selectOption('Me');
    await page.getByText('No draft in the inbox matches these filters.').waitFor();
    expect(new URL(page.url()).search).toBe('?priority=stat&assigned=mine');
    await expectAccessible(page);
    await page.reload();
    await page.getByText('No draft in the inbox matches these filters.').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();
    await page.getByRole('link', { name: routine.name }).waitFor();
  });

  it('is a list of cards on a phone, from which a draft is claimed', async () => {
    const { name, id } = await draft();
    const { page } = await web.openSignedIn({ person: reviewer, viewport: PHONE });
    await page.goto('/inbox?order=newest');
    await page.getByRole('link', { name }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: `Claim ${name}` }).click();
    await page.getByRole('listitem').filter({ hasText: name }).getByText('You').waitFor();
    expect(await reviewOf(reviewer, id)).toMatchObject({ assignee: { id: reviewer.id } });
  });

  it('says that somebody was quicker, who it was and with what', async () => {
    const { name, id } = await draft();
    const { page, watch } = await web.openSignedIn({ person: reviewer });
    await page.goto('/inbox?order=newest');
    const button = page.getByRole('button', { name: `Claim ${name}` });
    await button.waitFor();
    const other = await signedInPerson(web.service);
    await claim(other, id);
    watch.expect(409, /\/claim$/);
    await button.click();
    const alert = page.getByRole('alert', { name: 'Someone else changed this' });
    await alert.getByText('claimed this').waitFor();
    await expectAccessible(page);
    await alert.getByRole('button', { name: 'Show current state' }).click();
    await alert.waitFor({ state: 'detached' });
    await button.waitFor({ state: 'detached' });
  });
});

/** A sentence of the draft; what is to be checked of it may repeat its words below. */
const sentence = (page: Page, words: string) => text(page).getByRole('button', { name: words });

describe('editing a draft', { timeout: STORY_MS }, () => {
  it('goes sentence by sentence, is taken back, kept, and found again after a reload', async () => {
    const { address, id } = await draft();
    await claim(reviewer, id);
    const { page } = await web.openSignedIn({ person: reviewer });
    await page.goto(address);
    await bar(page).getByText('You’re reviewing this').waitFor();
    await dose(page).click();
    await page.keyboard.press('e');
    const box = page.getByRole('group', { name: 'Edit sentence' });
    await expectAccessible(page);
    await box.getByLabel('Sentence text').fill('Amoxicillin 500 mg three times a day.');
    await page.keyboard.press('Enter');
    await bar(page).getByText('1 sentence edited').waitFor();
    // the words that are not saved count, not those that are
    await bar(page).getByText('0 to check').waitFor();
    await page.keyboard.press('Control+z');
    await text(page).getByText('Amoxicillin 800 mg').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await sentence(page, 'Amoxicillin 500 mg three times a day.').waitFor();
    await bar(page).getByRole('status').getByText('Saved', { exact: true }).waitFor();

    await page.reload();
    await bar(page).getByText('1 sentence edited').waitFor();
    await sentence(page, 'Amoxicillin 500 mg three times a day.').waitFor();
    await expectAccessible(page);
    await bar(page).getByRole('button', { name: '1 sentence edited' }).click();
    const edits = page.getByRole('region', { name: 'Edits to version 1' });
    await edits.getByText('Changed', { exact: true }).waitFor();
    await expectAccessible(page);
    expect(await bar(page).getByRole('button', { name: 'Sign', exact: true }).isDisabled()).toBe(
      true,
    );
    await bar(page).getByRole('button', { name: 'Save as version 2' }).click();
    await bar(page).getByText('0 to check').waitFor();
    await bar(page)
      .getByRole('button', { name: 'Sign', exact: true })
      .and(page.locator(':enabled'))
      .click();
    const changes = sheet(page).getByRole('region', { name: 'Changes to the machine draft' });
    await changes.getByText('Changed', { exact: true }).waitFor();
    expect(await changes.locator('del').first().textContent()).toContain('800');
    expect(await changes.locator('ins').first().textContent()).toContain('500');
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'detached' });
    await page.setViewportSize(DESK);
    // the edited sentence is still the chosen one
    await page.getByRole('group', { name: 'Changes to the model’s text' }).waitFor();
    await expectAccessible(page);

    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByRole('button', { name: 'Show version 2' }).click();
    const diff = page.getByRole('region', { name: 'Version 2 compared with version 1' });
    await diff.getByText('Changed', { exact: true }).waitFor();
    await expectAccessible(page);
    expect(new URL(page.url()).searchParams.get('version')).toBe('2');
  });

  it('takes a sentence out, adds one, and discards it all', async () => {
    const { address, id } = await draft();
    await claim(reviewer, id);
    const { page } = await web.openSignedIn({ person: reviewer, viewport: PHONE });
    await page.goto(address);
    await bar(page).getByText('You’re reviewing this').waitFor();
    await dose(page).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await dose(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Add sentence' }).click();
    const box = page.getByRole('group', { name: 'New sentence' });
    await box.getByLabel('Sentence text').fill('Seen with the family.');
    await box.getByRole('button', { name: 'Apply' }).click();
    await bar(page).getByText('2 sentences edited').waitFor();
    await text(page).getByText('Seen with the family.').waitFor();
    await expectAccessible(page);
    await more(page, 'Discard edits');
    await page
      .getByRole('dialog', { name: /^Discard your edits/ })
      .getByRole('button', { name: 'Discard' })
      .click();
    await dose(page).waitFor();
    expect(await text(page).getByText('Seen with the family.').count()).toBe(0);
    expect((await reviewOf(reviewer, id)).workingCopy).toBeNull();
  });
});

describe('the acts of a reviewer', { timeout: STORY_MS }, () => {
  it('are refused to the second of two, who is told of the first', async () => {
    const { address, id } = await draft();
    const { page, watch } = await web.openSignedIn({ person: reviewer });
    await page.goto(address);
    const button = bar(page).getByRole('button', { name: 'Claim' });
    await button.waitFor();
    const other = await signedInPerson(web.service);
    watch.expect(409, /\/claim$/);
    // what the stream tells comes a moment too late
    const late = Promise.withResolvers<void>();
    await page.route('**/api/summaries/*/review', async (route) => {
      await late.promise;
      await route.continue();
    });
    await claim(other, id);
    await button.click();
    const alert = page.getByRole('alert', { name: 'Someone else changed this' });
    await alert.getByText('claimed this').waitFor();
    late.resolve();
    await alert.getByRole('button', { name: 'Show current state' }).click();
    await bar(page).getByText('is reviewing this').waitFor();
  });

  it('return with a reason, hand over, comment and reject', async () => {
    const { address, id } = await draft();
    await claim(reviewer, id);
    const { page } = await web.openSignedIn({ person: reviewer });
    await page.goto(address);
    const comments = page.getByRole('region', { name: 'Comments' });
    await comments.getByLabel('Add a comment').fill('Compare with the chart.');
    await comments.getByRole('button', { name: 'Add comment' }).click();
    await comments.getByText('Compare with the chart.').first().waitFor();
    await more(page, 'Return to author');
    const asked = page.getByRole('dialog', { name: 'Return this draft to its author?' });
    await asked.getByRole('button', { name: 'Return' }).click();
    await asked.getByText('Enter a reason.').waitFor();
    await expectAccessible(page);
    await asked.getByLabel('Reason').fill('The dose needs a look.');
    await asked.getByRole('button', { name: 'Return' }).click();
    await bar(page).getByText('Waiting for a reviewer').waitFor();
    await comments.getByText('The dose needs a look.').waitFor();
    await bar(page).getByRole('button', { name: 'Claim' }).click();
    await more(page, 'Hand over');
    const dialog = page.getByRole('dialog', { name: 'Hand over this review' });
    await dialog.getByLabel('To').selectOption({ index: 1 });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await bar(page).getByRole('button', { name: 'Take over' }).click();
    await page
      .getByRole('dialog', { name: /^Take over from/ })
      .getByRole('button', { name: 'Take over' })
      .click();
    await bar(page).getByText('You’re reviewing this').waitFor();
    await more(page, 'Reject');
    const reject = page.getByRole('dialog', { name: 'Reject this draft?' });
    await reject.getByLabel('Reason').fill('About somebody else.');
    await reject.getByRole('button', { name: 'Reject' }).click();
    await page.getByRole('article', { name: 'Rejected by a reviewer' }).waitFor();
    await expectAccessible(page);
  });

  it('have it written again under another profile', async () => {
    const { address, id } = await draft();
    await claim(reviewer, id);
    const { page } = await web.openSignedIn({ person: reviewer });
    await page.goto(address);
    await bar(page).getByText('You’re reviewing this').waitFor();
    await more(page, 'Create new draft');
    const dialog = page.getByRole('dialog', { name: 'Create a new draft' });
    await dialog.getByRole('radio', { name: 'Visit note' }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Create new draft' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.waitForURL((url) => url.searchParams.get('summary') !== id);
    expect(await reviewOf(reviewer, id)).toMatchObject({ state: 'superseded' });
  });

  it('amend what is signed by a new version, and withdraw it with a reason', async () => {
    const { address, id } = await draft();
    const mine = await claim(reviewer, id);
    for (const { sentenceId } of mine.findings) {
      const { revision } = await reviewOf(reviewer, id);
      const body = { revision, sentenceId, reason: 'Raised on the ward round.' };
      await act(reviewer, `/api/summaries/${id}/overrides`, body);
    }
    const { page } = await web.openSignedIn({ person: reviewer });
    await page.goto(address);
    await bar(page).getByRole('button', { name: 'Sign', exact: true }).click();
    await sign(page, 'Responsibility');
    await page.getByRole('article', { name: 'Signed', exact: true }).waitFor();
    await more(page, 'Amend');
    const amend = page.getByRole('dialog', { name: 'Amend this summary?' });
    await amend.getByLabel('Reason').fill('The dose was changed.');
    await amend.getByRole('button', { name: 'Amend' }).click();
    await page.getByText('is signed and stays active until this one is signed').waitFor();
    await dose(page).click();
    await page.keyboard.press('e');
    const box = page.getByRole('group', { name: 'Edit sentence' });
    await box
      .getByLabel('Sentence text')
      .fill('Amoxicillin 500 mg three times a day for seven days.');
    await page.keyboard.press('Enter');
    await bar(page)
      .getByRole('button', { name: /^Save as version/ })
      .click();
    await bar(page)
      .getByRole('button', { name: 'Sign', exact: true })
      .and(page.locator(':enabled'))
      .click();
    await sign(page, 'Review');
    await bar(page).getByText('Signed and amended').waitFor();
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByText('active', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'Draft' }).click();
    await more(page, 'Withdraw');
    const withdraw = page.getByRole('dialog', { name: 'Withdraw this signed summary?' });
    await withdraw.getByLabel('Reason').fill('It was of another patient.');
    await withdraw.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('article', { name: 'Withdrawn: no longer valid' }).waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ media: 'print' });
    const paper = await page.evaluate<string>('document.body.innerText');
    expect(paper).toContain('Withdrawn by');
    expect(paper).toContain('It was of another patient.');
  });
});
