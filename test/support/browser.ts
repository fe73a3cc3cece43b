import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PageWatch } from './page-watch.js';
import { until } from './wait.js';

export const DESK = { width: 1280, height: 800 } as const;
export const PHONE = { width: 390, height: 844 } as const;

/** Everything that a page waits for happens within this, or the test fails. */
const PATIENCE_MS = 15_000;

export interface PageOptions {
  /** Where the browser finds the service. */
  readonly url: string;
  /** @default DESK */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** @default 'en-GB' */
  readonly locale?: string;
  /** @default 'light' */
  readonly colorScheme?: 'light' | 'dark';
  /** What a `Cookie` header would hold: `name=value`. */
  readonly cookie?: string | undefined;
}

/** A browser window of its own: no cookie, storage or cache of another. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: PageWatch;
}

export async function openWindow(
  browser: Browser,
  { url, viewport = DESK, locale = 'en-GB', colorScheme = 'light', cookie }: PageOptions,
): Promise<Window> {
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    locale,
    colorScheme,
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const watch = await PageWatch.over(context, url);
  if (cookie !== undefined) {
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
  }
  return { page: await context.newPage(), context, watch };
}

/** Until the page has drawn itself anew, unless the person has chosen other colours than the system's. */
export async function showScheme(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const heard = `
    ['light', 'dark'].includes(localStorage.getItem('mantine-color-scheme-value')) ||
    document.documentElement.dataset.mantineColorScheme === '${colorScheme}'`;
  // asked from here: waiting inside the page would need eval, which its policy forbids
  await until(`the page in ${colorScheme}`, () => page.evaluate<boolean>(heard));
  // drawn, and colours that go over from one to the other have arrived, down to what inherits them
  await page.evaluate(`(async () => {
    do await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    while (document.getAnimations().some((each) => each instanceof CSSTransition));
  })()`);
}
