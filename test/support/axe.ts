import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { showScheme } from './browser.js';

const RULES = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
] as const;

/** What the page shows now can be used by everyone: in light and in dark, and without sideways scrolling. */
export async function expectAccessible(page: Page): Promise<void> {
  const wasDark = await page.evaluate<boolean>(
    `matchMedia('(prefers-color-scheme: dark)').matches`,
  );
  for (const colorScheme of ['dark', 'light'] as const) {
    await showScheme(page, colorScheme);
    await expectNoAxeViolations(page, colorScheme);
  }
  await showScheme(page, wasDark ? 'dark' : 'light');
  const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  expect(wider, 'pixels by which the page is wider than its window').toBeLessThanOrEqual(0);
}

async function expectNoAxeViolations(page: Page, scheme: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags([...RULES])
    // results in the page itself: opening another for them takes longer than the rules
    .setLegacyMode()
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}`),
  );
  expect(found, `violations that axe finds, ${scheme}`).toEqual([]);
}
