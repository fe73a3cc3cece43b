import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow } from '../support/browser.js';
import { launchBrowser, NO_BROWSER } from '../support/chromium.js';
import { until } from '../support/wait.js';

const BAD_PAGE = `<!doctype html><title>bad</title><body onload="document.title = 'ran'">
<script src="/wrong.js"></script><img src="http://localhost:9/elsewhere.png">`;
const WRONG_SCRIPT = `console.error('a word of its own'); fetch('/missing'); setTimeout(() => { throw new Error('thrown') });`;

let browser: Browser | null;

const server = createServer(({ url }, response) => {
  response.setHeader('content-security-policy', `script-src 'self'; img-src *`);
  response.statusCode = url === '/missing' ? 404 : 200;
  response.setHeader('content-type', url === '/wrong.js' ? 'text/javascript' : 'text/html');
  response.end(url === '/wrong.js' ? WRONG_SCRIPT : BAD_PAGE);
}).listen(0, '127.0.0.1');

beforeAll(async () => {
  browser = await launchBrowser();
  if (!server.listening) await once(server, 'listening');
});

afterAll(async () => {
  await browser?.close();
  server.close();
});

describe('the watch over a page', () => {
  it('notices an error, a refusal, another origin and a violated policy', async ({ skip }) => {
    skip(browser === null, NO_BROWSER);
    if (!browser) return;
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const { page, watch } = await openWindow(browser, { url });
    await page.goto('/');
    for (const wrong of [
      /^error in the page: thrown$/,
      /^console: a word of its own$/,
      /^console: policy violated: script-src-attr inline/,
      /^answer: 404 to GET \/missing$/,
      /^request to another origin: http:\/\/localhost:9/,
      /^request failed: GET \/elsewhere.png/,
    ]) {
      const found = await until(`a complaint like ${wrong.source}`, async () =>
        watch.complaints.find((complaint) => wrong.test(complaint)),
      );
      expect(found).toMatch(wrong);
    }
  });
});
