// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rememberLanguage } from '../../locales/i18n.js';
import { renderPart } from '../../../test/render-part.js';
import { RelativeTime } from './relative-time.js';

const NOON = '2026-11-24T12:00:00.000Z';

beforeEach(() => {
  vi.useFakeTimers({
    now: new Date('2026-11-24T12:05:00.000Z'),
    toFake: ['Date', 'setInterval', 'clearInterval'],
  });
});

afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

it('says how long ago, and the very moment to whoever asks', async () => {
  await renderPart(<RelativeTime at={NOON} />);

  const time = screen.getByText('5 minutes ago');
  expect(time.getAttribute('datetime')).toBe(NOON);
  expect(time.title).toContain('2026');
  expect(time.getAttribute('aria-label')).toContain(time.title);
});

it('says only how long where a column asks that', async () => {
  await renderPart(<RelativeTime at={NOON} isDuration />);

  expect(screen.getByText('5 minutes')).toBeTruthy();
});

it('keeps up with the clock by itself', async () => {
  await renderPart(<RelativeTime at={NOON} />);

  act(() => void vi.advanceTimersByTime(10 * 60_000));

  expect(screen.getByText('15 minutes ago')).toBeTruthy();
});

it('never tells of a future, however far behind the clock of the browser is', async () => {
  await renderPart(<RelativeTime at="2026-11-24T12:05:20.000Z" />);

  expect(screen.getByText('a few seconds ago')).toBeTruthy();
});

it('speaks the language of the page', async () => {
  const shown = await renderPart(<RelativeTime at={NOON} />);

  await rememberLanguage('de');

  expect(await shown.findByText('vor 5 Minuten')).toBeTruthy();
});
