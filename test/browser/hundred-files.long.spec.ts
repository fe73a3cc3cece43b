import { describe, expect, it } from 'vitest';
import { count } from '../api/admin.js';
import { NOTE } from '../support/rest.js';
import { choose, chooseFiles, textFile } from './files.js';
import { useWeb } from './web.js';

const FILES = 100;
const DEADLINE_MS = 90_000;

const web = useWeb();

describe('a hundred files at once', () => {
  it('all become drafts, each once, and the page says so', { timeout: 120_000 }, async () => {
    const { page } = await web.openSignedIn();
    await page.goto('/upload');
    const files = Array.from({ length: FILES }, (_, number) =>
      textFile(`note-${number}.txt`, `${NOTE} Note number ${number}.`),
    );
    await choose(page, chooseFiles(page), files);
    await page.getByRole('button', { name: `Send ${FILES} files` }).click();
    await page.getByText(`${FILES} received`).waitFor({ timeout: DEADLINE_MS });
    await page
      .getByRole('link', { name: 'Open draft of note-0.txt' })
      .waitFor({ timeout: DEADLINE_MS });
    await expect
      .poll(() => count(web.service, `summary where state = 'draft'`), { timeout: DEADLINE_MS })
      .toBe(FILES);
    expect(await count(web.service, 'document')).toBe(FILES);
    expect(await count(web.service, 'summary')).toBe(FILES);
  });
});
