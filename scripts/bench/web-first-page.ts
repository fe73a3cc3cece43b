import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { PASSWORD } from '../../test/support/people.js';
import type { Figure } from './benchmark.js';
import { median } from './statistics.js';
import { type Measured, type Place, type SignedIn, SLOW_DOWN, withPage } from './web-browser.js';

const ROUNDS = 7;
const SCRIPT_BELOW_KB = 250;
const USABLE_BELOW_MS = 1_500;
const SETTLED_MS = 500;
const LIST = 'main table tbody a';

interface FirstPage {
  readonly place: Place;
  /** What has to be there before a person can begin. */
  readonly usable: string;
  /** What the person does then. */
  readonly next?: (page: Page) => Promise<void>;
}

/**
 * What a browser with an empty cache fetches and waits for: of somebody who signs in and goes on to
 * the documents, and of somebody who comes back signed in.
 */
export async function measureFirstPages(place: SignedIn): Promise<readonly Figure[]> {
  const signingIn = await visit({
    place: { ...place, cookie: undefined },
    usable: 'input[type=password]',
    next: (page) => signIn(page, place.loginName),
  });
  const signedIn = await visit({ place, usable: LIST });
  return [
    ...scriptFigures('sign-in and documents', signingIn),
    ...scriptFigures('documents', signedIn),
    ...timeFigures('sign-in', signingIn),
    ...timeFigures('documents', signedIn),
  ];
}

function scriptFigures(name: string, visits: readonly Visit[]): readonly Figure[] {
  const value = median(visits.map(({ scriptBytes }) => scriptBytes / 1000));
  const figure = `JavaScript fetched, compressed: ${name}`;
  return [{ name: figure, value, unit: 'KB', below: SCRIPT_BELOW_KB }];
}

function timeFigures(name: string, visits: readonly Visit[]): readonly Figure[] {
  const times = visits.map(({ usableMs }) => usableMs);
  const figure = `usable, on a processor ${SLOW_DOWN} times slower: ${name}`;
  return [
    { name: `${figure}, median`, value: median(times), unit: 'ms', below: USABLE_BELOW_MS },
    { name: `${figure}, slowest of ${ROUNDS}`, value: Math.max(...times), unit: 'ms' },
  ];
}

interface Visit {
  readonly scriptBytes: number;
  readonly usableMs: number;
}

/** With an empty cache each time. */
async function visit({ place, usable, next }: FirstPage): Promise<readonly Visit[]> {
  const visits: Visit[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    visits.push(await withPage(place, (measured) => visitOnce(measured, usable, next)));
  }
  return visits;
}

async function visitOnce(
  { page, devtools }: Measured,
  usable: string,
  next: FirstPage['next'],
): Promise<Visit> {
  const scripts = new Set<string>();
  let scriptBytes = 0;
  await devtools.send('Network.enable');
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType.endsWith('javascript')) scripts.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await page.addInitScript(watchFor(usable));
  await page.goto('/documents', { waitUntil: 'commit' });
  const usableMs = await page.evaluate<number>('globalThis.usable');
  await next?.(page);
  // what the page fetches ahead of the next step counts as well
  await delay(SETTLED_MS);
  return { scriptBytes, usableMs };
}

async function signIn(page: Page, loginName: string): Promise<void> {
  await page.getByLabel('Login name').fill(loginName);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator(LIST).first().waitFor();
}

/** Kept by the page itself, because asking it from outside would take its time. */
function watchFor(selector: string): string {
  return `
    globalThis.usable = new Promise((resolve) => {
      const look = () => {
        const control = document.querySelector(${JSON.stringify(selector)});
        // on the screen with the frame that follows, and answering once the thread is free again
        if (control && !control.disabled) {
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        } else requestAnimationFrame(look);
      };
      look();
    });`;
}
