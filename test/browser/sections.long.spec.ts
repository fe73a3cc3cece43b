import { beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.js';
import { FakeEngine } from '../support/fake-engine.js';
import { NOTE, send, summarize, untilDocument, untilState, upload } from '../support/rest.js';
import { useWeb } from './web.js';

const HOSTILE = '<b>Rest.</b>';

const web = useWeb({
  engine: () =>
    new FakeEngine({
      answer: ({ messages }) => {
        const asked = messages.at(-1)?.content ?? '';
        if (asked.includes('"Allergies"')) return ['None known.'];
        return [asked.includes('assessment and plan') ? HOSTILE : 'A dry cough.'];
      },
    }),
});
let documentId = '';

beforeAll(async () => {
  // what a model writes that no source has is not kept
  const note = `${NOTE}\nAdvised: ${HOSTILE}`;
  documentId = (await send(web.service, upload(note, 'note.txt', 'text/plain'))).id;
  await untilDocument(web.service, documentId, 'extracted');
  const { id } = await summarize(web.service, [documentId], { profile: 'visit-note' });
  await untilState(web.service, id, 'draft');
});

describe('a draft of several sections', () => {
  it('has their titles as headings in the language of the reader, and text below', async () => {
    const { page } = await web.openSignedIn({ locale: 'de-DE' });
    await page.goto(`/documents/${documentId}`);
    const draft = page.getByRole('region', { name: 'Text des Entwurfs', exact: true });
    await draft.getByRole('heading', { name: 'Beurteilung und Plan', level: 3 }).waitFor();
    expect(await draft.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Subjektiv',
      'Untersuchung',
      'Ergebnisse',
      'Beurteilung und Plan',
    ]);
    expect(await draft.textContent(), 'text is text, never markup').toContain(HOSTILE);
    await expectAccessible(page);
  });

  it('is printed with them, and copied as it was written', async () => {
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${documentId}`);
    await page.getByRole('heading', { name: 'Subjective', level: 3 }).waitFor();
    await page.getByRole('button', { name: 'Copy draft' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain('Subjective\nA dry cough.\n\nExamination\nA dry cough.\n\n');
    await page.emulateMedia({ media: 'print' });
    const sheet = await page.evaluate<string>('document.body.innerText');
    expect(sheet).toMatch(/Subjective\s+A dry cough\.\[1\]\s+Examination\s+A dry cough\.\[2\]/);
    await page.emulateMedia({ media: 'screen' });
  });

  it('can be asked for again with chosen sections alone', async () => {
    const { page } = await web.openSignedIn();
    await page.goto(`/documents/${documentId}`);
    await page.getByRole('button', { name: 'Summarize again' }).click();
    const dialog = page.getByRole('dialog', { name: 'Summarize again' });
    await dialog.getByRole('checkbox', { name: 'Allergies' }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('tabpanel').getByText('Requested sections only: Allergies').waitFor();
    const draft = page.getByRole('region', { name: 'Text of the draft', exact: true });
    // the note says nothing of allergies, and the model that there are none
    expect(await draft.textContent()).toBe('Not mentioned.');
    const receipt = page.getByRole('region', { name: 'Receipt' });
    await receipt
      .getByText('“Not mentioned.” was written instead of the model’s answer.')
      .waitFor();
    await expectAccessible(page);
  });
});
