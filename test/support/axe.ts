import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { showScheme } from './browser.js';

const ALL_RULES = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
];
/** The rules among them whose answer hangs on colours, which is all that a scheme changes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What the page shows now can be used by everyone, without sideways scrolling: by all rules in
 * light, and by those of colour in dark, too.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const wasDark = await page.evaluate<boolean>(
    `matchMedia('(prefers-color-scheme: dark)').matches`,
  );
  await showScheme(page, 'dark');
  await expectNoViolations(page, 'dark', { type: 'rule', values: COLOUR_RULES });
  await showScheme(page, 'light');
  await expectNoViolations(page, 'light', { type: 'tag', values: ALL_RULES });
  if (wasDark) await showScheme(page, 'dark');
  const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  expect(wider, 'pixels by which the page is wider than its window').toBeLessThanOrEqual(0);
}

async function expectNoViolations(
  page: Page,
  scheme: string,
  runOnly: { readonly type: 'rule' | 'tag'; readonly values: readonly string[] },
): Promise<void> {
  // anew each time, for 15 ms: it keeps colours that it has found, which another scheme changes
  await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const violations = await page.evaluate<Result[]>(
    `axe.run(document, ${options}).then(({ violations }) => violations)`,
  );
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}`),
  );
  expect(found, `violations that axe finds, ${scheme}`).toEqual([]);
}
