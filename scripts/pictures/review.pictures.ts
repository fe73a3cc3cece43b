import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { rows } from '../../test/api/admin.js';
import { useWeb } from '../../test/browser/web.js';
import { FakeEngine } from '../../test/support/fake-engine.js';
import { PASSWORD, type SignedInPerson } from '../../test/support/people.js';
import { send, summarize, upload } from '../../test/support/rest.js';
import { answerOmissions, claim } from '../../test/support/review.js';
import { until } from '../../test/support/wait.js';
import { DISCHARGE_DRAFT, DISCHARGE_NOTE } from './discharge-note.js';
import { maria, untilRow } from './gallery.js';
import { takePictures } from './take.js';

const web = useWeb({
  engine: () =>
    new FakeEngine({
      answer: ({ messages }) => {
        const asked = messages.at(-1)?.content ?? '';
        const section = DISCHARGE_DRAFT.find(({ request }) => asked.includes(request));
        return [section?.answer ?? 'Not mentioned.'];
      },
    }),
});
let person: SignedInPerson;

beforeAll(async () => {
  person = await maria(web.service);
});

let notes = 0;

async function drafted(
  name: string,
  change: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly id: string; readonly address: string }> {
  notes += 1;
  const fields = { patientIdentifier: `MRN-10${20 + notes}` };
  const body = upload(`${DISCHARGE_NOTE}${'\n'.repeat(notes)}`, name, 'text/plain', fields);
  const document = await send(web.service, body);
  await untilRow(web.service, 'document', document.id, 'extracted');
  const summary = await summarize(web.service, [document.id], {
    profile: 'discharge-summary',
    ...change,
  });
  await untilRow(web.service, 'summary', summary.id, 'draft');
  return { id: summary.id, address: `/documents/${document.id}?summary=${summary.id}` };
}

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Review', exact: true });

describe('pictures of a review', () => {
  it('from the inbox to the signature', async () => {
    const { page } = await web.openSignedIn({ person });
    await page.goto('/inbox');
    await page.getByText('Nothing is waiting for review.').waitFor();
    await takePictures(page, 'inbox-empty');
    await drafted('ward-round.txt');
    const stat = await drafted('emergency.txt', { priority: 'stat' });
    const { id, address } = await drafted('discharge.txt');
    await drafted('transfer.txt', { priority: 'batch' });
    await claim(person, stat.id);
    await page.reload();
    await page.getByRole('link', { name: 'discharge.txt' }).waitFor();
    await takePictures(page, 'inbox');
    await page.goto(address);
    await bar(page).getByRole('button', { name: 'Claim' }).waitFor();
    await takePictures(page, 'review-waiting');
    await claim(person, id);
    await page.reload();
    await bar(page).getByText('You’re reviewing this').waitFor();
    await page.keyboard.press('n');
    await page.getByRole('group', { name: /^Sentence/ }).waitFor();
    await takePictures(page, 'review-finding');
    await page.keyboard.press('e');
    await page.getByRole('group', { name: 'Edit sentence' }).waitFor();
    await takePictures(page, 'review-writing');
    const text = page.getByLabel('Sentence text');
    await text.fill((await text.inputValue()).replace(/\d+/, '7'));
    await page.keyboard.press('Enter');
    await bar(page).getByRole('status').getByText('Saved', { exact: true }).waitFor();
    await bar(page).getByRole('button', { name: '1 sentence edited' }).click();
    await takePictures(page, 'review-edited');
    await bar(page).getByRole('button', { name: 'Save as version 2' }).click();
    const sign = bar(page).getByRole('button', { name: 'Sign', exact: true });
    await sign.and(page.locator(':enabled')).waitFor();
    await answerOmissions(person, id);
    await page.reload();
    await sign.and(page.locator(':enabled')).click();
    const sheet = page.getByRole('dialog', { name: 'Sign version 2' });
    await sheet.getByLabel('Current password').waitFor();
    await takePictures(page, 'review-signing');
    for (;;) {
      const reason = sheet.getByLabel(/^Reason for keeping/).first();
      if ((await reason.count()) === 0) break;
      await reason.fill('Said by the patient on the ward round.');
      const left = await sheet.getByLabel(/^Reason for keeping/).count();
      await sheet.getByRole('button', { name: 'Keep with a reason' }).first().click();
      await until('one finding less', async () => {
        return (await sheet.getByLabel(/^Reason for keeping/).count()) < left;
      });
    }
    await sheet.getByRole('radio', { name: 'Review' }).check();
    await sheet.getByLabel('Current password').fill(PASSWORD);
    await sheet.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByRole('article', { name: 'Signed', exact: true }).waitFor();
    await takePictures(page, 'review-signed');
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByRole('button', { name: 'Show version 2' }).waitFor();
    await takePictures(page, 'review-versions');
    await page.getByRole('button', { name: 'Show version 2' }).click();
    await page.getByRole('region', { name: 'Version 2 compared with version 1' }).waitFor();
    await takePictures(page, 'review-compared');
    const german = await web.openSignedIn({ person, locale: 'de-DE' });
    await german.page.goto(stat.address);
    await german.page.getByText('Sie prüfen dies').waitFor();
    await takePictures(german.page, 'review-german');
    expect(await rows(web.service, 'select id from signature')).toHaveLength(1);
  });
});
