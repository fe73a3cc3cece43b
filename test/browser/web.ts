import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '@app/inference';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { isBuilt, WEB } from '../../scripts/built.js';
import { openWindow, type PageOptions, type Window } from '../support/browser.js';
import { launchBrowser, NO_BROWSER } from '../support/chromium.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { startService, type TestService } from '../support/service.js';

interface WebOptions {
  /** What the worker writes with; `null` starts no worker. @default the extractive engine */
  readonly engine?: (() => Promise<Engine> | Engine) | null;
  readonly env?: NodeJS.ProcessEnv;
}

/** The service with its pages, and a browser to look at them; for the tests of one file. */
export interface Web {
  readonly service: TestService;
  /** A window that nobody is signed in to. */
  open(options?: Partial<PageOptions>): Promise<Window>;
  /** A window of a person who is new, or of one who has a window already. */
  openSignedIn(
    options?: Partial<PageOptions> & { readonly person?: SignedInPerson },
  ): Promise<Window & { readonly person: SignedInPerson }>;
}

/**
 * Starts both for the file. Each test fails that leaves behind an error in a page, an answer that it
 * did not expect, a request to elsewhere or a violation of the pages' policy.
 */
export function useWeb({ engine, env = {} }: WebOptions = {}): Web {
  let stack: AsyncDisposableStack | undefined;
  let service: TestService | undefined;
  let browser: Browser | null = null;
  const windows: Window[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    if (!browser) return;
    if (!isBuilt(WEB)) throw new Error('dist/web is older than apps/web: run npm run build');
    const launched = browser;
    stack = new AsyncDisposableStack();
    stack.defer(() => launched.close());
    service = stack.use(await startService(env));
    if (engine !== null) await service.startWorker(await engine?.());
  });

  beforeEach((context) => {
    context.skip(browser === null, NO_BROWSER);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPictures(task.name, windows);
    const complaints = windows.flatMap(({ watch }) => watch.complaints);
    for (const { context } of windows.splice(0)) await context.close();
    expect(complaints, 'what the pages did wrong').toEqual([]);
  });

  afterAll(async () => {
    await stack?.disposeAsync();
  });

  return {
    get service() {
      return running();
    },
    open,
    async openSignedIn({ person: known, ...options } = {}) {
      const person = known ?? (await signedInPerson(running()));
      return { ...(await open({ ...options, cookie: person.cookie })), person };
    },
  };

  function running(): TestService {
    if (!service) throw new Error('the service has not started');
    return service;
  }

  async function open(options: Partial<PageOptions> = {}): Promise<Window> {
    if (!browser) throw new Error(NO_BROWSER);
    const window = await openWindow(browser, { url: running().url, ...options });
    windows.push(window);
    return window;
  }
}

/** What the pages of a failed test showed; where they lie is printed with the failure. */
async function keepPictures(test: string, windows: readonly Window[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cloister-failed-page-'));
  for (const [number, { page }] of windows.entries()) {
    const path = join(folder, `${number + 1}.png`);
    await page.screenshot({ path, fullPage: true }).catch(() => undefined);
    process.stderr.write(`${test}: ${page.url()} as in ${path}\n`);
  }
}
