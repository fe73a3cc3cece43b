import type { Browser, CDPSession, Page } from 'playwright-core';
import { DESK, openWindow } from '../../test/support/browser.js';
import { launchBrowser, NO_BROWSER } from '../../test/support/chromium.js';
import { NotMeasured } from './benchmark.js';

/** Times the slow-down of a machine that is much slower than the one that measures. */
export const SLOW_DOWN = 4;

/** Where a person looks at the pages. */
export interface Place {
  readonly browser: Browser;
  readonly url: string;
  /** `name=value`, of whoever is signed in. */
  readonly cookie: string | undefined;
}

export interface SignedIn extends Place {
  readonly loginName: string;
  readonly cookie: string;
}

export interface Measured {
  readonly page: Page;
  readonly devtools: CDPSession;
}

/** The browser of the tests, or none to measure with. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launchBrowser();
  if (!browser) throw new NotMeasured(`There is ${NO_BROWSER}.`);
  return browser;
}

/** One look at the pages with an empty cache. What a page does wrong is no figure. */
export async function withPage<T>(
  { browser, url, cookie }: Place,
  look: (measured: Measured) => Promise<T>,
): Promise<T> {
  const { page, context, watch } = await openWindow(browser, { url, viewport: DESK, cookie });
  try {
    const answer = await look({ page, devtools: await context.newCDPSession(page) });
    const [complaint] = watch.complaints;
    if (complaint !== undefined) throw new NotMeasured(complaint);
    return answer;
  } finally {
    await context.close();
  }
}
