import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import type { Locator, Page } from 'playwright-core';
import { DESK, PHONE, showScheme } from '../../test/support/browser.js';

const FOLDER = join(INSTALL_FOLDER, 'data', 'pictures');
const SIZES = [
  { name: '1280', viewport: DESK },
  { name: '390', viewport: PHONE },
] as const;
const SCHEMES = ['light', 'dark'] as const;

/** Whether the first page of a PDF has dark pixels. */
export const DRAWN = `(() => {
  const canvas = document.querySelector('main canvas');
  if (!canvas || canvas.width === 0) return false;
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  const drawing = copy.getContext('2d', { willReadFrequently: true });
  drawing.drawImage(canvas, 0, 0);
  const { data } = drawing.getImageData(0, 0, copy.width, copy.height);
  for (let at = 0; at < data.length; at += 4) if (data[at] < 128 && data[at + 3] > 0) return true;
  return false;
})()`;

export interface PictureOptions {
  /** What has to be on the screen first, at each size. */
  readonly shows?: Locator;
  /** @default what the window shows */
  readonly whole?: boolean;
  /** Brings the state about again where another size has lost it. */
  readonly prepare?: () => Promise<void>;
  /** What more has to have happened, for each picture. */
  readonly ready?: () => Promise<unknown>;
}

/** A page in one of its states: at the size of a desk and of a phone, light and dark. */
export async function takePictures(
  page: Page,
  name: string,
  { shows, whole = false, prepare, ready }: PictureOptions = {},
): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const { name: size, viewport } of SIZES) {
    await page.setViewportSize(viewport);
    await prepare?.();
    // nothing lies under the pointer
    await page.mouse.move(0, 0);
    await shows?.waitFor();
    for (const colorScheme of SCHEMES) {
      await showScheme(page, colorScheme);
      await ready?.();
      await page.screenshot({
        path: join(FOLDER, `${name}-${size}-${colorScheme}.png`),
        animations: 'disabled',
        fullPage: whole,
      });
    }
  }
  await page.setViewportSize(DESK);
  await showScheme(page, 'light');
}
