import { setTimeout as delay } from 'node:timers/promises';
import type { Figure } from './benchmark.js';
import { median } from './statistics.js';
import { type Measured, type SignedIn, SLOW_DOWN, withPage } from './web-browser.js';

const ROUNDS = 7;
const SCRIPT_BELOW_KB = 250;
const USABLE_BELOW_MS = 1_500;
const SETTLED_MS = 500;

/** Kept by the page itself, because asking it from outside would take its time. */
const WATCH_FOR = (selector: string): string => `
  globalThis.usable = new Promise((resolve) => {
    const look = () => {
      const control = document.querySelector(${JSON.stringify(selector)});
      // on the screen with the frame that follows, and answering once the thread is free again
      if (control && !control.disabled) requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      else requestAnimationFrame(look);
    };
    look();
  });`;

interface FirstPage {
  readonly name: string;
  readonly path: string;
  readonly cookie: string | undefined;
  /** What has to be there before a person can begin. */
  readonly usable: string;
}

/** What a browser with an empty cache fetches and waits for: signed out, and signed in. */
export async function measureFirstPages(place: SignedIn): Promise<readonly Figure[]> {
  const pages: readonly FirstPage[] = [
    { name: 'sign-in', path: '/documents', cookie: undefined, usable: 'input[type=password]' },
    { name: 'documents', path: '/documents', cookie: place.cookie, usable: 'main table tbody a' },
  ];
  const figures: Figure[] = [];
  for (const first of pages) figures.push(...(await measure(place, first)));
  return figures;
}

async function measure(
  place: SignedIn,
  { name, path, cookie, usable }: FirstPage,
): Promise<readonly Figure[]> {
  const visit = async (measured: Measured): Promise<Visit> => visitOnce(measured, path, usable);
  const visits: Visit[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    visits.push(await withPage({ ...place, cookie }, visit));
  }
  const kilobytes = visits.map(({ scriptBytes }) => scriptBytes / 1000);
  const times = visits.map(({ usableMs }) => usableMs);
  return [
    {
      name: `JavaScript of the first page, compressed, ${name}`,
      value: median(kilobytes),
      unit: 'KB',
      below: SCRIPT_BELOW_KB,
    },
    {
      name: `first page usable, ${SLOW_DOWN} times slower processor, ${name}, median`,
      value: median(times),
      unit: 'ms',
      below: USABLE_BELOW_MS,
    },
    { name: `the same, slowest of ${ROUNDS}`, value: Math.max(...times), unit: 'ms' },
  ];
}

interface Visit {
  readonly scriptBytes: number;
  readonly usableMs: number;
}

async function visitOnce(
  { page, devtools }: Measured,
  path: string,
  usable: string,
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
  await page.addInitScript(WATCH_FOR(usable));
  await page.goto(path, { waitUntil: 'commit' });
  const usableMs = await page.evaluate<number>('globalThis.usable');
  // what the page fetches ahead of the next step counts as well
  await delay(SETTLED_MS);
  return { scriptBytes, usableMs };
}
