import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ManualEngine } from '../api/manual-engine.js';
import { expectAccessible } from '../support/axe.js';
import { CuttableLine } from '../support/cuttable-line.js';
import { signedInPerson } from '../support/people.js';
import { NOTE, send, summarize, untilDocument, untilState, upload } from '../support/rest.js';
import { useWeb } from './web.js';

const engine = new ManualEngine();
const web = useWeb({ engine: () => engine });
let line: CuttableLine;

beforeAll(async () => {
  line = await CuttableLine.to(web.service.url);
});

afterEach(({ task }) => {
  // what a failed test left running must not take the words of the next
  if (task.result?.state === 'fail') engine.end();
});

afterAll(async () => {
  await line[Symbol.asyncDispose]();
});

describe('a text that is being written', () => {
  it('grows in the page, is complete after a broken line, and says nothing twice', async () => {
    const document = await send(web.service, upload(NOTE, 'watched.txt'));
    await untilDocument(web.service, document.id, 'extracted');
    const summary = await summarize(web.service, [document.id], { profile: 'visit-note' });
    const person = await signedInPerson(web.service);
    const { page, watch } = await web.openSignedIn({ url: line.url, person });
    watch.expectBrokenLine();

    engine.say('First word. ', 'Second word. ');
    await page.goto(`/documents/${document.id}`);
    const live = page.getByRole('region', { name: 'Text of the draft as it is written' });
    await live.getByText('First word. Second word.').waitFor();
    await expectAccessible(page);

    line.cut();
    engine.say('Said while the line was broken. ');
    await page.getByText('Can’t reach Cloister.').waitFor();
    await expectAccessible(page);
    line.mend();
    engine.say('Said afterwards. ');
    await live.getByText('Said afterwards.').waitFor();
    const text = 'First word. Second word. Said while the line was broken. Said afterwards.';
    expect((await live.textContent())?.trim()).toContain(text);
    expect((await live.textContent())?.split('Second word.').length).toBe(2);

    engine.end();
    const drafted = await untilState(web.service, summary.id, 'draft');
    const draft = page.getByRole('region', { name: 'Text of the draft', exact: true });
    await draft.waitFor();
    expect((await draft.textContent())?.trim()).toBe(drafted.version?.text.trim());
    expect(drafted.version?.text.trim()).toBe(text);
    await page.getByText('Can’t reach Cloister.').waitFor({ state: 'hidden' });
  });

  it('can be cancelled while it is written, and started again', async () => {
    const document = await send(web.service, upload(`${NOTE} Again.`, 'again.txt'));
    await untilDocument(web.service, document.id, 'extracted');
    await summarize(web.service, [document.id], { profile: 'visit-note' });
    const { page } = await web.openSignedIn();
    engine.say('Not to be kept. ');
    await page.goto(`/documents/${document.id}`);
    await page.getByText('Not to be kept.').waitFor();
    await page.getByRole('button', { name: 'Cancel draft' }).click();
    const again = page.getByRole('button', { name: 'Start again' }).first();
    await again.waitFor();
    await expectAccessible(page);
    await again.click();
    engine.say('To be kept. ');
    engine.end();
    const draft = page.getByRole('region', { name: 'Text of the draft', exact: true });
    await draft.getByText('To be kept.').waitFor();
    expect(await draft.textContent()).not.toContain('Not to be kept');
  });
});
