import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { until } from './wait.js';

/** From a phone to a large screen, over the widths at which the pages are laid out differently. */
export const WIDTHS = [390, 768, 1024, 1280, 1440] as const;

/** Longer than a person writes, and of the kind that a person writes. */
const LONG_WORDS =
  ' of the Department of Internal Medicine, Cardiology and Intensive Care, Station 4B';
/** Names of files have no place at which a line could break. */
const LONG_WORD =
  '_Entlassungsbrief_Kardiologie_und_internistische_Intensivmedizin_2026-11-28_final';

const LONG_NAMES = new Set([
  'fileName',
  'name',
  'displayName',
  'printedName',
  'patientIdentifier',
  'reason',
  'browser',
  'connection',
  'destinationName',
  'answerText',
]);
const IS_CLOSED = /disposed|has been closed/;
const UNBROKEN = new Set(['fileName', 'patientIdentifier']);

/** What people and systems named is as long as it may become, in everything that the service answers. */
export async function lengthenNames(page: Page): Promise<void> {
  await page.route('**/api/**', async (route) => {
    const request = route.request();
    const isStream = new URL(request.url()).pathname === '/api/events';
    if (isStream || request.method() !== 'GET') return route.fallback();
    try {
      const response = await route.fetch();
      const isJson = response.headers()['content-type']?.includes('json') ?? false;
      if (!isJson) return await route.fulfill({ response });
      return await route.fulfill({ response, json: lengthened(await response.json()) });
    } catch (error) {
      // a page that was closed meanwhile waits for no answer
      if (!IS_CLOSED.test(String(error))) throw error;
    }
  });
}

function lengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lengthened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      if (typeof each !== 'string' || !LONG_NAMES.has(name)) return [name, lengthened(each)];
      return [name, `${each}${UNBROKEN.has(name) ? LONG_WORD : LONG_WORDS}`];
    }),
  );
}

/** An action of a row and the pixels that its window, or a box that scrolls or cuts, hides of it. */
interface Hidden {
  readonly action: string;
  readonly hidden: number;
}

const MEASURE = `(() => {
  const shown = (element) => {
    let { left, right, width } = element.getBoundingClientRect();
    let [from, to] = [Math.max(left, 0), Math.min(right, innerWidth)];
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (box.tagName === 'MAIN' || getComputedStyle(box).overflowX === 'visible') continue;
      const edge = box.getBoundingClientRect();
      from = Math.max(from, edge.left);
      to = Math.min(to, edge.right);
    }
    return { width, seen: Math.max(0, to - from) };
  };
  const found = { actions: 0, hidden: [] };
  const rows = document.querySelectorAll('main tbody tr, main li');
  const actions = new Set([...rows].flatMap((row) => [...row.querySelectorAll(
    'button, a[href], input:not([type=file]), select, [role=button], [role=switch]')]));
  for (const element of actions) {
    if (element.closest('nav') || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { width, seen } = shown(element);
    if (width <= 1) continue;
    found.actions += 1;
    // of a link the first words are enough to press it
    const wanted = element.matches('a') ? Math.min(width, 24) : width;
    const name = element.getAttribute('aria-label') ?? element.textContent.trim();
    if (seen < wanted - 1) found.hidden.push({ action: name.slice(0, 60), hidden: Math.round(wanted - seen) });
  }
  return found;
})()`;

/** Every action of every row lies in the window as it is, without anything being moved sideways. */
export async function expectActionsInView(
  page: Page,
  widths: readonly number[] = WIDTHS,
): Promise<void> {
  const found: Record<number, readonly Hidden[]> = {};
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const { actions, hidden } = await until(
      `rows with actions on ${new URL(page.url()).pathname}`,
      async () => {
        const measured = await page.evaluate<{
          readonly actions: number;
          readonly hidden: readonly Hidden[];
        }>(MEASURE);
        return measured.actions > 0 && measured;
      },
    );
    expect(actions).toBeGreaterThan(0);
    if (hidden.length > 0) found[width] = hidden;
  }
  expect(found, `actions out of view on ${new URL(page.url()).pathname}, by width`).toEqual({});
}
