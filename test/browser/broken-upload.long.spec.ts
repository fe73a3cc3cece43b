import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { rows } from '../api/admin.js';
import { expectAccessible } from '../support/axe.js';
import { CuttableLine } from '../support/cuttable-line.js';
import { until } from '../support/wait.js';
import { choose, chooseFiles, textFile } from './files.js';
import { useWeb } from './web.js';

const MARK = 'A SENTENCE THAT STANDS ONLY IN THIS FILE. ';
const SIZE = 5_000_000;
const STALL_AFTER = 2_500_000;

const web = useWeb({ engine: null });
let line: CuttableLine;

beforeAll(async () => {
  line = await CuttableLine.to(web.service.url);
});

afterAll(async () => {
  await line[Symbol.asyncDispose]();
});

/** No two parts of it are alike, so a part that is missing, doubled or displaced is seen. */
function largeNote(): Buffer {
  return Buffer.from(MARK + randomBytes(SIZE).toString('base64')).subarray(0, SIZE);
}

async function startSending(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/upload');
  await choose(page, chooseFiles(page), [{ ...textFile(name, ''), buffer }]);
  const stalled = line.stallAfter(STALL_AFTER);
  await page.getByRole('button', { name: 'Send 1 file' }).click();
  await stalled;
}

async function receivedBytes(): Promise<number> {
  const [upload] = await rows<{ received: string }>(
    web.service,
    `select received_bytes as received from upload where state = 'receiving'`,
  );
  return Number(upload?.received ?? 0);
}

/** The bytes of the newest document, as the service gives them back. */
async function newestDocument(): Promise<Buffer> {
  const id = await until('a document', async () => {
    const response = await web.service.call('/api/documents?limit=1');
    const { items } = (await response.json()) as { readonly items: readonly { id: string }[] };
    return items[0]?.id;
  });
  const response = await web.service.call(`/api/documents/${id}/content`);
  return Buffer.from(await response.arrayBuffer());
}

describe('an upload over a broken line', () => {
  it('goes on by itself from what had arrived, and is the same to the byte', async () => {
    const { page, watch } = await web.openSignedIn({ url: line.url });
    watch.expectBrokenLine();
    const note = largeNote();
    await startSending(page, 'broken-line.txt', note);
    const kept = await until('pieces on the service', receivedBytes);
    line.cut();
    await page.getByText('Can’t reach Cloister. The upload continues when it responds.').waitFor();
    await expectAccessible(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.headers()['upload-offset'] ?? ''));
    line.mend();
    await page.getByRole('link', { name: 'Open document broken-line.txt' }).waitFor();
    const first = asked.find((offset) => offset !== '');
    expect(Number(first), 'it does not begin anew').toBeGreaterThanOrEqual(kept);
    expect(Buffer.compare(await newestDocument(), note)).toBe(0);
  });

  it('asks for the file by name after a reload, has kept nothing in the browser, and goes on', async () => {
    const { page, watch } = await web.openSignedIn({ url: line.url });
    watch.expectBrokenLine();
    const note = largeNote();
    await startSending(page, 'reloaded.txt', note);
    const kept = await until('pieces on the service', receivedBytes);
    await page.reload();
    await page.getByText(/1 file hasn’t fully arrived/).waitFor();
    await page.getByRole('button', { name: 'Choose again: reloaded.txt' }).waitFor();
    await expectAccessible(page);
    const stored = await page.evaluate<string>(`(async () => JSON.stringify([
      { ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), await caches.keys(),
      document.cookie, history.state,
    ]))()`);
    expect(stored).not.toContain('A SENTENCE');
    expect(stored.length).toBeLessThan(2_000);
    expect(JSON.parse(stored).slice(2, 4)).toEqual([[], []]);

    await choose(page, page.getByRole('button', { name: 'Choose again: reloaded.txt' }), [
      { ...textFile('reloaded.txt', ''), buffer: note.subarray(0, SIZE - 1) },
    ]);
    await page.getByText('it’s a different file').waitFor();
    await expectAccessible(page);
    await choose(page, page.getByRole('button', { name: 'Choose again: reloaded.txt' }), [
      { ...textFile('reloaded.txt', ''), buffer: note },
    ]);
    await page.getByRole('link', { name: 'Open document reloaded.txt' }).waitFor();
    expect(kept).toBeGreaterThan(0);
    expect(Buffer.compare(await newestDocument(), note)).toBe(0);
  });

  it('is given up when a person discards it', async () => {
    const { page, watch } = await web.openSignedIn({ url: line.url });
    watch.expectBrokenLine();
    await startSending(page, 'given-up.txt', largeNote());
    await page.reload();
    await page.getByRole('button', { name: 'Discard given-up.txt' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cancel the upload of given-up.txt?' });
    await dialog.waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Cancel upload' }).click();
    await page.getByRole('group', { name: 'given-up.txt' }).waitFor({ state: 'detached' });
    expect(await rows(web.service, `select id from upload where state = 'receiving'`)).toEqual([]);
  });
});
