import type { Page } from 'playwright-core';
import type { Figure } from './benchmark.js';
import { median, percentile } from './statistics.js';
import { type SignedIn, withPage } from './web-browser.js';

const TURNS = 40;
const TURN_BELOW_MS = 200;

/** From the click to the frame that shows other rows, as the page itself sees it. */
const WATCH_TURN = `
  globalThis.turn = new Promise((resolve) => {
    const first = () => document.querySelector('main table tbody a')?.getAttribute('href');
    const before = first();
    addEventListener('click', ({ timeStamp }) => {
      const look = () => {
        const now = first();
        if (now && now !== before) requestAnimationFrame((at) => resolve(at - timeStamp));
        else requestAnimationFrame(look);
      };
      look();
    }, { capture: true, once: true });
  });
  // not the promise itself, for which the caller would wait before it clicks
  undefined`;

/** Turns the pages of a long list with its button. */
export async function measurePageTurns(place: SignedIn, count: number): Promise<readonly Figure[]> {
  const turns = await withPage(place, async ({ page }) => turnPages(page));
  const name = `list of ${count.toLocaleString('en')} documents, page turn`;
  return [
    { name: `${name}, median`, value: median(turns), unit: 'ms', below: TURN_BELOW_MS },
    { name: `${name}, p95`, value: percentile(turns, 95), unit: 'ms', below: TURN_BELOW_MS },
    { name: 'the same, slowest', value: Math.max(...turns), unit: 'ms' },
  ];
}

async function turnPages(page: Page): Promise<readonly number[]> {
  await page.goto('/documents');
  const next = page.getByRole('button', { name: 'Next page' });
  await next.waitFor();
  await page.locator('main table tbody a').first().waitFor();
  const turns: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.evaluate(WATCH_TURN);
    await next.click();
    turns.push(await page.evaluate<number>('globalThis.turn'));
  }
  return turns;
}
